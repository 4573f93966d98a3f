"""Which words are names, and which names a source supports."""

from __future__ import annotations

import pytest

from tests.engine.evidence.flags.checking import flagged, flagged_texts

SOURCE = (
    "Kelly Blossom moved from Germany to the U.S. in spring. The world wide web and git hub were"
    " new to her. She met the quality of service (QoS) board of NASA and World War II veterans."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Blossom's friends were German.", "Kelly moved to the US.", "She was an American.",
        "She met NASA's board.", "The Germans came.", "GERMANY IS NEW.", "The Web was new.",
        "GitHub was new.", "Quality of Service was met.", "She met WWII veterans.",
        "However, she moved.", "Previously, Kelly moved.", "She met Germany's World Board.",
        "Unfortunately, I moved.", "(Later) Moving is new.",
    ],
)  # fmt: skip
def test_a_name_of_the_source_is_supported_in_any_form(sentence: str) -> None:
    assert flagged(SOURCE, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kelly met Ptolemy.", ["Ptolemy"]),
        ("Ptolemy's friends moved.", ["Ptolemy's"]),
        ("Kelly moved to New Zealand.", ["Zealand"]),
        ("She met Kelly Ivanova.", ["Ivanova"]),
        ("She met the IMF.", ["IMF"]),
        ("Kelly met Müller and Łukasz.", ["Müller", "Łukasz"]),
        ("She used an iPhone.", ["iPhone"]),
    ],
)
def test_a_name_that_the_source_never_has_is_flagged(sentence: str, expected: list[str]) -> None:
    assert flagged(SOURCE, sentence) == [("name", text) for text in expected]


def test_a_title_with_capitals_throughout_is_searched_for_rare_words_only() -> None:
    assert flagged_texts(SOURCE, "How Board Members Build Trust With Ptolemy") == ["Ptolemy"]


def test_a_short_form_that_the_sentence_explains_is_supported() -> None:
    assert (
        flagged_texts("A new protocol for groups.", "The new protocol for groups (NPG) works.")
        == []
    )


def test_german_nouns_are_no_names() -> None:
    source = "Frau Meier wohnt in Hamburg."
    assert flagged_texts(source, "Die Wohnung von Frau Meier liegt am Hafen.", "de") == []
    assert flagged_texts(source, "Frau Schulze arbeitet bei BMW.", "de") == ["Schulze", "BMW"]


def test_names_in_katakana_and_latin_letters_are_found_in_japanese() -> None:
    source = "ソニーは東京でPlayStationを発表した。"
    assert flagged_texts(source, "ソニーがPlayStationを発表。", "ja") == []
    assert flagged_texts(source, "トヨタがXboxを発表。", "ja") == ["トヨタ", "Xbox"]
