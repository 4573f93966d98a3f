"""Asking for the password of a document, in the banner that says that it needs one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.window.banner import Banner, Message
from app.window.theme import Theme
from engine.errors import BrevityError, DocumentEncrypted

_FIELD_WIDTH = 220
_LEAST_FIELD_WIDTH = 88


class PasswordPrompt(Banner):
    """Waits for a password as long as the user likes; the rest of the window goes on."""

    def __init__(self, error: BrevityError, theme: Theme, submit: Callable[[str], object]) -> None:
        message = Message.of(error, self.tr("Open"), self._submit)
        if isinstance(error, DocumentEncrypted):  # nothing has gone wrong yet
            message = replace(message, kind="notice")
        super().__init__(message, theme)
        self._submit_password = submit
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMinimumWidth(_LEAST_FIELD_WIDTH)  # beside its button in the least window
        self.field.setMaximumWidth(_FIELD_WIDTH)
        self.field.setPlaceholderText(self.tr("Password"))
        self.field.setAccessibleName(self.tr("Password"))
        # Neither remembered nor completed by an input method.
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.field.returnPressed.connect(self._submit)
        self.field.textChanged.connect(lambda text: self.action_button.setEnabled(bool(text)))
        self.action_button.setEnabled(False)
        self.buttons.insertWidget(0, self.field)

    def _submit(self) -> None:
        if password := self.field.text():
            self._submit_password(password)
