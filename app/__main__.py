"""Where Brevity starts: a window, a command, or a process that serves the window.

Nothing of Brevity is imported before it is known which of them is wanted: the commands run without
Qt and understand Ctrl+C at once, and the window runs without torch.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing itself is not imported: each import is time without Ctrl+C
if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.errors import BrevityError

COMMANDS = frozenset({
    "summarize", "headline", "fuse", "split", "translate", "batch", "read", "check",
    "models", "train", "warm-start", "evaluate",
})  # fmt: skip
MOST_DOCUMENTS = 12  # each has a window of its own
QT_REQUIREMENT = "PySide6-Essentials>=6.11,!=6.12.0"  # as in pyproject.toml


def main(argv: Sequence[str] | None = None) -> int:
    """Run Brevity with these arguments; the exit status."""
    if getattr(sys, "frozen", False):
        import multiprocessing  # in a bundle its workers start this very program

        multiprocessing.freeze_support()
        from engine.own_program import leave_environment_as_found

        leave_environment_as_found()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _dispatch(arguments)
    except (ImportError, OSError) as error:
        from engine.errors import InstallationDamaged, fault_of

        damage = fault_of(error)
        if not isinstance(damage, InstallationDamaged):
            raise
        return _refuse(damage)


def _dispatch(arguments: list[str]) -> int:
    if arguments == ["--engine"]:
        from engine.service import main as serve

        serve()
        return 0
    if arguments == ["--evidence"]:
        from engine.evidence.service import main as serve_evidence

        serve_evidence()
        return 0
    if arguments == ["--read"]:  # in a bundle, what engine.documents.extraction starts
        from engine.documents.child import main as read

        read()
        return 0
    if arguments[:1] == ["--queue"]:  # what app.queue.batch_run starts
        from app.queue.child import live_with_window

        live_with_window()
        return _command(arguments[1:])
    if arguments == ["--batch-worker"]:  # in a bundle, what engine.batch.worker_process starts
        from engine.batch.worker import main as work

        work()
        return 0
    if arguments == ["--pdf"]:  # in a bundle, what engine.export.pdf starts
        from app.export_pdf import main as draw

        return draw()
    if arguments == ["--export"]:  # in a bundle, what app.export.exporting starts
        from app.export.child import main as export

        return export()
    if arguments == ["--update-check"]:  # in a bundle, what app.update_thread starts
        from app.update_check import main as look_for_update

        look_for_update()
        return 0
    if arguments == ["--diagnostics"]:
        from engine.diagnostics import main as diagnose

        diagnose()
        return 0
    if arguments[:1] == ["--convert"]:  # in a bundle, what engine.seq2seq.conversion starts
        from engine.seq2seq.unpickling import main as convert

        convert(arguments[1:])
        return 0
    if arguments[:1] == ["--native-part"]:  # in a bundle, what app.selftest starts
        from engine.native_parts import main as use_part

        return use_part(arguments[1:])
    if arguments[:1] == ["--selftest"]:
        from app.selftest.run import main as test

        return test()
    try:
        if arguments and (arguments[0] in COMMANDS or not _are_documents(arguments)):
            return _command(arguments)
        return _window(arguments)
    except KeyboardInterrupt:  # before there is a window to close
        return 130


def _command(arguments: list[str]) -> int:
    try:
        # First of all: it handles the signals before it imports the rest of itself.
        from engine.cli import main as run_command

        return run_command(arguments)
    except KeyboardInterrupt:  # before it did
        print("Stopped.", file=sys.stderr)
        return 130


def _are_documents(words: list[str]) -> bool:
    """Whether these are meant for the window, and no command or option that is misspelled."""
    if any(word.startswith("-") for word in words):
        return False
    from pathlib import Path

    def is_document(word: str) -> bool:
        path = Path(word)
        if path.suffix or path.name != word:
            return True  # if there is no such file, that is what to tell
        try:
            return path.exists()
        except OSError:  # as of a name that is too long
            return False

    return all(word and is_document(word) for word in words)


def _window(arguments: list[str]) -> int:
    from pathlib import Path

    from app.display import display_missing
    from app.errors import DisplayMissing, DocumentsTooMany, QtLibrariesMissing
    from app.qt_libraries import install_command, missing_libraries
    from engine.wording import environment_language, set_language

    set_language(environment_language(os.environ))
    if len(arguments) > MOST_DOCUMENTS:
        return _refuse(DocumentsTooMany(count=len(arguments), most=MOST_DOCUMENTS))
    if display_missing():
        if arguments:
            return _refuse(DisplayMissing())
        return _sample_in_terminal()
    if missing := missing_libraries():
        return _refuse(
            QtLibrariesMissing(libraries=", ".join(missing), command=install_command(missing))
        )
    try:
        from app.application import run_windows
    except ImportError as error:
        is_qt = (error.name or "").partition(".")[0] in ("PySide6", "shiboken6")
        if not is_qt or getattr(sys, "frozen", False):
            raise
        return _refuse(_qt_missing(error))
    return run_windows([Path(argument) for argument in arguments])


def _sample_in_terminal() -> int:
    from app.errors import DisplayMissing
    from engine.resources import resource
    from engine.wording import worded

    print(
        worded(
            "{message} Here is the summary of the sample instead; for more, see brevity --help.",
            message=DisplayMissing().message,
        ),
        file=sys.stderr,
        flush=True,
    )
    return _command(["summarize", str(resource("samples", "lighthouse-keepers.txt"))])


def _qt_missing(error: ImportError) -> BrevityError:
    from app.errors import QtMissing

    absent = isinstance(error, ModuleNotFoundError)
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return QtMissing(
        reason="is not installed" if absent else f"can't be loaded ({error})",
        # In quotes that Windows' shell, too, understands.
        command=f'{python} -m pip install "{QT_REQUIREMENT}"',
    )


def _refuse(error: BrevityError) -> int:
    if sys.stderr is None:  # a program for windows on Windows, started from the desktop
        from app.message_box import show_message

        show_message(str(error))
    else:
        print(f"brevity: {error}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
