"""The field with which a window's user searches what the window lists."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.window.icons import icon
from app.window.theme import Colors, Theme

_ON = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """Says what is searched while it is empty, and is emptied by a button of its own."""

    left_for_results = Signal()
    """By a key that leads on into what was found."""

    def __init__(self, searches: str, theme: Theme) -> None:
        super().__init__()
        self.setPlaceholderText(searches)
        self.setAccessibleName(searches)
        self.setClearButtonEnabled(True)
        self._drawing = self.addAction(
            icon("search", theme.colors.muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self._drawing.setText(self.tr("Search"))
        theme.changed.connect(self._dress)

    def take_keyboard(self) -> None:
        """Have the next word typed here, in place of what was searched."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def give_up(self) -> None:
        """Empty it if the user is searching, else close its window."""
        if self.hasFocus() and self.text():
            self.clear()
        else:
            self.window().close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From here on into what was found, by keys."""
        if event.key() in _ON:
            self.left_for_results.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self, colors: Colors) -> None:
        self._drawing.setIcon(icon("search", colors.muted))
