"""The matches among the lines that a view shows now."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor

from app.window.find.query import Query
from app.window.find.search import Match, free_from, matches_of
from app.window.text_view import TextView

MOST_MARKED = 150
"""Each takes Qt a part of a millisecond, again whenever the view scrolls."""


def matches_in_sight(view: TextView, query: Query) -> list[Match]:
    """The matches in the lines that are in sight; they ascend.

    None if they are more than `MOST_MARKED`, which would say nothing.
    """
    found: list[Match] = []
    if not query.text:
        return found
    area = view.viewport().rect()
    first = view.cursorForPosition(area.topLeft())
    first.movePosition(QTextCursor.MoveOperation.StartOfLine)
    last = view.cursorForPosition(QPoint(area.right(), area.bottom()))
    last.movePosition(QTextCursor.MoveOperation.EndOfLine)
    block = first.block()
    position = free_from(block, query)
    while block.isValid() and block.position() <= last.position():
        here = matches_of(block, query, position)
        position = here[-1].end if here else position
        found += (m for m in here if m.end > first.position() and m.start < last.position())
        if len(found) > MOST_MARKED:
            return []
        block = block.next()
    return found
