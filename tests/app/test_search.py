"""What is found, and replaced, block by block is what would be in the whole text."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from app.window.chunks import CONTINUES
from app.window.find.query import Query
from app.window.find.replacement import ReplaceAll
from app.window.find.search import backward, forward
from app.window.text_positions import places_in_text
from app.window.text_view import TextView

LETTERS = st.sampled_from("ab🙂 漢")
PIECES = st.lists(st.tuples(st.text(LETTERS, max_size=6), st.booleans()), min_size=1, max_size=8)
QUERIES = st.text(LETTERS, min_size=1, max_size=3)


def filled(document: QTextDocument, pieces: list[tuple[str, bool]]) -> str:
    """Each piece as a block, that goes on with the line before it or does not; their text."""
    cursor = QTextCursor(document)
    text = ""
    for number, (piece, continues) in enumerate(pieces):
        if number:
            cursor.insertBlock()
            cursor.block().setUserState(CONTINUES if continues else -1)
            text += "" if continues else "\n"
        cursor.insertText(piece)
        text += piece
    return text


def places_of(text: str, part: str) -> list[tuple[int, int]]:
    places = []
    at = text.find(part)
    while at >= 0:
        places.append((at, at + len(part)))
        at = text.find(part, at + len(part))
    return places


@given(PIECES, QUERIES)
def test_matches_are_those_of_the_whole_text(pieces: list[tuple[str, bool]], part: str) -> None:
    document = QTextDocument()
    text = filled(document, pieces)
    found = [match for match in forward(document, Query(part), 0) if match is not None]
    ends = [position for match in found for position in (match.start, match.end)]
    places = places_in_text(document, text, ends)
    assert list(zip(places[::2], places[1::2], strict=True)) == places_of(text, part)


@given(PIECES, st.sampled_from(["ab", "b🙂", "a", "漢 ", "🙂"]))
def test_backwards_the_same_is_found_in_the_other_order(
    pieces: list[tuple[str, bool]], part: str
) -> None:
    document = QTextDocument()
    filled(document, pieces)
    there = [match for match in forward(document, Query(part), 0) if match]
    end = document.characterCount() - 1
    back = [match for match in backward(document, Query(part), end) if match]
    assert back == there[::-1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES, QUERIES, st.text(LETTERS, max_size=4), st.integers(1, 30))
def test_all_that_is_replaced_is_what_python_replaces(
    qtbot: QtBot, pieces: list[tuple[str, bool]], part: str, new: str, times: int
) -> None:
    view = TextView()
    text = filled(view.document(), [(piece * times, continues) for piece, continues in pieces])
    view._breaks = True  # as after a load that broke lines
    assert view.text() == text
    replacer = ReplaceAll(view, view)
    replacer.begin(Query(part), new)
    qtbot.waitUntil(lambda: not replacer.is_running)
    assert view.text() == text.replace(part, new)
    view.deleteLater()
