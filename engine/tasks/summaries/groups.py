"""Parting what stands in a row into neighbouring groups."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate


def balanced_groups(weights: Sequence[float], count: int) -> list[range]:
    """The indices of `weights` in `count` neighbouring groups of about the same weight.

    No group is empty: where there are fewer weights than groups, each is one of its own.
    """
    size = len(weights)
    count = min(count, size)
    ends = list(accumulate(weights))
    groups: list[range] = []
    start = 0
    for number in range(1, count + 1):
        goal = ends[-1] * number / count
        end = start + 1
        last = size - (count - number)
        # An item belongs to the group in which more than half of it lies.
        while end < last and (ends[end - 1] + ends[end]) / 2 <= goal:
            end += 1
        groups.append(range(start, last if number == count else end))
        start = groups[-1].stop
    return groups


def shares(weights: Sequence[float], total: int, most: Sequence[int]) -> list[int]:
    """`total` things for the owners of these weights: one each, the rest where it is due most.

    Nobody gets more than their `most`, which is 1 or more; what nobody can take is left over.
    """
    given = [1] * len(weights)
    for _ in range(total - len(weights)):
        open_ones = [i for i in range(len(weights)) if given[i] < most[i]]
        if not open_ones:
            break
        # Sainte-Laguë's divisors: fair to small and large alike.
        best = max(open_ones, key=lambda i: weights[i] / (2 * given[i] + 1))
        given[best] += 1
    return given
