"""Replacing what was found, and both in ten megabytes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.window.chunks import LONGEST_LINE
from app.window.theme import Theme
from tests.app.find_driving import Finding

PARAGRAPH = "The quick brown fox jumps over the lazy dog. " * 10
TEN_MEGABYTES = "\n".join([PARAGRAPH] * (10_000_000 // len(PARAGRAPH)))


@pytest.fixture
def finding(qtbot: QtBot, theme: Theme) -> Finding:
    return Finding(qtbot, theme)


def test_replacing_goes_from_match_to_match(finding: Finding) -> None:
    finding.load("one lamp, two Lamp, three")
    finding.bar.open(replace=True)
    finding.bar.field.setText("lamp")
    finding.settle()
    finding.bar.replace_field.setText("lamplight")
    finding.bar.replace_field.setFocus()
    with finding.qtbot.waitSignal(finding.view.typed):
        finding.press(Qt.Key.Key_Return)
    assert finding.view.text() == "one lamplight, two Lamp, three"
    assert finding.selected == "Lamp"
    finding.press(Qt.Key.Key_Return)
    assert finding.view.text() == "one lamplight, two lamplight, three"
    finding.view.undo()
    assert finding.view.text() == "one lamplight, two Lamp, three"


def test_what_is_selected_but_no_match_is_not_replaced(finding: Finding) -> None:
    finding.load("sea lamp")
    finding.bar.open(replace=True)
    finding.bar.field.setText("lamp")
    finding.settle()
    finding.bar.replace_field.setText("x")
    finding.view.selectAll()
    finding.bar.replace()
    finding.settle()
    assert finding.view.text() == "sea lamp"
    assert finding.selected == "lamp"


@pytest.mark.parametrize(
    ("text", "query", "new"),
    [
        ("a lamp, a lamp\nlamp🙂lamp", "lamp", "灯台🙂"),
        ("aaaa aaa", "aa", "a"),
        ("a.a.a", ".", ""),
        ("a b a", "a", "a a"),
        ("a b a", "a", "\\1\\g<0>"),
        ("🙂lamp 海 " * 200 + "\nlamp", "lamp", "灯🙂"),
        ("lamp " * (2 * LONGEST_LINE), "lamp ", "sea "),
    ],
)
def test_all_are_replaced_in_one_step_of_undo(
    finding: Finding, text: str, query: str, new: str
) -> None:
    finding.load(text)
    finding.find(query)
    with finding.qtbot.waitSignal(finding.view.typed):
        finding.replace_all(new)
    assert finding.view.text() == text.replace(query, new)
    assert f"{text.count(query):,} replaced" in finding.said
    finding.view.undo()
    assert finding.view.text() == text
    finding.view.redo()
    assert finding.view.text() == text.replace(query, new)


def test_nothing_is_replaced_while_a_text_comes_in_or_a_run_writes(finding: Finding) -> None:
    finding.load("lamp")
    finding.find("lamp")
    buttons = (finding.bar.replace_button, finding.bar.replace_all_button)
    assert all(button.isEnabled() for button in buttons)
    finding.view.setReadOnly(True)
    assert not any(button.isEnabled() for button in buttons)
    finding.view.setReadOnly(False)
    finding.bar.set_replacing_allowed(False)
    assert not any(button.isEnabled() for button in buttons)
    finding.bar.replace_all()
    finding.bar.replace()
    finding.settle()
    assert finding.view.text() == "lamp"
    finding.bar.set_replacing_allowed(True)
    finding.view.undo_allowed = False
    finding.bar.replace_all()
    assert finding.view.text() == "lamp"


@pytest.mark.parametrize("interrupt", ["run", "esc", "edit", "load"])
def test_a_long_replacement_that_is_interrupted_is_one_step_all_the_same(
    finding: Finding, interrupt: str
) -> None:
    text = "the lamp and the sea\n" * 20_000
    finding.load(text)
    finding.find("the")
    finding.bar.open(replace=True)
    finding.bar.replace_field.setText("a")
    finding.bar.replace_all_button.click()
    assert finding.view.isReadOnly()
    match interrupt:
        case "run":
            finding.bar.set_replacing_allowed(False)
        case "esc":
            finding.press(Qt.Key.Key_Escape)
        case "edit":
            QTextCursor(finding.view.document()).insertText("typed ")
        case _:
            finding.view.load("new", undoable=True)
    assert not finding.view.isReadOnly()
    finding.qtbot.wait(20)
    if interrupt in ("edit", "load"):
        while finding.view.text()[:4] in ("type", "new"):
            finding.view.undo()
    assert finding.view.text() != text
    finding.view.undo()
    assert finding.view.text() == text


def turns_meanwhile(qtbot: QtBot, act: Callable[[], object], done: Callable[[], bool]) -> int:
    """How often the event loop came to something else, from `act` until `done`.

    Counted, not timed: a busy machine makes every turn longer.
    """
    turns = 0

    def tick() -> None:
        nonlocal turns
        turns += 1

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    act()
    timer.start(1)
    qtbot.waitUntil(done, timeout=120_000)
    timer.stop()
    return turns


LIVELY = 10
LINES = {
    "paragraphs": TEN_MEGABYTES + "needle",
    "one line": "word " * 2_000_000 + "needle",
}


@pytest.mark.parametrize("kind", ["paragraphs", pytest.param("one line", marks=pytest.mark.full)])
def test_searching_ten_megabytes_is_no_standstill(finding: Finding, kind: str) -> None:
    finding.load(LINES[kind])
    finding.bar.open()
    turns = turns_meanwhile(
        finding.qtbot,
        lambda: finding.bar.field.setText("needle"),
        lambda: finding.said == "1 of 1",
    )
    assert finding.selected == "needle"
    assert turns > LIVELY
    turns = turns_meanwhile(
        finding.qtbot,
        lambda: finding.bar.field.setText("needles"),
        lambda: finding.said == "No matches",
    )
    assert turns > LIVELY


def test_replacing_all_of_ten_megabytes_is_no_standstill(finding: Finding) -> None:
    finding.load(TEN_MEGABYTES)
    finding.find("lazy dog")
    finding.bar.open(replace=True)
    finding.bar.replace_field.setText("sleeping cat")
    turns = turns_meanwhile(
        finding.qtbot, finding.bar.replace_all, lambda: "replaced" in finding.said
    )
    assert finding.view.text() == TEN_MEGABYTES.replace("lazy dog", "sleeping cat")
    assert turns > LIVELY
    finding.view.undo()
    assert finding.view.text() == TEN_MEGABYTES
