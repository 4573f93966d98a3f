"""Results as pages, drawn in a process that has no window and needs no display.

`engine.export.pdf` starts this as a process of its own, which reads a result from standard input
and writes a PDF to standard output; the process that makes files for the window draws by itself.
"""

from __future__ import annotations

import os
import sys

from app.qt_libraries import font_missing, missing_libraries
from engine.errors import PdfUnavailable
from engine.export import ExportedResult
from engine.export.pdf import REFUSED
from engine.export.wire import decode_result
from engine.wording import environment_language, set_language

_NAMED = 8
"""As many letters as are named, of those that can't be drawn."""


def main() -> int:
    """Read a result, write its PDF; the exit status. Why it can't be made is written instead."""
    status = 0
    data = sys.stdin.buffer.read()
    set_language(environment_language(os.environ))
    try:
        require_qt()
        made = draw_pdf(decode_result(data))
    except PdfUnavailable as error:
        made, status = error.reason.encode(), REFUSED
    sys.stdout.buffer.write(made)
    sys.stdout.buffer.flush()
    return status


def require_qt() -> None:
    """Raises PdfUnavailable where Qt, or any font, is missing."""
    try:
        import PySide6.QtGui  # noqa: F401 - only tried
    except ImportError as error:
        raise PdfUnavailable(_why_qt_is_missing(error)) from error
    if font_missing():
        raise PdfUnavailable("there is no font on this machine")


def draw_pdf(result: ExportedResult) -> bytes:
    """A PDF of the result, in a process that has no QGuiApplication.

    Raises PdfUnavailable, also for letters that no font has: a file of boxes would be a loss that
    only its reader notices.
    """
    require_qt()
    if sys.platform.startswith("linux"):
        # Windows and macOS always have a display, and fonts of their own with it.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication  # which had to be tried first

    from app.pages import letters_without_font, pages_of

    application = QGuiApplication(["brevity"])
    missing = letters_without_font(result)
    made = b"" if missing else pages_of(result)
    del application
    if missing:
        named = missing[:_NAMED] + "…" if len(missing) > _NAMED else missing
        raise PdfUnavailable(f"no font on this machine has the letters {named}")
    return made


def _why_qt_is_missing(error: ImportError) -> str:
    if isinstance(error, ModuleNotFoundError):
        return "Qt for Python is not installed"
    missing = missing_libraries()
    if missing:
        return f"Qt needs {', '.join(missing)}"
    return f"Qt can't be loaded ({error})"


if __name__ == "__main__":
    sys.exit(main())
