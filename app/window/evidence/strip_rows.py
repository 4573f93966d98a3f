"""Which part of the coverage strip stands for which blocks of the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

State = Literal["used", "read", "unread"]

_ROWS_FOR_A_GAP = 10


@dataclass(frozen=True)
class Stretch:
    """Rows of pixels, from one to before another, that say the same."""

    top: int
    bottom: int
    state: State


class CoveredPlaces:
    """What became of each block of a source, by Qt's positions, in their order."""

    def __init__(self, blocks: Iterable[tuple[int, int, str, str]] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._states: list[str] = []
        self._reasons: list[str] = []
        for start, end, state, reason in blocks:
            self._starts.append(start)
            self._ends.append(end)
            self._states.append(state)
            self._reasons.append(reason)
        self._used = _counts(self._states, "used")
        self._unread = _counts(self._states, "unread")

    def __len__(self) -> int:
        return len(self._starts)

    def count(self, state: State) -> int:
        """How many blocks are so."""
        return self._states.count(state)

    def between(self, first: float, last: float) -> range:
        """The numbers of the blocks that touch what is between two positions."""
        return range(bisect_right(self._ends, first), bisect_left(self._starts, last))

    def state(self, numbers: range) -> State:
        """What is shown of several blocks at once: what was used, above all."""
        if self._used[numbers.stop] > self._used[numbers.start]:
            return "used"
        unread = self._unread[numbers.stop] - self._unread[numbers.start]
        return "unread" if 2 * unread > len(numbers) else "read"

    def reasons(self, numbers: range) -> list[str]:
        """Why blocks were not read, each reason once."""
        return [why for why in dict.fromkeys(self._reasons[number] for number in numbers) if why]


def stretches(places: CoveredPlaces, length: int, height: int) -> Iterator[Stretch]:
    """What to draw on so many rows for a text of this length, from the top.

    Blocks of one kind are parted where there is room for it.
    """
    begun = 0
    last: tuple[State, range] | None = None
    for row in range(height + 1):
        now: tuple[State, range] | None = None
        if row < height:
            numbers = places.between(row * length / height, (row + 1) * length / height)
            if numbers:
                now = places.state(numbers), numbers
        if last is not None and now is not None and now[0] == last[0]:
            is_next = now[1].start > last[1].start
            if not is_next or row - begun < _ROWS_FOR_A_GAP:
                last = now
                continue
        if last is not None:
            gap = 1 if now is not None and row - begun >= _ROWS_FOR_A_GAP else 0
            yield Stretch(begun, row - gap, last[0])
        begun, last = row, now


def _counts(states: Sequence[str], state: State) -> list[int]:
    return list(accumulate((one == state for one in states), initial=0))
