"""Parts of a view's text that move with it when it is edited."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class MovingSpans:
    """Parts of a text in ascending order, none into the next, each by its number from 0.

    All positions are Qt's. A part that is edited within grows or shrinks; one that is replaced, or
    edited across its border, is empty from then on.
    """

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in spans:
            self.starts.append(start)
            self.ends.append(end)

    def __len__(self) -> int:
        return len(self.starts)

    def edit(self, position: int, removed: int, added: int) -> None:
        """Follow an edit: so much was removed there, and so much written instead."""
        starts, ends, shift, behind = self.starts, self.ends, added - removed, position + removed
        first = bisect_right(ends, position) if removed else bisect_left(ends, position + 1)
        last = bisect_left(starts, max(behind, position), lo=first)
        for number in range(first, last):
            is_whole = position <= starts[number] and ends[number] <= behind
            if not is_whole and starts[number] <= position and behind <= ends[number]:
                ends[number] += shift
            elif starts[number] < position:
                starts[number] = ends[number] = position
            else:
                starts[number] = ends[number] = position + added
        if shift:
            starts[last:] = [start + shift for start in starts[last:]]
            ends[last:] = [end + shift for end in ends[last:]]

    def span(self, number: int) -> tuple[int, int]:
        """Where a part is now; nothing of it is left if it begins where it ends."""
        return self.starts[number], self.ends[number]

    def at(self, position: int) -> int | None:
        """The number of the part that a position is in, its end included; None if in none."""
        number = bisect_right(self.starts, position) - 1
        while number > 0 and self.starts[number] == self.ends[number]:
            number -= 1
        if number < 0 or self.starts[number] == self.ends[number]:
            return None
        return number if position <= self.ends[number] else None

    def within(self, first: int, last: int) -> range:
        """The numbers of the parts that touch what is between two positions."""
        return range(bisect_left(self.ends, first), bisect_right(self.starts, last))
