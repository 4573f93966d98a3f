"""Where in a text the tokens of an output stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import TaskOptions
from engine.tasks.resolution import rule_of
from engine.tasks.traces.spelled import Spelled, Word, spell

MODEL = load_model(resource("models", "brevity-small"), device="cpu")


def spelled(text: str, model: LoadedModel = MODEL) -> tuple[Spelled, list[int]]:
    ids = [2, *model.target_tokenizer.encode_as_data(text), 1]
    return spell(model, rule_of(model), TaskOptions(), ids), ids


def words(text: str) -> list[str]:
    found, _ = spelled(text)
    return [found.text[word.start : word.end] for word in found.words()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry didn't sail.", ["The", "ferry", "didn't", "sail", "."]),
        ("It cost 1,250.50 (all in", ["It", "cost", "1,250.50", "(", "all", "in"]),
        ("Well-known Lindqvist", ["Well", "-", "known", "Lindqvist"]),
        ("", []),
    ],
)
def test_words_and_marks_are_apart(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=60))
def test_words_stand_in_their_order_and_their_tokens_are_all_that_there_are(text: str) -> None:
    found, ids = spelled(text)
    assert list(found.ends) == sorted(found.ends)
    assert len(found.ends) == len(ids)
    places = found.words()
    for word in places:
        assert word.start < word.end <= len(found.text)
        assert not found.text[word.start].isspace()
        assert word.first < word.stop <= len(ids)
    for one, other in pairwise(places):
        assert one.end <= other.start
        assert one.stop == other.first


def test_the_first_token_at_a_place_is_the_one_that_writes_it() -> None:
    found, ids = spelled("The old ferry")
    token = found.first_token(4)
    assert found.ends[token - 1] <= 4 < found.ends[token]
    assert found.first_token(len(found.text)) == len(ids)


def test_a_word_of_several_pieces_is_one_word() -> None:
    found, _ = spelled("Karl Lindqvist")
    assert [isinstance(word, Word) for word in found.words()] == [True, True]
    name = found.words()[1]
    assert name.stop - name.first > 1
