"""Parting what stands in a row, and dealing out sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.tasks.summaries.groups import balanced_groups, shares

WEIGHTS = st.lists(st.floats(0, 1_000), min_size=1, max_size=60)


@given(WEIGHTS, st.integers(1, 80))
def test_groups_are_neighbours_none_is_empty_and_nothing_is_left_out(
    weights: list[float], count: int
) -> None:
    groups = balanced_groups(weights, count)
    assert len(groups) == min(count, len(weights))
    assert all(groups)
    assert [index for group in groups for index in group] == list(range(len(weights)))


def test_groups_weigh_about_the_same() -> None:
    assert balanced_groups([1, 1, 1, 1, 4], 2) == [range(4), range(4, 5)]
    assert balanced_groups([4, 1, 1, 1, 1], 2) == [range(1), range(1, 5)]
    assert balanced_groups([1] * 9, 3) == [range(3), range(3, 6), range(6, 9)]


@given(WEIGHTS, st.integers(1, 200), st.data())
def test_everybody_gets_one_and_nobody_more_than_their_most(
    weights: list[float], total: int, data: st.DataObject
) -> None:
    most = data.draw(st.lists(st.integers(1, 9), min_size=len(weights), max_size=len(weights)))
    given_out = shares(weights, total, most)
    assert all(1 <= got <= limit for got, limit in zip(given_out, most, strict=True))
    assert sum(given_out) == max(len(weights), min(total, sum(most)))


def test_who_weighs_more_gets_more() -> None:
    assert shares([1, 2, 4], 7, [9, 9, 9]) == [1, 2, 4]
