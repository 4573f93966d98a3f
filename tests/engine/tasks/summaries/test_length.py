"""From a wanted length to a number of sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.tasks import LENGTHS
from engine.tasks.summaries.length import wanted_sentences

ANY_LENGTH = st.none() | st.sampled_from(LENGTHS) | st.integers(1, 1_000)


@given(ANY_LENGTH, st.integers(1, 200_000))
def test_a_summary_has_a_sentence_and_fewer_than_its_document(
    length: str | int | None, available: int
) -> None:
    assert 1 <= wanted_sentences(length, available) <= max(1, available - 1)


def test_a_number_is_taken_at_its_word() -> None:
    assert wanted_sentences(7, 200) == 7
    assert wanted_sentences(7, 5) == 4


def test_named_lengths_grow_slower_than_the_document() -> None:
    lengths = {n: [wanted_sentences(name, n) for name in LENGTHS] for n in (12, 50, 200, 5_000)}
    assert lengths == {12: [1, 2, 3], 50: [2, 4, 7], 200: [4, 7, 14], 5_000: [18, 35, 71]}
    assert wanted_sentences(None, 50) == wanted_sentences("medium", 50)
