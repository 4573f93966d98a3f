"""The strip between the panes, by which one gives room to the other."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from app.window.theme import Theme

_GRIP_WIDTH = 4
_GRIP_HEIGHT = 40


class _Grip(QSplitterHandle):
    """A short bar that says: here it can be moved."""

    def __init__(self, divider: Divider, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal, divider)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, in the accent while the mouse is on it."""
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent if self.underMouse() else colors.strong_border))
        bar = QRectF(0, 0, _GRIP_WIDTH, _GRIP_HEIGHT)
        bar.moveCenter(QRectF(self.rect()).center())
        painter.drawRoundedRect(bar, _GRIP_WIDTH / 2, _GRIP_WIDTH / 2)


class Divider(QSplitter):
    """Two panes side by side; neither can be made to vanish."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setHandleWidth(12)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Make the strip."""
        return _Grip(self, self._theme)
