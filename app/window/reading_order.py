"""Tab goes through a window as one reads it, whenever and in whatever order its parts were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QSplitter,
    QWidget,
)

_WHOLE = (QLineEdit, QComboBox, QAbstractSpinBox)
"""What is made of parts that the keyboard never goes to by itself."""


def tab_as_read(window: QWidget) -> None:
    """Have Tab go through what is in a window in the order of its layouts.

    What comes into the window later stands last, until this is called again.
    """
    for one, following in pairwise(_with_keyboard(window)):
        QWidget.setTabOrder(one, following)


def _with_keyboard(widget: QWidget) -> Iterator[QWidget]:
    # Not by Tab alone: of buttons that exclude each other, it goes only to the one that is chosen.
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.isWindow():
        yield widget
    if isinstance(widget, _WHOLE):
        return
    for part in _parts(widget):
        yield from _with_keyboard(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """What is in a widget: as it is laid out, and then what lies over that."""
    arranged: list[QWidget] = []
    if isinstance(widget, QSplitter):
        for number in range(widget.count()):
            pane = widget.widget(number)
            arranged += [widget.handle(number), *([pane] if pane is not None else [])]
    elif (layout := widget.layout()) is not None:
        arranged += _in_layout(layout)
    yield from arranged
    for child in widget.children():
        if isinstance(child, QWidget) and child not in arranged and not child.isWindow():
            yield child


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)
