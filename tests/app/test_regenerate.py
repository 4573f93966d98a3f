from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.runs import FinishedRun, RunChoices
from engine.errors import RunForgotten
from engine.messages import Run
from tests.app.confidence_driving import Wired, press_shifted, run
from tests.app.conftest import MakeDoubting
from tests.app.doubting_engine import FIRST, OTHER_TEXT, SECOND, TEXT
from tests.app.driving import click, message, paste, press, type_text, wait_until_done
from tests.app.evidence_driving import put_caret

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of menus


def finished_runs(window: MainWindow) -> list[FinishedRun]:
    """Those that will finish from now on."""
    found: list[FinishedRun] = []
    window.controller.finished.connect(found.append)
    return found


def select(wired: Wired, words: str) -> None:
    view = wired.window.result.view
    cursor = view.document().find(words)
    assert not cursor.isNull()
    view.setTextCursor(cursor)
    view.setFocus()


def write_again(qtbot: QtBot, wired: Wired) -> None:
    press_shifted(wired, Qt.Key.Key_Return)
    wait_until_done(qtbot, wired.window)


def menu_of(wired: Wired) -> QMenu:
    """What would be in the text's menu."""
    menu = wired.window.result.view.createStandardContextMenu()
    wired.window.result.view.menu_made.emit(menu, wired.window.result.view.textCursor().position())
    return menu


