"""A message where there is neither Qt nor a terminal: Windows' own box."""

from __future__ import annotations

import sys

_ERROR_SIGN = 0x10


def show_message(text: str) -> None:
    """Show `text` until it is dismissed. Other systems have a standard error to write to."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, "Brevity", _ERROR_SIGN)
