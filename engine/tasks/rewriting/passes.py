"""Counting passes, and how long the rest will take."""

from __future__ import annotations

import time
from collections.abc import Sequence

from engine.tasks.events import PassBegun
from engine.tasks.rewriting.units import SectionPlan


class Passes:
    """The passes of a run: how many there will be, and how long those that are left take.

    A pass over a long source takes longer, so that time is shared out by characters.
    """

    def __init__(self, sections: Sequence[SectionPlan]) -> None:
        units = [unit for section in sections for unit in section.units]
        self.total = sum(unit.passes for unit in units)
        self._left = sum(unit.end - unit.start for unit in units)
        self._done = 0
        self._number = 0
        self._began = time.perf_counter()

    def begin(self, section: int, size: int, sentences: int | None = None) -> PassBegun:
        """The next pass, of so many characters of the source, for so many sentences or for any."""
        if self._number == 0:
            self._began = time.perf_counter()
        left = None
        if self._done:
            left = (time.perf_counter() - self._began) / self._done * self._left
        self._number += 1
        self._done += size
        self._left = max(0, self._left - size)
        return PassBegun(self._number, self.total, section, left, sentences)
