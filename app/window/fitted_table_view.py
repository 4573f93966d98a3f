"""A table whose columns have room for what their headers say, in any language and font."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

_PADDING = 20
"""Of a header's words, on both sides together."""


class FittedTableView(QTableView):
    """One column has what the others leave; where that is too little, some of them are hidden.

    Whole rows are chosen, and nothing is edited in them.
    """

    def __init__(
        self, name: int, name_width: int, widths: Mapping[int, int], first_to_go: Sequence[int]
    ) -> None:
        """The column that stretches, its least width, and the usual widths of the others.

        Those of `first_to_go` are hidden one after the other, rather than that another is cut off.
        """
        super().__init__()
        self._name, self._name_width = name, name_width
        self._usual_widths, self._first_to_go = widths, first_to_go
        self._widths = widths
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)  # Tab leads on to the next control
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(64)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def changeEvent(self, event: QEvent) -> None:
        """Another language, or font, needs other columns."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.fit_columns()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now it is known in which style the headers are drawn."""
        super().showEvent(event)
        if not event.spontaneous():
            self.fit_columns(only_wider=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def fit_columns(self, *, only_wider: bool = False) -> None:
        """Give all columns the widths that they need, or only those that have less."""
        if self.model() is None:
            return  # not made yet
        header = self.horizontalHeader()
        self._widths = {
            column: max(width, words_width(header, column))
            for column, width in self._usual_widths.items()
        }
        for column, width in self._widths.items():
            if not (only_wider and self.columnWidth(column) >= width):
                self.setColumnWidth(column, width)
        self._share_room()

    def _share_room(self) -> None:
        room = self.viewport().width() - self._name_width - sum(self._widths.values())
        for column in self._first_to_go:
            self.setColumnHidden(column, room < 0)
            room += self._widths[column] if room < 0 else 0
        others = sum(self.columnWidth(column) for column in self._widths)
        self.setColumnWidth(self._name, max(self._name_width, self.viewport().width() - others))


def words_width(header: QHeaderView, column: int) -> int:
    """What the words of a column's header need, without the arrow that tells the order."""
    words = str(header.model().headerData(column, Qt.Orientation.Horizontal))
    return header.fontMetrics().horizontalAdvance(words) + _PADDING
