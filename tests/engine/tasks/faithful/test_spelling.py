"""Words that a source does not spell."""

from __future__ import annotations

import pytest

from engine.tasks.faithful.spelling import SpelledWords

SOURCE = "The ferry Aurora was built in 1932 for the lake. It carried 2,000 people until March."


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("The ferry Aurora carried 2,000 people.", []),
        ("In March the AURORA carried people.", []),
        ("The ferry was built in 1923.", ["1923"]),
        ("The ferry carried 200 people.", ["200"]),
        ("The ferry Astoria was built in 1932.", ["Astoria"]),
        ("The ferry was sold to the Arab-Auroras.", ["Arab-Auroras"]),
        ("The ferry was built in the twelve00.", ["twelve00"]),
        ("Astoria was built in 1932. Astoria carried people.", []),
    ],
)
def test_numbers_and_names_within_sentences_are_spelled_as_in_the_source(
    text: str, new: list[str]
) -> None:
    assert list(SpelledWords(SOURCE).new_names(text)) == new


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("The ferries were building a lake.", []),
        ("The boats used a road.", []),
        ("The orciad ferry carried ofators.", ["orciad", "ofators"]),
        ("The ferry carried lakez.", ["lakez"]),
        ("It sank in 1932rd.", []),  # numbers are looked at by others
    ],
)
def test_words_that_are_none_are_strange(text: str, strange: list[str]) -> None:
    assert list(SpelledWords(SOURCE).strange_words(text)) == strange


def test_words_of_the_source_are_never_strange() -> None:
    source = "The snark is no boojum; `kubelet.svc` says so in naïve Öländska."
    assert not list(SpelledWords(source).strange_words(source))
    assert not list(SpelledWords(source).new_names(source))


def test_scripts_without_capitals_have_numbers_all_the_same() -> None:
    arabic = "ينبع النهر من التلال الشرقية. بني السد في عام 1932 قرب المدينة القديمة."
    assert not list(SpelledWords(arabic).new_names("يقع السد الذي بني عام 1932 قرب المدينة."))
    assert list(SpelledWords(arabic).new_names("بني السد في عام 1923.")) == ["1923"]
    japanese = "川は東の丘に源を発し、西へ流れる。ダムは1932年に建設され、町は小さくなった。"
    assert not list(SpelledWords(japanese).new_names("1932年にダムが建設され、町は小さくなった。"))
    assert list(SpelledWords(japanese).new_names("ダムは1923年に建設された。")) == ["1923"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("探査機はNASAが送った。", "はい、それはNASAの探査機だ。"),
        ("Bugün İstanbul çok kalabalık.", "Bu şehir İstanbul olarak bilinir."),
        ("A 10,000-strong staff left.", "The staff of 10,000 left."),
    ],
    ids=["beside other scripts", "small letters of two characters", "part of a compound"],
)
def test_what_the_source_spells_is_known_wherever_it_stands(source: str, text: str) -> None:
    assert not list(SpelledWords(source).new_names(text))


def test_signs_that_the_source_never_has_are_new() -> None:
    spelled = SpelledWords("😀 The bees “vanished” in 2006.")
    assert list(spelled.new_signs("\ufffd The 🐝 bees \u0600 vanished.")) == [
        "\ufffd",
        "🐝",
        "\u0600",
    ]
    assert not list(spelled.new_signs("😀 The bees – ‘all’ + more… vanished!\n"))
