"""Each processor equals the reference's on random rows."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers import (
    LogitsProcessor,
    MinLengthLogitsProcessor,
    NoRepeatNGramLogitsProcessor,
    RepetitionPenaltyLogitsProcessor,
)

from engine.decoding import DecodingOptions
from engine.decoding.processors import (
    Processor,
    build_processors,
    min_length,
    no_repeat_ngram,
    repetition_penalty,
)

VOCABULARY = 6  # so small that n-grams repeat


@st.composite
def rows(draw: st.DrawFn) -> list[list[int]]:
    length = draw(st.integers(1, 14))
    row = st.lists(st.integers(0, VOCABULARY - 1), min_size=length, max_size=length)
    return draw(st.lists(row, min_size=1, max_size=4))


def agrees(ours: Processor, theirs: LogitsProcessor, ids: list[list[int]]) -> bool:
    scores = torch.randn(len(ids), VOCABULARY, generator=torch.Generator().manual_seed(len(ids)))
    before = scores.clone()
    mine = ours(ids, scores)
    assert torch.equal(scores, before)  # the caller's scores are left alone
    return torch.equal(mine, theirs(torch.tensor(ids), before))


@settings(max_examples=60, deadline=None)
@given(rows(), st.integers(1, 5), st.floats(0.1, 3.0), st.integers(0, 16))
def test_processors_equal_the_references(
    ids: list[list[int]], size: int, penalty: float, length: int
) -> None:
    assert agrees(no_repeat_ngram(size), NoRepeatNGramLogitsProcessor(size), ids)
    assert agrees(repetition_penalty(penalty), RepetitionPenaltyLogitsProcessor(penalty), ids)
    if length:
        theirs = MinLengthLogitsProcessor(length, [1, 4])
        assert agrees(min_length(length, [1, 4]), theirs, ids)


def test_an_ngram_once_seen_can_not_be_completed_again() -> None:
    scores = no_repeat_ngram(3)([[2, 5, 4, 3, 5, 4]], torch.zeros(1, VOCABULARY))
    assert scores[0].tolist() == [0, 0, 0, -math.inf, 0, 0]


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (DecodingOptions(), 0),
        (DecodingOptions(no_repeat_ngram_size=3), 1),
        (DecodingOptions(no_repeat_ngram_size=3, min_length=2, repetition_penalty=1.1), 3),
    ],
)
def test_only_what_is_asked_for_is_built(options: DecodingOptions, count: int) -> None:
    assert len(build_processors(options, [1])) == count
