"""Dates in any order, and which of them a source supports."""

from __future__ import annotations

import pytest

from engine.evidence.flags.dates import dates_in
from tests.engine.evidence.flags.checking import flagged


@pytest.mark.parametrize(
    "written",
    [
        "May 10, 1866", "10 May 1866", "10th of May 1866", "1866-05-10", "10.5.1866", "5/10/1866",
        "10/5/1866", "May 10", "May 1866", "in 1866", "in May", "the 1860s", "the 19th century",
        "the nineteenth century",
    ],
)  # fmt: skip
def test_a_date_is_supported_in_whatever_order_and_part(written: str) -> None:
    assert flagged("Blossom was born on May 10, 1866.", f"He was born {written}.") == []
    assert flagged("He was born on 1866-05-10.", f"He was born {written}.") == []


@pytest.mark.parametrize(
    "written",
    ["May 11, 1866", "10 June 1866", "1866-05-12", "May 10, 1867", "June 10", "June 1866", "1870s",
     "18th century", "June"],
)  # fmt: skip
def test_a_date_that_differs_in_one_part_is_flagged(written: str) -> None:
    sentence = f"He was born in {written}."
    assert flagged("Blossom was born on May 10, 1866.", sentence) == [("date", written)]


def test_a_year_alone_is_a_date_only_where_it_reads_like_one() -> None:
    source = "It began long ago."
    assert flagged(source, "It began in 1950.") == [("date", "1950")]
    assert flagged(source, "It began with 1950 men.") == [("number", "1950")]


def test_a_day_may_stand_in_one_place_and_its_year_in_another() -> None:
    source = "In 1866 much happened. On May 10 he was born."
    assert flagged(source, "He was born on May 10, 1866.") == []
    assert flagged(source, "He was born on May 10, 1867.") == [("date", "May 10, 1867")]


def test_verbs_are_no_months() -> None:
    source = "They walk slowly, and nobody knows when."
    assert flagged(source, "They walk slowly and may March, and nobody knows.") == [
        ("name", "March")
    ]
    assert dates_in("They may march.") == []


def test_german_and_japanese_dates_are_read() -> None:
    assert flagged("Er kam am 10. Mai 1866.", "Am 10.5.1866 kam er.", "de") == []
    assert flagged("Er kam am 10. Mai 1866.", "Am 11. Mai 1866 kam er.", "de") == [
        ("date", "11. Mai 1866")
    ]
    assert flagged("2023年5月10日に発表された。", "二〇二三年五月十日に発表された。", "ja") == []
    assert flagged("2023年5月10日に発表された。", "2023年6月10日に発表された。", "ja") == [
        ("date", "2023年6月10日")
    ]
