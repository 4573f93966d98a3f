"""Which sentences of a source a sentence rests on: an inverted index, and a ranking.

A term counts the more, the fewer sentences have it. Sentences are chosen one after the other: what
an earlier one has covered counts little for the next, so that the second sentence of a fused pair
comes before another one like the first.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise

from engine.evidence.evidence import Support
from engine.evidence.terms import GRAMMAR

_GRAMMAR_WEIGHT = 0.15
_PAIR_WEIGHT = 0.4
_COVERED = 0.15  # what a term still counts that an earlier sentence has covered
_WHOLE_SENTENCE = 0.35  # how much it counts that the result has all of a sentence, not a part
_LEAST_SHARE = 0.12  # of the terms, to be listed
_CANDIDATES = 24
_MOST_PLACES = 5_000  # looked up for one sentence, so that its time has a limit

_Term = str | tuple[str, str]  # one, or two side by side


@dataclass(frozen=True)
class _Candidate:
    number: int
    words: set[str]
    common: list[_Term]  # the words, and those side by side
    score: float
    fit: float


class SentenceIndex:
    """The sentences of a source as lists of terms, and where each term stands."""

    def __init__(self, sentences: Iterable[Sequence[str]]) -> None:
        self._sentences = list(sentences)
        self._places: dict[str, array[int]] = {}
        for number, terms in enumerate(self._sentences):
            for term in set(terms):
                places = self._places.get(term)
                if places is None:
                    places = self._places[term] = array("l")
                places.append(number)
        self._weights = {
            term: self._weight(term, len(places)) for term, places in self._places.items()
        }
        weight = self._weights.__getitem__
        self._sizes = [sum(map(weight, set(terms))) for terms in self._sentences]

    def rank(self, terms: Sequence[str], most: int) -> tuple[Support, ...]:
        """The sentences that these terms rest on, at most so many, best first.

        A score is the share of the terms, by weight, that a sentence has. Each is placed by what it
        adds to those before it, so that scores need not fall.
        """
        worth: dict[_Term, float] = {
            term: self._weights.get(term) or self._weight(term, 0) for term in terms
        }
        whole = math.fsum(worth.values())
        numbers = self._candidates(list(dict.fromkeys(terms)), whole)
        for one, two in pairwise(terms):
            worth[one, two] = _PAIR_WEIGHT * min(worth[one], worth[two])
        candidates = [self._candidate(number, worth, whole) for number in numbers]
        # Words of grammar alone tell nothing, unless they are the whole sentence.
        candidates = [one for one in candidates if one.score == 1 or not one.words <= GRAMMAR]
        left = dict(worth)
        least = _LEAST_SHARE * sum(left.values())
        chosen: list[Support] = []
        while candidates and len(chosen) < most:
            gains = [sum(map(left.__getitem__, one.common)) for one in candidates]
            best = max(range(len(gains)), key=lambda i: gains[i] * candidates[i].fit)
            if gains[best] < least:
                break
            candidate = candidates.pop(best)
            chosen.append(Support(candidate.number, candidate.score))
            for term in candidate.common:
                left[term] = _COVERED * worth[term]
        return tuple(chosen)

    def share_known(self, terms: Iterable[str]) -> float:
        """The share of these terms, each counted once, that some sentence has."""
        asked = set(terms)
        return len(asked & self._places.keys()) / len(asked) if asked else 0.0

    def _weight(self, term: str, sentences: int) -> float:
        weight = math.log1p((len(self._sentences) + 1) / (sentences + 0.5))
        return weight * _GRAMMAR_WEIGHT if term in GRAMMAR else weight

    def _candidates(self, terms: Sequence[str], whole: float) -> list[int]:
        """The sentences that have most of the terms; the rarest terms are looked up first."""
        found: dict[int, float] = {}
        looked_up = 0
        known = [term for term in terms if term in self._places]
        for term in sorted(known, key=lambda t: (t in GRAMMAR, len(self._places[t]))):
            places = self._places[term]
            if looked_up >= _MOST_PLACES or (found and term in GRAMMAR):
                break
            weight = self._weights[term]
            for number in places[: _MOST_PLACES - looked_up]:
                found[number] = found.get(number, 0.0) + weight
            looked_up += len(places)
        least = _LEAST_SHARE / 2 * whole  # words side by side count besides
        numbers = [number for number, weight in found.items() if weight >= least]
        return nlargest(_CANDIDATES, numbers, key=found.__getitem__)

    def _candidate(self, number: int, worth: Mapping[_Term, float], whole: float) -> _Candidate:
        terms = self._sentences[number]
        words = {term for term in terms if term in worth}
        weight = math.fsum(map(self._weights.__getitem__, words))
        return _Candidate(
            number,
            words,
            [*words, *(worth.keys() & set(pairwise(terms)))],
            weight / whole,
            1 - _WHOLE_SENTENCE + _WHOLE_SENTENCE * weight / self._sizes[number],
        )
