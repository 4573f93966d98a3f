"""What a rewritten sentence may change, and what it must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.tasks.rewriting.fidelity import (
    capitalized,
    is_fused,
    is_split,
    is_translation,
    joins_plainly,
    keeps_form,
    keeps_meaning,
    lowered_words,
    repeats_itself,
    splits_at_a_seam,
)

LONG = (
    "The harbour of Lund was built in 1874 by Karl Lindqvist, and it was enlarged twice because the"
    " fleet had grown to 140 boats."
)
SPLIT = (
    "The harbour of Lund was built in 1874 by Karl Lindqvist. It was enlarged twice because the"
    " fleet had grown to 140 boats."
)
TWO = "Young boys trained from an early age. They drilled with javelins for Captain Soto in 1519."
ONE = (
    "Young boys trained from an early age, and they drilled with javelins for Captain Soto in 1519."
)


def test_a_good_split_and_a_good_fusion_stand() -> None:
    assert is_split(LONG, SPLIT)
    assert splits_at_a_seam(LONG, SPLIT)
    assert is_fused(TWO, ONE)
    assert joins_plainly(TWO, ONE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1874", "1847"),
        ("in 1874 ", ""),
        ("140", "1,40"),
        ("Lindqvist", "Lindquist"),
        ("Karl ", ""),
        ("Lund", "lund"),
        ("twice", "**twice**"),
        ("enlarged", "enamelled"),
        ("fleet", "fleets of dynasty"),
        ("boats.", "boats"),
        ("It was enlarged", "it was enlarged"),
        ("by Karl Lindqvist", "by Karl Lindqvist (an engineer"),
        ("It was enlarged twice because the fleet had grown to 140 boats.", "It was."),
    ],
)
def test_a_number_a_name_or_a_word_that_changed_does_not(old: str, new: str) -> None:
    assert SPLIT.count(old) == 1
    written = SPLIT.replace(old, new)
    assert not is_split(LONG, written)


def test_what_is_no_sentence_of_its_own_is_no_split() -> None:
    source = "The pens are sold in boxes of twelve, since that is what most of the schools order."
    assert not is_split(
        source,
        "The pens are sold in boxes of twelve. Since that is what most of the schools order.",
    )
    source = "If the tide is low in the morning, the ferry stays at the pier until it comes in."
    assert not is_split(
        source, "If the tide is low in the morning. The ferry stays at the pier until it comes in."
    )


def test_a_sentence_is_parted_only_where_it_has_a_seam() -> None:
    source = "There may be more discussion and changes to the rules than is usual for proposals."
    written = "There may be more discussion. It changes to the rules than is usual for proposals."
    assert not splits_at_a_seam(source, written)
    source = "The people had stronger political, and religious connections than those of the south."
    written = "The people had stronger political. Religious connections than those of the south."
    assert not splits_at_a_seam(source, written)
    assert not splits_at_a_seam(LONG, SPLIT.replace("by Karl", "for Karl"))


def test_a_contrast_that_the_source_does_not_state_is_no_plain_joining() -> None:
    assert not joins_plainly(TWO, ONE.replace(", and", ", but"))
    assert not joins_plainly(TWO, ONE.replace("an early age", "an age"))
    assert joins_plainly("It was old. But it was used.", "It was old, but it was used.")


def test_a_word_that_lost_its_capital_is_told() -> None:
    source = "It is late. Ravi has left. The bus has gone. Buses are late."
    written = "It is late, and ravi has left, the bus has gone, and buses are late."
    assert lowered_words(source, written) == {"ravi", "buses"}


def test_two_sentences_are_no_fusion() -> None:
    assert not is_fused(TWO, TWO.replace("They", "However, they"))


@pytest.mark.parametrize(
    "written",
    [
        "",
        " \n",
        "a b c d e a b c d e a b c d e.",
        "It is old. It is old.",
        "It is old and",
        "It:: old.",
        "The ferry and  understand was old.",
    ],
)
def test_loops_and_what_breaks_off_have_no_form(written: str) -> None:
    assert not keeps_form("The ferry was old.", written)


def test_what_the_source_repeats_may_be_repeated() -> None:
    chorus = "Row the old boat home. Row the old boat home. Row the old boat home."
    assert not repeats_itself(chorus, chorus)
    assert repeats_itself(chorus, "Row the old boat home.")


def test_of_a_translation_only_the_form_counts() -> None:
    assert is_translation("Die Fähre legt um 14 Uhr ab.", "The ferry leaves at 2 p.m.")
    assert not is_translation("Die Fähre ist alt.", "...")
    assert not is_translation("Die Fähre ist alt.", "the the the the the the the the")


def test_sentences_begin_with_capitals() -> None:
    assert capitalized("the ferry was old. it sank.") == "The ferry was old. It sank."
    assert capitalized("„ja“ is yes.") == "„ja“ is yes."


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_judged(source: str, written: str) -> None:
    for judged in (is_split, is_fused, is_translation, joins_plainly, keeps_form, keeps_meaning):
        assert judged(source, written) in (True, False)
    assert len(capitalized(written)) == len(written)


@given(st.lists(st.sampled_from(["The", "ferry", "1874", "Lund,", "was", "old.", "(b)"])))
def test_a_text_keeps_its_own_meaning_if_it_has_form(words: list[str]) -> None:
    text = " ".join(words)
    assert keeps_meaning(text, text) == keeps_form(text, text)
