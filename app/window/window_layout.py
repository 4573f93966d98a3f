"""Where the parts of the window stand."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.window.reading_order import tab_as_read

_LEAST = QSize(720, 480)


def lay_out(
    window: QWidget,
    tool_bar: QWidget,
    splitter: QSplitter,
    panes: tuple[QWidget, ...],
    status: QWidget,
) -> None:
    """The bar above the panes, which share the width alike, the line of status below."""
    least = max(pane.minimumSizeHint().width() for pane in panes)
    for number, pane in enumerate(panes):
        pane.setMinimumWidth(least)
        splitter.addWidget(pane)
        splitter.setStretchFactor(number, 1)
    splitter.setSizes([least] * len(panes))
    column = QVBoxLayout(window)
    column.setContentsMargins(16, 12, 16, 8)
    column.addWidget(tool_bar)
    column.addWidget(splitter, 1)
    column.addWidget(status)
    column.setSpacing(10)
    window.setMinimumSize(column.totalMinimumSize().expandedTo(_LEAST))
    tab_as_read(window)
