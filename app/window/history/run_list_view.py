"""How the list of runs looks, and how it is read by eyes, keys and screen readers."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.history import ListedRun
from app.window.history.run_list import Index, Role, RunList
from app.window.history.wording import facts_words, source_words, time_words
from app.window.theme import Theme

_MARGIN = 14
_PADDING = 10
_GAP = 4
_BAR = 3


class RunDelegate(QStyledItemDelegate):
    """Three lines: where it is from and when, what it is, how it begins."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All are of one height, and as wide as the view."""
        lines = 3 * QFontMetrics(option.font).height()
        return QSize(0, lines + 2 * _GAP + 2 * _PADDING + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        run = index.data(Role.RUN)
        assert isinstance(run, ListedRun)
        painter.save()
        self._paint_ground(painter, option)
        self._paint_lines(painter, option, run)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colors, rect = self._theme.colors, option.rect
        painter.setPen(QColor(colors.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colors.accent_soft))
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
            painter.fillRect(bar, QColor(colors.accent))  # a shape, beside the colour
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colors.accent), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_lines(self, painter: QPainter, option: QStyleOptionViewItem, run: ListedRun) -> None:
        colors = self._theme.colors
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        room = option.rect.adjusted(_MARGIN, _PADDING, -_MARGIN, -_PADDING)
        height = QFontMetrics(option.font).height()
        line = QRect(room.left(), room.top(), room.width(), height)
        time = time_words(run.made)
        taken = QFontMetrics(option.font).horizontalAdvance(time) + _MARGIN
        text, muted = QColor(colors.text), QColor(colors.muted)
        middle, right = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
        _write(painter, line, time, option.font, muted, right, at_end=True)
        name = line.adjusted(0, 0, -taken, 0)
        _write(painter, name, source_words(run.source_name), bold, text, middle)
        line.translate(0, height + _GAP)
        facts = facts_words(run.task, run.model, run.words)
        _write(painter, line, facts, option.font, muted, right)
        line.translate(0, height + _GAP)
        # By the text and not by the window: the full stop of an Arabic sentence stands at its left.
        painter.setLayoutDirection(direction_of(run.beginning))
        _write(painter, line, run.beginning, option.font, text, right)


def _write(
    painter: QPainter,
    place: QRect,
    text: str,
    font: QFont,
    color: QColor,
    mode: Qt.TextElideMode,
    *,
    at_end: bool = False,
) -> None:
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(
        place,
        side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
        QFontMetrics(font).elidedText(text, mode, place.width()),
    )


def direction_of(text: str) -> Qt.LayoutDirection:
    """That of the first letter that has one."""
    kinds = (unicodedata.bidirectional(character) for character in text)
    first = next((kind for kind in kinds if kind in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft


class RunListView(QListView):
    """Several may be chosen; one of them is shown."""

    choice_changed = Signal()

    def __init__(self, runs: RunList, theme: Theme) -> None:
        super().__init__()
        self._runs = runs
        self.setModel(runs)
        self.setItemDelegate(RunDelegate(theme, self))
        self.setAccessibleName(self.tr("Runs"))
        self.setAccessibleDescription(
            self.tr("The newest first. Enter opens one, Delete deletes what is chosen.")
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().selectionChanged.connect(self.choice_changed)
        theme.changed.connect(self.viewport().update)

    @property
    def chosen(self) -> list[ListedRun]:
        """The chosen runs, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._runs.index(row).data(Role.RUN) for row in rows]

    def choose_row(self, row: int) -> None:
        """Choose one row, or the last if there are not so many."""
        index = self._runs.index(min(row, self._runs.rowCount() - 1))
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
            self.scrollTo(index)

    @property
    def first_chosen_row(self) -> int:
        """The uppermost chosen row; 0 if there is none."""
        indexes: list[QModelIndex] = self.selectionModel().selectedIndexes()
        return min((index.row() for index in indexes), default=0)
