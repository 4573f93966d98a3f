"""How sure a difference between two systems is: paired bootstrap intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

_RESAMPLES = 10_000
_SEED = 20_041_126


@dataclass(frozen=True)
class Difference:
    """A mean of differences, with the ends of its interval."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:+.2f} ({self.low:+.2f} to {self.high:+.2f})"


def paired_difference(
    ours: Sequence[float], theirs: Sequence[float], confidence: float = 0.95
) -> Difference:
    """How much more one system scores than another on the same documents, in the same order.

    Documents are drawn anew with replacement (Efron & Tibshirani 1993, the percentile interval),
    with a fixed seed. Raises ValueError when the two are not as many, or none.
    """
    if len(ours) != len(theirs) or not ours:
        raise ValueError("pairs are needed, one for each document")
    differences = np.asarray(ours) - np.asarray(theirs)
    drawn = np.random.default_rng(_SEED).integers(
        len(differences), size=(_RESAMPLES, len(differences))
    )
    tail = 100 * (1 - confidence) / 2
    low, high = np.percentile(differences[drawn].mean(axis=1), [tail, 100 - tail])
    return Difference(float(differences.mean()), float(low), float(high))
