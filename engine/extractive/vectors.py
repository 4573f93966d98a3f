"""Sentences as sparse vectors of terms, weighed by how rare the terms are in the document.

All takes time and memory in proportion to the terms: no sentence is compared with every other.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class TermVectors:
    """One vector of length 1 (or 0, of a sentence without terms) for each sentence.

    A term counts once in a sentence, with the logarithm of how many sentences there are to one that
    has it: what stands everywhere, as an article does, weighs next to nothing. Of the sentences,
    which are taken one by one, nothing is kept but 16 bytes a term.
    """

    def __init__(self, sentences: Iterable[Iterable[str]]) -> None:
        self._numbers: dict[str, int] = {}
        number = self._numbers
        columns, sizes = array("i"), array("i")
        for terms in sentences:
            row = {number.setdefault(term, len(number)) for term in terms}
            columns.extend(sorted(row))
            sizes.append(len(row))
        self._columns = np.array(columns, np.int32)
        self._ends = np.cumsum(sizes, dtype=np.int64)
        self._rows = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
        having = np.bincount(self._columns, minlength=len(number))
        self._rarity = np.log((len(sizes) + 1) / (having + 0.5)).clip(min=0)
        self._weights = self._rarity[self._columns]
        lengths = np.sqrt(self._sums(self._weights**2))
        lengths[lengths == 0] = 1
        self._weights /= lengths[self._rows]
        self._one = np.zeros(len(self._rarity))  # one vector at a time stands here, term by term

    def __len__(self) -> int:
        return len(self._ends)

    def likeness_to_all(self) -> Floats:
        """Of each sentence, the sum of its likenesses (cosines) to all others."""
        whole = np.bincount(self._columns, self._weights, minlength=len(self._rarity))
        own = self._sums(self._weights**2)
        return self._sums(self._weights * whole[self._columns]) - own

    def likeness_to(self, sentence: int) -> Floats:
        """The likeness of each sentence to one of them, 0 to 1."""
        own = self._terms_of(sentence, sentence + 1)
        return self._likeness(self._columns[own], self._weights[own], 0, len(self))

    def likeness_to_terms(self, terms: Iterable[str], start: int, stop: int) -> Floats:
        """The likeness to these terms, 0 to 1, of each sentence from `start` to before `stop`.

        Terms that no sentence has don't count.
        """
        known = {self._numbers[term] for term in terms if term in self._numbers}
        columns = np.array(sorted(known), np.int32)
        weights = self._rarity[columns]
        length = np.sqrt((weights**2).sum())
        return self._likeness(columns, weights / length if length else weights, start, stop)

    def _likeness(
        self, columns: NDArray[np.int32], weights: Floats, start: int, stop: int
    ) -> Floats:
        self._one[columns] = weights
        part = self._terms_of(start, stop)
        products = self._weights[part] * self._one[self._columns[part]]
        self._one[columns] = 0
        return _sums(self._rows[part] - start, products, stop - start)

    def _terms_of(self, start: int, stop: int) -> slice:
        """Where the terms of these sentences stand."""
        return slice(
            int(self._ends[start - 1]) if start else 0, int(self._ends[stop - 1]) if stop else 0
        )

    def _sums(self, values: Floats) -> Floats:
        """What the values of each sentence's terms add up to."""
        return _sums(self._rows, values, len(self))


def _sums(rows: NDArray[np.int32], values: Floats, count: int) -> Floats:
    return np.bincount(rows, values, minlength=count).astype(np.float64, copy=False)
