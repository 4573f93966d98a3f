"""The most central sentence of a paragraph, as a summary of it."""

from __future__ import annotations

import math
import re
from collections import Counter

from pairs.pair import sentences, words

_WORD = re.compile(r"[a-z]{3,}")
_LEAST_SENTENCES, _LEAST_WORDS, _MOST_WORDS = 3, 7, 40
# What such a sentence leans on stands in the sentences before it.
_LEANING = re.compile(r"^(?:This|That|These|Those|It|They|He|She|However|But|And|So|For example)\b")


def central_sentence(paragraph: str) -> str | None:
    """The sentence whose words the others share most, or None where none stands for itself.

    By the mean cosine between its word counts and those of each other sentence; the length is
    bounded, and a sentence that asks, or begins by pointing back, is none.
    """
    found = sentences(paragraph)
    if len(found) < _LEAST_SENTENCES:
        return None
    counts = [Counter(_WORD.findall(sentence.lower())) for sentence in found]
    best, best_score = None, 0.0
    for index, sentence in enumerate(found):
        if not _LEAST_WORDS <= words(sentence) <= _MOST_WORDS or not sentence.endswith("."):
            continue
        if _LEANING.match(sentence):
            continue
        others = [_cosine(counts[index], count) for i, count in enumerate(counts) if i != index]
        score = sum(others) / len(others)
        if score > best_score:
            best, best_score = sentence, score
    return best


def _cosine(first: Counter[str], second: Counter[str]) -> float:
    shared = sum(count * second[word] for word, count in first.items())
    norms = math.sqrt(sum(c * c for c in first.values()) * sum(c * c for c in second.values()))
    return shared / norms if norms else 0.0
