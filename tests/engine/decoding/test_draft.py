"""Drafting from the source: what is proposed, and that it changes nothing but the speed."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.decoding import DecodingOptions, Step, decode
from engine.decoding.draft import SourceDraft
from engine.seq2seq import LoadedModel, load_model

SOURCE = [10, 11, 12, 13, 14, 15, 11, 12, 20, 21]


@pytest.fixture(scope="module")
def float32(embedded_model_folder: Path) -> LoadedModel:
    return load_model(embedded_model_folder, device="cpu", precision="float32")


def test_what_follows_in_the_source_is_proposed() -> None:
    assert SourceDraft(SOURCE, most=12).propose([2, 12, 13]) == [14, 15, 11]


def test_the_longest_match_decides() -> None:
    assert SourceDraft(SOURCE, most=1).propose([15, 11, 12]) == [20]


def test_of_equal_matches_the_next_behind_what_was_copied_is_taken() -> None:
    draft = SourceDraft([0, 7, 1, 7, 2, 7, 3], most=1)
    assert draft.propose([9, 7]) == [1]
    draft.learn(1, 1)
    assert draft.propose([9, 7]) == [2]


def test_nothing_is_proposed_where_the_source_says_nothing() -> None:
    assert SourceDraft(SOURCE, most=5).propose([2, 99]) == []
    assert SourceDraft([], most=5).propose([2]) == []


def test_the_beginning_of_the_source_is_proposed_first() -> None:
    assert SourceDraft(SOURCE, most=12).propose([2]) == [11, 12, 13]


def test_drafts_are_longest_while_they_are_right_and_shrink_when_not() -> None:
    draft = SourceDraft(list(range(100)), most=16)
    lengths = []
    for accepted in (4, 16, 3, 0, 0):
        proposed = draft.propose([0, 19, 20])
        lengths.append(len(proposed))
        draft.learn(len(proposed), accepted)
    assert lengths == [4, 16, 16, 12, 6]


@pytest.mark.parametrize("most", range(1, 8))
def test_a_miss_never_makes_drafts_longer(most: int) -> None:
    draft = SourceDraft(list(range(100)), most)
    lengths = []
    for _ in range(60):
        lengths.append(len(draft.propose([0, 19, 20])))
        draft.learn(lengths[-1], 0)
    proposed = [length for length in lengths if length]
    assert len(proposed) > 1
    assert proposed == sorted(proposed, reverse=True)
    assert proposed[-1] == min(2, most)


def test_the_end_of_the_source_cuts_a_draft_which_then_counts_as_what_it_was() -> None:
    draft = SourceDraft(list(range(100)), most=8)
    assert draft.propose([0, 97, 98]) == [99]
    draft.learn(1, 1)
    assert draft.propose([0, 19, 20]) == list(range(21, 29))


def test_the_end_of_the_source_is_followed_by_nothing() -> None:
    draft = SourceDraft([7], most=8)
    assert (draft.propose([2]), draft.propose([2, 7])) == ([], [])
    assert SourceDraft(SOURCE, most=8).propose([2, 21]) == []


def test_after_a_miss_one_token_is_no_match() -> None:
    draft = SourceDraft(list(range(100)), most=8)
    draft.learn(len(draft.propose([0, 20])), 0)
    assert draft.propose([0, 20]) == []
    assert draft.propose([0, 19, 20]) == [21, 22]
    draft.learn(2, 1)
    assert draft.propose([0, 20]) == list(range(21, 27))


def test_what_copies_nothing_soon_gets_hardly_any_drafts() -> None:
    draft = SourceDraft(list(range(100)), most=8)
    proposed = []
    for _ in range(400):
        proposed.append(len(draft.propose([0, 19, 20])))
        draft.learn(proposed[-1], 0)
    assert proposed[0] == 2
    assert 0 < sum(map(bool, proposed[20:])) < 0.06 * 380


def test_drafts_that_were_right_do_not_pay_for_many_that_are_wrong() -> None:
    draft = SourceDraft(list(range(1000)), most=16)
    for _ in range(50):
        right = len(draft.propose([0, 19, 20]))
        draft.learn(right, right)
    wrong = 0
    for _ in range(20):
        proposed = draft.propose([0, 19, 20])
        draft.learn(len(proposed), 0)
        wrong += len(proposed)
    assert wrong <= 40


@given(
    st.lists(st.integers(0, 5), max_size=30),
    st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=6), max_size=20),
    st.integers(1, 12),
)
def test_a_proposal_is_a_part_of_the_source(
    source: list[int], rows: list[list[int]], most: int
) -> None:
    draft = SourceDraft(source, most)
    for row in rows:
        proposed = draft.propose(row)
        assert len(proposed) <= most
        parts = [source[start : start + len(proposed)] for start in range(len(source) + 1)]
        assert proposed in parts
        draft.learn(len(proposed), len(proposed) // 2)


def last(model: LoadedModel, ids: torch.Tensor, options: DecodingOptions) -> tuple[Step, int]:
    steps = list(decode(model.model, ids, None, options))
    return steps[-1], len(steps)


@pytest.mark.parametrize(
    "changes",
    [
        {"max_new_tokens": 7},
        *(
            pytest.param(changes, marks=pytest.mark.full)
            for changes in (
                {},
                {"no_repeat_ngram_size": 3},
                {"min_new_tokens": 30, "repetition_penalty": 1.3},
                {"max_new_tokens": 1},
                {"prefix": (300, 301)},
            )
        ),
    ],
)
def test_the_tokens_are_those_of_greedy_search(
    float32: LoadedModel, sample_ids: list[list[int]], changes: dict[str, object]
) -> None:
    options: dict[str, object] = {"max_new_tokens": 60, **changes}
    for source in sample_ids[:12]:
        ids = torch.tensor([source])
        plain, _ = last(float32, ids, DecodingOptions(**options))  # type: ignore[arg-type]
        drafted, _ = last(float32, ids, DecodingOptions(**options, draft_tokens=12))  # type: ignore[arg-type]
        assert drafted.result == plain.result


def test_copying_takes_less_than_half_the_passes(
    float32: LoadedModel, sample_ids: list[list[int]]
) -> None:
    splits = [source for source in sample_ids if source[0] == sample_ids[3][0]][:8]
    tokens = passes = 0
    for source in splits:
        step, count = last(
            float32, torch.tensor([source]), DecodingOptions(max_new_tokens=80, draft_tokens=12)
        )
        tokens += len(step.hypotheses[0]) - 1
        passes += count
    assert tokens > 2 * passes


def test_a_criterion_of_the_caller_ends_a_draft_in_its_middle(
    float32: LoadedModel, sample_ids: list[list[int]]
) -> None:
    ids = torch.tensor([sample_ids[3]])
    for length in (3, 5, 8):
        *_, step = decode(
            float32.model,
            ids,
            None,
            DecodingOptions(max_new_tokens=60, draft_tokens=12),
            stop=lambda row, length=length: len(row) == length,  # type: ignore[misc]
        )
        assert len(step.hypotheses[0]) == length


@pytest.mark.full
@pytest.mark.timeout(1200)
def test_a_thousand_sources_give_the_same(
    float32: LoadedModel, sample_ids: list[list[int]]
) -> None:
    generator = torch.Generator().manual_seed(0)
    for number in range(1000):
        # Real texts, cut and put together anew: every source is another one.
        one, two = (sample_ids[int(i)] for i in torch.randint(60, (2,), generator=generator))
        cut = int(torch.randint(4, 40, (1,), generator=generator))
        ids = torch.tensor([[one[0], *one[1 : 1 + cut], *two[1 + number % 5 :][:40]]])
        plain, _ = last(float32, ids, DecodingOptions(max_new_tokens=40))
        drafted, _ = last(float32, ids, DecodingOptions(max_new_tokens=40, draft_tokens=12))
        assert drafted.result == plain.result, number
