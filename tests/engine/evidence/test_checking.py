"""Results checked from a place outwards, and again after edits."""

from __future__ import annotations

import itertools
import time
from operator import attrgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.evidence import SentenceEvidence
from engine.evidence.check import check
from engine.evidence.checking import MOST_CHECKED, ResultChecker
from engine.evidence.source import Source

ENGLISH = (
    "The lighthouse was built in 1874 by John Miller. It has 1,200 steps. It was not painted until"
    " 1901. Visitors come in summer, and the keepers of the island are proud of that."
)
RESULT = (
    "John Miller built the lighthouse in 1875. It has 1,200 steps.\n\nAnna painted it. It was not"
    " painted until 1901.\n\nVisitors come in summer. They come with Anna."
)


def in_order(sentences: list[SentenceEvidence]) -> tuple[SentenceEvidence, ...]:
    return tuple(sorted(sentences, key=attrgetter("start")))


@pytest.fixture
def source() -> Source:
    return Source.of(ENGLISH)


@pytest.mark.parametrize("near", [-5, 0, 60, 100, len(RESULT), 10**9])
def test_a_result_is_checked_whole_wherever_one_looks(source: Source, near: int) -> None:
    found = list(ResultChecker(source).sentences(RESULT, near))
    assert in_order(found) == check(source, RESULT).sentences


def test_the_nearest_sentences_come_first(source: Source) -> None:
    near = RESULT.index("not")
    first, second, third, *_ = ResultChecker(source).sentences(RESULT, near)
    assert RESULT[first.start : first.end] == "It was not painted until 1901."
    assert RESULT[second.start : second.end] == "Anna painted it."
    assert RESULT[third.start : third.end] == "Visitors come in summer."


def test_after_an_edit_only_the_edited_sentence_is_checked(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    checker = ResultChecker(source)
    list(checker.sentences(RESULT))
    asked: list[str] = []
    really = source.check_sentence

    def check_sentence(text: str, start: int, language: str | None) -> SentenceEvidence:
        asked.append(text)
        return really(text, start, language)

    monkeypatch.setattr(source, "check_sentence", check_sentence)
    edited = RESULT.replace("Anna painted", "Nobody painted")
    found = in_order(list(checker.sentences(edited)))
    assert asked == ["Nobody painted it."]
    assert found == check(source, edited).sentences


def test_a_result_that_grows_from_its_first_letter_on_is_always_checked_as_it_stands(
    source: Source,
) -> None:
    checker = ResultChecker(source)
    for end in range(len(RESULT) + 1):
        found = in_order(list(checker.sentences(RESULT[:end], end)))
        assert found == check(source, RESULT[:end]).sentences


@pytest.mark.parametrize("gap", ["\n\n", " "], ids=["paragraphs", "one paragraph"])
def test_of_a_very_long_result_whole_sentences_round_a_place_are_checked(
    source: Source, gap: str
) -> None:
    sentences = ["It has 1,300 steps.", "Visitors come in summer."]
    unit = gap.join([*sentences, ""])
    text = unit * (5_000_000 // len(unit))
    near = len(text) // 2
    begin = time.process_time()
    found = in_order(list(ResultChecker(source).sentences(text, near)))
    assert time.process_time() - begin < 5
    assert {text[one.start : one.end] for one in found} == set(sentences)
    assert all(one.end < other.start for one, other in itertools.pairwise(found))
    assert found[0].start < near - MOST_CHECKED * 0.49
    assert found[-1].end > near + MOST_CHECKED * 0.49
    assert found[-1].end - found[0].start <= MOST_CHECKED


def test_both_ends_of_a_very_long_result_are_checked_to_the_last_sentence(source: Source) -> None:
    text = "Visitors come in summer. " * (3 * MOST_CHECKED // 25)
    checker = ResultChecker(source)
    assert in_order(list(checker.sentences(text, 0)))[0].start == 0
    assert in_order(list(checker.sentences(text, len(text))))[-1].end == len(text.rstrip())


@given(
    st.lists(st.sampled_from([*RESULT.split(" "), "\n\n", "\n", "😀", "\ud83d", "שלום", "。"])),
    st.integers(-1, 300),
)
@settings(max_examples=60, deadline=None)
def test_places_are_those_of_the_whole_check_whatever_the_text(words: list[str], near: int) -> None:
    text = " ".join(words)
    source = Source.of(ENGLISH)
    assert in_order(list(ResultChecker(source).sentences(text, near))) == (
        check(source, text).sentences
    )
