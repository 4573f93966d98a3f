"""What numbers mean, and which of them a source supports."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.evidence.flags.number_words import written_numbers
from engine.evidence.flags.numbers import numbers_in
from tests.engine.evidence.flags.checking import flagged, flagged_texts

SAME = [
    ("The plan has two stages.", "The plan has 2 stages."),
    ("It holds 1,000 books.", "It holds 1000 books."),
    ("It holds 1000 books.", "It holds a thousand books, or one thousand books."),
    ("It cost $2.5 million.", "It cost 2,500,000 dollars."),
    ("It fell by 5 to 10 percent.", "It fell by 5% or 10 per cent."),
    ("About 50 percent agreed.", "About half agreed."),
    ("Two hundred and five men came.", "There were 205 men."),
    ("Twenty-one ships sank.", "21 ships sank."),
    ("Two-thirds of the land is dry.", "2/3 of the land is dry."),
    ("The fifth ship sank.", "The 5th ship sank."),
    ("It took 4,987,213 hours.", "It took about 5 million hours."),
    ("Both ships sank.", "Two ships sank."),
    ("The wall is 5 km long.", "The wall is 5 kilometres long."),
    ("Version 3.5.1 is out.", "This is version 3.5.1."),
    ("The 12 (twelve) men left.", "Twelve men left."),
    ("A dozen men left.", "Twelve men left."),
    ("It costs １２３ yen.", "It costs 123 yen."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "sentence"), SAME)
def test_one_number_written_in_two_ways_is_supported(source: str, sentence: str) -> None:
    assert flagged(source, sentence) == []


DIFFERENT = [
    ("The plan has two stages.", "The plan has three stages.", "three"),
    ("It holds 1,000 books.", "It holds 1,001 books.", "1,001"),
    ("It cost $2.5 million.", "It cost $2.5 billion.", "$2.5 billion"),
    ("It fell by 5 percent.", "It fell by 6 percent.", "6"),
    ("The wall is 5 km long, 3 miles.", "The wall is 5 miles long.", "5"),
    ("Of 40 people, 10 percent came.", "Of 40 percent, 10 percent came.", None),
    ("It took 4,987,213 hours.", "It took about 6 million hours.", "6 million"),
    ("One ship sank.", "Twenty-two ships sank.", "Twenty-two"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "sentence", "expected"), DIFFERENT)
def test_a_number_that_the_source_does_not_have_is_flagged(
    source: str, sentence: str, expected: str | None
) -> None:
    assert flagged(source, sentence) == ([("number", expected)] if expected else [])


def test_a_unit_that_differs_is_named_with_those_of_the_source() -> None:
    from engine.evidence.flags import SourceFacts

    flags = (
        SourceFacts("It is 5 km away, 3 miles by air.", "en").check("It is 5 miles away.", []).flags
    )
    assert [flag.reason for flag in flags] == [
        "The source has 5 with another unit (km), not with mile."
    ]


def test_what_only_looks_like_a_number_is_not_checked() -> None:
    source = "Nothing here."
    for sentence in (
        "One of them is first, and at once.",
        "3. This begins an entry.",
        "It&#8217;s true [3, 5] (1, 2, 3).",
        "A ratio of 1:1 holds.",
        "This is a half-truth.",
    ):
        assert flagged(source, sentence) == []


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("zwölf", 12), ("einundzwanzig", 21), ("dreihundert", 300),
        ("zweitausendvierundfünfzig", 2054), ("sechzehn", 16), ("hundert", 100),
        ("eintausendneunhundertneunzig", 1990),
    ],
)  # fmt: skip
def test_german_numbers_are_read(words: str, number: int) -> None:
    assert [found.value for found in written_numbers(words, "de")] == [number]


@pytest.mark.parametrize("words", ["achtung", "dreist", "einfach", "zweig", "hundertwasser"])
def test_german_words_that_begin_like_numbers_are_none(words: str) -> None:
    assert list(written_numbers(words, "de")) == []


def test_points_and_commas_change_places_in_german() -> None:
    source = "Es waren 1.000 Menschen und 3,5 Prozent."
    assert flagged_texts(source, "Es waren 1000 Menschen, 3,5 %.", "de") == []
    assert flagged_texts(source, "Es waren tausend Menschen.", "de") == []
    assert flagged_texts(source, "Es waren 35 Menschen.", "de") == ["35"]


@pytest.mark.parametrize(
    ("characters", "number"),
    [
        ("二〇二三", 2023),
        ("三千五百", 3500),
        ("五十", 50),
        ("十二万", 120_000),
        ("一億二千万", 120_000_000),
    ],
)
def test_han_numbers_are_read(characters: str, number: int) -> None:
    assert [found.value for found in written_numbers(characters, "ja")] == [number]


def test_numbers_are_compared_in_japanese() -> None:
    source = "参加者は三千五百人で、費用は３万円だった。"
    assert flagged_texts(source, "3500人が参加し、30000円かかった。", "ja") == []
    assert flagged_texts(source, "4500人が参加した。", "ja") == ["4500"]


@given(st.integers(0, 999_999_999))
def test_a_number_with_and_without_commas_is_one_value(number: int) -> None:
    plain, grouped = numbers_in(f"x {number} y", "en"), numbers_in(f"x {number:,} y", "en")
    assert plain[0].values == (Decimal(number),)
    assert Decimal(number) in grouped[0].values


@given(st.text(alphabet="0123456789.,'- :;()/%$one twothreandhudi½二百万人", max_size=80))
def test_any_text_is_read_with_places_inside_it(text: str) -> None:
    for language in ("en", "de", "ja", None):
        for number in numbers_in(text, language):
            assert 0 <= number.start < number.end <= len(text)
