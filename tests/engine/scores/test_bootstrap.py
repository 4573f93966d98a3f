"""Intervals of mean differences: known ones, and how often they hold the truth."""

from __future__ import annotations

import numpy as np
import pytest

from engine.scores.bootstrap import paired_bootstrap


def test_equal_scores_differ_by_nothing() -> None:
    found = paired_bootstrap([1.0, 2.0, 3.0], [1.0, 2.0, 3.0])
    assert (found.mean, found.low, found.high) == (0, 0, 0)
    assert not found.excludes_zero


def test_a_difference_that_every_pair_has_is_sure() -> None:
    found = paired_bootstrap([0.0, 50.0, 100.0], [2.0, 52.0, 102.0])
    assert (found.mean, found.low, found.high) == pytest.approx((2, 2, 2))
    assert found.excludes_zero
    assert paired_bootstrap([2.0, 52.0], [0.0, 50.0]).excludes_zero


def test_the_same_seed_gives_the_same_bounds_and_another_one_others() -> None:
    before, after = [float(i % 7) for i in range(60)], [float(i % 5) for i in range(60)]
    found = paired_bootstrap(before, after)
    assert found == paired_bootstrap(before, after)
    assert found != paired_bootstrap(before, after, seed=2)


def test_the_bounds_are_those_of_the_normal_theory_where_it_holds() -> None:
    differences = np.random.default_rng(5).normal(1.0, 10.0, size=1000)
    found = paired_bootstrap([0.0] * 1000, differences.tolist())
    error = differences.std() / 1000**0.5
    assert found.low == pytest.approx(found.mean - 1.96 * error, abs=0.1 * error)
    assert found.high == pytest.approx(found.mean + 1.96 * error, abs=0.1 * error)
    narrow = paired_bootstrap([0.0] * 1000, differences.tolist(), confidence=0.5)
    assert found.low < narrow.low < narrow.high < found.high


def test_the_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    random = np.random.default_rng(6)
    held = 0
    for _ in range(200):
        differences = random.exponential(1.0, size=80).tolist()
        found = paired_bootstrap([0.0] * 80, differences, samples=400)
        held += found.low <= 1.0 <= found.high
    assert 0.88 <= held / 200 <= 0.99


def test_samples_beyond_what_is_drawn_at_once_are_all_drawn() -> None:
    random = np.random.default_rng(7)
    after = random.normal(size=50_000).tolist()
    found = paired_bootstrap([0.0] * 50_000, after, samples=170)  # 80 at once
    assert found.low < found.mean < found.high


@pytest.mark.parametrize(("before", "after"), [([], []), ([1.0], []), ([1.0], [1.0, 2.0])])
def test_what_is_no_pairs_is_refused(before: list[float], after: list[float]) -> None:
    with pytest.raises(ValueError, match="can't be paired"):
        paired_bootstrap(before, after)
