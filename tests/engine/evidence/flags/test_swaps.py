"""Things of a text replaced by others: how many are flagged, and how many without need."""

from __future__ import annotations

import random

import pytest

from benchmarks.swaps import Count, Pair, measure, names_of, swaps, things

PAIRS = [
    Pair(
        "The ferry was old. It was withdrawn in March 1998.",
        "The ferry was old, and it was withdrawn in March 1998.",
    ),
    Pair(
        "The keeper Anders Holm was 41. He had two sons.",
        "The keeper Anders Holm, who was 41, had two sons.",
    ),
    Pair(
        "In 1874 the tower was built by Elsa Brandt. It is 38 metres high.",
        "In 1874 the tower was built by Elsa Brandt, and it is 38 metres high.",
    ),
    Pair(
        "The village of Storvik had 1,200 people. Most could not read.",
        "The village of Storvik had 1,200 people. Most could not read.",
    ),
    Pair(
        "On May 10, 1912 the lamp was lit. Nobody was there.",
        "On May 10, 1912 the lamp was lit, although nobody was there.",
    ),
    Pair(
        "The company sold 35 boats to Norway. It never sold one to Sweden.",
        "The company sold 35 boats to Norway, but it never sold one to Sweden.",
    ),
    Pair(
        "Her brother Tomas lived in Bergen. He was a baker for twelve years.",
        "Her brother Tomas lived in Bergen, where he was a baker for twelve years.",
    ),
    Pair(
        "The storm of 14 January 1953 was strong. The dam did not hold.",
        "The storm of 14 January 1953 was strong, so the dam did not hold.",
    ),
    Pair(
        "Engineers can repair the lens. They cannot replace the motor.",
        "Engineers can repair the lens. They cannot replace the motor.",
    ),
    Pair(
        "About 60 families left the island in 1961. They moved to Tromsen.",
        "About 60 families left the island in 1961 and moved to Tromsen.",
    ),
    Pair(
        "The teacher, Ingrid Dahl, has written seven books. None is in print.",
        "The teacher, Ingrid Dahl, has written seven books, of which none is in print.",
    ),
    Pair(
        "The bridge will open in June 2027. It will cost 4.5 million euros.",
        "The bridge will open in June 2027, and it will cost 4.5 million euros.",
    ),
    Pair(
        "The harbour was closed by the council. The fishermen were not asked.",
        "The harbour was closed by the council, and the fishermen were not asked.",
    ),
    Pair(
        "A doctor from Hamburg came with Peter Lund. Both had studied in Vienna.",
        "A doctor from Hamburg came with Peter Lund, and both had studied in Vienna.",
    ),
    Pair(
        "The well is 90 feet deep. It has been dry for three summers.",
        "The well is 90 feet deep, and it has been dry for three summers.",
    ),
    Pair(
        "The paper of Lindqvist was printed in 1889. It was soon forgotten.",
        "The paper of Lindqvist was printed in 1889, but it was soon forgotten.",
    ),
    Pair(
        "The choir should sing in Uppsala. It has 45 members.",
        "The choir, which has 45 members, should sing in Uppsala.",
    ),
    Pair(
        "The mill was bought by Karl Nyman in 1920. He would not sell it.",
        "The mill was bought by Karl Nyman in 1920, who would not sell it.",
    ),
    Pair(
        "Trains from Oslo may stop here. Trains to Malmo must not stop.",
        "Trains from Oslo may stop here. Trains to Malmo must not stop.",
    ),
    Pair(
        "The museum has 300 letters from Astrid Berg. They were found in 2004.",
        "The museum has 300 letters from Astrid Berg, which were found in 2004.",
    ),
]


@pytest.fixture(scope="module")
def counts() -> dict[str, dict[str, Count]]:
    return measure(PAIRS)


@pytest.mark.parametrize(
    ("kind", "least"), [("number", 0.98), ("date", 0.98), ("name", 0.95), ("polarity", 0.8)]
)
def test_what_the_source_does_not_have_is_flagged(
    counts: dict[str, dict[str, Count]], kind: str, least: float
) -> None:
    count = counts["a"][kind]
    assert count.of >= 7
    assert count.flagged >= least * count.of


@pytest.mark.parametrize("kind", ["number", "date", "name", "polarity", "quotation"])
def test_what_a_text_has_from_its_source_is_not_flagged(
    counts: dict[str, dict[str, Count]], kind: str
) -> None:
    assert counts["false"][kind].flagged == 0


def test_half_of_the_values_in_the_wrong_place_are_flagged(
    counts: dict[str, dict[str, Count]],
) -> None:
    count = counts["b"]["name"]
    assert count.of >= 5
    assert count.flagged >= 0.5 * count.of


def test_a_swap_changes_one_thing_to_one_that_the_source_does_not_have() -> None:
    for pair in PAIRS:
        for swap in swaps(pair, names_of(PAIRS), random.Random(0), inside=False):
            assert swap.text != pair.target
            if swap.kind != "polarity":
                assert swap.text[swap.start : swap.end] not in pair.source


def test_names_numbers_dates_and_polarities_are_found_to_be_swapped() -> None:
    text = "On May 10, 1912 it was lit for 3 men by Elsa Brandt."
    found = [(kind, text[start:end]) for kind, start, end in things(text)]
    assert found == [
        ("date", "May 10, 1912"),
        ("number", "3"),
        ("name", "Elsa Brandt"),
        ("polarity", "was"),
    ]
