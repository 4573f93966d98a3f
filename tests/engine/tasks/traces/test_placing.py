"""Sentences of an output, looked up in a text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from engine.tasks.traces.placing import length_of, place_output
from engine.tasks.traces.trace import Stretch

ONE, TWO, THREE = "The ferry was old.", "It was slow.", "Nobody liked it."
sentences = st.lists(st.sampled_from([ONE, TWO, THREE, "it was slow.", "Yes."]), max_size=6)


def test_neighbours_are_one_stretch_and_what_lies_between_parts_them() -> None:
    output = f"{ONE} {TWO} {THREE}"
    assert place_output(output, output, (0, len(output)), (), "en") == (Stretch(0, len(output), 0),)
    text = f"{ONE} A quotation. {THREE}"
    found = place_output(output, text, (0, len(text)), (), "en")
    assert [text[s.start : s.end] for s in found] == [ONE, THREE]
    assert [output[s.written_at : s.written_to] for s in found] == [ONE, THREE]


def test_what_stands_elsewhere_or_is_taken_is_not_found() -> None:
    text = f"{ONE} {TWO}"
    assert place_output(ONE, text, (3, len(text)), (), "en") == ()
    assert place_output(TWO, text, (0, 12), (), "en") == ()
    assert place_output(ONE, text, (0, len(text)), [(4, 6)], "en") == ()


def test_a_sentence_within_a_longer_one_is_not_that_sentence() -> None:
    text = "He said: The ferry was old.5 people agreed."
    assert place_output(ONE, text, (0, len(text)), (), "en") == ()


def test_a_first_letter_that_was_made_large_is_the_same() -> None:
    (found,) = place_output("it was slow.", TWO, (0, len(TWO)), (), "en")
    assert (found.start, found.end, found.written_at) == (0, len(TWO), 0)


@given(sentences, sentences)
def test_stretches_stand_in_both_texts_in_the_same_order(
    written: list[str], standing: list[str]
) -> None:
    output, text = " ".join(written), " ".join(standing)
    found = place_output(output, text, (0, len(text)), (), "en")
    for one in found:
        said = output[one.written_at : one.written_to]
        assert said.casefold() == text[one.start : one.end].casefold()
    for one, other in pairwise(found):
        assert one.end <= other.start
        assert one.written_to <= other.written_at
    assert length_of(found) <= min(len(output), len(text))


def test_sentences_of_a_script_without_spaces_stand_side_by_side() -> None:
    text = "灯台は古い。手紙を書いた。「はい。」と言った。"
    assert place_output(text, text, (0, len(text)), (), "ja") == (Stretch(0, len(text), 0),)
    assert place_output("手紙を書いた。", text, (0, len(text)), (), "ja") == (Stretch(6, 13, 0),)
    assert place_output("を書いた。", text, (0, len(text)), (), "ja") == ()
