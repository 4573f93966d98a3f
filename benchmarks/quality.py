"""ROUGE-L of one output against one reference, without what only the extra `train` installs."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ROUGE_WORD = re.compile(r"[a-z0-9]+")


def rouge_l(output: str, reference: str) -> float:
    """0 to 100: F1 of the longest common subsequence of words, as rouge-score without stemming."""
    said, wanted = (_ROUGE_WORD.findall(text.lower()) for text in (output, reference))
    common = _longest_common(said, wanted)
    return 200 * common / (len(said) + len(wanted)) if common else 0.0


def _longest_common(first: Sequence[str], second: Sequence[str]) -> int:
    before = [0] * (len(second) + 1)
    for word in first:
        row = [0]
        for column, other in enumerate(second):
            row.append(before[column] + 1 if word == other else max(row[-1], before[column + 1]))
        before = row
    return before[-1]
