"""What a source is said not to support."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents.sentences import split_sentences
from engine.tasks.faithful.ground import Ground

SOURCE = (
    "The ferry Aurora was built in 1932 for the lake. It was not repaired after the storm."
    " Captain Ruiz sold it in May."
)


@pytest.mark.parametrize(
    ("sentence", "doubts"),
    [
        ("Captain Ruiz sold the ferry in May.", ()),
        ("The Aurora was built in the thirties for a lake.", ()),
        ("Captain Soto sold the ferry in May.", ("Soto",)),
        ("Soto sold the ferry in May.", ("Soto",)),
        ("The ferry Aurora was built in 1923.", ("1923",)),
        ("The ferry was repaired after the storm.", ("repaired",)),
        ("The ferry Aurora was built for the lakezz.", ("lakezz",)),
        ("The ferry \ufffd was built.", ("\ufffd",)),
        ("Ruiz, 1932", ("Ruiz, 1932",)),
    ],
)
def test_names_numbers_turned_negations_scraps_signs_and_no_words_are_doubted(
    sentence: str, doubts: tuple[str, ...]
) -> None:
    assert Ground(SOURCE, language="en").doubts(sentence) == doubts


@pytest.mark.parametrize(
    "source", ["It sank. Nobody missed it.", "Nobody missed it.\nIt\nsank.", "It sank."]
)
def test_a_sentence_of_the_source_is_never_doubted_however_short(source: str) -> None:
    assert Ground(source, language="en").doubts("It sank.") == ()
    assert Ground(source, language="en").doubts("It sang.") == ("It sang.",)


def test_words_are_only_known_in_english() -> None:
    german = "Die Fähre wurde 1932 für den See gebaut."
    assert Ground(german, language="de").doubts("Die uralte Fähre wurde gebaut.") == ()
    assert Ground(german, language="de").doubts("Die Fähre wurde 1923 gebaut.") == ("1923",)


def test_the_nearest_sentences_come_best_first() -> None:
    ground = Ground(SOURCE, language="en")
    assert next(ground.nearest("Captain Soto sold the ferry.")) == 2
    assert list(ground.nearest("Whales sing.")) == []


def test_sentences_may_be_given_by_their_places() -> None:
    second = split_sentences(SOURCE, "en")[1]
    assert list(Ground(SOURCE, [second], "en").nearest("It was repaired after a storm.")) == [0]


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_can_be_asked(source: str, sentence: str) -> None:
    ground = Ground(source)
    assert all(isinstance(doubt, str) for doubt in ground.doubts(sentence))
    assert all(number >= 0 for number in ground.nearest(sentence))
