"""How central each sentence of a document is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from engine.documents import Document
from engine.extractive.candidates import Candidate, find_candidates
from engine.extractive.terms import terms_of
from engine.extractive.vectors import Floats, TermVectors

# What speaks for a sentence, in standard deviations of centrality. Chosen on half of the documents
# of `python -m benchmarks.summaries`; docs/summaries.md says what each is worth.
_BEGINNING = 4.0
_FIRST_OF_PARAGRAPH = 0.5
_TITLE = 2.0
_LONG = -0.75
_DOUBTFUL = -8.0

_LONG_WORDS = 40
_BOOK = 500
"""Sentences. Nothing longer was measured, and a book begins with its preface."""


@dataclass(frozen=True, slots=True)
class CentralSentence:
    """A sentence by its place in `Document.text`, in code points.

    `score` says how much it stands for the whole document: 0 for one of average centrality, 1 for
    one a standard deviation above. It is comparable within a document only.
    """

    start: int
    end: int
    score: float


def score_sentences(document: Document) -> tuple[CentralSentence, ...]:
    """Every sentence that may be quoted, in reading order, with its score in the whole document.

    Left out are headings, captions, tables, code and what has no letters; fragments and questions
    score low. Takes time and memory linear in the length of the document.
    """
    candidates = find_candidates(document)
    if not candidates:
        return ()
    text = document.text
    vectors = TermVectors(terms_of(text[one.start : one.end]) for one in candidates)
    return weigh_candidates(document, candidates, vectors, vectors.likeness_to_all())


def weigh_candidates(
    document: Document, candidates: Sequence[Candidate], vectors: TermVectors, centrality: Floats
) -> tuple[CentralSentence, ...]:
    """The candidates with their scores: a centrality, however measured, and what else counts."""
    good = np.array([not one.doubtful for one in candidates])
    scores = _standardized(centrality, good)
    beginning = _BEGINNING * min(1.0, _BOOK / len(candidates))
    scores += beginning / (1 + np.cumsum(good) - good)
    scores += _FIRST_OF_PARAGRAPH * np.array([one.first for one in candidates])
    scores += _TITLE * _likeness_to_titles(document, candidates, vectors)
    scores += _LONG * np.array([one.words > _LONG_WORDS for one in candidates])
    scores += _DOUBTFUL * ~good
    return tuple(
        CentralSentence(one.start, one.end, float(score))
        for one, score in zip(candidates, scores, strict=True)
    )


def _likeness_to_titles(
    document: Document, candidates: Sequence[Candidate], vectors: TermVectors
) -> Floats:
    """How much each sentence speaks of the title and of the headings that it stands under.

    A title that is only the document's name says nothing: "report", "The pasted text".
    """
    title = "" if document.name.startswith(document.title) else document.title
    parts: list[Floats] = []
    start = 0
    for headings, own in groupby(candidates, key=lambda one: one.headings):
        stop = start + sum(1 for _ in own)
        terms = terms_of(" ".join((title, *headings)))
        parts.append(vectors.likeness_to_terms(terms, start, stop))
        start = stop
    return np.concatenate(parts)


def _standardized(values: Floats, good: NDArray[np.bool_]) -> Floats:
    """Values as standard deviations from the mean, both of the `good` ones where there are any."""
    those = values[good] if good.any() else values
    spread = float(those.std())
    return (values - those.mean()) / spread if spread > 1e-9 else np.zeros(len(values))
