"""The kinds of marks in a text, and how each looks: tints, lines, grey."""

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
    UNSURE = 6
    """The model was not quite sure of it."""
    VERY_UNSURE = 7
    """Anything else was as likely."""
    FLAGGED = 8
    """The source does not support it."""
    FOUND = 9
    """What the user searches for."""
    REMOVED = 20
    """Of two versions of a text, only the one on the left has it."""
    ADDED = 21
    """Only the one on the right has it."""


TINTS = {MarkKind.CHOSEN: 0.15, MarkKind.LIT: 0.17, MarkKind.LIT_BEST: 0.34, MarkKind.FOUND: 0.3}
"""How much of the accent is in the ground of a sentence."""
DOUBTS = {MarkKind.UNSURE: 0.16, MarkKind.VERY_UNSURE: 0.38}
"""How much of the colour of notices is in the ground of a word."""


def tint(colors: Colors, strength: float, color: str = "") -> QColor:
    """The ground of a text with so much of a colour in it, of the accent if none is named."""
    ground, accent = QColor(colors.surface), QColor(color or colors.accent)

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
        case MarkKind.REMOVED:
            looks.setBackground(QColor(colors.error_soft))
            looks.setFontStrikeOut(True)
        case MarkKind.ADDED:
            looks.setBackground(QColor(colors.accent_soft))
            looks.setUnderlineStyle(underline.SingleUnderline)
            looks.setUnderlineColor(QColor(colors.accent))
        case MarkKind.FLAGGED:
            looks.setUnderlineStyle(underline.WaveUnderline)
            looks.setUnderlineColor(QColor(colors.error))
        case MarkKind.UNSURE | MarkKind.VERY_UNSURE:
            looks.setBackground(tint(colors, DOUBTS[kind], colors.notice))
            if kind is MarkKind.VERY_UNSURE:
                looks.setUnderlineStyle(underline.DashUnderline)
                looks.setUnderlineColor(QColor(colors.notice))
        case _:
            looks.setBackground(tint(colors, TINTS[kind]))
    return looks
