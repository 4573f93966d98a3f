"""The table of models: one row for each, searched, filtered and sorted."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QIcon

from app.model_entry import ModelEntry
from app.model_shelf import ModelShelf
from app.window.icons import icon
from app.window.models.wording import (
    fit_symbol,
    fit_words,
    language_words,
    size_words,
    stage_symbol,
    stage_words,
    task_words,
    translated,
)
from app.window.theme import Colors, Theme
from engine.wording import translation

Index = QModelIndex | QPersistentModelIndex

KEY_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
SEARCH_ROLE = Qt.ItemDataRole.UserRole + 2
FRACTION_ROLE = Qt.ItemDataRole.UserRole + 3
"""How far a model's work is; None where none is under way."""

_FIT_ORDER = {"fits": 0, "slow": 1, "does not fit": 2, None: 3}
_SHOWS_FRACTION = frozenset(
    {"downloading", "paused", "failed", "verifying", "importing", "converting"}
)


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    TASKS = 1
    LANGUAGES = 2
    LICENCE = 3
    SIZE = 4
    FIT = 5
    STATE = 6


class ModelTable(QAbstractTableModel):
    """What the table shows of a shelf."""

    def __init__(self, shelf: ModelShelf, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._keys: list[str] = []
        self._icons: dict[str, QIcon] = {}
        self._texts: dict[Column, Callable[[ModelEntry], str]] = {
            Column.NAME: lambda entry: entry.title,
            Column.TASKS: task_words,
            Column.LANGUAGES: language_words,
            Column.LICENCE: _licence,
            Column.SIZE: size_words,
            Column.FIT: lambda entry: fit_words(entry.fit(shelf.machine)),
            Column.STATE: stage_words,
        }
        shelf.listed.connect(self._on_listed)
        shelf.changed.connect(self._on_changed)
        theme.changed.connect(self._dress)
        self._dress(theme.colors)
        self._on_listed()

    def entry(self, row: int) -> ModelEntry:
        """The model of a row."""
        entry = self._shelf.entry(self._keys[row])
        assert entry is not None
        return entry

    def row_of(self, key: str) -> int:
        """The row of a key; -1 where there is none."""
        return self._keys.index(key) if key in self._keys else -1

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """One row for each model."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Seven."""
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
            side = (
                Qt.AlignmentFlag.AlignRight
                if section == Column.SIZE
                else Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.FIT:
            return translated("Worked out from the memory and the processor of this computer")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NAME: translated("Name"),
            Column.TASKS: translated("Tasks"),
            Column.LANGUAGES: translated("Languages"),
            Column.LICENCE: translated("Licence"),
            Column.SIZE: translated("Size"),
            Column.FIT: translated("This computer"),
            Column.STATE: translated("State"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is shown, said and sorted by in a cell."""
        if not index.isValid():
            return None
        entry, column = self.entry(index.row()), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts[column](entry)
            case Qt.ItemDataRole.AccessibleTextRole:
                header = self.headerData(column, Qt.Orientation.Horizontal)
                return f"{header}: {self._texts[column](entry)}"
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(entry, column)
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(entry, column)
            case Qt.ItemDataRole.TextAlignmentRole if column == Column.SIZE:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return self._own_data(entry, column, role)

    def _own_data(self, entry: ModelEntry, column: Column, role: int) -> object:
        if role == KEY_ROLE:
            return entry.key
        if role == SORT_ROLE:
            if column == Column.SIZE:
                return float(entry.size if entry.size is not None else -1)
            if column == Column.FIT:
                return float(_FIT_ORDER[entry.fit(self._shelf.machine)])
            return self._texts[column](entry).casefold()
        if role == SEARCH_ROLE:
            texts = [self._texts[each](entry) for each in Column]
            return " ".join([entry.id, entry.name, *texts]).casefold()
        if role == FRACTION_ROLE and column == Column.STATE:
            shows = entry.stage in _SHOWS_FRACTION and entry.transfer is not None
            return entry.transfer.fraction if shows and entry.transfer else None
        return None

    def _tip(self, entry: ModelEntry, column: Column) -> str:
        if column == Column.NAME:
            return entry.title if entry.id == entry.title else f"{entry.title}\n{entry.id}"
        if column == Column.FIT:
            return entry.fit_reason(self._shelf.machine)
        if column == Column.STATE and entry.error is not None:
            return entry.error.message
        return self._texts[column](entry)

    def _icon(self, entry: ModelEntry, column: Column) -> QIcon | None:
        name = ""
        if column == Column.FIT:
            name = fit_symbol(entry.fit(self._shelf.machine))
        elif column == Column.STATE:
            name = stage_symbol(entry.stage)
        return self._icons.get(name)

    # ------------------------------------------------------------ changes

    def _on_listed(self) -> None:
        keys = [entry.key for entry in self._shelf.entries]
        if keys == self._keys:
            self._on_all_changed()
            return
        self.beginResetModel()
        self._keys = keys
        self.endResetModel()

    def _on_changed(self, key: str) -> None:
        row = self.row_of(key)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def _on_all_changed(self) -> None:
        if self._keys:
            last = self.index(len(self._keys) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _dress(self, colors: Colors) -> None:
        self._icons = {
            "check": icon("check", colors.accent),
            "download": icon("download", colors.accent),
            "error": icon("error", colors.error),
            "notice": icon("notice", colors.notice),
            "pause": icon("pause", colors.muted),
            "waiting": icon("waiting", colors.muted),
            "warning": icon("warning", colors.notice),
        }
        self._on_all_changed()


class ModelFilter(QSortFilterProxyModel):
    """The rows in which every word of a search stands, and that do a task."""

    def __init__(self, table: ModelTable, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._words: list[str] = []
        self._task = ""
        self.setSourceModel(table)
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(False)  # rows do not jump while somebody reads them

    def search(self, text: str) -> None:
        """Show only what has these words in it."""
        self._words = text.casefold().split()
        self.invalidate()

    def show_task(self, name: str) -> None:
        """Show only what does a task, as far as that is known; all for no name."""
        self._task = name
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a row is shown."""
        entry = self._table.entry(row)
        if self._task and entry.catalogued is not None and self._task not in entry.tasks:
            return False
        text = str(self._table.data(self._table.index(row, 0), SEARCH_ROLE))
        return all(word in text for word in self._words)


def _licence(entry: ModelEntry) -> str:
    return translation(entry.catalogued.licence) if entry.catalogued is not None else ""
