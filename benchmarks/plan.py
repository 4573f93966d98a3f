"""Which cases of which models are measured."""

from __future__ import annotations

import math
from dataclasses import dataclass

from benchmarks.case import Case
from benchmarks.checkpoints import EMBEDDED


@dataclass(frozen=True)
class Plan:
    """A model, and the shapes of its cases: all pairs of beams and sources, then batches."""

    model: str
    beams: tuple[int, ...]
    sources: tuple[int, ...]
    rounds: int
    batches: tuple[int, ...] = ()
    startup_rounds: int = 0
    most_seconds: float = math.inf
    new_tokens: int = 64

    def cases(self, new_tokens: int | None = None) -> list[Case]:
        """The cases; those of batches are greedy, with sources of the middle length."""
        new_tokens = new_tokens or self.new_tokens
        single = [Case(beams, source, 1, new_tokens) for beams in self.beams
                  for source in self.sources]  # fmt: skip
        middle = self.sources[len(self.sources) // 2]
        return [*single, *(Case(1, middle, batch, new_tokens) for batch in self.batches)]


_ALL_SOURCES = (64, 256, 512)

QUICK = (Plan("random-6x384", (1, 4), (256,), rounds=9, most_seconds=24, new_tokens=32),)
TINY = (Plan("random-1x64", (1, 4), (16,), rounds=1, new_tokens=8),)
FULL = (
    *QUICK,
    Plan(EMBEDDED, (1, 4), _ALL_SOURCES, rounds=5, batches=(2, 4, 8, 16, 32), startup_rounds=5),
    Plan("random-24x1024", (1, 4), _ALL_SOURCES, rounds=3, startup_rounds=1),
)
