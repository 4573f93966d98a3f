"""The largest of many scores are those that torch.topk finds."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.decoding.largest import largest


@given(
    rows=st.integers(1, 3),
    scores=st.integers(1, 70_000),
    count=st.integers(1, 40),
    seed=st.integers(0, 2**31),
    levels=st.sampled_from([2, 50, 10**6]),
)
def test_they_are_the_largest_in_order_each_with_its_place(
    rows: int, scores: int, count: int, seed: int, levels: int
) -> None:
    count = min(count, scores)
    # Few levels: many are equal, and then any of them will do.
    drawn = torch.randint(levels, (rows, scores), generator=torch.Generator().manual_seed(seed))
    values, indices = largest(drawn.float(), count)
    assert torch.equal(values, drawn.float().topk(count).values)
    assert torch.equal(drawn.float().gather(1, indices), values)
    assert all(len(set(row)) == count for row in indices.tolist())


@pytest.mark.parametrize("worst", [-float("inf"), float("nan")])
def test_forbidden_and_broken_scores_are_told_as_torch_tells_them(worst: float) -> None:
    scores = torch.full((1, 50_000), worst)
    scores[0, [7, 49_999]] = torch.tensor([1.0, 2.0])
    values, indices = largest(scores, 3)
    torch.testing.assert_close(values, scores.topk(3).values, equal_nan=True)
    if worst < 0:
        assert indices[0, :2].tolist() == [49_999, 7]
