"""A run of several passes: what is shown meanwhile, what Stop keeps, what is said at the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.window.amounts import clock_left
from app.window.main_window import MainWindow
from tests.app.conftest import MakeWindow
from tests.app.driving import click, message, press, type_text, wait_until_done
from tests.app.fake_engine import SECTIONS

REPORT = """\
# Ferries

The old ferry 🛳 left at noon.

| stop | hour |
|------|------|
| pier | noon |

It was late.

| fare | euro |
|------|------|
| both | four |
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT, encoding="utf-8")
    return path


def unread(window: MainWindow) -> list[str]:
    """What is shown in grey."""
    selections = window.source.view.extraSelections()
    return [selection.cursor.selectedText().replace("\u2029", "\n") for selection in selections]


def test_passes_are_counted_with_the_time_left_and_the_sections_come_one_by_one(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("passes")
    type_text(window.source.view, "a b")
    window.tool_bar.length_button.entries["by-section"].trigger()
    press(window, Qt.Key.Key_Return, control=True)
    status = window.status
    qtbot.waitUntil(lambda: status.activity.text() == "Pass 1 of 3")
    assert (status.progress.value(), status.progress.maximum()) == (0, 1000)
    qtbot.waitUntil(lambda: status.activity.text() == "Pass 2 of 3 · 00:20 left")
    assert status.progress.value() == 333
    assert window.result.text() == SECTIONS[0]
    assert window.result.facts.text() == "· by section"
    qtbot.waitUntil(lambda: status.activity.text() == "Pass 3 of 3 · 00:01 left")
    assert window.result.text() == "\n\n".join(SECTIONS[:2])
    wait_until_done(qtbot, window)
    assert window.result.text() == "\n\n".join(SECTIONS)
    assert status.activity.text() == "Done in 0.5 s"
    assert window.result.title.text() == "Summary"


def test_stop_keeps_the_sections_that_are_finished(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("passes")
    type_text(window.source.view, "a b")
    press(window, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: window.result.text().startswith(SECTIONS[0]))
    press(window, Qt.Key.Key_Escape)
    assert window.status.activity.text() == "Stopped. The text so far is kept."
    wait_until_done(qtbot, window)
    assert window.result.text() == SECTIONS[0]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, "00:01 left"), (12, "00:12 left"), (754, "12:34 left"), (3725.4, "1:02:05 left")],
)
def test_the_time_left_is_told_as_on_a_clock(seconds: float, said: str) -> None:
    assert clock_left(seconds) == said


def test_what_was_not_read_is_told_with_the_reason_and_shown_in_grey(
    qtbot: QtBot, make_window: MakeWindow, report: Path
) -> None:
    window = make_window("skips-tables")
    window.open_document(report, start=True)
    qtbot.waitUntil(lambda: message(window, "words-read") != "")
    wait_until_done(qtbot, window)
    assert message(window, "words-read") == (
        "12 of 23 words were not read: they are shown in grey. Tables have no sentences."
    )
    assert unread(window) == ["stop | hour\npier | noon", "fare | euro\nboth | four"]
    type_text(window.source.view, "!")
    assert message(window, "words-read") == ""
    assert unread(window) == []


def test_of_a_selection_only_the_selected_is_shown_in_grey(
    qtbot: QtBot, make_window: MakeWindow, report: Path
) -> None:
    window = make_window("skips-tables")
    window.open_document(report)
    wait_until_done(qtbot, window)
    view = window.source.view
    found = view.document().find("left at noon.")
    found.setPosition(view.document().find("pier | noon").selectionEnd(), found.MoveMode.KeepAnchor)
    view.setTextCursor(found)
    click(window.tool_bar.run_button)
    wait_until_done(qtbot, window)
    assert unread(window) == ["stop | hour\npier | noon"]
    assert message(window, "words-read").startswith("6 of 9 words were not read")


def test_a_large_document_that_runs_at_once_is_marked_when_all_of_it_is_in(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "large.md"
    path.write_text("One sentence that is repeated.\n\n" * 20_000 + REPORT, encoding="utf-8")
    window = make_window("skips-tables")
    window.open_document(path, start=True)
    qtbot.waitUntil(lambda: message(window, "words-read") != "", timeout=20_000)
    wait_until_done(qtbot, window)
    qtbot.waitUntil(lambda: not window.source.view.is_filling, timeout=20_000)
    assert unread(window) == [], "nothing of it is in sight"
    window.source.view.moveCursor(QTextCursor.MoveOperation.End)
    assert unread(window) == ["stop | hour\npier | noon", "fare | euro\nboth | four"]


def test_nothing_is_marked_in_a_source_that_was_edited_meanwhile(
    qtbot: QtBot, make_window: MakeWindow, report: Path
) -> None:
    window = make_window("slow-tables")
    window.open_document(report, start=True)
    qtbot.waitUntil(lambda: window.controller.is_running)
    type_text(window.source.view, "Mine: ")
    wait_until_done(qtbot, window, timeout=10_000)
    assert unread(window) == []
    assert message(window, "words-read") == ""
