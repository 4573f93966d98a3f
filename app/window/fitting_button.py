"""A button in a header that says its number alone where there is little room for its words."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton


class FittingButton(QToolButton):
    """It says all its words until the header that it stands in has it be short."""

    def __init__(self) -> None:
        super().__init__()
        self._words = self._short = ""
        self._is_short = False

    def show_words(self, words: str, short: str) -> None:
        """Say so, or in short."""
        self._words, self._short = words, short
        self._say()
        self.updateGeometry()

    def be_short(self, short: bool) -> None:
        """Say the short words from now on, or all of them."""
        if short != self._is_short:
            self._is_short = short
            self._say()

    def widths(self) -> tuple[int, int]:
        """What it takes with its short words, and with all of them."""
        size, width = super().sizeHint(), self.fontMetrics().horizontalAdvance
        bare = size.width() - width(self.text())
        return bare + width(self._short), bare + width(self._words)

    def sizeHint(self) -> QSize:
        """As much as what it says now."""
        return QSize(self.widths()[not self._is_short], super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return self.sizeHint()

    def _say(self) -> None:
        text = self._short if self._is_short else self._words
        if text != self.text():
            self.setText(text)
