"""How the table of models looks, and how it is read by eyes, keys and screen readers."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.window.fitted_table_view import FittedTableView
from app.window.models.sorting import add_sorting
from app.window.models.table import FRACTION_ROLE, KEY_ROLE, Column, Index, ModelFilter, ModelTable
from app.window.theme import Colors, Theme

_ROW_HEIGHT = 36
_MARGIN = 10
_NAME_WIDTH = 180
_BAR_HEIGHT = 3
_WIDTHS: dict[int, int] = {
    Column.TASKS: 118,
    Column.LANGUAGES: 138,
    Column.LICENCE: 100,
    Column.SIZE: 88,
    Column.FIT: 116,
    Column.STATE: 164,
}
_FIRST_TO_GO = (Column.LICENCE, Column.LANGUAGES, Column.TASKS)
"""Those that the details tell, too: a narrow table has no room for them."""


class CellDelegate(QStyledItemDelegate):
    """Cells with room around their text, and a bar under a state that is on its way."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """No frame about the cell that has the keyboard: the row is what is chosen."""
        super().initStyleOption(option, index)
        colors = self._theme.colors
        option.decorationSize = QSize(16, 16)
        option.rect.adjust(_MARGIN - 4, 0, 4 - _MARGIN, 0)
        option.palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colors.text))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        if option.state & option.state.State_Selected:
            painter.fillRect(option.rect, QColor(self._theme.colors.accent_soft))
        option.state &= ~option.state.State_HasFocus
        option.state &= ~option.state.State_Selected
        super().paint(painter, option, index)
        fraction = index.data(FRACTION_ROLE)
        if isinstance(fraction, float):
            self._paint_bar(painter, option.rect, fraction)

    def _paint_bar(self, painter: QPainter, cell: QRect, fraction: float) -> None:
        bar = cell.adjusted(_MARGIN, cell.height() - _BAR_HEIGHT - 3, -_MARGIN, -3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colors.border))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        bar.setWidth(round(bar.width() * fraction))
        painter.setBrush(QColor(self._theme.colors.accent))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.restore()


def row_height(view: QTableView) -> int:
    """High enough for a line of a view's font, with room around it."""
    return max(_ROW_HEIGHT, view.fontMetrics().height() + 18)


class ModelTableView(FittedTableView):
    """One row is chosen, or none."""

    key_chosen = Signal(str)
    """The key of the row that is chosen now; empty for none."""
    activated_key = Signal(str)
    """The key of a row that was double-clicked, or entered."""

    def __init__(self, table: ModelTable, theme: Theme) -> None:
        super().__init__(Column.NAME, _NAME_WIDTH, _WIDTHS, _FIRST_TO_GO)
        self._table = table
        self._key = ""
        self.filter = ModelFilter(table, self)
        self.setModel(self.filter)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setAccessibleName(self.tr("Models"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().setDefaultSectionSize(row_height(self))
        self.fit_columns()
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # the catalogue's own order
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(lambda index: self.activated_key.emit(index.data(KEY_ROLE)))
        table.modelReset.connect(self._choose_again)
        theme.changed.connect(self._dress)
        self._dress(theme.colors)

    @property
    def key(self) -> str:
        """The key of the chosen row; empty for none."""
        return self._key

    def choose(self, key: str) -> bool:
        """Choose a row and bring it into view; whether it is shown."""
        self._key = key
        row = self._table.row_of(key)
        index = self.filter.mapFromSource(self._table.index(row, 0)) if row >= 0 else None
        if index is None or not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to sort, by the mouse or by the menu key."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_sorting(menu, self)
        menu.popup(event.globalPos())

    def _choose_again(self) -> None:
        if not self._key or not self.choose(self._key):
            self._key = ""
            self.key_chosen.emit("")

    def _on_current_changed(self, index: Index) -> None:
        if index.isValid():
            self._key = str(index.data(KEY_ROLE))
            self.key_chosen.emit(self._key)

    def _dress(self, colors: Colors) -> None:
        self.viewport().update()
