"""Bringing a window before the user's eyes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def bring_to_the_front(window: QWidget) -> None:
    """Show a window and give it the keyboard, wherever it was: hidden, minimized, or behind."""
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.activateWindow()
