"""The size of the text in the panes, between half and three times the usual."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent

from app.window.sight import line_number, part_in_sight
from app.window.text_view import TextView
from app.window.words import number

LEAST, USUAL, MOST = 50, 100, 300
STEPS = (LEAST, 67, 80, 90, USUAL, 110, 125, 150, 175, 200, 250, MOST)
ZOOM_IN_KEYS = ("Ctrl++", "Ctrl+=")
"""The plus is above the equals sign where it takes Shift."""
ZOOM_OUT_KEYS = ("Ctrl+-",)
ZOOM_RESET_KEYS = ("Ctrl+0",)
_NOTCH = 120
"""What a wheel tells of one step of it; a touchpad tells less at a time."""


class Zoom(QObject):
    """One size for all panes. What stood at the top of a pane stays there."""

    changed = Signal(int)
    """The new percent."""
    told = Signal(str)
    """What the user asked for was done: a line for the status."""

    def __init__(self, views: Sequence[TextView], parent: QObject) -> None:
        super().__init__(parent)
        self._views = tuple(views)
        self._points = tuple(view.font().pointSizeF() for view in views)
        self._percent = USUAL
        self._wheel = 0
        for view in views:
            view.viewport().installEventFilter(self)

    @property
    def percent(self) -> int:
        """The present size; 100 is the usual one."""
        return self._percent

    def set_percent(self, percent: int) -> None:
        """Take a size that was remembered; what is out of bounds becomes the nearest that is not.

        Nothing is told of it.
        """
        percent = min(max(percent, LEAST), MOST)
        if percent == self._percent:
            return
        self._percent = percent
        for view, points in zip(self._views, self._points, strict=True):
            _resize(view, points * percent / USUAL)
        self.changed.emit(percent)

    def zoom_in(self) -> None:
        """Show the text a step larger."""
        self._go(next((step for step in STEPS if step > self._percent), MOST))

    def zoom_out(self) -> None:
        """Show the text a step smaller."""
        self._go(next((step for step in reversed(STEPS) if step < self._percent), LEAST))

    def reset(self) -> None:
        """Show the text in its usual size."""
        self._go(USUAL)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zoom with the wheel while Control is held."""
        if (
            event.type() != QEvent.Type.Wheel
            or not isinstance(event, QWheelEvent)
            or event.modifiers() != Qt.KeyboardModifier.ControlModifier
        ):
            return False
        self._wheel += event.angleDelta().y()
        while abs(self._wheel) >= _NOTCH:
            larger = self._wheel > 0
            self._wheel -= _NOTCH if larger else -_NOTCH
            if larger:
                self.zoom_in()
            else:
                self.zoom_out()
        return True

    def _go(self, percent: int) -> None:
        self.set_percent(percent)
        words = QCoreApplication.translate("zoom", "Text size: {percent} %")
        self.told.emit(words.format(percent=number(percent)))


def _resize(view: TextView, points: float) -> None:
    bar = view.verticalScrollBar()
    was_at_end = 0 < bar.maximum() == bar.value()
    top, _ = part_in_sight(view)
    view.set_text_font_size(points)
    bar.setValue(bar.maximum() if was_at_end else line_number(view, top))
