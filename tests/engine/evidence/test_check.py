"""A whole result against its source, and what is no proper text."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.documents import document_from_bytes
from engine.evidence import Evidence
from engine.evidence.check import check
from engine.evidence.source import Source

ENGLISH = (
    "The lighthouse was built in 1874 by John Miller. It has 1,200 steps. It was not painted until"
    " 1901. Visitors come in summer, and the keepers of the island are proud of that."
)


def flagged(text: str, evidence: Evidence) -> list[tuple[str, str]]:
    return [(flag.kind, text[flag.start : flag.end]) for flag in evidence.flags]


def has_right_places(source: Source, text: str, evidence: Evidence) -> bool:
    places = [(sentence.start, sentence.end) for sentence in evidence.sentences]
    return (
        all(0 <= start < end <= len(text) for start, end in places)
        and all(one[1] <= other[0] for one, other in itertools.pairwise(places))
        and not any(text[start:end] != text[start:end].strip() for start, end in places)
        and all(
            sentence.start <= flag.start < flag.end <= sentence.end
            for sentence in evidence.sentences
            for flag in sentence.flags
        )
        and all(
            0 <= support.sentence < len(source.sentences) and 0 < support.score <= 1
            for sentence in evidence.sentences
            for support in sentence.sources
        )
    )


def test_each_sentence_has_its_sources_and_flags() -> None:
    result = "John Miller built the lighthouse in 1875. Visitors come with Anna."
    evidence = check(Source.of(ENGLISH), result)
    assert [sentence.sources[0].sentence for sentence in evidence.sentences] == [0, 3]
    assert flagged(result, evidence) == [("date", "1875"), ("name", "Anna")]
    assert [sentence.items > 0 for sentence in evidence.sentences] == [True, True]


def test_a_source_says_all_of_itself(sample_document: Path) -> None:
    document = document_from_bytes(sample_document.read_bytes(), "a.txt")
    source = Source.of(document)
    evidence = check(source, document)
    assert len(evidence.sentences) == len(source.sentences)
    firsts = [sentence.sources[0].sentence for sentence in evidence.sentences]
    assert firsts == list(range(len(firsts)))
    assert evidence.flags == ()


def test_the_blocks_of_a_document_end_its_sentences() -> None:
    result = document_from_bytes(b"# Steps\n\n- no end here\n- John Miller", "a.md")
    evidence = check(Source.of(ENGLISH), result)
    texts = [result.text[sentence.start : sentence.end] for sentence in evidence.sentences]
    assert texts == ["Steps", "no end here", "John Miller"]


@pytest.mark.parametrize("result", ["", " \n\n\t", "\u00a0"])
def test_an_empty_result_has_no_evidence(result: str) -> None:
    assert check(Source.of(ENGLISH), result) == Evidence(())


@pytest.mark.parametrize("result", ["— — —", "???", "🏰🏰", "...", "\u200f\u200f", "a" * 10_000])
def test_a_text_without_sentences_rests_on_nothing_and_has_no_flags(result: str) -> None:
    source = Source.of(ENGLISH)
    evidence = check(source, result)
    assert evidence.flags == ()
    assert [sentence.sources for sentence in evidence.sentences if sentence.sources] == []
    assert has_right_places(source, result, evidence)


@pytest.mark.parametrize("text", ["", "— — —", "a" * 10_000, "灯", "\ud800"])
def test_a_source_without_sentences_supports_nothing(text: str) -> None:
    evidence = check(Source.of(text), "It was built in 1874.")
    assert [sentence.sources for sentence in evidence.sentences] == [()]
    assert [flag.kind for flag in evidence.flags] == ["date"]


def test_a_result_may_be_longer_than_its_source() -> None:
    source = Source.of("The lamp burns oil.")
    result = "The lamp burns oil. " * 200
    evidence = check(source, result)
    assert len(evidence.sentences) == 200
    assert all(sentence.sources[0].sentence == 0 for sentence in evidence.sentences)
    assert evidence.flags == ()


def test_of_a_result_in_another_language_only_digits_are_flagged() -> None:
    result = (
        "Der Leuchtturm wurde im Jahr 1874 von John Miller gebaut und hat nicht weniger als"
        " 1.300 Stufen. Besucher kommen im Sommer, und die Wärter sind stolz darauf."
    )
    assert flagged(result, check(Source.of(ENGLISH), result)) == [("number", "1.300")]


def test_a_short_result_in_the_words_of_its_source_is_in_its_language() -> None:
    source = Source.of(ENGLISH)
    result = "John Miller, 1,200 steps, no Anna."
    assert flagged(result, check(source, result)) == [("name", "Anna")]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("בית המגדלור נבנה בשנת 1874. יש בו 1,200 מדרגות.", "יש בו 1,300 מדרגות."),
        ("بُنيت المنارة عام 1874. فيها 1,200 درجة.", "المنارة فيها 1,300 درجة."),
    ],
)
def test_places_are_right_in_text_from_right_to_left(text: str, result: str) -> None:
    source = Source.of(text)
    evidence = check(source, result)
    assert flagged(result, evidence) == [("number", "1,300")]
    assert [support.sentence for support in evidence.sentences[0].sources][:1] == [1]
    assert has_right_places(source, result, evidence)


def test_places_count_code_points_so_that_qt_s_units_can_be_counted_from_them() -> None:
    result = "🏰👩‍👩‍👧 Visitors 🏰 come with Anna 🏰. 🏰 It has 1,300 steps."
    evidence = check(Source.of(ENGLISH), result)
    assert flagged(result, evidence) == [("name", "Anna"), ("number", "1,300")]
    units = result.encode("utf-16-le")
    for flag in evidence.flags:
        start = 2 * (flag.start + sum(ord(c) > 0xFFFF for c in result[: flag.start]))
        end = 2 * (flag.end + sum(ord(c) > 0xFFFF for c in result[: flag.end]))
        assert units[start:end].decode("utf-16-le") == result[flag.start : flag.end]


_LETTERS = st.text(st.characters(codec=None), max_size=80)
_WORDS = st.lists(
    st.sampled_from(
        [*ENGLISH.split(), "not", "“", "”", "１２", "三千", "灯台", "\n\n", "5%", "🏰", "\u0301",
         "\x00", "1/2", "2nd of May", "שלום", "don't", "McMiller", "\ud800", "1.2.3", "$5 million"]
    ),
    max_size=40,
).map(" ".join)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(_LETTERS | _WORDS, _LETTERS | _WORDS, st.sampled_from([None, "en", "de", "ja", "xx"]))
def test_places_are_right_whatever_the_texts(text: str, result: str, language: str | None) -> None:
    source = Source.of(text)
    evidence = check(source, result, language)
    assert has_right_places(source, result, evidence)
    assert check(source, result, language) == evidence


@settings(max_examples=25, deadline=None)
@given(_WORDS)
def test_a_text_of_words_rests_on_itself(text: str) -> None:
    source = Source.of(text)
    for sentence in check(source, text).sentences:
        written = text[sentence.start : sentence.end]
        if any(word.isalnum() and word.isascii() for word in written.split()):
            assert sentence.sources[0].score == 1.0


def megabytes_of_text(megabytes: float) -> str:
    sentence = "Keeper {0} wrote in {1} that {2} ships passed the harbour of Port {0} at night. "
    count = int(megabytes * 1e6 / len(sentence))
    return "".join(sentence.format(n, 1700 + n % 300, n * 7919 % 10_007) for n in range(count))


@pytest.mark.parametrize("megabytes", [0.2, pytest.param(5, marks=pytest.mark.full)])
def test_megabytes_of_text_are_checked(megabytes: float) -> None:
    text = megabytes_of_text(megabytes)
    source = Source.of(text)
    assert len(source.sentences) > 2_000 * megabytes
    last = source.sentence(len(source.sentences) - 1)
    evidence = check(source, f"{last} Keeper 5 went to Atlantis.", "en")
    assert evidence.sentences[0].sources[0].sentence == len(source.sentences) - 1
    assert [flag.kind for flag in evidence.flags] == ["name"]


@pytest.mark.timeout(400)
@pytest.mark.parametrize("megabytes", [0.05, pytest.param(5, marks=pytest.mark.full)])
def test_a_result_of_megabytes_is_checked(megabytes: float) -> None:
    result = megabytes_of_text(megabytes)
    source = Source.of(megabytes_of_text(0.01))
    evidence = check(source, result, "en")
    assert has_right_places(source, result, evidence)
    assert len(evidence.sentences) > 2_000 * megabytes


def test_one_sentence_over_and_over_is_no_trap() -> None:
    text = "The lamp burns oil by night. " * 2_000
    source = Source.of(text)
    evidence = check(source, text[:1_000], "en")
    assert all(sentence.sources[0].score == 1.0 for sentence in evidence.sentences[:-1])
