"""ROUGE-1, ROUGE-2 and ROUGE-L as rouge-score counts them, with stemming."""

from __future__ import annotations

from dataclasses import dataclass

from engine.scores.libraries import rouge_scorer

_KINDS = ("rouge1", "rouge2", "rougeL")


@dataclass(frozen=True)
class Rouge:
    """F1, 0 to 100, of words, pairs of words, and the longest common subsequence."""

    one: float
    two: float
    longest: float

    @property
    def mean(self) -> float:
        """Of the three."""
        return (self.one + self.two + self.longest) / 3


def rouge(summary: str, reference: str) -> Rouge:
    """A summary beside what a human wrote."""
    found = rouge_scorer().score(reference, summary)
    return Rouge(*(100 * found[kind].fmeasure for kind in _KINDS))
