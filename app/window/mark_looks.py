"""The kinds of marks in a text, and how each looks: tints of the accent, lines, grey."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtGui import QColor, QTextCharFormat

from app.window.theme import Colors


class MarkKind(IntEnum):
    """What a mark says of its text; a later one is drawn over an earlier one."""

    UNREAD = 0
    """It was never looked at."""
    QUOTED = 1
    """It stands in the source like this, in place of what the model wrote."""
    CHOSEN = 2
    """The sentence that the user asks about."""
    LIT = 3
    """A sentence that answers."""
    LIT_BEST = 4
    """The one that answers best."""
    QUOTED_LINE = 5
    """The line under a quotation, which would be hidden under what lights up."""
    FLAGGED = 6
    """The source does not support it."""
    FOUND = 7
    """What the user searches for."""


TINTS = {MarkKind.CHOSEN: 0.15, MarkKind.LIT: 0.17, MarkKind.LIT_BEST: 0.34, MarkKind.FOUND: 0.3}
"""How much of the accent is in the ground of a sentence."""


def tint(colors: Colors, strength: float) -> QColor:
    """The ground of a text with so much of the accent in it."""
    ground, accent = QColor(colors.surface), QColor(colors.accent)

    def mixed(below: int, above: int) -> int:
        return round(below + (above - below) * strength)

    return QColor(
        mixed(ground.red(), accent.red()),
        mixed(ground.green(), accent.green()),
        mixed(ground.blue(), accent.blue()),
    )


def looks_of(kind: MarkKind, colors: Colors) -> QTextCharFormat:
    """How marks of a kind look in these colours."""
    looks = QTextCharFormat()
    underline = QTextCharFormat.UnderlineStyle
    match kind:
        case MarkKind.UNREAD:
            looks.setForeground(QColor(colors.unread))
        case MarkKind.QUOTED:
            looks.setBackground(QColor(colors.track))
        case MarkKind.QUOTED_LINE:
            looks.setUnderlineStyle(underline.DotLine)
            looks.setUnderlineColor(QColor(colors.muted))
        case MarkKind.FLAGGED:
            looks.setUnderlineStyle(underline.WaveUnderline)
            looks.setUnderlineColor(QColor(colors.error))
        case _:
            looks.setBackground(tint(colors, TINTS[kind]))
    return looks
