"""Where Brevity starts: a window, a command, or the engine process.

Nothing heavy is imported before it is known which of them is wanted: the commands run without Qt,
and the window without torch.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from app.display import display_missing
from app.errors import DisplayMissing, FilesSeveral, QtLibrariesMissing
from app.qt_libraries import install_command, missing_libraries
from engine.errors import BrevityError
from engine.resources import resource

COMMANDS = frozenset({"summarize", "headline", "fuse", "split", "translate"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run Brevity with these arguments; the exit status."""
    if getattr(sys, "frozen", False):
        import multiprocessing  # in a bundle its workers start this very program

        multiprocessing.freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--engine"]:
        from engine.service import main as serve

        serve()
        return 0
    if arguments[:1] == ["--convert"]:  # in a bundle, what engine.seq2seq.conversion starts
        from engine.seq2seq.unpickling import main as convert

        convert(arguments[1:])
        return 0
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return _command(arguments)
    if not arguments and display_missing():
        return _sample_in_terminal()
    return _window(arguments)


def _command(arguments: list[str]) -> int:
    from engine.cli import main as run_command

    return run_command(arguments)


def _sample_in_terminal() -> int:
    print(
        f"{DisplayMissing().message} Here is the summary of the sample instead; "
        "for more, see brevity --help.",
        file=sys.stderr,
        flush=True,
    )
    return _command(["summarize", str(resource("samples", "lighthouse-keepers.txt"))])


def _window(arguments: list[str]) -> int:
    if len(arguments) > 1:
        return _refuse(FilesSeveral(count=len(arguments)))
    if display_missing():
        return _refuse(DisplayMissing())
    if missing := missing_libraries():
        return _refuse(
            QtLibrariesMissing(libraries=", ".join(missing), command=install_command(missing))
        )
    try:
        from app.application import run_window

        return run_window(Path(arguments[0]) if arguments else None)
    except KeyboardInterrupt:
        return 130  # before there was a window to close


def _refuse(error: BrevityError) -> int:
    print(f"brevity: {error}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
