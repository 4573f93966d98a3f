"""The table of the queue and what is done with its rows, with a batch that has no model."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.queue.queue_window import QueueWindow
from app.window.queue.table import Column
from tests.app.driving import click, press
from tests.app.queue_driving import (
    PATIENCE_MS,
    add,
    cells,
    open_queue,
    wait_until_idle,
    write_documents,
)

pytestmark = pytest.mark.usefixtures("fake_batch")


def test_the_keys_open_an_empty_queue_that_says_how_to_fill_it(
    qtbot: QtBot, window: MainWindow, queued_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_Q, modifiers)
    shown = window.queue.window
    assert shown is not None
    assert shown.empty.isVisible()
    assert not shown.view.isVisible()
    assert not shown.bar.start_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(queued_folder))
    click(shown.empty.buttons[1])
    qtbot.waitUntil(shown.view.isVisible)
    assert not shown.empty.isVisible()
    assert shown.focusWidget() is shown.view


def test_every_document_shows_its_state_words_and_time(worked_off: QueueWindow) -> None:
    assert cells(worked_off, Column.STATE) == ["Done", "Failed", "Done"]
    assert cells(worked_off, Column.WORDS) == ["2", "", "1,200"]
    assert cells(worked_off, Column.TIME)[1] == ""
    assert cells(worked_off, Column.TIME)[0].endswith(" s")
    index = worked_off.view.model().index(1, Column.STATE)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "State: Failed"
    assert "it is cursed" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_long_document_shows_its_passes_and_the_rest_its_pace(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    shown = open_queue(window)
    add(qtbot, window.queue.queue, *write_documents(tmp_path / "in", ["a", "b", "c", "SLOW"]))
    click(shown.bar.start_button)
    qtbot.waitUntil(lambda: "Working: 3 of 40" in cells(shown, Column.STATE), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "documents a minute" in shown.foot.activity.text())
    assert shown.foot.activity.text().startswith("3 of 4 done · ")
    assert shown.foot.activity.text().endswith(" left")
    assert shown.bar.start_button.text() == "Pause"
    assert window.queue.button.text() == "Queue 3 of 4"
    assert not shown.bar.task_switch.isEnabled(), "the task stays while there are results"
    click(shown.bar.start_button)
    qtbot.waitUntil(lambda: cells(shown, Column.STATE)[-1] == "Stopped")
    qtbot.waitUntil(lambda: shown.bar.start_button.text() == "Go on")


def test_the_failure_of_a_document_is_shown_and_it_is_tried_again(
    qtbot: QtBot, window: MainWindow, worked_off: QueueWindow, queued_folder: Path
) -> None:
    worked_off.view.choose([1])
    assert "1.txt can't be read: it is cursed." in worked_off.details.text.text()
    assert "Check that you may open it" in worked_off.details.text.text()
    (queued_folder / "1.txt").write_text("mended")
    worked_off.view.setFocus()
    press(worked_off.view, Qt.Key.Key_F5)
    assert cells(worked_off, Column.STATE)[1] == "Waiting"
    qtbot.waitUntil(worked_off.bar.start_button.isEnabled)
    press(worked_off.view, Qt.Key.Key_Return, control=True)
    wait_until_idle(qtbot, window.queue.queue)
    assert cells(worked_off, Column.STATE)[1] == "Done"


def test_delete_removes_what_is_chosen_and_chooses_what_comes_next(
    worked_off: QueueWindow,
) -> None:
    worked_off.view.setFocus()
    worked_off.view.choose([0, 1])
    assert worked_off.details.title.text() == "2 documents"
    press(worked_off.view, Qt.Key.Key_Delete)
    assert cells(worked_off, Column.NAME) == ["2.txt"]
    assert worked_off.view.rows == [0]


def test_what_comes_next_is_what_is_shown_next(worked_off: QueueWindow) -> None:
    worked_off.view.sortByColumn(Column.WORDS, Qt.SortOrder.DescendingOrder)
    worked_off.view.choose([2])  # the first as it is sorted
    press(worked_off.view, Qt.Key.Key_Delete)
    assert cells(worked_off, Column.NAME) == ["0.txt", "1.txt"]
    assert worked_off.details.title.text() == "0.txt"


def test_removing_all_results_asks_as_clearing_does(
    worked_off: QueueWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop())
    worked_off.view.selectAll()
    press(worked_off.view, Qt.Key.Key_Delete)
    assert len(cells(worked_off, Column.NAME)) == 3
    press(worked_off.view, Qt.Key.Key_Delete)
    assert worked_off.empty.isVisible()
    assert worked_off.focusWidget() is worked_off.empty.buttons[0]
    assert not answers


def test_rows_are_sorted_by_what_they_say_and_stay_themselves(worked_off: QueueWindow) -> None:
    worked_off.view.sortByColumn(Column.WORDS, Qt.SortOrder.DescendingOrder)
    assert cells(worked_off, Column.NAME) == ["2.txt", "0.txt", "1.txt"]
    worked_off.view.sortByColumn(Column.STATE, Qt.SortOrder.AscendingOrder)
    assert cells(worked_off, Column.NAME)[0] == "1.txt"
    worked_off.view.choose([1])
    assert worked_off.details.title.text() == "1.txt"


def test_what_is_chosen_stays_chosen_and_what_changes_stays_in_place_when_sorted(
    qtbot: QtBot, window: MainWindow, worked_off: QueueWindow, tmp_path: Path
) -> None:
    queue, view = window.queue.queue, worked_off.view
    view.choose([2, 1])
    view.sortByColumn(Column.NAME, Qt.SortOrder.DescendingOrder)
    assert view.rows == [2, 1]
    add(qtbot, queue, *write_documents(tmp_path / "more", ["new"]))
    assert cells(worked_off, Column.NAME) == ["2.txt", "1.txt", "0.txt", "0.txt"]
    queue.retry([1])
    assert cells(worked_off, Column.STATE) == ["Done", "Waiting", "Done", "Waiting"]
    view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert cells(worked_off, Column.NAME) == ["0.txt", "1.txt", "2.txt", "0.txt"]
    assert view.rows == [1, 2]


def test_ten_thousand_rows_are_sorted_before_anybody_waits(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    shown = open_queue(window)
    paths = [tmp_path / f"{number % 97}-{number}.txt" for number in range(10_000)]
    add(qtbot, window.queue.queue, *paths)
    began = time.process_time()
    shown.view.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
    assert time.process_time() - began < 1
    names = cells(shown, Column.NAME)
    assert names == sorted(names)


def test_the_context_menu_offers_what_the_buttons_do(worked_off: QueueWindow) -> None:
    worked_off.view.choose([0])
    menu = worked_off.row_menu()
    offered = [(action.text(), action.isEnabled()) for action in menu.actions()]
    menu.deleteLater()
    assert offered[:3] == [("Open result", True), ("Try again", False), ("Remove", True)]
    assert offered[4:] == [("Sort by", True)], "behind a line"


def test_thousands_of_documents_need_no_widget_of_their_own(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    shown = open_queue(window)
    add(qtbot, window.queue.queue, tmp_path / "0.txt")
    qtbot.wait(20)
    widgets = len(shown.findChildren(QWidget))
    add(qtbot, window.queue.queue, *(tmp_path / f"{number}.txt" for number in range(1, 5_000)))
    assert shown.view.model().rowCount() == 5_000
    qtbot.wait(20)
    assert len(shown.findChildren(QWidget)) == widgets


def test_names_can_neither_be_marks_nor_steer_anything(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    shown = open_queue(window)
    path = tmp_path / "<b>bold<br>\n\u202e.txt"
    add(qtbot, window.queue.queue, path)
    (name,) = cells(shown, Column.NAME)
    assert "\n" not in name
    assert "\u202e" not in name
    assert name.startswith("<b>bold<br>")


def test_clearing_asks_and_says_what_is_lost(
    window: MainWindow, worked_off: QueueWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Yes]

    def ask(parent: object, title: str, text: str, *_: object) -> QMessageBox.StandardButton:
        asked.append(text)
        return answers[len(asked) - 1]

    monkeypatch.setattr(QMessageBox, "question", ask)
    click(worked_off.foot.clear_button)
    assert len(window.queue.queue.documents) == 3
    click(worked_off.foot.clear_button)
    assert len(window.queue.queue.documents) == 0
    assert "not exported are deleted. Your files stay." in asked[0]
    assert worked_off.bar.task_switch.isEnabled()
