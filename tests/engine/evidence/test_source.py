"""Which sentences of a source a sentence rests on."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from engine.documents import document_from_bytes
from engine.evidence.source import MOST_SOURCES, Source

TEXT = """The lighthouse was built in 1874 by John Miller. It has 1,200 steps.

It was not painted until 1901. Visitors come in summer, when the ferry runs twice a day. \
The keepers grew potatoes behind the wall. A storm took the roof in the winter of 1922."""


@pytest.fixture(scope="module")
def source() -> Source:
    return Source.of(TEXT)


@pytest.mark.parametrize(
    ("asked", "sentences"),
    [
        ("The roof was lost in a winter storm.", [5]),
        ("The lighthouse, which John Miller built in 1874, has 1,200 steps.", [0, 1]),
        ("It has 1200 steps.", [1]),
        ("Behind the wall keepers are growing a potato.", [4]),
        ("The ferry runs 2 times a day when visitors come in summer.", [3]),
        ("A storm took the roof in 1922, and the keepers grew potatoes behind the wall.", [4, 5]),
    ],
)
def test_the_sentences_with_the_same_words_are_found_best_first(
    source: Source, asked: str, sentences: list[int]
) -> None:
    assert [support.sentence for support in source.sources_of(asked)] == sentences


def test_a_sentence_that_stands_in_the_source_rests_on_itself_alone(source: Source) -> None:
    for number in range(len(source.sentences)):
        supports = source.sources_of(source.sentence(number))
        assert [(support.sentence, support.score) for support in supports] == [(number, 1.0)]


@pytest.mark.parametrize(
    "asked", ["Nobody sings tunes.", "And that was it.", "", "?!", "Der Zug kam spät an."]
)
def test_what_has_nothing_in_common_rests_on_nothing(source: Source, asked: str) -> None:
    assert source.sources_of(asked) == ()


def test_a_score_is_the_share_of_the_sentence_that_rests_there(source: Source) -> None:
    whole = source.sources_of("A storm took the roof.")[0]
    half = source.sources_of("A storm took the roof, windows and chimneys.")[0]
    assert whole.sentence == half.sentence == 5
    assert whole.score == 1.0
    assert 0.3 < half.score < 0.7


def test_what_was_fused_comes_before_what_says_the_same_again() -> None:
    source = Source.of(
        "Old keepers kept watch at night over the bay. The keepers kept watch at night over the"
        " bay. They mended nets by lamplight."
    )
    asked = "The keepers kept watch at night over the bay and mended nets by lamplight."
    assert [support.sentence for support in source.sources_of(asked)][:2] == [1, 2]


def test_no_more_sentences_are_listed_than_were_asked_for() -> None:
    source = Source.of("\n\n".join(f"Keeper{n} saw ship{n}." for n in range(6)))
    asked = " ".join(f"keeper{n} ship{n}" for n in range(6))
    assert len(source.sources_of(asked, most=2)) == 2
    assert len(source.sources_of(asked)) == MOST_SOURCES


def test_the_sentences_are_those_of_the_document() -> None:
    document = document_from_bytes(b"# Keepers\n\n1. They left.\n2. The lamp stayed.", "a.md")
    source = Source.of(document)
    assert source.text == document.text
    assert [source.sentence(n) for n in range(3)] == ["Keepers", "They left.", "The lamp stayed."]
    assert [support.sentence for support in source.sources_of("The lamp stayed.")] == [2]


def test_japanese_is_matched_without_spaces_and_with_full_width_digits() -> None:
    source = Source.of("灯台は１９０１年に建てられた。灯台守は三人いた。夏には客が来る。")
    assert source.language == "ja"
    assert [s.sentence for s in source.sources_of("1901年に建てられた灯台")][:1] == [0]
    assert [s.sentence for s in source.sources_of("客は夏に来る。")][:1] == [2]


def test_german_is_matched_by_stems_and_numbers() -> None:
    source = Source.of(
        "Der Leuchtturm hat zwölf Stufen. Die Wärter pflanzten im Garten Kartoffeln."
    )
    assert source.sources_of("Ein Leuchtturm mit 12 Stufen.")[0].sentence == 0
    assert source.sources_of("Kartoffel im Garten des Wärters")[0].sentence == 1


def test_one_sentence_is_matched_again_in_a_fraction_of_the_time_that_a_reader_notices(
    sample_document: Path,
) -> None:
    sample = sample_document.read_text(encoding="utf-8")
    source = Source.of("\n\n".join(f"Copy {n}. {sample}" for n in range(20)))
    took = []
    for _ in range(3):
        began = time.process_time()
        source.check_sentence("The keepers of 1874 did not leave with John Miller.")
        took.append(time.process_time() - began)
    assert min(took) < 0.05  # about 1 ms alone on a machine
