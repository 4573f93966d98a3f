"""What is in a window, as those meet it who use the keyboard or a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QScrollBar,
    QWidget,
)


def face(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader is given for it."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found


def name_of(widget: QWidget) -> str:
    return face(widget).text(QAccessible.Text.Name)


def description_of(widget: QWidget) -> str:
    return face(widget).text(QAccessible.Text.Description) or widget.toolTip()


def role_of(widget: QWidget) -> QAccessible.Role:
    return face(widget).role()


def shown(window: QWidget) -> Iterator[QWidget]:
    """All that is in sight of a window, from the top of its tree, without other windows."""
    for child in window.findChildren(QWidget):
        if child.window() is window and child.isVisibleTo(window):
            yield child


def controls(window: QWidget) -> list[QWidget]:
    """What the user acts on: what takes the keyboard, and all that is pressed."""
    return [widget for widget in shown(window) if is_control(widget)]


def is_control(widget: QWidget) -> bool:
    """Whether the user acts on it, and not on the control of which it is a part."""
    parent = widget.parentWidget()
    if isinstance(parent, QLineEdit | QAbstractSpinBox) or widget.objectName().startswith("qt_"):
        return False  # Qt's own, as what empties a field
    if isinstance(widget, QScrollBar) and widget.objectName() != "coverage":
        return False
    takes_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    return bool(takes_keys) or isinstance(widget, QAbstractButton | QLineEdit)


def reached_by_tab(window: QWidget, *, back: bool = False, most: int = 80) -> list[QWidget]:
    """What has the keyboard, one after the other, until Tab comes to where it began."""
    seen: list[QWidget] = []
    for _ in range(most):
        focused = QApplication.focusWidget()
        assert focused is not None, "the keyboard belongs to nobody"
        if focused in seen:
            return seen
        seen.append(focused)
        press_tab(focused, back=back)
    raise AssertionError(f"Tab goes on and on: {seen}")


def press_tab(widget: QWidget, *, back: bool = False) -> None:
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    modifiers = Qt.KeyboardModifier
    QTest.keyClick(widget, key, modifiers.ShiftModifier if back else modifiers.NoModifier)
