"""Evidence comes sentence by sentence, and the text may have changed before it is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.evidence.controller import SOURCE_MS
from app.window.evidence.quotations import places_of_quotations
from app.window.main_window import MainWindow
from app.window.mark_looks import MarkKind
from engine.evidence import Flag, SentenceEvidence, Support
from engine.evidence.checking import MOST_CHECKED
from tests.app.conftest import MakeWindow
from tests.app.driving import paste, press, type_text
from tests.app.evidence_driving import AnswersToOrder, click_on, flagged, lit_in_source

SOURCE = "One is here. Two is there."
RESULT = "One was 11. Two was 22."


def sentence(start: int, source: int) -> SentenceEvidence:
    """One of eleven letters, of which the last two before the full stop are flagged."""
    flag = Flag("number", start + 8, start + 10, f"No {start}.")
    return SentenceEvidence(start, start + 11, (Support(source, 0.5),), (flag,), 1)


FIRST, SECOND = sentence(0, 0), sentence(12, 1)


@pytest.fixture
def evidence() -> AnswersToOrder:
    return AnswersToOrder()


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, evidence: AnswersToOrder) -> MainWindow:
    window = make_window(evidence=evidence)
    paste(window.source.view, SOURCE)
    paste(window.result.view, RESULT)
    qtbot.waitUntil(lambda: evidence.revision == 1)
    return window


def asked_again(qtbot: QtBot, evidence: AnswersToOrder) -> None:
    """Until the newest question is asked: the source and a scroll may bring one more."""
    before = evidence.revision
    qtbot.waitUntil(lambda: evidence.revision > before)
    while evidence.revision != before:
        before = evidence.revision
        qtbot.wait(SOURCE_MS + 100)


def test_flags_come_as_they_are_found_and_are_counted_when_all_are(
    window: MainWindow, evidence: AnswersToOrder
) -> None:
    evidence.say(SECOND, complete=False)
    assert flagged(window) == ["22"]
    assert not window.result.flag_button.isVisible()
    assert window.evidence.is_waiting
    evidence.say(FIRST, SECOND, complete=True)
    assert flagged(window) == ["11", "22"]
    assert window.result.flag_button.accessibleName() == "2 of 2 not supported"
    assert not window.evidence.is_waiting


def test_what_was_flagged_stays_so_until_it_is_checked_again(
    qtbot: QtBot, window: MainWindow, evidence: AnswersToOrder
) -> None:
    evidence.say(FIRST, SECOND, complete=True)
    window.result.view.moveCursor(window.result.view.textCursor().MoveOperation.End)
    type_text(window.result.view, " ")
    asked_again(qtbot, evidence)
    evidence.say(SentenceEvidence(0, 11, (), (), 1), complete=False)
    assert flagged(window) == ["22"], "the first was mended, of the second nothing is known yet"
    evidence.say(SentenceEvidence(0, 11, (), (), 1), complete=True)
    assert flagged(window) == []


def test_an_answer_stands_where_its_text_has_moved_to_since(
    qtbot: QtBot, window: MainWindow, evidence: AnswersToOrder
) -> None:
    press(window.result.view, Qt.Key.Key_Home, control=True)
    type_text(window.result.view, "So: ")
    evidence.say(FIRST, SECOND, complete=True, revision=1)
    assert flagged(window) == ["11", "22"]
    click_on(window.result.view, "Two")
    assert lit_in_source(window) == ["Two is there."]
    asked_again(qtbot, evidence)


def test_an_answer_to_an_older_question_is_dropped(
    qtbot: QtBot, window: MainWindow, evidence: AnswersToOrder
) -> None:
    type_text(window.result.view, "!")
    asked_again(qtbot, evidence)
    evidence.say(FIRST, SECOND, complete=True, revision=1)
    assert flagged(window) == []


def test_flags_of_the_same_words_are_one_with_all_reasons(
    window: MainWindow, evidence: AnswersToOrder
) -> None:
    flags = (
        Flag("quotation", 0, 10, "Changed."),
        Flag("number", 8, 10, "No 11."),
        Flag("name", 12, 15, "No Two."),
    )
    evidence.say(SentenceEvidence(0, 23, (), flags, 3), complete=True)
    assert window.result.marks.marked(MarkKind.FLAGGED) == [
        (0, 10, "Changed. No 11."),
        (12, 15, "No Two."),
    ]


def test_of_a_result_of_which_only_a_part_is_checked_the_count_says_so(
    qtbot: QtBot, window: MainWindow, evidence: AnswersToOrder
) -> None:
    window.result.view.load(RESULT + "\n" + "And so on. " * (MOST_CHECKED // 10), undoable=False)
    qtbot.waitUntil(lambda: evidence.text.startswith(RESULT + "\n"))
    evidence.say(FIRST, SECOND, complete=True)
    assert window.result.flag_button.accessibleName() == "2 not supported so far"
    assert "not checked" in window.result.flag_button.toolTip()


def test_quotations_are_found_in_their_order_without_those_that_were_changed() -> None:
    text = "Yes. No. Yes. Maybe not."
    assert places_of_quotations(text, ("Yes.", "Yes.")) == [(0, 4), (9, 13)]
    assert places_of_quotations(text, ("No.", "Maybe.", "Maybe not.")) == [(5, 8), (14, 24)]
    assert places_of_quotations(text, ("Yes.", "Yes.", "Yes.", "")) == [(0, 4), (9, 13)]
    assert places_of_quotations("", ("Yes.",)) == []
