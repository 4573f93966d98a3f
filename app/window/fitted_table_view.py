"""How wide the columns of a table are: enough for what its header says, in any language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView

_Column = TypeVar("_Column", bound=int)
_PADDING = 20
"""Of a header's words, on both sides together."""


def with_room_for_headers(view: QTableView, widths: Mapping[_Column, int]) -> Mapping[_Column, int]:
    """The same widths, larger where the words in the header need more."""
    header = view.horizontalHeader()
    return {column: max(width, words_width(header, column)) for column, width in widths.items()}


def words_width(header: QHeaderView, column: int) -> int:
    """What the words of a column's header need, without the arrow that tells the order."""
    words = str(header.model().headerData(column, Qt.Orientation.Horizontal))
    return header.fontMetrics().horizontalAdvance(words) + _PADDING
