"""Walks a view's document block by block, and finds.

Where a line is broken only for the screen (`CONTINUES`), what is found may stand on both sides.
All places here are Qt's positions. Nothing may edit the document while one of these walks is in
use.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextDocument

from app.window.chunks import CONTINUES
from app.window.find.query import Query
from app.window.text_positions import code_points, utf16_length


@dataclass(frozen=True)
class Match:
    """One place where it is."""

    start: int
    end: int


def forward(
    document: QTextDocument, query: Query, position: int, until: int | None = None
) -> Iterator[Match | None]:
    """All matches from a position on, in blocks that begin before `until`.

    None behind every block, so that the walk can be left for a while.
    """
    block = document.findBlock(position)
    while block.isValid() and (until is None or block.position() < until):
        for match in matches_of(block, query, position):
            yield match
            position = match.end
        yield None
        block = block.next()


def backward(
    document: QTextDocument, query: Query, position: int, until: int = 0
) -> Iterator[Match | None]:
    """All matches that end at a position or before, the last first.

    Only those in blocks that end behind `until`; None behind every block.
    """
    block = document.findBlock(position)
    while block.isValid() and block.position() + block.length() > until:
        found = matches_of(block, query, free_from(block, query))
        yield from (match for match in reversed(found) if match.end <= position)
        yield None
        block = block.previous()


def free_from(block: QTextBlock, query: Query) -> int:
    """From where on a block is not taken by a match that begins in the block before."""
    if block.userState() == CONTINUES and (before := block.previous()).isValid():
        found = matches_of(before, query, before.position())
        return max(block.position(), found[-1].end if found else 0)
    return block.position()


def matches_of(block: QTextBlock, query: Query, position: int) -> list[Match]:
    """The matches that begin within a block, at a position or behind; they may end in the next."""
    window = _Window(block, query.reach)
    start = code_points(block.text(), position - block.position())
    places = query.found_in(window.text, window.first + start, window.stop)
    return [Match(window.position(start), window.position(end, True)) for start, end in places]


class _Window:
    """A block's text with as much of its line before and behind it as a match may touch."""

    def __init__(self, block: QTextBlock, reach: int) -> None:
        before = ""
        if block.userState() == CONTINUES:
            before = block.previous().text()[-1:]
        self.text = before + block.text()
        self.first = len(before)
        self.stop = len(self.text)
        """The block's text begins and ends here."""
        self._parts = [(self.first, block)]
        following = block.next()
        while (
            following.isValid()
            and following.userState() == CONTINUES
            and len(self.text) < self.stop + reach
        ):
            self._parts.append((len(self.text), following))
            self.text += following.text()
            following = following.next()
        self._is_narrow = max(self.text, default="") <= "\uffff"

    def position(self, place: int, is_end: bool = False) -> int:
        """The position of a place; of two at a break the one behind it, before it for an end."""
        first, block = next(
            (first, block)
            for first, block in reversed(self._parts)
            if place > first or (place == first and not is_end)
        )
        if self._is_narrow:
            return block.position() + place - first
        return block.position() + utf16_length(self.text[first:place])
