"""What a result's header says of its flags: how many there are. Pressing it goes to the first."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton

from app.window.icons import icon
from app.window.shortcuts import native
from app.window.theme import Colors, Theme
from app.window.words import number

NEXT_KEYS, PREVIOUS_KEYS = "F8", "Shift+F8"


class FlagButton(QToolButton):
    """Hidden while there are none. Says the number alone where there is little room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("flags")
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._words = self._short = ""
        self.hide()
        theme.changed.connect(self._dress)
        self._dress(theme.colors)

    def show_flags(self, flags: int, items: int, *, is_all: bool = True) -> None:
        """Tell how much of what could be checked is not supported; of a part, if it is not all."""
        self._short = number(flags)
        words = (
            self.tr("{flags} of {items} not supported")
            if is_all
            else self.tr("{flags} not supported so far")
        )
        self._words = words.format(flags=self._short, items=number(items))
        self.setAccessibleName(self._words if flags else self.tr("Nothing is flagged"))
        tip = self.tr(
            "Of the names, numbers, dates, quotations and negations here, the source does not"
            " support so many. {keys} goes to the next, {back} to the one before."
        ).format(keys=native(NEXT_KEYS), back=native(PREVIOUS_KEYS))
        if not is_all:
            long = self.tr("The result is long: what was not in sight yet is not checked.")
            tip = f"{tip} {long}"
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self._fit()
        self.setVisible(flags > 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Enough for all the words."""
        return self._size_for(self._words)

    def minimumSizeHint(self) -> QSize:
        """Enough for the number."""
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

    def _dress(self, colors: Colors) -> None:
        self.setIcon(icon("warning", colors.error))
