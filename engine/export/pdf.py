"""Results as PDF. Qt draws the pages, in a process of its own: the engine knows no Qt.

The process needs no display, so that this works on a server and in the window alike, and whatever
becomes of it there is a sentence about it.
"""

from __future__ import annotations

import subprocess
import sys

from engine.errors import PdfUnavailable
from engine.export.result import ExportedResult
from engine.export.wire import encode_result
from engine.own_program import own_environment, part_command
from engine.wording import LANGUAGE_VARIABLE, language

SECONDS_LIMIT = 300
REFUSED = 3
"""The exit status of a process that says in words why it can't; else it gives the file."""
_LONGEST_REASON = 500


def export_pdf(
    result: ExportedResult, command: list[str] | None = None, seconds: float = SECONDS_LIMIT
) -> bytes:
    """The result on pages of A4, its footnotes at the end. Raises PdfUnavailable."""
    if sys.platform == "win32":
        flags, group = subprocess.CREATE_NO_WINDOW, None
    else:
        flags, group = 0, 0  # in a group of its own: Ctrl+C is for us
    try:
        done = subprocess.run(
            command or drawing_command(),
            input=encode_result(result),
            capture_output=True,
            env={**own_environment(), LANGUAGE_VARIABLE: language()},
            timeout=seconds,
            check=False,
            creationflags=flags,
            process_group=group,
        )
    except OSError as error:
        reason = f"no process can be started for it ({error.strerror or error})"
        raise PdfUnavailable(reason) from error
    except subprocess.TimeoutExpired as error:
        raise PdfUnavailable(f"drawing it took more than {seconds:g} seconds") from error
    if done.returncode == 0 and done.stdout.startswith(b"%PDF-"):
        return done.stdout
    said = done.stdout.decode(errors="replace")[:_LONGEST_REASON].strip()
    if done.returncode == REFUSED and said:
        raise PdfUnavailable(said)
    status = done.returncode
    how = f"signal {-status}" if status < 0 else f"exit code {status}"
    raise PdfUnavailable(f"the process that draws it ended with {how}")


def drawing_command() -> list[str]:
    """The command line that starts the process."""
    return part_command("app.export_pdf", "--pdf")
