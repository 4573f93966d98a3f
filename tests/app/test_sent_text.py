"""Where a text that was sent away stands by now, however much it was edited since."""

from __future__ import annotations

import time

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from app.window.evidence.matches import MOST_MOVED, SentText

pytestmark = pytest.mark.usefixtures("qapp")


def sent(text: str) -> SentText:
    document = QTextDocument()
    QTextCursor(document).insertText(text)
    return SentText(document, text)


def all_spans(text: SentText, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    spans = text.spans(places)
    return [spans.span(number) for number in range(len(spans))]


def test_what_was_sent_is_found_where_it_stands_now() -> None:
    text = sent("One 🚢. Two.")
    text.edit(0, 0, 3)
    assert all_spans(text, [(0, 6), (7, 11)]) == [(3, 10), (11, 15)]


def test_typing_is_one_edit_however_long_it_is() -> None:
    text = sent("One. Two.")
    for letter in range(MOST_MOVED):
        text.edit(4 + letter, 0, 1)
    assert text.reaches(MOST_MOVED)
    assert all_spans(text, [(0, 4), (5, 9)]) == [(0, 4), (5 + MOST_MOVED, 9 + MOST_MOVED)]


def test_what_was_edited_all_over_is_not_looked_for_for_minutes() -> None:
    places = [(place, place + 1) for place in range(0, 100_000, 2)]
    text = sent("a." * 50_000)
    for place in range(0, 100_000, 10):
        text.edit(place, 1, 2)
    began = time.perf_counter()
    assert all_spans(text, places) == []
    assert time.perf_counter() - began < 1.0
