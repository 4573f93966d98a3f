"""What screen readers are told that something is, where Qt knows no better than "a widget"."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QSplitterHandle, QWidget

WINDOW = "window"
"""The name that the style sheet knows windows by."""


def tell_roles() -> None:
    """Once in a process, before any window: windows are windows, and dividers dividers.

    Else a window is a "filler", and a screen reader that is asked where it is says nothing.
    """
    QAccessible.installFactory(_face)


def _face(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """None: what Qt makes of it."""
    if isinstance(thing, QSplitterHandle):
        return QAccessibleWidget(thing, QAccessible.Role.Separator)
    if isinstance(thing, QWidget) and thing.isWindow() and thing.objectName() == WINDOW:
        return QAccessibleWidget(thing, QAccessible.Role.Window)
    return None
