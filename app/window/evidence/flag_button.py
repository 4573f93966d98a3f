"""What a result's header says of its flags: how many there are. Pressing it goes to the first."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt

from app.window.fitting_button import FittingButton
from app.window.icons import icon
from app.window.shortcuts import native
from app.window.theme import Colors, Theme
from app.window.words import number

NEXT_KEYS, PREVIOUS_KEYS = "F8", "Shift+F8"


class FlagButton(FittingButton):
    """Hidden while there are none. Says the number alone where there is little room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("flags")
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.hide()
        theme.changed.connect(self._dress)
        self._dress(theme.colors)

    def show_flags(self, flags: int, items: int, *, is_all: bool = True) -> None:
        """Tell how much of what could be checked is not supported; of a part, if it is not all."""
        words = (
            self.tr("{flags} of {items} not supported")
            if is_all
            else self.tr("{flags} not supported so far")
        )
        words = words.format(flags=number(flags), items=number(items))
        self.show_words(words, number(flags))
        self.setAccessibleName(words if flags else self.tr("Nothing is flagged"))
        tip = self.tr(
            "Of the names, numbers, dates, quotations and negations here, the source does not"
            " support so many. {keys} goes to the next, {back} to the one before."
        ).format(keys=native(NEXT_KEYS), back=native(PREVIOUS_KEYS))
        if not is_all:
            long = self.tr("The result is long: what was not in sight yet is not checked.")
            tip = f"{tip} {long}"
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.setVisible(flags > 0)

    def _dress(self, colors: Colors) -> None:
        self.setIcon(icon("warning", colors.error))
