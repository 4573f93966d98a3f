"""A frame about what stands together in a window."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.window.focus_frame import CARD


class Card(QFrame):
    """A column without gaps, which leaves free the line that the style sheet draws about it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(CARD)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
