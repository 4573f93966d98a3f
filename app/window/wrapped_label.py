"""A label of several lines, for texts that may come from anywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def wrapped_label(name: str = "", *, selectable: bool = False) -> QLabel:
    """A label that breaks its text into lines; `name` is what the style sheet knows it by."""
    label = QLabel()
    label.setObjectName(name)
    # Plain: a file's name is data and may look like HTML.
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
