"""Finding and replacing in texts that no example thought of, lines being broken for the screen."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

import app.window.chunks
from app.window.find.query import Query
from app.window.text_positions import PlaceMap
from app.window.theme import Theme
from tests.app.find_driving import Finding

LONGEST = 7
"""In the place of thousands: a line of such texts is broken several times."""
PARTS = ["a", "A", "aa", "ab", "b", "e", "é", "e\u0301", "🚢", "🚢\u200d🚀", "船", "إلى", " ",
         "\u202f", "'", "\u2019", ".", "*", "\\1", "(", "\n", "ß", "ſ", "İ", "i", "_"]  # fmt: skip

texts = st.lists(st.sampled_from(PARTS), max_size=40).map("".join)
queries = st.builds(
    Query,
    st.lists(st.sampled_from([part for part in PARTS if part != "\n"]), min_size=1, max_size=3).map(
        "".join
    ),
    st.booleans(),
    st.booleans(),
)


def expected_spans(text: str, query: Query) -> list[tuple[int, int]]:
    """Where it is, line by line."""
    spans = []
    begin = 0
    for line in text.split("\n"):
        found = query.found_in(line, 0, len(line))
        spans += [(begin + start, begin + end) for start, end in found]
        begin += len(line) + 1
    return spans


def replaced(text: str, spans: list[tuple[int, int]], new: str) -> str:
    parts, place = [], 0
    for start, end in spans:
        parts += [text[place:start], new]
        place = end
    return "".join([*parts, text[place:]])


@pytest.fixture
def finding(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Finding:
    monkeypatch.setattr(app.window.chunks, "LONGEST_LINE", LONGEST)
    return Finding(qtbot, theme)


def check(finding: Finding, text: str, query: Query, new: str) -> None:
    bar, view = finding.bar, finding.view
    bar.close_bar()
    bar.field.clear()
    # As it comes in when it is large: only then lines are broken.
    view.load(text, undoable=False)
    finding.qtbot.waitUntil(lambda: not view.is_filling)
    spans = expected_spans(text, query)
    bar.case_button.setChecked(query.match_case)
    bar.words_button.setChecked(query.whole_words)
    bar.open(replace=True)
    bar.field.setText(query.text)
    finding.settle()
    places = PlaceMap(view.document(), text)
    for start, end in spans:
        selected = view.textCursor()
        assert places.place(selected.selectionStart()) == start
        assert places.place(selected.selectionEnd()) == end
        bar.find_next()
        finding.settle()
    finding.replace_all(new)
    result = replaced(text, spans, new)
    assert view.text() == result
    if spans:
        view.undo()
        assert view.text() == text
        view.redo()
        assert view.text() == result


@pytest.mark.parametrize("count", [60, pytest.param(1_500, marks=pytest.mark.full)])
def test_all_is_found_in_order_and_replaced_and_one_undo_brings_it_back(
    finding: Finding, count: int
) -> None:
    @settings(max_examples=count, suppress_health_check=[HealthCheck.too_slow])
    @given(text=texts, query=queries, new=st.sampled_from(["", "x", "🚢", "a\\1", "船 "]))
    def holds(text: str, query: Query, new: str) -> None:
        check(finding, text, query, new)

    holds()
