"""Terms: what counts as the same word, in several scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.extractive.terms import terms_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("summarize", "Summaries"),
        ("Häuser", "hauser"),
        ("STRASSENBAHN", "Straßenbahnen"),
        ("cafés", "CAFES"),
        ("Ελλάδα", "ελλαδα"),
        ("ﾃﾞｰﾀ", "データ"),
    ],
)
def test_case_accents_and_endings_do_not_part_a_word(one: str, other: str) -> None:
    assert terms_of(one) == terms_of(other)


def test_different_words_stay_different() -> None:
    assert terms_of("light house 42") == ["light", "house", "42"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("東京都", ["東京", "京都"]),
        ("灯台の光。", ["灯台", "台の", "の光"]),
        ("木", ["木"]),
        ("新しいGPUを", ["新し", "しい", "gpu", "を"]),
        ("ภาษา", ["ภา", "าษ", "ษา"]),
    ],
)
def test_scripts_without_spaces_are_read_in_pairs_of_characters(
    text: str, terms: list[str]
) -> None:
    assert terms_of(text) == terms


def test_vowel_signs_and_tones_of_other_scripts_are_kept() -> None:
    assert terms_of("कि") != terms_of("की")
    assert terms_of("が") != terms_of("か")


@given(st.text())
def test_terms_of_any_text_are_short_and_never_empty(text: str) -> None:
    assert all(0 < len(term) <= 6 for term in terms_of(text))
