"""Results as pages: the process that `engine.export.pdf` starts, and the text that it prints.

The process reads a result from standard input and writes a PDF to standard output. It opens no
window and needs no display.
"""

from __future__ import annotations

import os
import sys

from app.qt_libraries import font_missing, missing_libraries
from engine.export.pdf import REFUSED
from engine.export.wire import decode_result


def main() -> int:
    """Read a result, write its PDF; the exit status. Why it can't be made is written instead."""
    data = sys.stdin.buffer.read()
    try:
        from PySide6.QtGui import QGuiApplication
    except ImportError as error:
        return _refuse(_why_qt_is_missing(error))
    if font_missing():
        return _refuse("there is no font on this machine")
    if sys.platform.startswith("linux"):
        # Windows and macOS always have a display, and fonts of their own with it.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(["brevity"])

    from app.pages import pages_of  # Qt, which had to be tried first

    sys.stdout.buffer.write(pages_of(decode_result(data)))
    sys.stdout.buffer.flush()
    del application
    return 0


def _refuse(reason: str) -> int:
    sys.stdout.buffer.write(reason.encode())
    sys.stdout.buffer.flush()
    return REFUSED


def _why_qt_is_missing(error: ImportError) -> str:
    if isinstance(error, ModuleNotFoundError):
        return "Qt for Python is not installed"
    missing = missing_libraries()
    if missing:
        return f"Qt needs {', '.join(missing)}"
    return f"Qt can't be loaded ({error})"


if __name__ == "__main__":
    sys.exit(main())
