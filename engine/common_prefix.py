"""How far two sequences agree."""

from __future__ import annotations

from collections.abc import Sequence


def common_prefix_length(first: Sequence[object], second: Sequence[object], start: int = 0) -> int:
    """The number of equal leading elements, when the first `start` are known to be equal."""
    end = min(len(first), len(second))
    while start < end and first[start] == second[start]:
        start += 1
    return start
