"""Goes to the next match, or the one before, and counts all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument

from app.window.find.query import Query
from app.window.find.search import Match, backward, forward
from app.window.turns import Turns

MOST_COUNTED = 1_000


@dataclass(frozen=True)
class Count:
    """How many matches there are, and where the first `MOST_COUNTED` begin."""

    starts: tuple[int, ...]
    has_more: bool = False

    def number_of(self, start: int) -> int:
        """Which one begins there, from 1; 0 if none of those that were counted."""
        at = bisect_left(self.starts, start)
        return at + 1 if at < len(self.starts) and self.starts[at] == start else 0


class Seeker(QObject):
    """Looks for one match at a time. Stop it when the text changes."""

    found = Signal(object, bool)
    """A Match, and whether the search went round over the end of the text, or its beginning."""
    missed = Signal()

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._turns = Turns(self, seconds=0.004)

    @property
    def is_seeking(self) -> bool:
        """Whether it has neither found nor missed yet."""
        return self._turns.is_running

    def seek(self, query: Query, position: int, *, backwards: bool = False) -> None:
        """Find the match nearest behind a position, or before it; in a short text at once."""
        self._turns.begin(self._round(query, position, backwards))

    def stop(self) -> None:
        """Look no more."""
        self._turns.stop()

    def _round(self, query: Query, position: int, backwards: bool) -> Iterator[None]:
        end = self._document.characterCount() - 1
        if backwards:
            ways = (
                backward(self._document, query, position),
                backward(self._document, query, end, until=position),
            )
        else:
            ways = (
                forward(self._document, query, position),
                # A match that begins before the position may reach behind it.
                forward(self._document, query, 0, until=position + 1),
            )
        for went_round, way in enumerate(ways):
            for match in way:
                if match is not None:
                    self.found.emit(match, bool(went_round))
                    return
                yield
        self.missed.emit()


class MatchCounter(QObject):
    """Counts the matches. Stop it when the text changes."""

    counted = Signal(object)
    """A Count."""

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._turns = Turns(self, seconds=0.003)

    @property
    def is_counting(self) -> bool:
        """Whether there is more to count."""
        return self._turns.is_running

    def count(self, query: Query) -> None:
        """Count anew; in a short text that is done when this returns."""
        self._turns.begin(self._count(query))

    def stop(self) -> None:
        """Count no further."""
        self._turns.stop()

    def _count(self, query: Query) -> Iterator[Match | None]:
        starts: list[int] = []
        for match in forward(self._document, query, 0):
            if match is not None:
                if len(starts) == MOST_COUNTED:
                    self.counted.emit(Count(tuple(starts), has_more=True))
                    return
                starts.append(match.start)
            yield match
        self.counted.emit(Count(tuple(starts)))
