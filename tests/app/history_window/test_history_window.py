"""The history's window: real runs in a real file, found, read, opened and deleted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.history import KeptSource, open_history
from app.history_thread import HistoryThread
from app.window.history.history_window import HistoryWindow
from app.window.history.preview import MOST_SHOWN
from app.window.history.run_list import PAGE
from app.window.theme import Theme
from tests.app.driving import click, press, type_text
from tests.app.history_driving import (
    FERRY,
    ROOM,
    beginnings,
    choose,
    fill,
    run,
    wait_for,
)
from tests.app.history_driving import MakeHistoryWindow as Make


class Asked(list[str]):
    """The questions of message boxes, each of which is answered with the next answer."""

    def __init__(self, patch: pytest.MonkeyPatch, *agrees: bool) -> None:
        super().__init__()
        button = QMessageBox.StandardButton
        answers = iter(agrees)

        def question(_parent: object, _title: str, text: str, *_: object) -> object:
            self.append(text)
            return button.Yes if next(answers) else button.Cancel

        patch.setattr(QMessageBox, "question", question)


# ---------------------------------------------------------------- what is listed


def test_the_newest_run_is_on_top_and_is_shown(make: Make, qtbot: QtBot) -> None:
    window = make(["One.", "Two.", "Three."])
    assert beginnings(window) == ["Three.", "Two.", "One."]
    qtbot.waitUntil(lambda: window.preview.text.toPlainText() == "Three.")
    assert window.preview.title.text() == "ferry.pdf"
    assert "Summary · Brevity small · 1 word" in window.preview.facts.text()
    assert window.preview.settings.text() == "Length: Medium · How: By section"
    assert window.preview.source.text() == "The ferry was old. It sank off the harbour in March."
    qtbot.waitUntil(lambda: window.amount.text().startswith("3 runs · "))


def test_an_empty_history_says_so_and_offers_nothing(make: Make, qtbot: QtBot) -> None:
    window = make([])
    assert window.nothing.isVisible()
    assert "There is nothing here yet" in window.nothing.text()
    assert not window.view.isVisible()
    qtbot.waitUntil(lambda: not window.delete_all_button.isEnabled())
    assert not window.open_button.isEnabled()
    assert not window.delete_button.isEnabled()


def test_older_runs_come_when_the_list_is_scrolled_to_its_end(make: Make, qtbot: QtBot) -> None:
    texts = [f"Number {number}." for number in range(2 * PAGE + 50)]
    window = make(texts)
    bar = window.view.verticalScrollBar()
    assert window.runs.rowCount() == PAGE
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: window.runs.rowCount() == 2 * PAGE)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: window.runs.rowCount() == 2 * PAGE + 50)
    assert beginnings(window) == texts[::-1]


def test_a_new_run_appears_on_top_and_the_chosen_one_stays_chosen(make: Make, qtbot: QtBot) -> None:
    window = make(["One.", "Two."])
    choose(window, 1)
    window._history.keep(1, FERRY, run("Three."))
    wait_for(qtbot, window, ["Three.", "Two.", "One."])
    assert [chosen.beginning for chosen in window.view.chosen] == ["One."]


def test_an_edited_run_is_shown_as_it_is_now(make: Make, qtbot: QtBot) -> None:
    window = make(["One.", "Two."])
    qtbot.waitUntil(lambda: window.preview.text.toPlainText() == "Two.")
    window._history.amend(2, "Two, edited.")
    wait_for(qtbot, window, ["Two, edited.", "One."])
    qtbot.waitUntil(lambda: window.preview.text.toPlainText() == "Two, edited.")


def test_a_closed_window_asks_for_nothing_and_an_opened_one_is_up_to_date(
    make: Make, qtbot: QtBot
) -> None:
    window = make(["One."])
    window.search.setText("two")
    window.close()
    with qtbot.waitSignal(window._history.kept), qtbot.assertNotEmitted(window.runs.answered):
        window._history.keep(1, FERRY, run("Two."))
    assert beginnings(window) == ["One."]
    window.open()
    wait_for(qtbot, window, ["Two."])
    window.search.clear()
    wait_for(qtbot, window, ["Two.", "One."])


def test_new_runs_push_none_out_of_a_list_that_is_shown_to_its_end(
    make: Make, qtbot: QtBot
) -> None:
    window = make([f"Number {number}." for number in range(PAGE - 1)])
    for number in range(3):
        window._history.keep(number, FERRY, run(f"New {number}."))
    qtbot.waitUntil(lambda: window.runs.rowCount() == PAGE + 2)
    assert beginnings(window)[0] == "New 2."
    assert beginnings(window)[-1] == "Number 0."


# ---------------------------------------------------------------- search


def test_typing_searches_results_and_names(make: Make, qtbot: QtBot, path: Path) -> None:
    fill(path, ["The mine was closed."], KeptSource("coal.docx", "Coal."))
    window = make(["The ferry sank.", "Nobody was hurt."])
    type_text(window.search, "hurt")
    wait_for(qtbot, window, ["Nobody was hurt."])
    qtbot.waitUntil(lambda: window.preview.text.toPlainText() == "Nobody was hurt.")
    window.search.selectAll()
    type_text(window.search, "coal")
    wait_for(qtbot, window, ["The mine was closed."])
    window.search.selectAll()
    type_text(window.search, "cocoa")
    qtbot.waitUntil(window.nothing.isVisible)
    assert window.nothing.text() == "No result, and no source's name, has “cocoa” in it."
    assert not window.open_button.isEnabled()
    press(window.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.runs.rowCount() == 3)
    assert window.isVisible()


def test_of_several_searches_the_newest_is_answered(make: Make, qtbot: QtBot) -> None:
    window = make(["The ferry sank.", "The mine was closed."])
    with qtbot.waitSignal(window.runs.answered):
        window.runs.search("ferry")
        window.runs.search("mine")
    assert beginnings(window) == ["The mine was closed."]
    with qtbot.assertNotEmitted(window.runs.answered, wait=50):
        window._history.found.emit(7, [])  # somebody else's


def test_a_page_of_an_older_search_is_not_added_to_a_newer_one(make: Make, qtbot: QtBot) -> None:
    window = make([f"Ferry {number}." for number in range(PAGE + 1)] + ["A mine."])
    window.runs.fetchMore(window.view.rootIndex())
    window.runs.search("mine")
    wait_for(qtbot, window, ["A mine."])
    qtbot.wait(50)
    assert beginnings(window) == ["A mine."]


# ---------------------------------------------------------------- opening


@pytest.mark.parametrize("way", ["button", "key", "double click"])
def test_a_run_is_opened_with_its_source(make: Make, qtbot: QtBot, way: str) -> None:
    window = make(["One.", "Two."])
    choose(window, 1)
    with qtbot.waitSignal(window.open_wanted) as opened:
        if way == "button":
            click(window.open_button)
        elif way == "key":
            press(window.view, Qt.Key.Key_Return)
        else:
            rect = window.view.visualRect(window.runs.index(1))
            QTest.mouseDClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert opened.args == [FERRY, run("One."), 1]
    qtbot.waitUntil(window.isHidden)


def test_a_run_that_was_deleted_elsewhere_is_told_of(make: Make, qtbot: QtBot, path: Path) -> None:
    window = make(["One.", "Two."])
    qtbot.waitUntil(lambda: window.preview.text.toPlainText() == "Two.")
    history, _ = open_history(path, ROOM)
    history.delete([2])
    history.close()
    with qtbot.assertNotEmitted(window.open_wanted):
        click(window.open_button)
        wait_for(qtbot, window, ["One."])
    message = window.banners.message("gone")
    assert message is not None
    assert message.title == "This run is no longer in the history."


def test_a_long_text_is_shown_in_part_and_opened_whole(make: Make, qtbot: QtBot) -> None:
    text = "word " * MOST_SHOWN
    window = make([text])
    qtbot.waitUntil(window.preview.rest.isVisible)
    assert window.preview.text.toPlainText() == text[:MOST_SHOWN]
    with qtbot.waitSignal(window.open_wanted) as opened:
        click(window.open_button)
    assert opened.args[1].text == text


# ---------------------------------------------------------------- deleting


def test_one_run_is_deleted_without_a_question_and_the_next_is_chosen(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(monkeypatch)
    window = make(["One.", "Two.", "Three."])
    assert "can't be undone" in window.delete_button.toolTip()
    choose(window, 1)
    press(window.view, Qt.Key.Key_Delete)
    wait_for(qtbot, window, ["Three.", "One."])
    qtbot.waitUntil(lambda: [chosen.beginning for chosen in window.view.chosen] == ["One."])
    click(window.delete_button)
    wait_for(qtbot, window, ["Three."])
    qtbot.waitUntil(lambda: window.preview.text.toPlainText() == "Three.")
    assert asked == []


def test_several_runs_are_deleted_after_one_question(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(monkeypatch, False, True)
    window = make(["One.", "Two.", "Three."])
    choose(window, 0, 2)
    assert window.preview.note.text() == "2 runs are chosen."
    assert not window.open_button.isEnabled()
    click(window.delete_button)
    assert window.runs.rowCount() == 3
    click(window.delete_button)
    wait_for(qtbot, window, ["Two."])
    assert asked == ["Delete 2 runs for good?\nThis can’t be undone."] * 2


def test_the_whole_history_is_deleted_after_a_question(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    asked = Asked(monkeypatch, False, True)
    window = make(["One.", "Two."])
    qtbot.waitUntil(lambda: bool(window.amount.text()))
    click(window.delete_all_button)
    assert window.runs.rowCount() == 2
    click(window.delete_all_button)
    wait_for(qtbot, window, [])
    qtbot.waitUntil(lambda: not window.amount.text())
    assert "There is nothing here yet" in window.nothing.text()
    assert window.preview.text.toPlainText() == ""
    assert asked[0].startswith("Delete the whole history, 2 runs, with its copies, for good?")


# ---------------------------------------------------------------- failures


def test_a_history_that_fails_is_told_of_until_it_works_again(
    make: Make, qtbot: QtBot, path: Path, theme: Theme
) -> None:
    folder = path.with_name("folder")
    folder.touch()
    thread = HistoryThread(folder / "history.sqlite3", ROOM)
    window = HistoryWindow(theme, thread)
    window.open()
    qtbot.waitUntil(lambda: window.banners.message("failed") is not None)
    assert window.nothing.text() == ""
    assert not window.delete_all_button.isEnabled()
    folder.unlink()
    click(window.banners.banner("failed").action_button)
    qtbot.waitUntil(lambda: window.banners.message("failed") is None)
    assert "There is nothing here yet" in window.nothing.text()
    window.close()
    thread.close()


def test_a_damaged_history_is_told_of(make: Make, path: Path) -> None:
    path.write_bytes(b"no database" * 1_000)
    window = make()
    message = window.banners.message("set aside")
    assert message is not None
    assert message.text.endswith("The old file is kept beside it as history.sqlite3.bak.")
