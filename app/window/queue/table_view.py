"""How the table of the queue looks, and how rows are chosen in it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from app.window.fitted_table_view import FittedTableView
from app.window.models.table_view import CellDelegate, row_height
from app.window.queue.table import Column, QueueTable
from app.window.theme import Colors, Theme

_NAME_WIDTH = 200
_WIDTHS: dict[int, int] = {
    Column.FOLDER: 190,
    Column.STATE: 172,
    Column.WORDS: 88,
    Column.TIME: 104,
}


class QueueTableView(FittedTableView):
    """Any number of rows are chosen."""

    chosen = Signal()
    """Other rows are chosen than before."""
    activated_row = Signal(int)
    """A row of the queue was double-clicked, or entered."""
    removal_wanted = Signal()

    def __init__(self, table: QueueTable, theme: Theme) -> None:
        # The folders go where the names have little room.
        super().__init__(Column.NAME, _NAME_WIDTH, _WIDTHS, [Column.FOLDER])
        self._table = table
        self.setModel(table)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setAccessibleName(self.tr("Documents of the queue"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().setDefaultSectionSize(row_height(self))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.fit_columns()
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # the order in which they were added
        self.selectionModel().selectionChanged.connect(self.chosen)
        self.doubleClicked.connect(lambda index: self.activated_row.emit(table.row_at(index.row())))
        theme.changed.connect(self._dress)

    @property
    def rows(self) -> list[int]:
        """The chosen rows of the queue, as they are shown from the top."""
        # selectedRows() asks of every row again whether it is chosen.
        chosen = self.selectionModel().selection().toList()
        places = {place for part in chosen for place in range(part.top(), part.bottom() + 1)}
        return [self._table.row_at(place) for place in sorted(places)]

    @property
    def current_row(self) -> int:
        """The row that has the keyboard, if it is chosen; else the only chosen one; else -1."""
        index = self.currentIndex()
        if index.isValid() and self.selectionModel().isRowSelected(index.row(), index.parent()):
            return self._table.row_at(index.row())
        rows = self.rows
        return rows[0] if len(rows) == 1 else -1

    def is_chosen(self, row: int) -> bool:
        """Whether a row of the queue is among the chosen ones."""
        index = self._table.index(self._table.place_of(row), 0)
        return self.selectionModel().isRowSelected(index.row(), index.parent())

    def choose(self, rows: Iterable[int]) -> None:
        """Choose rows of the queue, and bring the first of them into view."""
        selection = QItemSelection()
        indexes = [self._table.index(self._table.place_of(row), 0) for row in rows]
        for index in indexes:
            selection.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        if indexes:
            self.selectionModel().setCurrentIndex(indexes[0], flags.NoUpdate)
            self.scrollTo(indexes[0])
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes; the rest is as in any table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row >= 0:
            self.activated_row.emit(self.current_row)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self, colors: Colors) -> None:
        self.viewport().update()
