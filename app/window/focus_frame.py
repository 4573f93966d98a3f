"""The frame about the card whose text, list or table has the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

CARD = "card"
"""What the style sheet calls a card."""
PROPERTY = "holdsKeyboard"


class FocusFrame:
    """Says to the style sheet which card it is.

    What fills a card has no border of its own that could change, and a caret that blinks in it is
    easily overlooked.
    """

    def __init__(self, application: QApplication) -> None:
        self._card: QWidget | None = None
        application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        card = _card_of(now) if isinstance(now, QAbstractScrollArea) else None
        last, self._card = self._card, card
        if card is last:
            return
        for changed in (last, card):
            if changed is not None and isValid(changed):
                changed.setProperty(PROPERTY, "true" if changed is card else "false")
                changed.style().unpolish(changed)
                changed.style().polish(changed)
                changed.update()


def _card_of(widget: QWidget) -> QWidget | None:
    parent = widget.parentWidget()
    while parent is not None and parent.objectName() != CARD:
        parent = parent.parentWidget()
    return parent
