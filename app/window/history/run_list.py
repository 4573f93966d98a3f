"""The runs that a search has found, a page at a time, in step with the history."""

from __future__ import annotations

import itertools
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.history import ListedRun
from app.history_thread import HistoryThread
from app.window.history.wording import source_words, spoken_words

PAGE = 200
"""How many runs are asked for at a time."""

Index = QModelIndex | QPersistentModelIndex

# Below zero: others ask the same history, with numbers of their own.
_tickets = itertools.count(-1, -1)


class Role(IntEnum):
    """What a row tells beside what Qt asks for."""

    RUN = Qt.ItemDataRole.UserRole


class RunList(QAbstractListModel):
    """The newest runs first. More come as the view asks for them."""

    answered = Signal(bool)
    """The rows are up to date; whether they are those of another search than before."""

    def __init__(self, history: HistoryThread, parent: QObject) -> None:
        super().__init__(parent)
        self._history = history
        self._runs: list[ListedRun] = []
        self.words = ""
        self.is_answered = False
        """Whether the rows are those of the words."""
        self._ticket = 0
        self._most = PAGE
        self._waits = False
        self._appends = False
        self._is_stale = False
        self._has_more = False
        history.found.connect(self._on_found)
        history.failed.connect(self._on_failed)

    # ------------------------------------------------------------ asking

    def search(self, words: str) -> None:
        """Show what has these words; the answers to earlier searches are of no interest now."""
        self.words = words
        self.is_answered = False
        self._ask(PAGE)

    def refresh(self) -> None:
        """Look again, for as many as are shown."""
        if self._waits and not self._appends:
            self._is_stale = True  # the answer on its way may be older than the change
            return
        # Where the last is in sight, it stays so: new ones do not push it out.
        more = 0 if self._has_more and not self._waits else PAGE
        self._ask(max(PAGE, len(self._runs) + more))

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there may be older ones."""
        return not parent.isValid() and self._has_more and not self._waits

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if self.canFetchMore(parent):
            self._ask(PAGE, before=self._runs[-1].number)

    def _ask(self, most: int, before: int = 0) -> None:
        self._ticket = next(_tickets)
        self._most, self._appends = most, bool(before)
        self._waits, self._is_stale = True, False
        self._history.find(self._ticket, self.words, most, before)

    # ------------------------------------------------------------ answers

    def _on_found(self, ticket: int, runs: list[ListedRun]) -> None:
        if ticket != self._ticket:
            return
        self._waits = False
        self._has_more = len(runs) == self._most
        if self._appends:
            self._insert(len(self._runs), runs)
            return
        is_new, self.is_answered = not self.is_answered, True
        if is_new:
            self.beginResetModel()
            self._runs = runs
            self.endResetModel()
        else:
            self._replace(runs)
        self.answered.emit(is_new)
        if self._is_stale:
            self.refresh()

    def _on_failed(self) -> None:
        # Whosever call it was: an answer that still comes is taken, and one that does not come
        # hinders nobody.
        self._waits = False

    def _replace(self, runs: list[ListedRun]) -> None:
        """Change no more than has changed, so that what is chosen and in sight stays so."""
        old, least = self._runs, min(len(self._runs), len(runs))
        head = 0
        while head < least and old[head].number == runs[head].number:
            head += 1
        tail = 0
        while tail < least - head and old[-1 - tail].number == runs[-1 - tail].number:
            tail += 1
        if len(old) > head + tail:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            del old[head : len(old) - tail]
            self.endRemoveRows()
        self._insert(head, runs[head : len(runs) - tail])
        if self._runs != runs:
            self._runs = runs
            self.dataChanged.emit(self.index(0), self.index(len(runs) - 1))

    def _insert(self, row: int, runs: list[ListedRun]) -> None:
        if runs:
            self.beginInsertRows(QModelIndex(), row, row + len(runs) - 1)
            self._runs[row:row] = runs
            self.endInsertRows()

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """One row for each run that has come."""
        return 0 if parent.isValid() else len(self._runs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The run, and what is said of it."""
        if not index.isValid():
            return None
        run = self._runs[index.row()]
        if role == Role.RUN:
            return run
        if role == Qt.ItemDataRole.DisplayRole:
            return source_words(run.source_name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return source_words(run.source_name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_words(run)
        return None
