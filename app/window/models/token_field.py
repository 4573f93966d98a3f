"""Asks for the token of the user's account on the hub, where it is needed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.errors import (
    AccessGated,
    BrevityError,
    RepositoryMissing,
    TokenNeeded,
    TokenRefused,
)

_HELPED_BY_TOKEN = (AccessGated, RepositoryMissing, TokenNeeded, TokenRefused)


def helps_with(error: object) -> bool:
    """Whether a token, or another one, may be what is missing."""
    return isinstance(error, BrevityError) and isinstance(error, _HELPED_BY_TOKEN)


class TokenField(QWidget):
    """Nobody reads over the shoulder, and nothing is written down: only `given` has the token."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(self.tr("Your access token"))
        self.field.setAccessibleName(self.tr("Access token of the hub"))
        self.button = QPushButton(self.tr("Use token"))
        self.button.setEnabled(False)
        hint = QLabel(self.tr("It is kept until Brevity is closed, and written down nowhere."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(hint)
        self.field.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.field.returnPressed.connect(self._give)
        self.button.clicked.connect(self._give)
        self.hide()

    def _give(self) -> None:
        token = self.field.text().strip()
        if token:
            self.field.clear()
            self.given.emit(token)
