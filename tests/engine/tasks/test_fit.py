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
    assert fitted.words_read == count_words(fitted.text)
    if len(ENCODE(text)) <= limit:
        assert fitted.text == text


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


@pytest.mark.parametrize("text", ["word " * 2_000_000, " " * 9_999_990 + "late word.", "x" * 10**7])
def test_ten_megabytes_are_looked_at_in_reasonable_time(text: str) -> None:
    began = time.monotonic()
    fitted = fit_source(text, ENCODE, 511)
    assert fitted.words_read <= fitted.words_total
    assert time.monotonic() - began < 60  # a guard against quadratic work, not a measurement
