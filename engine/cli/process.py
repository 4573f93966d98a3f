"""The command line as a process: signals, exit status, and nothing that ends in a traceback."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

# Nothing else of Brevity here: until the signals are handled, Ctrl+C would end in a traceback.
from engine.cli.exit_status import DONE, FAILED, INTERRUPTED, TERMINATED

DEBUG_VARIABLE = "BREVITY_DEBUG"


class _EndedBySignal(SystemExit):
    """The user or the system wants the process to end; its code is the exit status.

    Not KeyboardInterrupt: Python ends with another status when that passed through an exec(),
    and importing torch consists of them.
    """


def main(argv: list[str] | None = None) -> int:
    """Do what the command line asks (the process's own if None) and return the exit status."""
    try:
        with _signals_end_it():
            return _run(argv)
    except SystemExit as exit_:
        if exit_.code == INTERRUPTED:
            _say_stopped()
        return exit_.code if isinstance(exit_.code, int) else FAILED


def _run(argv: list[str] | None) -> int:
    from engine.cli.output import abandon_stdout, prepare_streams, say
    from engine.errors import BrevityError, fault_of
    from engine.wording import environment_language, set_language

    prepare_streams()
    set_language(environment_language(os.environ))
    try:
        from engine.cli.parser import BATCH, CHECK, MODELS, READ, TRAINING_HELP, parse

        words = sys.argv[1:] if argv is None else argv
        if words[:1] == [MODELS]:
            from engine.cli.models import run_models
            from engine.cli.models_parser import parse_models

            return run_models(parse_models(words[1:]))
        if words and words[0] in TRAINING_HELP:
            return _run_training_command(words[0], words[1:])
        if words[:1] == [BATCH]:
            from engine.cli.batch_parser import parse_batch

            order = parse_batch(words[1:])
            from engine.cli.batch import run_batch  # only now: help must come at once

            return run_batch(order)
        if words[:1] == [CHECK]:
            from engine.cli.check_parser import parse_check

            wanted = parse_check(words[1:])
            from engine.cli.check import check_result  # only now: help must come at once

            return check_result(wanted)

        invocation = parse(argv)
        if invocation.task == READ:
            from engine.cli.reading import show_documents

            return show_documents(invocation)
        from engine.cli.generate import generate

        return generate(invocation)
    except BrokenPipeError:
        # The reader has what it wanted, as `head` has: no failure.
        abandon_stdout()
        return DONE
    except BrevityError as error:
        abandon_stdout()
        say(f"brevity: {error}")
        return FAILED
    except Exception as error:  # noqa: BLE001 - the process boundary: users get no tracebacks
        say(f"brevity: {fault_of(error)}")
        if os.environ.get(DEBUG_VARIABLE) == "1":
            import traceback

            traceback.print_exc()
        return FAILED


def _run_training_command(name: str, words: list[str]) -> int:
    from engine.cli.parser import TRAIN, WARM_START

    if name == TRAIN:
        from engine.cli.train import run_train

        return run_train(words)
    if name == WARM_START:
        from engine.cli.warm_start import run_warm_start

        return run_warm_start(words)
    from engine.cli.evaluate import run_evaluate

    return run_evaluate(words)


def _say_stopped() -> None:
    # As `say` does it, which may not be imported yet.
    wording = sys.modules.get("engine.wording")
    words = "Stopped." if wording is None else wording.worded("Stopped.")
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"{words}\n")
            sys.stderr.flush()


@contextmanager
def _signals_end_it() -> Iterator[None]:
    """Let SIGINT and SIGTERM unwind the stack: the terminal gets its cursor, the text its end."""

    def leave(number: int, frame: FrameType | None) -> None:
        raise _EndedBySignal(INTERRUPTED if number == signal.SIGINT else TERMINATED)

    previous = {}
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGINT, signal.SIGTERM):
            # A shell that starts a job in the background has it ignore Ctrl+C. None: set by C code.
            if signal.getsignal(number) not in (signal.SIG_IGN, None):
                previous[number] = signal.signal(number, leave)
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