def test_each_time_the_whole_is_written_in_other_words_and_undo_goes_back(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    run(qtbot, wired)
    write_again(qtbot, wired)
    assert wired.window.result.text() == OTHER_TEXT.format(1)
    write_again(qtbot, wired)
    assert wired.window.result.text() == OTHER_TEXT.format(2)
    wired.window.result.view.undo()
    wired.window.result.view.undo()
    assert wired.window.result.text() == TEXT
    click(wired.rewriting.button)
    wait_until_done(qtbot, wired.window)
    assert wired.window.result.text() == OTHER_TEXT.format(3)


def test_it_is_written_again_on_its_own_source_with_its_own_settings(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    window = wired.window
    done = finished_runs(window)
    window.tool_bar.length_button.choose("short")
    run(qtbot, wired, "The first source.")
    window.tool_bar.length_button.choose("long")
    window.tool_bar.task_switch.choose(1)
    type_text(window.source.view, " And more.")
    write_again(qtbot, wired)
    first, second = (run.request for run in done)
    assert (second.task, second.text, second.length) == ("summarize", first.text, "short")
    assert (first.variation, second.variation) == (0, 1)


def test_the_button_is_of_use_only_over_a_result_and_while_nothing_runs(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("slow")
    assert not wired.rewriting.button.isEnabled()
    press_shifted(wired, Qt.Key.Key_Return)
    assert not wired.window.controller.is_running
    run(qtbot, wired)
    assert wired.rewriting.button.isEnabled()
    assert "Ctrl+Shift+Return" in wired.rewriting.button.toolTip()
    select(wired, "storm")
    press_shifted(wired, Qt.Key.Key_Return)
    assert not wired.rewriting.button.isEnabled()
    press(wired.window, Qt.Key.Key_Escape)
    wait_until_done(qtbot, wired.window)
    assert wired.rewriting.button.isEnabled()


def test_with_a_selection_only_its_sentences_are_written_again(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    run(qtbot, wired)
    done = finished_runs(wired.window)
    select(wired, "storm")
    assert wired.rewriting.button.accessibleName() == "Rewrite the selected sentences"
    write_again(qtbot, wired)
    other = f"{FIRST.split('. ')[0]}. Otherwise 1.\n\n{SECOND}"
    assert wired.window.result.text() == done[0].text == other
    wired.window.result.view.undo()
    assert wired.window.result.text() == TEXT
    select(wired, "storm")
    write_again(qtbot, wired)
    assert wired.window.result.text() == other.replace("Otherwise 1", "Otherwise 2")


def test_the_menu_offers_to_rewrite_a_selection(qtbot: QtBot, make_doubting: MakeDoubting) -> None:
    wired = make_doubting()
    run(qtbot, wired)
    assert "Rewrite the selection" not in [entry.text() for entry in menu_of(wired).actions()]
    select(wired, "lighthouse")
    entries = {entry.text(): entry for entry in menu_of(wired).actions()}
    entries["Rewrite the selection"].trigger()
    wait_until_done(qtbot, wired.window)
    assert wired.window.result.text().startswith("Otherwise 1. A storm")


def test_the_caret_and_edits_elsewhere_stay_where_they_are(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    run(qtbot, wired)
    put_caret(wired.window.result.view, "keeper", inside=0)
    type_text(wired.window.result.view, "old 🧓 ".encode("ascii", "ignore").decode())
    select(wired, "storm")
    write_again(qtbot, wired)
    assert wired.window.result.text().endswith(
        "Otherwise 1.\n\nThe old  keeper left, and it stood empty."
    )


def test_typing_while_a_part_is_written_is_kept(qtbot: QtBot, make_doubting: MakeDoubting) -> None:
    wired = make_doubting("slow")
    run(qtbot, wired)
    select(wired, "storm")
    press_shifted(wired, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Other" in wired.window.result.text())
    put_caret(wired.window.result.view, "keeper", inside=0)
    type_text(wired.window.result.view, "old ")
    wait_until_done(qtbot, wired.window)
    text = wired.window.result.text()
    assert (
        text == f"{FIRST.split('. ')[0]}. Otherwise 1.\n\nThe old keeper left, and it stood empty."
    )


def test_a_selection_in_what_was_edited_is_refused_with_the_way_out(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    run(qtbot, wired)
    put_caret(wired.window.result.view, "storm", inside=0)
    type_text(wired.window.result.view, "great ")
    select(wired, "lighthouse")
    press_shifted(wired, Qt.Key.Key_Return)
    assert message(wired.window, "part").startswith("This paragraph was edited")
    assert not wired.window.controller.is_running
    assert "great storm" in wired.window.result.text()


def test_a_selection_in_a_text_from_elsewhere_is_refused_but_the_whole_is_written(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    type_text(wired.window.source.view, "a b")
    paste(wired.window.result.view, "From elsewhere.")
    select(wired, "elsewhere")
    press_shifted(wired, Qt.Key.Key_Return)
    assert message(wired.window, "part").startswith(RunForgotten().message)
    click(wired.window.result.banners.banner("part").action_button)
    qtbot.waitUntil(lambda: wired.window.result.text() == OTHER_TEXT.format(1))


def test_a_version_that_is_shown_again_is_known_by_its_text(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    window = wired.window
    run(qtbot, wired)
    write_again(qtbot, wired)
    task = window.tool_bar.task_switch.task
    window.result.show_kept(task, TEXT, (), (), window.source.identity)
    select(wired, "storm")
    write_again(qtbot, wired)
    assert "Otherwise 1." in window.result.text()


def test_what_is_chosen_for_runs_reaches_the_engine(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    done = finished_runs(wired.window)
    choices = RunChoices(3, 77, "cpu", "float32", faithful=False)
    wired.window.controller.set_choices(choices)
    run(qtbot, wired)
    asked: Run = done[0].request
    assert (asked.num_beams, asked.max_tokens) == (3, 77)
    assert (asked.device, asked.precision, asked.faithful) == ("cpu", "float32", False)


def test_a_part_of_a_selection_keeps_what_is_said_of_it(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    window = wired.window
    type_text(window.source.view, "One two three four. Five six.")
    cursor = window.source.view.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(19, QTextCursor.MoveMode.KeepAnchor)
    window.source.view.setTextCursor(cursor)
    run(qtbot, wired, "")
    assert window.result.facts.text() == "· of the selection"
    select(wired, "storm")
    write_again(qtbot, wired)
    assert window.result.facts.text() == "· of the selection"
