"""Standard output and standard error, as the command line writes to them."""

from __future__ import annotations

import errno
import os
import re
import sys
from contextlib import suppress

from engine.documents.cleaning import printable
from engine.errors import OutputUnwritable
from engine.wording import retold_line

# A model can spell any character. In a terminal these would act instead of being shown.
_ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]+")


def prepare_streams() -> None:
    """Let no character be a failure: what the terminal's encoding lacks is shown as "?"."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def without_controls(text: str) -> str:
    """`text` without the characters that a terminal obeys."""
    return _ACTING.sub("", text)


def write_out(text: str) -> None:
    """Write to standard output at once.

    Raises BrokenPipeError when the reader has gone, OutputUnwritable when writing fails otherwise.
    """
    if sys.stdout is None:
        raise OutputUnwritable("it is closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        if sys.platform == "win32" and error.errno == errno.EINVAL:  # Windows' broken pipe
            raise BrokenPipeError from error
        raise OutputUnwritable((error.strerror or "unknown reason").lower()) from error


def say(line: str) -> None:
    """Write one line to standard error, in the user's language, if anybody can read it there."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(printable(retold_line(line)) + "\n")
            sys.stderr.flush()


def abandon_stdout() -> None:
    """Forget what could not be written, so that Python does not try it again when it ends."""
    try:
        descriptor = sys.stdout.fileno()
        null = os.open(os.devnull, os.O_WRONLY)
    except (AttributeError, OSError, ValueError):  # closed, or not a file at all
        return
    os.dup2(null, descriptor)
    os.close(null)
