"""Choosing sentences that are central and unlike each other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.documents import Document
from engine.extractive.scoring import CentralSentence, score_sentences
from engine.extractive.terms import terms_of
from engine.extractive.vectors import TermVectors

_LIKENESS = 3.0
"""What being like a chosen sentence costs, in units of score: all of it for the same words."""
_SAME, _REPETITION = 0.8, 8.0
"""From which likeness on a sentence repeats another, and what that costs besides."""


def choose_sentences(
    document: Document, scored: Sequence[CentralSentence], count: int
) -> tuple[CentralSentence, ...]:
    """`count` of these sentences, or all if they are fewer: central, diverse, in reading order.

    `scored` stands in reading order, all of a document's or those of a part. One after the other
    the best is taken, and what is like it loses (maximal marginal relevance).
    """
    if count >= len(scored):
        return tuple(scored)
    vectors = TermVectors(terms_of(document.text[one.start : one.end]) for one in scored)
    scores = np.array([one.score for one in scored])
    likeness = np.zeros(len(scored))
    chosen: list[int] = []
    for _ in range(count):
        costs = _LIKENESS * likeness + _REPETITION * (likeness > _SAME)
        best = int(np.argmax(scores - costs))
        chosen.append(best)
        scores[best] = -np.inf
        likeness = np.maximum(likeness, vectors.likeness_to(best))
    return tuple(scored[place] for place in sorted(chosen))


def central_sentences(document: Document, count: int) -> tuple[CentralSentence, ...]:
    """The `count` most central sentences of a document, diverse and in reading order."""
    return choose_sentences(document, score_sentences(document), count)
