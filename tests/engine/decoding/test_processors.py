"""Each processor equals the reference's on random rows."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers.generation import logits_process as theirs

from engine.decoding import DecodingOptions
from engine.decoding.processors import Processor, Setting, build_processors
from engine.decoding.processors.lengths import forced_bos, forced_eos, min_length
from engine.decoding.processors.ngrams import encoder_no_repeat_ngram, no_repeat_ngram
from engine.decoding.processors.repetition import (
    encoder_repetition_penalty,
    repetition_penalty,
)
from engine.decoding.processors.words import bad_words, begin_suppress, only_allowed, suppress
from engine.errors import OptionInvalid

VOCABULARY = 6  # so small that n-grams repeat
ENDS = (1, 4)

TOKENS = st.integers(0, VOCABULARY - 1)
PENALTIES = st.floats(0.1, 3.0)
many = settings(max_examples=60, deadline=None)


@st.composite
def rows(draw: st.DrawFn, count: int | None = None) -> list[list[int]]:
    length = draw(st.integers(1, 14))
    row = st.lists(TOKENS, min_size=length, max_size=length)
    low, high = (1, 4) if count is None else (count, count)
    return draw(st.lists(row, min_size=low, max_size=high))


def agrees(ours: Processor, reference: theirs.LogitsProcessor, ids: list[list[int]]) -> bool:
    scores = torch.randn(len(ids), VOCABULARY, generator=torch.Generator().manual_seed(len(ids)))
    if len(ids[0]) % 3 == 0:
        scores[:, 2] = -math.inf  # forbidden by a processor before
    before = scores.clone()
    mine = ours(ids, scores)
    assert torch.equal(scores, before)  # the caller's scores are left alone
    return torch.equal(mine, reference(torch.tensor(ids), before))


@many
@given(rows(), st.integers(1, 5), PENALTIES)
def test_repetition_processors_equal_the_reference_s(
    ids: list[list[int]], size: int, penalty: float
) -> None:
    assert agrees(no_repeat_ngram(size), theirs.NoRepeatNGramLogitsProcessor(size), ids)
    reference: theirs.LogitsProcessor = theirs.RepetitionPenaltyLogitsProcessor(penalty)
    assert agrees(repetition_penalty(penalty), reference, ids)


@many
@given(rows(count=4), rows(count=2), st.integers(1, 4), PENALTIES)
def test_encoder_processors_equal_the_reference_s(
    ids: list[list[int]], sources: list[list[int]], size: int, penalty: float
) -> None:
    """Two sources, two beams each."""
    encoder_ids = torch.tensor(sources)
    reference: theirs.LogitsProcessor = theirs.EncoderNoRepeatNGramLogitsProcessor(
        size, encoder_ids
    )
    assert agrees(encoder_no_repeat_ngram(size, sources), reference, ids)
    reference = theirs.EncoderRepetitionPenaltyLogitsProcessor(penalty, encoder_ids)
    assert agrees(encoder_repetition_penalty(penalty, encoder_ids), reference, ids)


@many
@given(rows(), st.integers(0, 16), st.integers(1, 5))
def test_length_processors_equal_the_reference_s(
    ids: list[list[int]], length: int, prompt: int
) -> None:
    reference: theirs.LogitsProcessor = theirs.MinLengthLogitsProcessor(length, list(ENDS))
    assert agrees(min_length(length, ENDS), reference, ids)
    reference = theirs.MinNewTokensLengthLogitsProcessor(prompt, length, list(ENDS))
    assert agrees(min_length(prompt + length, ENDS), reference, ids)
    assert agrees(forced_bos(3), theirs.ForcedBOSTokenLogitsProcessor(3), ids)
    reference = theirs.ForcedEOSTokenLogitsProcessor(length, list(ENDS))
    assert agrees(forced_eos(ENDS, length), reference, ids)


@many
@given(
    rows(),
    st.lists(st.lists(TOKENS, min_size=1, max_size=4), min_size=1, max_size=12),
    st.lists(TOKENS, min_size=1),
    st.integers(1, 6),
)
def test_word_processors_equal_the_reference_s(
    ids: list[list[int]], words: list[list[int]], tokens: list[int], begin: int
) -> None:
    if any(word not in ([1], [4]) for word in words):  # the reference wants one that is left
        reference = theirs.NoBadWordsLogitsProcessor(words, list(ENDS))
        assert agrees(bad_words(words, ENDS), reference, ids)
    assert agrees(suppress(tokens), theirs.SuppressTokensLogitsProcessor(tokens), ids)
    reference: theirs.LogitsProcessor = theirs.SuppressTokensAtBeginLogitsProcessor(tokens, begin)
    assert agrees(begin_suppress(tokens, begin), reference, ids)


@many
@given(rows(count=4))
def test_allowed_tokens_equal_the_reference_s(ids: list[list[int]]) -> None:
    def allowed(source: int, row: Sequence[int]) -> list[int]:
        return [2] if source == 0 else [int(row[-1]), 5]  # 2 alone may be forbidden already

    reference: theirs.LogitsProcessor = theirs.PrefixConstrainedLogitsProcessor(
        allowed, num_beams=2
    )
    assert agrees(only_allowed(allowed, sources=2), reference, ids)


def test_a_caller_who_allows_nothing_is_told() -> None:
    with pytest.raises(OptionInvalid) as caught:
        only_allowed(lambda source, row: [], sources=1)([[2]], torch.zeros(1, VOCABULARY))
    assert caught.value.option == "prefix_allowed_tokens_fn"


def test_an_ngram_once_seen_can_not_be_completed_again() -> None:
    scores = no_repeat_ngram(3)([[2, 5, 4, 3, 5, 4]], torch.zeros(1, VOCABULARY))
    assert scores[0].tolist() == [0, 0, 0, -math.inf, 0, 0]


def test_a_bad_word_is_stopped_at_its_last_token() -> None:
    process = bad_words([[5, 4, 3], [1]], ENDS)
    assert process([[2, 5, 4]], torch.zeros(1, VOCABULARY))[0].tolist() == [
        0,
        0,
        0,
        -math.inf,
        0,
        0,
    ]
    assert process([[2, 4, 4]], torch.zeros(1, VOCABULARY))[0].tolist() == [0] * 6


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (DecodingOptions(), 0),
        (DecodingOptions(temperature=0.5, top_p=0.5), 0),  # nothing is sampled
        (DecodingOptions(no_repeat_ngram_size=3), 1),
        (DecodingOptions(no_repeat_ngram_size=3, min_length=2, repetition_penalty=1.1), 3),
        (DecodingOptions(do_sample=True), 1),  # top_k is 50 unless it is 0
        (DecodingOptions(do_sample=True, top_k=0), 0),
        (DecodingOptions(do_sample=True, temperature=0.5, top_p=0.9, min_p=0.1), 4),
    ],
)
def test_only_what_is_asked_for_is_built(options: DecodingOptions, count: int) -> None:
    setting = Setting(
        torch.tensor([[3]]),
        eos_token_ids=(1,),
        prompt=1,
        max_length=options.max_length,
        min_length=options.min_length,
    )
    assert len(build_processors(options, setting)) == count
