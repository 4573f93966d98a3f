"""Outputs that may only say what the vocabulary of their source allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
import torch
from torch import Tensor

from engine.decoding import DecodingOptions, Step, Vocabulary, decode
from engine.seq2seq import EncoderDecoderModel

Batch = tuple[Tensor, Tensor]
END = 1


@dataclass(frozen=True)
class Only:
    """These tokens, whatever was said; of those that are `likely` one instead of another."""

    tokens: frozenset[int]
    likely: tuple[int, ...] = ()

    def allows(self, ids: Sequence[int], token: int) -> bool:
        return token in self.tokens

    def allowed(self, ids: Sequence[int]) -> Tensor:
        found = torch.zeros(61, dtype=torch.bool)
        found[list(self.tokens)] = True
        return found

    def expected(self, ids: Sequence[int]) -> Sequence[int]:
        return self.likely


LOW, HIGH = Only(frozenset({END, *range(3, 20)})), Only(frozenset({END, *range(40, 61)}))
GREEDY, BEAMS = DecodingOptions(max_length=14), DecodingOptions(max_length=14, num_beams=4)


def last(
    model: EncoderDecoderModel,
    batch: Batch,
    options: DecodingOptions,
    vocabularies: Sequence[Vocabulary | None] = (),
) -> Step:
    *_, step = decode(model, *batch, options, vocabularies=vocabularies)
    return step


@pytest.mark.parametrize(
    "options",
    [GREEDY, BEAMS, DecodingOptions(max_length=14, do_sample=True, seed=3, top_k=5)],
    ids=["greedy", "beams", "sampling"],
)
def test_each_source_says_what_its_own_vocabulary_allows(
    tiny_model: EncoderDecoderModel, batch: Batch, options: DecodingOptions
) -> None:
    free = last(tiny_model, batch, options)
    bound = last(tiny_model, batch, options, [LOW, None, HIGH])
    assert not LOW.tokens.issuperset(free.hypotheses[0][1:])
    assert LOW.tokens.issuperset(bound.hypotheses[0][1:])
    assert HIGH.tokens.issuperset(bound.hypotheses[2][1:])
    if not options.do_sample:  # which draws other numbers when others need fewer
        assert bound.hypotheses[1] == free.hypotheses[1]


def test_all_of_several_results_are_bound(tiny_model: EncoderDecoderModel, batch: Batch) -> None:
    options = DecodingOptions(max_length=10, num_beams=3, num_return_sequences=3)
    result = last(tiny_model, batch, options, [LOW, HIGH, LOW]).result
    assert result is not None
    for vocabulary, hypotheses in zip((LOW, HIGH, LOW), result, strict=True):
        assert all(vocabulary.tokens.issuperset(found.ids[1:]) for found in hypotheses)


@pytest.mark.parametrize("options", [GREEDY, BEAMS], ids=["greedy", "beams"])
def test_a_vocabulary_without_a_token_bounds_nothing(
    tiny_model: EncoderDecoderModel, batch: Batch, options: DecodingOptions
) -> None:
    nothing = Only(frozenset())
    free, bound = (last(tiny_model, batch, options, v) for v in ((), [nothing] * 3))
    assert bound.result == free.result


def test_a_forced_token_may_lie_outside(tiny_model: EncoderDecoderModel, batch: Batch) -> None:
    options = DecodingOptions(max_length=8, forced_bos_token_id=30, forced_eos_token_id=33)
    for row in last(tiny_model, batch, options, [LOW] * 3).hypotheses:
        assert row[1] == 30
        assert row[-1] in (END, 33)


def test_what_is_expected_comes_where_the_likeliest_is_forbidden(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    likeliest = last(tiny_model, batch, DecodingOptions(max_length=2)).hypotheses[0][1]
    one, other = (token for token in (7, 8, 9) if token != likeliest), likeliest
    expected = Only(frozenset(range(61)) - {other}, tuple(one)[:1])
    row = last(tiny_model, batch, DecodingOptions(max_length=2), [expected] * 3).hypotheses[0]
    assert row[1] == expected.likely[0]


def test_what_is_expected_changes_nothing_where_the_likeliest_is_allowed(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    everything = Only(frozenset(range(61)), (7, 8))
    assert (
        last(tiny_model, batch, GREEDY, [everything] * 3).result
        == last(tiny_model, batch, GREEDY).result
    )


@pytest.mark.parametrize("vocabulary", [LOW, HIGH, Only(LOW.tokens, (5, 6))])
@pytest.mark.parametrize("changes", [{}, {"no_repeat_ngram_size": 2}, {"min_new_tokens": 12}])
def test_drafting_says_the_same_under_a_bound(
    tiny_model: EncoderDecoderModel, batch: Batch, vocabulary: Only, changes: dict[str, int]
) -> None:
    alone = batch[0][:1], None
    options = {"max_length": 30, **changes}
    plain, drafted = (
        [*decode(tiny_model, *alone, DecodingOptions(**options, draft_tokens=n),  # type: ignore[arg-type]
                 vocabularies=[vocabulary])][-1]
        for n in (0, 6)
    )  # fmt: skip
    assert drafted.result == plain.result
