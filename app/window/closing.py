"""The one question that the window may ask before it closes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


class Answer(Enum):
    """What is to be done."""

    SAVE = auto()
    """Save the result, and close if that went well."""
    CLOSE = auto()
    STAY = auto()


@dataclass(frozen=True)
class Losses:
    """What of the user's own writing would be gone with the window."""

    edits: bool = False
    """In the result that is shown."""
    replaced_edits: bool = False
    """In a result that a newer one has replaced."""
    typing: bool = False
    """In the source."""


def ask_before_closing(parent: QWidget, losses: Losses) -> Answer:
    """Ask what to do about the losses; nothing, if there are none."""
    sentences = _sentences(losses)
    if not sentences:
        return Answer.CLOSE
    button = QMessageBox.StandardButton
    # Only a result can be saved. What else would be lost is said along with it.
    buttons = button.Discard | button.Cancel
    if losses.edits:
        buttons |= button.Save
    answer = QMessageBox.question(
        parent,
        _translated("Brevity"),
        " ".join(sentences),
        buttons,
        button.Save if losses.edits else button.Cancel,
    )
    if answer == button.Save:
        return Answer.SAVE
    return Answer.CLOSE if answer == button.Discard else Answer.STAY


def _sentences(losses: Losses) -> list[str]:
    said = []
    if losses.replaced_edits:
        said.append(
            _translated("A result that you edited was replaced; undo would still bring it back.")
        )
    if losses.typing:
        said.append(_translated("The source text that you typed is saved nowhere."))
    if losses.edits:
        said.append(_translated("Save your changes to the result before closing?"))
    elif said:
        said.append(_translated("Close and lose it?"))
    return said


def _translated(text: str) -> str:
    return QCoreApplication.translate("closing", text)
