"""Batches: what is in an epoch, in which order, and how it is padded."""

from __future__ import annotations

from collections import Counter

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import OptionInvalid
from engine.seq2seq.training.batches import collate, epoch_batches
from engine.seq2seq.training.examples import Example, digest
from engine.seq2seq.training.feed import Feed
from engine.seq2seq.training.settings import TrainingSettings
from tests.engine.seq2seq.training.conftest import examples

CPU = torch.device("cpu")


@settings(max_examples=50, deadline=None)
@given(
    lengths=st.lists(st.tuples(st.integers(1, 60), st.integers(1, 60)), min_size=1, max_size=80),
    budget=st.integers(16, 300),
    seed=st.integers(0, 99),
)
def test_an_epoch_has_each_pair_once_within_the_budget(
    lengths: list[tuple[int, int]], budget: int, seed: int
) -> None:
    found = [Example("fuse", [7] * s, [8] * t, 1) for s, t in lengths]
    batches = epoch_batches(found, budget, {}, seed, 0)
    assert sorted(place for batch in batches for place in batch) == list(range(len(found)))
    for batch in batches:
        width = max(lengths[p][0] for p in batch) + max(lengths[p][1] for p in batch)
        assert len(batch) == 1 or width * len(batch) <= budget


def test_padding_is_a_small_part_where_there_are_many_pairs() -> None:
    found = [Example("a", [1] * (9 + i % 97), [2] * (3 + i % 31), i) for i in range(5000)]
    batches = epoch_batches(found, 3000, {}, 1, 0)
    padded = sum(
        len(batch)
        * (max(len(found[p].source) for p in batch) + max(len(found[p].target) for p in batch))
        for batch in batches
    )
    assert padded < 1.1 * sum(example.tokens for example in found)


def test_epochs_follow_from_seed_and_number_alone() -> None:
    found = examples(200)
    first = epoch_batches(found, 100, {}, 5, 0)
    assert first == epoch_batches(found, 100, {}, 5, 0)
    assert first != epoch_batches(found, 100, {}, 5, 1)
    assert first != epoch_batches(found, 100, {}, 6, 0)


def test_the_mixture_weighs_tasks() -> None:
    found = examples(400, tasks=("fuse", "split", "headline", "summarize"))
    mixture = {"fuse": 0.5, "split": 2.0, "headline": 0.0, "nowhere": 3.0}
    places = Counter(p for batch in epoch_batches(found, 100, mixture, 1, 0) for p in batch)
    by_task: dict[str, list[int]] = {}
    for place, example in enumerate(found):
        by_task.setdefault(example.task, []).append(places[place])
    assert sum(by_task["fuse"]) == 50
    assert max(by_task["fuse"]) == 1
    assert set(by_task["split"]) == {2}
    assert set(by_task["headline"]) == {0}
    assert set(by_task["summarize"]) == {1}


def test_a_feed_goes_on_from_any_place() -> None:
    chosen = TrainingSettings(tokens_per_batch=60)
    feed = Feed(examples(40), chosen, 0, 0)
    taken = []
    places = []
    for _ in range(len(feed) * 2 + 3):
        places.append((feed.epoch, feed.batch))
        taken.append(feed.take())
    for start in (1, len(taken) // 2, len(taken) - 1):
        again = Feed(examples(40), chosen, *places[start])
        assert [again.take() for _ in range(len(taken) - start)] == taken[start:]


def test_a_mixture_that_leaves_nothing_is_refused() -> None:
    with pytest.raises(OptionInvalid, match="mixture can't be 0 for all tasks"):
        Feed(examples(4), TrainingSettings(mixture={"fuse": 0.0, "split": 0.0}), 0, 0)


def test_a_batch_is_padded_shifted_and_masked() -> None:
    pairs = [Example("a", [5, 9, 8], [7, 1], 1), Example("a", [5, 6], [4, 3, 1], 2)]
    batch = collate(pairs, 0, 2, CPU)
    assert batch.source.tolist() == [[5, 9, 8], [5, 6, 0]]
    assert batch.mask is not None
    assert batch.mask.tolist() == [[True] * 3, [True, True, False]]
    assert batch.inputs.tolist() == [[2, 7, 1], [2, 4, 3]]
    assert batch.targets.tolist() == [[7, 1, 0], [4, 3, 1]]
    assert batch.counts.tolist() == [[True, True, False], [True] * 3]
    assert batch.tokens == 10
    assert collate(pairs[:1], 0, 2, CPU).mask is None


@pytest.mark.parametrize("change", ["task", "source", "target", "order", "fewer"])
def test_the_digest_tells_other_examples(change: str) -> None:
    one, two = Example("a", [1, 2], [3], 1), Example("b", [4], [5, 6], 2)
    others = {
        "task": [Example("c", [1, 2], [3], 1), two],
        "source": [Example("a", [1, 9], [3], 1), two],
        "target": [Example("a", [1], [2, 3], 1), two],
        "order": [two, one],
        "fewer": [one],
    }
    assert digest(others[change]) != digest([one, two])
    assert digest([Example("a", (1, 2), (3,), 7), two]) == digest([one, two])
