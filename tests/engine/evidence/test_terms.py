"""The terms that texts are compared by."""

from __future__ import annotations

import pytest

from engine.evidence.terms import GRAMMAR, terms_of


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("She denies the keepers' claims", "She denied the keeper claim", "en"),
        ("two keepers, 1,000 steps", "2 Keepers, 1000 steps", "en"),
        ("zwei Häuser", "2 Hauser", "de"),
        ("café", "cafe\u0301", "fr"),
        ("snake_case_name", "snake case name", "en"),
        ("１２３ＡＢＣ", "123abc", "ja"),
    ],
)
def test_what_means_the_same_has_the_same_terms(one: str, other: str, language: str) -> None:
    assert terms_of(one, language) == terms_of(other, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [("3 keepers", "4 keepers", "en"), ("two", "twelve", "en"), ("灯台", "灯油", "ja")],
)
def test_what_means_something_else_has_other_terms(one: str, other: str, language: str) -> None:
    assert terms_of(one, language) != terms_of(other, language)


def test_scripts_without_spaces_are_compared_by_pairs_of_characters() -> None:
    assert terms_of("灯台守は三人", "ja") == ["灯台", "台守", "守は", "は三", "三人"]
    assert terms_of("東", "ja") == ["東"]
    assert terms_of("NHKの灯台", "ja") == ["nhk", "の灯", "灯台"]


def test_marks_stay_with_the_letters_that_they_belong_to() -> None:
    assert terms_of("हिन्दी भाषा", "hi") == ["हिन्दी", "भाषा"]
    assert len(terms_of("שָׁלוֹם עוֹלָם", "he")) == 2


def test_a_text_without_words_has_no_terms() -> None:
    assert terms_of("— … !? 🏰") == []


def test_words_of_grammar_are_known_in_their_stems() -> None:
    assert set(terms_of("The of and which were", "en")) <= GRAMMAR
    assert GRAMMAR.isdisjoint(terms_of("lighthouse keeper painted", "en"))
