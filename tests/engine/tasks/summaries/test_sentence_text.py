"""Sentences of a document as running text."""

from __future__ import annotations

import pytest

from engine.documents.sentences import Sentence
from engine.tasks.summaries.sentence_text import joined, sentence_text
from tests.engine.tasks.documents import document


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("It is broken\nover  two lines.", "It is broken over two lines."),
        ("古いフェリーは\n三月に廃止された。", "古いフェリーは三月に廃止された。"),
        ("フェリー Aurora は\n1932 年に造られた。", "フェリー Aurora は 1932 年に造られた。"),
    ],
)
def test_a_sentence_stands_on_one_line(written: str, shown: str) -> None:
    source = document(written)
    assert sentence_text(source, Sentence(0, len(written))) == shown


def test_between_sentences_is_a_space_where_their_script_has_spaces() -> None:
    assert joined(["One.", "Two."]) == "One. Two."
    assert joined(["一。", "「二」", "三。"]) == "一。「二」三。"
    assert joined(["“一。”", "二。"]) == "“一。”二。"
    assert joined([]) == ""


def test_what_has_no_end_does_not_run_on_into_the_next_sentence() -> None:
    assert joined(["a first item", "a second item", "One.", "Two."]) == (
        "a first item\na second item\nOne. Two."
    )
    assert joined(["一つ目の項目", "二つ目の項目"]) == "一つ目の項目\n二つ目の項目"
    assert joined(["แม่น้ำไหลไปทางตะวันตก", "เมืองอยู่ที่นี่"]) == "แม่น้ำไหลไปทางตะวันตก เมืองอยู่ที่นี่"
