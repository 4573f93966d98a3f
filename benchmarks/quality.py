"""SARI and ROUGE-L of one output against one reference, as the scripts of the papers count them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONGEST_GRAM = 4
_WORD_OR_MARK = re.compile(r"\w+|[^\w\s]")
_ROUGE_WORD = re.compile(r"[a-z0-9]+")

Grams = set[tuple[str, ...]]


def sari(source: str, output: str, reference: str) -> float:
    """0 to 100: what was rightly added, kept and deleted, over the n-grams of 1 to 4 words.

    With one reference every n-gram counts once. F1 of additions and of what is kept, precision of
    deletions (beta 0), and nothing out of nothing counts as 1: so do the scripts of DiscoFuse and
    of "Leveraging Pre-trained Checkpoints for Sequence Generation Tasks". Words and punctuation
    marks are told apart, and upper from lower case.
    """
    texts = [_WORD_OR_MARK.findall(text) for text in (source, output, reference)]
    total = 0.0
    for length in range(1, _LONGEST_GRAM + 1):
        before, said, wanted = (_grams(words, length) for words in texts)
        total += _f1(said - before, wanted - before)
        total += _f1(said & before, wanted & before)
        total += _share((before - said) - wanted, before - said)
    return 100 * total / (3 * _LONGEST_GRAM)


def rouge_l(output: str, reference: str) -> float:
    """0 to 100: F1 of the longest common subsequence of words, as rouge-score without stemming."""
    said, wanted = (_ROUGE_WORD.findall(text.lower()) for text in (output, reference))
    common = _longest_common(said, wanted)
    return 200 * common / (len(said) + len(wanted)) if common else 0.0


def _grams(words: Sequence[str], length: int) -> Grams:
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


def _share(right: Grams, of: Grams) -> float:
    return len(right) / len(of) if of else 1.0


def _f1(said: Grams, wanted: Grams) -> float:
    precision, recall = _share(said & wanted, said), _share(said & wanted, wanted)
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


def _longest_common(first: Sequence[str], second: Sequence[str]) -> int:
    before = [0] * (len(second) + 1)
    for word in first:
        row = [0]
        for column, other in enumerate(second):
            row.append(before[column] + 1 if word == other else max(row[-1], before[column + 1]))
        before = row
    return before[-1]
