"""A button in a header that says its number alone where there is little room for its words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QToolButton


class FittingButton(QToolButton):
    """It says all its words until the header that it stands in has it be short."""

    def __init__(self) -> None:
        super().__init__()
        self._words = self._short = ""
        self._is_short = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str, short: str) -> None:
        """Say so, or in short."""
        self._words, self._short = words, short
        self._fit()
        self.updateGeometry()

    def be_short(self, short: bool) -> None:
        """Say the short words from now on, or all of them."""
        if short != self._is_short:
            self._is_short = short
            self._fit()

    def widths(self) -> tuple[int, int]:
        """What it takes with its short words, and with all of them."""
        size, width = super().sizeHint(), self.fontMetrics().horizontalAdvance
        bare = size.width() - width(self.text())
        return bare + width(self._short), bare + width(self._words)

    def sizeHint(self) -> QSize:
        """As much as what it says now."""
        return QSize(self.widths()[not self._is_short], super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Enough for the short words."""
        return QSize(self.widths()[0], super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """In another language, as much of it may fit as did not before."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_words(self._words, self._short)

    def _fit(self) -> None:
        text = self._short if self._is_short else self._words
        if text != self.text():
            self.setText(text)
