"""TextRank as published, for comparison: Mihalcea & Tarau, "TextRank: Bringing Order into Texts".

Sentences vote for each other in proportion to the words that they share, over the logarithms of
their lengths; PageRank counts the votes. Plain on purpose: no stop words, stems or positions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

_WORD = re.compile(r"\w+")
_DAMPING = 0.85
_THRESHOLD = 1e-6
_MOST_ROUNDS = 200


def rank_sentences(sentences: Sequence[str]) -> list[int]:
    """The places of the sentences, the most central first."""
    words = [frozenset(_WORD.findall(sentence.lower())) for sentence in sentences]
    votes = np.zeros((len(words), len(words)))
    for i, own in enumerate(words):
        for j, other in enumerate(words[:i]):
            # The logarithm of one word is nothing to divide by.
            if len(own) > 1 and len(other) > 1:
                shared = len(own & other) / (np.log(len(own)) + np.log(len(other)))
                votes[i, j] = votes[j, i] = shared
    given = votes.sum(axis=1, keepdims=True)
    shares = np.divide(votes, given, out=np.zeros_like(votes), where=given > 0)
    rank = np.ones(len(words))
    for _ in range(_MOST_ROUNDS):
        before, rank = rank, (1 - _DAMPING) + _DAMPING * (rank @ shares)
        if np.abs(rank - before).max() < _THRESHOLD:
            break
    return [int(place) for place in np.argsort(-rank, kind="stable")]
