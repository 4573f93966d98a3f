"""Negations that came or went."""

from __future__ import annotations

import pytest

from tests.engine.evidence.flags.checking import flagged

FLIPPED = [
    ("The ferry was withdrawn in March.", "The ferry was not withdrawn in March.", "not"),
    ("The ferry was not withdrawn in March.", "The ferry was withdrawn in March.", "withdrawn"),
    ("The keepers do not like the plan.", "The keepers like the plan.", "like"),
    ("The keepers like the plan.", "The keepers don't like the plan.", "don't"),
    ("The lamp can be repaired.", "The lamp cannot be repaired.", "cannot"),
    ("There is no evidence for it.", "There is evidence for it.", "evidence"),
    ("They have never seen a storm.", "They have seen a storm.", "seen"),
    ("The price of oil increased in May.", "The price of oil decreased in May.", "decreased"),
    ("The crew was able to land.", "The crew was unable to land.", "unable"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "sentence", "expected"), FLIPPED)
def test_a_flipped_sentence_is_flagged(source: str, sentence: str, expected: str) -> None:
    assert flagged(source, sentence) == [("polarity", expected)]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("They don't like the plan.", "They do not like the plan."),
        ("The lamp can't be repaired.", "The lamp cannot be repaired."),
        ("They do not like the plan. They like the lamp.", "They like the lamp."),
        ("It was not only old but slow.", "It was old and slow."),
        ("They asked whether or not it was old.", "They asked whether it was old."),
        ("There is no evidence.", "There isn't any evidence."),
        ("Some were able to read. Many were not able to read.", "Many were not able to read."),
        ("Nobody came to the island.", "The island was empty; nobody came."),
    ],
)
def test_a_sentence_that_says_the_same_is_not_flagged(source: str, sentence: str) -> None:
    assert flagged(source, sentence) == []


def test_one_missing_negation_is_one_flag() -> None:
    source = "The other boat will not be repaired because the yard is closed."
    sentence = "The other boat will be repaired because the yard is closed."
    assert flagged(source, sentence) == [("polarity", "be repaired")]


def test_german_negations_are_compared() -> None:
    source = "Die Fähre wurde im März nicht eingestellt."
    assert flagged(source, "Die Fähre wurde im März eingestellt.", "de") == [
        ("polarity", "eingestellt")
    ]
