"""A label of several parts, some of which are left out where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.window.elided_label import ElidedLabel

_SEPARATOR = " · "


class CountLabel(ElidedLabel):
    """Shows as many of its parts as fit, none of them cut; the text is always the whole.

    The first part is the last to go, and of the others each goes before the next one.
    """

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[str, ...] = ()
        self._room = -1
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def show_parts(self, parts: Sequence[str]) -> None:
        """Show these parts."""
        self._parts = tuple(parts)
        self.setText(_joined(self._parts))

    def give_room(self, width: int) -> None:
        """Ask for no more than this width from now on."""
        if width != self._room:
            before, self._room = self.sizeHint().width(), width
            if self.sizeHint().width() != before:
                self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the parts that have room."""
        return QSize(self._width_of(self._fitting(self._room)), QLabel.sizeHint(self).height())

    def minimumSizeHint(self) -> QSize:
        """It may vanish."""
        return QSize(0, super().minimumSizeHint().height())

    def shown_text(self) -> str:
        """The parts that fit now."""
        return self._fitting(self.width())

    def _fitting(self, width: int) -> str:
        if width < 0:
            return self.text()
        parts = list(self._parts)
        while parts and self._width_of(_joined(parts)) > width:
            del parts[1 if len(parts) > 1 else 0]
        return _joined(parts)

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 2 if text else 0


def _joined(parts: Sequence[str]) -> str:
    return f"· {_SEPARATOR.join(parts)}" if parts else ""
