"""What fits a model: the longest beginning that ends well, and an honest count of the rest."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents.words import count_words
from engine.resources import resource
from engine.seq2seq import BertGenerationTokenizer
from engine.tasks.fit import fit_source

ENCODE = BertGenerationTokenizer.from_pretrained(resource("models", "brevity-small")).encode_as_data


@given(
    st.lists(st.sampled_from(["A ferry left.", "日本語。", "word", "\n\n", "🦊", "x" * 90, " "])),
    st.integers(1, 60),
)
def test_it_never_exceeds_the_limit_and_reads_from_the_start(parts: list[str], limit: int) -> None:
    text = " ".join(parts)
    fitted = fit_source(text, ENCODE, limit)
    assert len(fitted.ids) <= limit
    assert text.startswith(fitted.text)
    assert fitted.words_total == count_words(text)
    unread = count_words(text[len(fitted.text) :])
    assert count_words(fitted.text) - 1 <= fitted.words_read <= fitted.words_total
    assert (fitted.words_read + unread >= fitted.words_total) or not unread
    if len(ENCODE(text)) <= limit:
        assert fitted.text == text
    assert fitted.complete == (fitted.text.strip() == text.strip())


def test_it_ends_with_a_sentence_where_it_can() -> None:
    text = "The ferry was old. It left. " + "The next sentence is a long one " * 20
    fitted = fit_source(text, ENCODE, 30)
    assert fitted.text == "The ferry was old. It left."
    assert (fitted.words_read, fitted.words_total) == (6, 146)


def test_without_a_sentence_it_ends_with_a_word() -> None:
    fitted = fit_source("ferry " * 100, ENCODE, 10)
    assert fitted.text == " ".join(["ferry"] * fitted.words_read)
    assert 1 <= fitted.words_read <= 10


def test_without_a_space_it_ends_anywhere() -> None:
    fitted = fit_source("x" * 500, ENCODE, 10)
    assert fitted.text
    assert set(fitted.text) == {"x"}


@pytest.mark.parametrize(
    ("text", "words"),
    [("x" * 500, (0, 1)), ("x" * 500 + " y", (0, 2)), ("日本" + "x" * 500, (2, 3))],
)
def test_a_word_of_which_something_is_cut_is_not_read(text: str, words: tuple[int, int]) -> None:
    fitted = fit_source(text, ENCODE, 20)
    assert "x" in fitted.text
    assert (fitted.words_read, fitted.words_total, fitted.complete) == (*words, False)


def test_between_characters_that_are_words_no_word_is_cut() -> None:
    fitted = fit_source("日" * 100, ENCODE, 20)
    assert 0 < fitted.words_read == len(fitted.text) < 20


def test_the_whole_source_is_read_when_only_white_space_was_cut() -> None:
    assert fit_source("The ferry was old.", ENCODE, 100).complete
    text = "The ferry was old." + "\N{NO-BREAK SPACE}\t\n" * 400
    limit = len(ENCODE("The ferry was old."))
    fitted = fit_source(text, lambda part: [*ENCODE(part), *[0] * part.count("\n")], limit)
    assert (fitted.words_read, fitted.words_total, fitted.complete) == (4, 4, True)


@pytest.mark.parametrize("text", ["word " * 2_000_000, " " * 9_999_990 + "late word.", "x" * 10**7])
def test_ten_megabytes_are_looked_at_in_reasonable_time(text: str) -> None:
    began = time.monotonic()
    fitted = fit_source(text, ENCODE, 511)
    assert fitted.words_read <= fitted.words_total
    assert time.monotonic() - began < 60  # a guard against quadratic work, not a measurement
