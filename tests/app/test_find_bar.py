"""Finding with keys, in a view that is on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.window.chunks import LONGEST_LINE
from app.window.theme import Theme
from tests.app.find_driving import Finding

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def finding(qtbot: QtBot, theme: Theme) -> Finding:
    return Finding(qtbot, theme)


def test_typing_goes_to_the_first_match_and_counts_all(finding: Finding) -> None:
    finding.load("the lamp, the sea, the lamp")
    finding.find("lamp")
    assert finding.span == (4, 8)
    assert finding.said == "1 of 2"


def test_return_and_f3_go_on_and_with_shift_back_and_round(finding: Finding) -> None:
    finding.load("a lamp, a lamp, a lamp")
    finding.find("lamp")
    finding.press(Qt.Key.Key_Return)
    assert finding.said == "2 of 3"
    finding.press(Qt.Key.Key_F3)
    assert finding.said == "3 of 3"
    finding.press(Qt.Key.Key_Return)
    assert finding.said == "1 of 3 · From the top"
    finding.press(Qt.Key.Key_Return, SHIFT)
    assert finding.said == "3 of 3 · From the end"
    finding.press(Qt.Key.Key_F3, SHIFT)
    assert finding.said == "2 of 3"


def test_f3_goes_on_from_the_text_too(finding: Finding) -> None:
    finding.load("lamp lamp")
    finding.find("lamp")
    finding.view.setFocus()
    finding.press(Qt.Key.Key_F3)
    assert finding.span == (5, 9)


def test_f3_without_anything_to_look_for_opens_the_bar(finding: Finding) -> None:
    finding.load("lamp")
    finding.press(Qt.Key.Key_F3)
    assert finding.bar.is_open
    assert finding.bar.field.hasFocus()


def test_the_selection_is_what_is_looked_for(finding: Finding) -> None:
    finding.load("sea and sea\nland")
    cursor = finding.view.textCursor()
    cursor.setPosition(8)
    cursor.setPosition(11, QTextCursor.MoveMode.KeepAnchor)
    finding.view.setTextCursor(cursor)
    finding.bar.open()
    finding.settle()
    assert finding.bar.field.text() == "sea"
    assert finding.said == "2 of 2"
    cursor.select(QTextCursor.SelectionType.Document)
    finding.view.setTextCursor(cursor)
    finding.bar.open()
    assert finding.bar.field.text() == "sea"


def test_a_found_place_that_is_written_otherwise_leaves_what_is_looked_for(
    finding: Finding,
) -> None:
    finding.load("Don\u2019t, don't, DON'T")
    finding.find("don't")
    assert finding.selected == "Don\u2019t"
    finding.bar.open(replace=True)
    finding.settle()
    assert finding.bar.field.text() == "don't"
    assert finding.said == "1 of 3"


def test_esc_closes_and_gives_the_focus_back(finding: Finding) -> None:
    finding.load("lamp")
    finding.find("lamp")
    finding.qtbot.waitUntil(lambda: finding.tinted[-1:] == [(0, 4)])
    with finding.qtbot.waitSignal(finding.bar.closed):
        finding.press(Qt.Key.Key_Escape)
    assert not finding.bar.is_open
    assert finding.view.hasFocus()
    assert finding.tinted[-1] == ()
    assert finding.selected == "lamp"


def test_esc_in_the_bar_is_not_the_window_s(finding: Finding) -> None:
    stopped: list[bool] = []
    QShortcut(QKeySequence("Esc"), finding.window).activated.connect(lambda: stopped.append(True))
    for place in (finding.bar.field, finding.bar.replace_field, finding.bar.case_button):
        finding.bar.open(replace=True)
        place.setFocus()
        finding.press(Qt.Key.Key_Escape)
        assert not finding.bar.is_open
    assert not stopped
    finding.press(Qt.Key.Key_Escape)
    assert stopped == [True]


def test_nothing_found_is_said_in_words_and_to_screen_readers(finding: Finding) -> None:
    finding.load("lamp")
    finding.find("lamps")
    assert finding.said == "No matches"
    assert finding.bar.field.accessibleDescription() == "No matches"
    assert [action.isVisible() for action in finding.bar.field.actions()] == [True]
    finding.press(Qt.Key.Key_Backspace)
    assert finding.said == "1 of 1"
    assert [action.isVisible() for action in finding.bar.field.actions()] == [False]


def test_case_and_whole_words_matter_when_asked_for(finding: Finding) -> None:
    finding.load("Art art party ART")
    finding.find("art")
    assert finding.said == "1 of 4"
    QTest.keyClick(finding.bar.field, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    finding.settle()
    assert finding.said == "1 of 3"
    QTest.keyClick(finding.bar.field, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    finding.settle()
    assert (finding.said, finding.span) == ("1 of 1", (4, 7))


@pytest.mark.parametrize(
    ("text", "query", "spans"),
    [
        ("🙂🙂 lamp 🙂 lamp", "lamp", [(5, 9), (13, 17)]),
        ("a👩‍🚀b👩‍🚀", "👩‍🚀", [(1, 6), (7, 12)]),
        ("灯台守は灯台を見た", "灯台", [(0, 2), (4, 6)]),
        ("ذهب إلى البحر ثم إلى البيت", "إلى", [(4, 7), (17, 20)]),
        ("ΣΊΣΥΦΟΣ σίσυφος", "σίσυφος", [(0, 7), (8, 15)]),
        ("don\u2019t 4\xa0km", "don't 4 km", [(0, 10)]),
        ("cafe\u0301 cafe", "cafe", [(6, 10)]),
        ("cafe\u0301 café", "café", [(0, 5), (6, 10)]),
        ("1+1 (a.b) [x]* \\d", "(a.b) [x]* \\d", [(4, 17)]),
    ],
)
def test_matches_are_found_in_any_script(
    finding: Finding, text: str, query: str, spans: list[tuple[int, int]]
) -> None:
    finding.load(text)
    finding.bar.open()
    finding.bar.field.setText(query)
    finding.settle()
    found = []
    for _ in spans:
        found.append(finding.span)
        finding.bar.find_next()
        finding.settle()
    assert found == spans
    assert finding.span == spans[0]
    finding.bar.find_previous()
    finding.settle()
    assert finding.span == spans[-1]


def test_a_word_of_a_script_without_spaces_needs_none_around_it(finding: Finding) -> None:
    finding.load("生成AI技術と灯台守")
    finding.bar.words_button.click()
    finding.settle()
    for word in ("AI", "灯台"):
        finding.bar.open()
        finding.bar.field.setText(word)
        finding.settle()
        assert finding.said == "1 of 1", word


@pytest.mark.parametrize("filler", ["x", "🙂"])
def test_a_match_across_a_break_that_is_only_on_the_screen_is_found(
    finding: Finding, filler: str
) -> None:
    text = "head\n" + filler * (LONGEST_LINE - 3) + "needle" + filler * LONGEST_LINE + "needle"
    finding.load(text)
    finding.find("needle")
    assert finding.said == "1 of 2"
    assert finding.selected == "nee\u2029dle"
    finding.press(Qt.Key.Key_Return)
    assert (finding.selected, finding.said) == ("needle", "2 of 2")
    finding.press(Qt.Key.Key_Return, SHIFT)
    assert finding.selected == "nee\u2029dle"
    finding.bar.words_button.click()
    finding.settle()
    assert finding.said == ("No matches" if filler == "x" else "1 of 2")
    finding.bar.words_button.click()
    finding.settle()
    finding.replace_all("pin")
    assert finding.view.text() == text.replace("needle", "pin")
    finding.view.undo()
    assert finding.view.text() == text


def test_more_than_a_thousand_are_counted_so_far(finding: Finding) -> None:
    finding.load("lamp\n" * 1_000)
    finding.find("lamp")
    assert finding.said == "1 of 1,000"
    finding.load("lamp\n" * 1_001)
    finding.qtbot.waitUntil(lambda: finding.said == "1,000+ matches")
    finding.press(Qt.Key.Key_Return)
    assert finding.said == "1 of 1,000+"
    finding.press(Qt.Key.Key_Return, SHIFT)
    assert finding.said == "1,000+ matches · From the end"


def test_only_what_is_in_sight_is_tinted_and_it_follows_the_scroll_bar(finding: Finding) -> None:
    finding.load("\n".join(f"line {number:04}" for number in range(1_000)))
    finding.find("line")
    finding.qtbot.waitUntil(lambda: bool(finding.tinted) and finding.tinted[-1][:2] == (0, 4))
    assert 10 < len(finding.tinted[-1]) < 120
    finding.view.verticalScrollBar().setValue(500)
    finding.qtbot.waitUntil(lambda: finding.tinted[-1][0] == 500 * 10)
    assert len(finding.tinted[-1]) < 120


def test_what_is_everywhere_is_not_tinted(finding: Finding) -> None:
    finding.load("e" * 10 + " " + "w x " * 2_000)
    finding.find("w")
    finding.qtbot.wait(60)
    assert finding.tinted[-1:] in ([], [()])
    finding.find("eeeeeeeeee")
    finding.qtbot.waitUntil(lambda: finding.tinted[-1:] == [(0, 10)])


def test_typing_in_the_text_counts_again(finding: Finding) -> None:
    finding.load("lamp")
    finding.find("lamp")
    finding.view.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(finding.view, " lamp")
    finding.qtbot.waitUntil(lambda: finding.said == "2 matches")
    finding.qtbot.waitUntil(lambda: finding.tinted[-1] == (0, 4, 5, 9))


def test_a_narrow_bar_says_it_below_and_a_wide_one_beside(finding: Finding) -> None:
    finding.load("lamp")
    finding.find("lamp")
    bar = finding.bar
    for width, is_below in ((340, True), (700, False), (360, True)):
        finding.window.resize(width, 400)
        finding.qtbot.waitUntil(
            lambda below=is_below: (bar.said.y() > bar.field.geometry().bottom()) == below
        )
        assert bar.said.shown_text() == "1 of 1"
        assert bar.field.width() >= 90


def test_f3_in_the_text_shows_a_closed_bar_again(finding: Finding) -> None:
    finding.load("lamp lamp")
    finding.find("lamp")
    finding.press(Qt.Key.Key_Escape)
    finding.press(Qt.Key.Key_F3)
    assert finding.bar.is_open
    assert finding.view.hasFocus()
    assert (finding.span, finding.said) == ((5, 9), "2 of 2")
