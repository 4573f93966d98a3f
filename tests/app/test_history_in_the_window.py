"""Runs are kept, and come back into the panes; both panes can be searched."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.history import KeptSource, open_history
from app.window.history.controller import HistoryController
from app.window.main_window import MainWindow
from tests.app.conftest import MakeWindow
from tests.app.driving import message, press, type_text, wait_until_done


def run(qtbot: QtBot, window: MainWindow, text: str) -> str:
    """Have a text summarized; the result."""
    window.source.view.selectAll()
    type_text(window.source.view, text)
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)
    return window.result.text()


def history_of(window: MainWindow) -> HistoryController:
    assert window.history is not None
    return window.history


def test_a_run_is_kept_and_opened_again(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(state=tmp_path)
    first = run(qtbot, window, "The ferry was old and slow.")
    run(qtbot, window, "The harbour is new.")
    press(window.result.view, Qt.Key.Key_H, control=True)
    listed = history_of(window).window
    qtbot.waitUntil(listed.isVisible)
    with qtbot.waitSignal(history_of(window).history.read) as read:
        history_of(window).history.fetch(1)
    _, source, kept = read.args
    assert (source, kept.text) == (KeptSource("", "The ferry was old and slow."), first)
    listed.open_wanted.emit(source, kept, 1)
    assert window.source.text() == "The ferry was old and slow."
    assert window.result.text() == first
    assert window.result.has_unsaved_edits
    window.result.view.undo()
    assert "The harbour" in window.result.text()


def test_what_is_kept_outlives_the_window(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(state=tmp_path)
    result = run(qtbot, window, "The ferry was old and slow.")
    window.close_unasked()
    history, _ = open_history(tmp_path / "history.sqlite3", 1_000_000)
    assert [found.beginning for found in history.find("ferry")] == [result]
    history.close()


def test_a_stopped_run_is_not_kept_and_one_that_goes_on_is_not_disturbed(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window("slow", state=tmp_path)
    type_text(window.source.view, "The ferry was old and slow.")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: window.result.text() != "")
    history = history_of(window)
    from app.history import KeptRun

    history.window.open_wanted.emit(KeptSource("", "Other."), KeptRun("fuse", "x", 1.0), 9)
    assert "going on" in message(window, "history")
    assert window.source.text() == "The ferry was old and slow."
    window.stop()
    wait_until_done(qtbot, window)
    with qtbot.waitSignal(history.history.found) as found:
        history.history.find(5)
    assert found.args[1] == []


def test_a_history_that_can_not_be_read_is_told_and_the_run_stands(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    (tmp_path / "history.sqlite3").mkdir()
    window = make_window(state=tmp_path)
    result = run(qtbot, window, "The ferry was old and slow.")
    qtbot.waitUntil(lambda: "history.sqlite3" in message(window, "history"))
    assert window.result.text() == result


def test_a_damaged_history_is_set_aside(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    (tmp_path / "history.sqlite3").write_bytes(os.urandom(9_000))
    window = make_window(state=tmp_path)
    with qtbot.waitSignal(history_of(window).history.kept):
        run(qtbot, window, "The ferry was old and slow.")
    assert (tmp_path / "history.sqlite3.bak").exists()


def test_the_pane_with_the_keyboard_is_searched(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    run(qtbot, window, "The ferry was old. The ferry sank.")
    for pane, other in ((window.source, window.result), (window.result, window.source)):
        pane.view.setFocus()
        press(pane.view, Qt.Key.Key_F, control=True)
        assert pane.find_bar.isVisible()
        assert not other.find_bar.isVisible()
        type_text(pane.find_bar.focusWidget(), "ferry")
        qtbot.waitUntil(lambda pane=pane: pane.view.textCursor().selectedText() == "ferry")
        press(pane.find_bar.focusWidget(), Qt.Key.Key_Escape)
        assert not pane.find_bar.isVisible()
