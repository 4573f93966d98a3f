"""Places in a view's text, in code points, and places in its document, in Qt's UTF-16 units."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextDocument

from app.window.chunks import CONTINUES

_WIDE = re.compile("[\U00010000-\U0010ffff]")


def utf16_length(text: str) -> int:
    """How many UTF-16 units, Qt's positions, the text takes."""
    return len(text) + sum(character > "\uffff" for character in text)


def code_points(text: str, units: int) -> int:
    """How many code points of the text its first `units` UTF-16 units touch."""
    taken = 0
    for count, character in enumerate(text):
        if taken >= units:
            return count
        taken += 2 if character > "\uffff" else 1
    return len(text)


class PlaceMap:
    """Qt's positions of places in a view's text, and the other way round, as both are now.

    Making one reads the text once; a question takes no time.
    """

    def __init__(self, document: QTextDocument, text: str) -> None:
        self._length = len(text)
        self._end = document.characterCount() - 1
        self._wide = array("q", () if text.isascii() else map(_start, _WIDE.finditer(text)))
        # Where a line is broken only on the screen: places of the text.
        breaks = _breaks(document) if self._end != self._length + len(self._wide) else ()
        self._breaks = array("q", breaks)
        # The same two lists as positions; those of wide characters without the breaks.
        self._wide_units = array("q", (place + n for n, place in enumerate(self._wide)))
        self._break_positions = array(
            "q", (b + bisect_left(self._wide, b) + n for n, b in enumerate(self._breaks))
        )

    @property
    def are_positions(self) -> bool:
        """Whether each place is its position."""
        return not self._wide and not self._breaks

    def position(self, place: int) -> int:
        """Qt's position of a place in the text; what is not there yet is the end."""
        wide, breaks = bisect_left(self._wide, place), bisect_left(self._breaks, place)
        return min(place + wide + breaks, self._end)

    def place(self, position: int) -> int:
        """The place in the text of one of Qt's positions, behind a character that it parts."""
        units = position - bisect_left(self._break_positions, position)
        return min(units - bisect_right(self._wide_units, units - 2), self._length)


def places_in_text(document: QTextDocument, text: str, positions: Sequence[int]) -> list[int]:
    """Where Qt's positions are in the view's text; those behind its end are its end."""
    return list(map(PlaceMap(document, text).place, positions))


def _start(match: re.Match[str]) -> int:
    return match.start()


def _breaks(document: QTextDocument) -> Iterator[int]:
    """The places at which blocks of Qt's begin that go on with the line before them."""
    place = 0
    block = document.begin()
    while block.isValid():
        place += len(block.text())
        block = block.next()
        if block.userState() == CONTINUES:
            yield place
        else:
            place += 1
