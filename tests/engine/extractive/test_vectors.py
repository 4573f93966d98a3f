"""Sentences as vectors, against cosines worked out plainly."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.extractive.vectors import TermVectors

sentences = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), min_size=1, max_size=12)


def cosine(all_: Sequence[Sequence[str]], one: Sequence[str], other: Sequence[str]) -> float:
    def rarity(term: str) -> float:
        having = sum(term in sentence for sentence in all_)
        return max(0.0, math.log((len(all_) + 1) / (having + 0.5)))

    def length(terms: Sequence[str]) -> float:
        return math.sqrt(sum(rarity(term) ** 2 for term in set(terms)))

    if not length(one) or not length(other):
        return 0.0
    shared = sum(rarity(term) ** 2 for term in set(one) & set(other))
    return shared / length(one) / length(other)


@given(sentences)
def test_likeness_is_the_cosine_of_rare_terms(all_: list[list[str]]) -> None:
    vectors = TermVectors(all_)
    for place, one in enumerate(all_):
        wanted = [cosine(all_, one, other) for other in all_]
        assert vectors.likeness_to(place) == pytest.approx(wanted)


@given(sentences)
def test_likeness_to_all_is_the_sum_over_the_others(all_: list[list[str]]) -> None:
    vectors = TermVectors(all_)
    sums = sum((vectors.likeness_to(place) for place in range(len(all_))), np.zeros(len(all_)))
    own = [vectors.likeness_to(place)[place] for place in range(len(all_))]
    assert vectors.likeness_to_all() == pytest.approx(sums - own)


@given(sentences, st.data())
def test_likeness_to_terms_of_a_stretch_is_that_of_its_sentences(
    all_: list[list[str]], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(all_) - 1))
    stop = data.draw(st.integers(start + 1, len(all_)))
    wanted = [cosine(all_, all_[0], other) for other in all_[start:stop]]
    found = TermVectors(all_).likeness_to_terms([*all_[0], "nowhere"], start, stop)
    assert found == pytest.approx(wanted)
