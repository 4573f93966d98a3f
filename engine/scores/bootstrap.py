"""Whether a difference of two systems on the same pairs is more than chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

SAMPLES = 10_000
SEED = 1
_AT_ONCE = 4_000_000
"""Drawn indices held in memory at once: 32 MB."""


@dataclass(frozen=True)
class Interval:
    """The mean of the differences, and between which bounds chance leaves it."""

    mean: float
    low: float
    high: float

    @property
    def excludes_zero(self) -> bool:
        """Whether the sign of the difference is sure, at the confidence asked for."""
        return self.low > 0 or self.high < 0


def paired_bootstrap(
    before: Sequence[float],
    after: Sequence[float],
    *,
    confidence: float = 0.95,
    samples: int = SAMPLES,
    seed: int = SEED,
) -> Interval:
    """The mean of `after - before` over pairs, with its percentile interval.

    Entry i of both is the score of pair i. Pairs are drawn anew, with putting back, `samples`
    times; the same seed gives the same bounds. For scores that are means over pairs, which corpus
    BLEU is not. Raises ValueError when the lengths differ, or are 0.
    """
    if len(before) != len(after) or not before:
        raise ValueError(f"{len(before)} scores can't be paired with {len(after)}")
    differences = np.asarray(after, dtype=float) - np.asarray(before, dtype=float)
    random = np.random.default_rng(seed)
    count = len(differences)
    means: list[float] = []
    while len(means) < samples:
        rows = min(samples - len(means), max(1, _AT_ONCE // count))
        drawn = random.integers(count, size=(rows, count))
        means.extend(differences[drawn].mean(axis=1).tolist())
    tail = 100 * (1 - confidence) / 2
    low, high = np.percentile(means, [tail, 100 - tail])
    return Interval(float(differences.mean()), float(low), float(high))
