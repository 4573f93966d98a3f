"""The button over a result that shows where the model was unsure, and then says how often."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from app.window.fitting_button import FittingButton
from app.window.shortcuts import native
from app.window.words import number

TOGGLE_KEYS, NEXT_KEYS, PREVIOUS_KEYS = "Ctrl+Shift+U", "F9", "Shift+F9"


class UnsureButton(FittingButton):
    """Stays pressed while the words are shaded."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.show_count(None)

    def show_count(self, count: int | None, *, is_quoted: bool = False) -> None:
        """Tell how many words are shaded; None: that is not known, or not shown.

        `is_quoted`: the model wrote none of them.
        """
        words = unsure_words(count) if count is not None else ""
        if is_quoted:
            words = self.tr("All quoted")
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly
        )
        self.show_words(words, number(count) if count is not None else "")
        self.setAccessibleName(words or self.name)
        self._describe()

    @property
    def name(self) -> str:
        """What it is for."""
        return self.tr("Show where the model was unsure")

    def _describe(self) -> None:
        tip = f"{self.name} ({native(TOGGLE_KEYS)})"
        if self.isChecked():
            tip = self.tr(
                "Shaded: the model was less than 80 % sure of the word; with a line: less than"
                " 50 %. {keys} goes to the next, {back} to the one before; a click on it or Return"
                " shows what else it might say."
            ).format(keys=native(NEXT_KEYS), back=native(PREVIOUS_KEYS))
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)


def unsure_words(count: int) -> str:
    """ "7 unsure words"."""
    if not count:
        return QCoreApplication.translate("unsure", "No unsure words")
    if count == 1:
        return QCoreApplication.translate("unsure", "1 unsure word")
    return QCoreApplication.translate("unsure", "{count} unsure words").format(count=number(count))
