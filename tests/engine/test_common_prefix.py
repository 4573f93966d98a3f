"""How far two sequences agree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.common_prefix import common_prefix_length


@given(st.text("ab"), st.text("ab"))
def test_it_is_the_longest_common_beginning(first: str, second: str) -> None:
    length = common_prefix_length(first, second)
    assert first[:length] == second[:length]
    assert first[length : length + 1] != second[length : length + 1] or first == second
    for start in range(length + 1):
        assert common_prefix_length(first, second, start) == length
