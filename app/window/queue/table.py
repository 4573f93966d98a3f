"""The table of the queue: one row for each document, in the order that the user chose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon

from app.queue.document import QueuedDocument
from app.queue.queue import DocumentQueue
from app.window.icons import icon
from app.window.models.table import FRACTION_ROLE
from app.window.models.wording import path_words
from app.window.queue.wording import state_symbol, state_words, time_words, translated
from app.window.theme import Colors, Theme
from app.window.words import number
from engine.documents.cleaning import printable
from engine.wording import retold

Index = QModelIndex | QPersistentModelIndex

_STATE_ORDER = ("failed", "stopped", "working", "waiting", "done")
"""What somebody may have to do something about stands first."""


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    FOLDER = 1
    STATE = 2
    WORDS = 3
    TIME = 4


_NUMBERS = frozenset({Column.WORDS, Column.TIME})


class QueueTable(QAbstractTableModel):
    """What the table shows of the queue. Of its own it has the order alone.

    A place is a row as it is shown, a row is one of the queue. What is added or changes while the
    user reads stays where it is; the order is taken anew when it is chosen, or rows are taken out.
    """

    def __init__(self, queue: DocumentQueue, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._queue = queue
        self._column, self._falls = -1, False
        self._order: list[int] = []
        self._places: list[int] = []
        self._arrange()
        self._icons: dict[str, QIcon] = {}
        self._texts: dict[Column, Callable[[QueuedDocument], str]] = {
            Column.NAME: lambda document: printable(document.path.name),
            Column.FOLDER: lambda document: printable(path_words(document.path.parent)),
            Column.STATE: state_words,
            Column.WORDS: lambda document: number(document.words) if document.words else "",
            Column.TIME: lambda document: time_words(document.seconds) if document.output else "",
        }
        queue.listed.connect(self._on_listed)
        queue.appended.connect(self._on_appended)
        queue.changed.connect(self._on_changed)
        theme.changed.connect(self._dress)
        self._dress(theme.colors)

    def document(self, row: int) -> QueuedDocument:
        """The document of a row of the queue."""
        return self._queue.documents[row]

    def row_at(self, place: int) -> int:
        """Which row of the queue is shown at a place."""
        return self._order[place]

    def place_of(self, row: int) -> int:
        """Where a row of the queue is shown."""
        return self._places[row]

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """One row for each document."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Five."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The columns' names."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = Column(section) in _NUMBERS
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.WORDS:
            return translated("How many words the document has")
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.TIME:
            return translated("From its beginning to its end, beside others")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NAME: translated("Document"),
            Column.FOLDER: translated("Folder"),
            Column.STATE: translated("State"),
            Column.WORDS: translated("Words"),
            Column.TIME: translated("Time"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is shown and said in a cell."""
        if not index.isValid() or index.row() >= len(self._order):
            return None
        document, column = self.document(self.row_at(index.row())), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts[column](document)
            case Qt.ItemDataRole.AccessibleTextRole:
                header = self.headerData(column, Qt.Orientation.Horizontal)
                return f"{header}: {self._texts[column](document)}"
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(document, column)
            case Qt.ItemDataRole.DecorationRole if column == Column.STATE:
                return self._icons[state_symbol(document.state)]
            case Qt.ItemDataRole.TextAlignmentRole if column in _NUMBERS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _ if role == FRACTION_ROLE and column == Column.STATE:
                return document.fraction
            case _:
                return None

    def _tip(self, document: QueuedDocument, column: Column) -> str:
        if column in (Column.NAME, Column.FOLDER):
            return printable(str(document.path))
        if column == Column.STATE and document.failure is not None:
            return retold(document.failure.message)
        return self._texts[column](document)

    # ------------------------------------------------------------ the order

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; by -1 as they were added."""
        # Not by a model in between, which would ask for two cells with every comparison.
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = [self.row_at(index.row()) for index in before]
        self._column, self._falls = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()
        after = [
            self.index(self.place_of(row), index.column())
            for row, index in zip(rows, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        rows = range(len(self._queue.documents))
        if self._column < 0:
            self._order = list(rows)
        else:
            keys = self._keys(Column(self._column))
            self._order = sorted(rows, key=lambda row: keys[row], reverse=self._falls)
        self._places = [0] * len(rows)
        for place, row in enumerate(self._order):
            self._places[row] = place

    def _keys(self, column: Column) -> Sequence[Any]:
        documents = self._queue.documents
        match column:
            case Column.STATE:
                return [_STATE_ORDER.index(document.state) for document in documents]
            case Column.WORDS:
                return [document.words for document in documents]
            case Column.TIME:
                return [document.seconds for document in documents]
            case Column.FOLDER:
                folders = [document.path.parent for document in documents]
                keys = {each: printable(path_words(each)).casefold() for each in set(folders)}
                return [keys[folder] for folder in folders]
            case _:
                return [self._texts[column](document).casefold() for document in documents]

    # ------------------------------------------------------------ changes

    def _on_listed(self) -> None:
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def _on_appended(self, first: int) -> None:
        last = len(self._queue.documents) - 1
        self.beginInsertRows(QModelIndex(), first, last)
        self._order.extend(range(first, last + 1))
        self._places.extend(range(first, last + 1))
        self.endInsertRows()

    def _on_changed(self, row: int) -> None:
        place = self.place_of(row)
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))

    def _dress(self, colors: Colors) -> None:
        self._icons = {
            "check": icon("check", colors.accent),
            "error": icon("error", colors.error),
            "pause": icon("pause", colors.muted),
            "run": icon("run", colors.accent),
            "waiting": icon("waiting", colors.muted),
        }
        if self._order:
            last = self.index(len(self._order) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
