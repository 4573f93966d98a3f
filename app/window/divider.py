"""The strip between the panes, by which one gives room to the other."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from app.window.theme import Theme

_GRIP_WIDTH = 4
_GRIP_HEIGHT = 40
_STEP = 32
"""By how many pixels a key moves it."""


class _Grip(QSplitterHandle):
    """A short bar that says: here it can be moved."""

    def __init__(self, divider: Divider, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal, divider)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Divider"))
        self.setAccessibleDescription(
            self.tr("The arrow keys give one side more room, Home and End as much as there is")
        )
        theme.changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move it, as the mouse does."""
        places = {
            Qt.Key.Key_Left: self.x() - _STEP,
            Qt.Key.Key_Right: self.x() + _STEP,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.splitter().width(),
        }
        if (place := places.get(Qt.Key(event.key()))) is None:
            super().keyPressEvent(event)
        else:
            self.moveSplitter(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, in the accent while the mouse or the keyboard is on it."""
        colors = self._theme.colors
        active = self.underMouse() or self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent if active else colors.strong_border))
        bar = QRectF(0, 0, _GRIP_WIDTH, _GRIP_HEIGHT)
        bar.moveCenter(QRectF(self.rect()).center())
        painter.drawRoundedRect(bar, _GRIP_WIDTH / 2, _GRIP_WIDTH / 2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar.adjusted(-3, -3, 3, 3), 4, 4)


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
