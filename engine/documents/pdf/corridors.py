"""White corridors that run down a page: the gutters between columns, and the gaps of tables."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from engine.documents.pdf.words import Word

_NARROWEST = 0.5  # ems
_OPEN_LIMIT = 48
_REMEMBERED = 12
# A column of running text: lines of some words, most of them filling the column.
_COLUMN_ROWS = 3
_COLUMN_WIDTH = 8.0
_COLUMN_FILL = 0.55

Gutter = tuple[float, float]
"""The left and the right bound of the white between two columns of text."""


class Fragment:
    """Words of a line without a real gap between them."""

    __slots__ = ("size", "words", "x0", "x1", "y")

    def __init__(self, word: Word) -> None:
        self.words = [word]
        self.x0, self.x1, self.y, self.size = word.x0, word.x1, word.y, word.size

    def add(self, word: Word) -> None:
        """Append a word. The largest words say where the line stands."""
        self.words.append(word)
        self.x0 = min(self.x0, word.x0)
        self.x1 = max(self.x1, word.x1)
        if word.size > 1.1 * self.size:
            self.y, self.size = word.y, word.size

    def take(self, other: Fragment) -> None:
        """Append the words of a fragment that stands right of this one."""
        for word in other.words:
            self.add(word)


class Corridor:
    """White between two x, as long as rows leave it white.

    `a` and `b` are its bounds down to the last row with text on both sides; `white` is what the
    rows since then have left of them.
    """

    __slots__ = ("a", "b", "gutter", "pairs", "table", "white")

    def __init__(self, a: float, b: float) -> None:
        self.a, self.b = self.white = a, b
        self.pairs: list[tuple[Fragment, Fragment]] = []
        self.gutter = self.table = False

    def narrow(self, fragments: list[Fragment]) -> float:
        """Leave white what these fragments do not cover, and return its width."""
        a, b = self.white
        for fragment in fragments:
            if fragment.x1 <= a or fragment.x0 >= b:
                continue
            if fragment.x0 - a >= b - fragment.x1:
                b = fragment.x0
            else:
                a = fragment.x1
        self.white = a, b
        return b - a

    def part(self, left: Fragment, right: Fragment) -> None:
        """Note a row with text on both sides."""
        self.a, self.b = self.white
        self.pairs.append((left, right))

    def judge(self) -> None:
        """Say whether this parts columns of running text, or cells, or is chance."""
        em = median(left.size for left, _ in self.pairs)
        rows, width = len(self.pairs), (self.b - self.a) / em
        self.gutter = rows >= _COLUMN_ROWS and all(
            _is_prose([(side.x1 - side.x0) / em for side in sides])
            for sides in zip(*self.pairs, strict=True)
        )
        self.table = not self.gutter and (width >= 2 if rows == 2 else rows > 2 and width >= 0.9)


def _is_prose(widths: list[float]) -> bool:
    middle = median(widths)
    return middle >= _COLUMN_WIDTH and middle >= _COLUMN_FILL * max(widths)


class Corridors:
    """What was found on one page."""

    def __init__(self, by_row: list[list[Corridor]]) -> None:
        self._by_row = by_row

    def between(self, row: int, left: Fragment, right: Fragment) -> list[Corridor]:
        """The corridors that part these neighbours, from left to right."""
        parting = [
            corridor
            for corridor in self._by_row[row]
            if (corridor.gutter or corridor.table)
            and corridor.a >= left.x1 - 0.5
            and corridor.b <= right.x0 + 0.5
        ]
        return sorted(parting, key=lambda corridor: corridor.a)


def find_corridors(rows: Iterable[list[Fragment]], gutters: list[Gutter]) -> Corridors:
    """The corridors of a page whose rows come from top to bottom.

    Few rows are enough where `gutters`, of this page or of those before, run; new ones are added.
    """
    found: list[Corridor] = []
    by_row: list[list[Corridor]] = []
    alive: list[Corridor] = []
    for fragments in rows:
        narrowest = _NARROWEST * fragments[0].size
        alive = [one for one in alive if one.narrow(fragments) >= narrowest][-_OPEN_LIMIT:]
        here = []
        for left, right in pairwise(fragments):
            inside = [c for c in alive if left.x1 <= c.white[0] and c.white[1] <= right.x0]
            if not inside:
                inside = [Corridor(left.x1, right.x0)]
                found += inside
                alive += inside
            for corridor in inside:
                corridor.part(left, right)
            here += inside
        by_row.append(here)
    for corridor in found:
        corridor.judge()
    _use_gutters(found, gutters)
    return Corridors(by_row)


def _use_gutters(found: list[Corridor], gutters: list[Gutter]) -> None:
    strong = [(corridor.a, corridor.b) for corridor in found if corridor.gutter]
    for gutter in strong:
        if not any(_overlap(gutter, known) for known in gutters):
            gutters.append(gutter)
    del gutters[:-_REMEMBERED]
    for corridor in found:
        if not corridor.gutter and any(_overlap((corridor.a, corridor.b), g) for g in gutters):
            left_width = median(left.x1 - left.x0 for left, _ in corridor.pairs)
            right_width = median(right.x1 - right.x0 for _, right in corridor.pairs)
            em = corridor.pairs[0][0].size
            if min(left_width, right_width) >= 4 * em or strong:
                corridor.gutter, corridor.table = True, False


def _overlap(one: Gutter, other: Gutter) -> bool:
    return min(one[1], other[1]) - max(one[0], other[0]) > 2
