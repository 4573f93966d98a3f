"""Places in a text and Qt's positions in its document name the same characters."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from app.window.chunks import LONGEST_LINE
from app.window.text_positions import PlaceMap, places_in_text
from app.window.text_view import TextView

TEXT = st.text(st.sampled_from("ab \n\xa0é🙂漢"), max_size=40)


def positions_of(document: QTextDocument, text: str, places: Sequence[int]) -> list[int]:
    return list(map(PlaceMap(document, text).position, places))


def between(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n").replace("\xa0", " ")


@settings(deadline=None)
@given(TEXT, st.data())
def test_a_part_of_the_text_is_the_same_part_of_the_document(
    text: str, data: st.DataObject
) -> None:
    start, end = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    document = QTextDocument()
    document.setPlainText(text)
    positions = positions_of(document, text, (start, end))
    assert between(document, *positions) == text[start:end].replace("\xa0", " ")
    assert places_in_text(document, text, positions) == [start, end]


def test_places_behind_the_end_are_the_end() -> None:
    document = QTextDocument()
    document.setPlainText("a🙂\nb")
    assert positions_of(document, "a🙂\nb", (1, 4, 9)) == [1, 5, 5]
    assert places_in_text(document, "a🙂\nb", (1, 5, 9)) == [1, 4, 4]
    document.setPlainText("ab")
    assert positions_of(document, "ab", (1, 2, 9)) == [1, 2, 2]
    assert places_in_text(document, "ab", (1, 2, 9)) == [1, 2, 2]


@pytest.mark.parametrize("start", [10, LONGEST_LINE + 7, 3 * LONGEST_LINE])
def test_lines_that_are_broken_only_on_the_screen_count_as_one(qtbot: QtBot, start: int) -> None:
    view = TextView()
    qtbot.addWidget(view)
    text = "head\n" + "🙂 ab " * LONGEST_LINE + "\ntail"
    view.load(text, undoable=False)
    qtbot.waitUntil(lambda: not view.is_filling)
    assert view.document().blockCount() > 3
    positions = positions_of(view.document(), text, (start, start + 5))
    assert between(view.document(), *positions).replace("\n", "") == text[start : start + 5]
    assert places_in_text(view.document(), text, positions) == [start, start + 5]
