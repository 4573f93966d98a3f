"""Versions as rows of a list, the newest first, and how a row looks."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.window.icons import pixmap
from app.window.theme import Theme
from app.window.versions.version import Version
from app.window.versions.wording import facts_words, title_words

_MARGIN = 12
_PADDING = 7
_GAP = 3
_TICK = 16

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row tells beside what Qt asks for."""

    KEY = Qt.ItemDataRole.UserRole
    TITLE = Qt.ItemDataRole.UserRole + 1
    FACTS = Qt.ItemDataRole.UserRole + 2
    IS_PRESENT = Qt.ItemDataRole.UserRole + 3


class VersionRows(QAbstractListModel):
    """What is said of a version is put into words when its row is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._versions: Sequence[Version] = ()
        self._present = 0

    def show(self, versions: Sequence[Version], present: int) -> None:
        """Have these, the oldest first; `present` is the key of the one that has the tick."""
        self.beginResetModel()
        self._versions, self._present = versions, present
        self.endResetModel()

    def row_of(self, key: int) -> int:
        """The row of the version with this key; -1 if it is none of them."""
        places = [place for place, version in enumerate(self._versions) if version.key == key]
        return len(self._versions) - 1 - places[0] if places else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._versions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says."""
        if not index.isValid():
            return None
        place = len(self._versions) - 1 - index.row()
        version = self._versions[place]
        match role:
            case Role.KEY:
                return version.key
            case Role.IS_PRESENT:
                return version.key == self._present
            case Role.TITLE:
                return title_words(place + 1, version)
            case Role.FACTS | Qt.ItemDataRole.ToolTipRole:
                return facts_words(version)
            case Qt.ItemDataRole.DisplayRole:
                return f"{title_words(place + 1, version)}, {facts_words(version)}"
        return None


class VersionDelegate(QStyledItemDelegate):
    """Two lines: which and when; how it was made. The present one has a tick."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All are of one height, and as wide as the view."""
        lines = 2 * QFontMetrics(option.font).height()
        return QSize(0, lines + _GAP + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        colors = self._theme.colors
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colors.accent_soft))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colors.accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        room = option.rect.adjusted(_MARGIN, _PADDING, -_MARGIN, -_PADDING)
        if index.data(Role.IS_PRESENT):
            place = QPoint(room.left(), room.top() + 2)
            painter.drawPixmap(place, pixmap("check", colors.accent, _TICK))
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        height = QFontMetrics(option.font).height()
        line = QRect(room.left() + _TICK + 8, room.top(), room.width() - _TICK - 8, height)
        _write(painter, line, index.data(Role.TITLE), bold, colors.text)
        line.translate(0, height + _GAP)
        _write(painter, line, index.data(Role.FACTS), option.font, colors.muted)
        painter.restore()


def _write(painter: QPainter, place: QRect, text: str, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
