"""A button in a header that says its number alone where there is little room for its words."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton


class FittingButton(QToolButton):
    """It gives way to what stands beside it, down to its short words."""

    def __init__(self) -> None:
        super().__init__()
        self._words = self._short = ""

    def show_words(self, words: str, short: str) -> None:
        """Say so, or in short."""
        self._words, self._short = words, short
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Enough for all the words."""
        return self._size_for(self._words)

    def minimumSizeHint(self) -> QSize:
        """Enough for the short words."""
        return self._size_for(self._short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        text = self._words if self.width() >= self.sizeHint().width() else self._short
        if text != self.text():
            self.setText(text)

    def _size_for(self, text: str) -> QSize:
        size = super().sizeHint()
        width = self.fontMetrics().horizontalAdvance
        return QSize(size.width() - width(self.text()) + width(text), size.height())
