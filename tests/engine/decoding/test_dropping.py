"""Sources that are done leave a batch, and no other source notices."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
import torch

from engine.decoding import DecodingOptions, decode
from engine.decoding.plan import Plan
from engine.decoding.step import Hypothesis, Step
from engine.seq2seq import EncoderDecoderModel
from tests.engine.decoding.fixed_vocabulary import FixedVocabulary

SETTINGS = [
    DecodingOptions(max_length=30),
    DecodingOptions(max_length=30, no_repeat_ngram_size=2, repetition_penalty=1.3),
    DecodingOptions(max_length=30, encoder_no_repeat_ngram_size=2, min_length=4),
    DecodingOptions(max_length=30, num_beams=3, num_return_sequences=2),
    DecodingOptions(max_length=30, num_beams=3, no_repeat_ngram_size=3, length_penalty=0.3),
    DecodingOptions(max_length=30, num_beams=4, early_stopping=True),
    DecodingOptions(max_length=30, num_beams=2, early_stopping="never", length_penalty=2.0),
]


def sources(count: int) -> list[list[int]]:
    generator = torch.Generator().manual_seed(count)
    lengths = torch.randint(2, 20, (count,), generator=generator).tolist()
    return [torch.randint(3, 61, (length,), generator=generator).tolist() for length in lengths]


def vocabularies(count: int) -> list[FixedVocabulary]:
    allowed = torch.rand((count, 61), generator=torch.Generator().manual_seed(5)) < 0.7
    allowed[:, 1] = True
    return [FixedVocabulary(tokens) for tokens in allowed]


def steps_of(
    model: EncoderDecoderModel,
    batch: Sequence[Sequence[int]],
    options: DecodingOptions,
    first: int = 0,
) -> list[Step]:
    """Decode with a vocabulary and allowed tokens that differ from source to source.

    A hypothesis ends by the sum of its ids: sooner or later, as if by chance.
    """
    longest = max(map(len, batch))
    ids = torch.tensor([[*row, *[0] * (longest - len(row))] for row in batch])
    mask = (ids != 0).long()
    return list(
        decode(
            model,
            ids,
            mask,
            options,
            vocabularies=vocabularies(first + len(batch))[first:],
            prefix_allowed_tokens_fn=lambda index, row: [
                i for i in range(61) if i % 7 != (first + index) % 7 or i == 1
            ],
            stop=lambda row: sum(row) % 7 == 0,
        )
    )


@pytest.fixture
def selections(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many sources were kept, each time that some were dropped."""
    found: list[int] = []
    select = Plan.select

    def noting(plan: Plan, kept: Sequence[int]) -> Plan:
        found.append(len(kept))
        return select(plan, kept)

    monkeypatch.setattr(Plan, "select", noting)
    return found


@pytest.mark.parametrize("options", SETTINGS, ids=lambda o: f"{o.num_beams}-{o.early_stopping}")
def test_every_source_says_in_a_batch_what_it_says_alone(
    tiny_model: EncoderDecoderModel, selections: list[int], options: DecodingOptions
) -> None:
    batch = sources(14)
    last = steps_of(tiny_model, batch, options)[-1]
    assert selections, "nothing was dropped"
    assert last.result is not None
    for index, source in enumerate(batch):
        with_vocabulary = steps_of(tiny_model, [source], options, index)[-1].result
        assert with_vocabulary is not None
        assert ids_of(last.result[index]) == ids_of(with_vocabulary[0])
        assert list(last.hypotheses[index]) == list(last.result[index][0].ids)


def ids_of(hypotheses: Sequence[Hypothesis]) -> list[tuple[int, ...]]:
    return [hypothesis.ids for hypothesis in hypotheses]


@pytest.mark.parametrize("options", SETTINGS, ids=lambda o: f"{o.num_beams}-{o.early_stopping}")
def test_what_is_settled_stays_when_sources_leave(
    tiny_model: EncoderDecoderModel, selections: list[int], options: DecodingOptions
) -> None:
    steps = steps_of(tiny_model, sources(14), options)
    assert selections
    for before, after in pairwise(steps):
        for old, settled, new in zip(
            before.hypotheses, before.settled, after.hypotheses, strict=True
        ):
            assert list(new[:settled]) == list(old[:settled])


def test_samples_draw_the_same_numbers_as_ever(
    tiny_model: EncoderDecoderModel, selections: list[int]
) -> None:
    steps_of(tiny_model, sources(14), DecodingOptions(max_length=30, do_sample=True, seed=1))
    assert selections == []
