from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.conftest import MakeWindow
from tests.app.driving import (
    click,
    drop_files,
    menu_action,
    message,
    paste,
    press,
    type_text,
    wait_for_words,
    wait_until_done,
)
from tests.app.fake_engine import BEAMS_RESULT, WORDS

WHOLE = "".join(WORDS)


def test_the_button_runs_the_task_and_says_what_did_it_how_fast(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    type_text(window.source.view, "a b")
    click(window.tool_bar.run_button)
    qtbot.waitUntil(lambda: window.result.text() == "summarize of 2 words: a b")
    wait_until_done(qtbot, window)
    assert window.status.activity.text() == "Done in 0.5 s"
    assert window.status.engine.text() == "fake · CPU float32 · 14 tok/s"
    qtbot.waitUntil(lambda: "6 words · 1 sentence" in window.result.count.text())


@pytest.mark.parametrize(
    ("key", "task", "title"),
    [
        (Qt.Key.Key_1, "summarize", "Summary"),
        (Qt.Key.Key_2, "headline", "Headline"),
        (Qt.Key.Key_3, "fuse", "Fused text"),
        (Qt.Key.Key_4, "split", "Split sentences"),
    ],
)
def test_each_task_is_chosen_by_a_key_and_named_in_the_result(
    qtbot: QtBot, make_window: MakeWindow, key: Qt.Key, task: str, title: str
) -> None:
    window = make_window()
    type_text(window.source.view, "a b")
    press(window.source.view, key, control=True)
    assert window.tool_bar.task_switch.buttons[task].isChecked()
    press(window.source.view, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: window.result.text().startswith(f"{task} of"))
    assert window.result.title.text() == title


def test_the_switch_is_worked_by_mouse_and_arrow_keys(make_window: MakeWindow) -> None:
    window = make_window()
    switch = window.tool_bar.task_switch
    click(switch.buttons["headline"])
    assert switch.task.name == "headline"
    press(switch.buttons["headline"], Qt.Key.Key_Right)
    assert switch.task.name == "fuse"
    assert not switch.buttons["headline"].isChecked()


INVISIBLE = "\u200b\u200b"


@pytest.mark.parametrize("text", ["", "  ", INVISIBLE])
def test_without_text_the_window_says_so_and_starts_nothing(
    make_window: MakeWindow, text: str
) -> None:
    window = make_window()
    if text:
        paste(window.source.view, text)
    press(window.source.view, Qt.Key.Key_Return, control=True)
    assert message(window, "empty").startswith("There is no text to work on.")
    assert not window.controller.is_running
    type_text(window.source.view, "x")
    assert message(window, "empty") == ""


def test_run_becomes_stop_in_the_same_place(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("slow")
    type_text(window.source.view, "a b")
    before = window.tool_bar.run_button.geometry()
    assert window.tool_bar.run_button.text() == "Run"
    click(window.tool_bar.run_button)
    assert window.tool_bar.run_button.text() == "Stop"
    wait_for_words(qtbot, window)
    assert window.tool_bar.run_button.geometry() == before
    click(window.tool_bar.run_button)
    wait_until_done(qtbot, window)
    assert window.tool_bar.run_button.text() == "Run"


def test_escape_stops_at_once_and_keeps_the_text(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("late")
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_for_words(qtbot, window)
    press(window.source.view, Qt.Key.Key_Escape)
    kept = window.result.text()
    assert kept
    assert WHOLE.startswith(kept)
    assert window.status.activity.text() == "Stopped. The text so far is kept."
    wait_until_done(qtbot, window)
    qtbot.wait(50)
    assert window.result.text() == kept
    assert window.status.activity.text() == "Stopped. The text so far is kept."


def test_a_double_click_on_stop_does_not_run_again(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("slow")
    type_text(window.source.view, "a b")
    click(window.tool_bar.run_button)
    wait_for_words(qtbot, window)
    click(window.tool_bar.run_button)
    wait_until_done(qtbot, window)
    click(window.tool_bar.run_button)
    assert not window.controller.is_running
    qtbot.wait(QApplication.doubleClickInterval() + 100)
    click(window.tool_bar.run_button)
    assert window.controller.is_running


def test_a_second_escape_ends_an_engine_that_does_not_listen(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("deaf", stop_patience_ms=60_000)
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_for_words(qtbot, window)
    press(window.source.view, Qt.Key.Key_Escape)
    qtbot.wait(100)
    assert window.controller.is_running
    press(window.source.view, Qt.Key.Key_Escape)
    wait_until_done(qtbot, window)
    assert window.result.text()
    assert message(window, "run") == ""


def test_a_file_dropped_in_mid_sentence_stops_and_starts_anew(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "next.txt"
    path.write_text("next text", encoding="utf-8")
    window = make_window("slow")
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_for_words(qtbot, window, 10)
    jobs: list[int] = []
    window.engine.job_started.connect(lambda event: jobs.append(event.job))
    drop_files(window, path)
    qtbot.waitUntil(lambda: jobs == [2])
    qtbot.waitUntil(lambda: 0 < len(window.result.text().split()) < 8)


def test_a_stop_after_a_drop_also_takes_back_the_run_that_waits(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("deaf", stop_patience_ms=300)
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_for_words(qtbot, window)
    window.controller.restart()
    press(window.source.view, Qt.Key.Key_Escape)
    wait_until_done(qtbot, window)
    qtbot.wait(50)
    assert not window.controller.is_running


def test_beams_rewrite_their_tail_and_emoji_keep_their_places(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("beams")
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: window.result.text() == BEAMS_RESULT)


def test_sections_are_paragraphs(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("sections")
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: window.result.text() == "One.\n\nTwo.\n\nThree.")


@pytest.mark.full
def test_an_edit_in_mid_stream_is_kept(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("slow")
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_for_words(qtbot, window, 5)
    editor = window.result.view
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(editor, "Mine: ")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    type_text(editor, "[note]")
    wait_until_done(qtbot, window, timeout=10_000)
    assert window.result.text() == f"Mine: {WHOLE}[note]"


def test_undo_waits_for_the_end_of_the_stream(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("slow")
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_for_words(qtbot, window, 3)
    press(window.result.view, Qt.Key.Key_Z, control=True)
    assert len(window.result.text().split()) >= 3
    assert "Undo works again" in window.status.activity.text()
    press(window, Qt.Key.Key_Escape)
    wait_until_done(qtbot, window)
    press(window.result.view, Qt.Key.Key_Z, control=True)
    assert window.result.text() == ""


@pytest.mark.qt_log_ignore("This plugin does not support")  # says offscreen of every menu
@pytest.mark.parametrize("name", ["edit-undo", pytest.param("edit-redo", marks=pytest.mark.full)])
def test_the_menu_undoes_nothing_either_before_the_end_of_the_stream(
    qtbot: QtBot, make_window: MakeWindow, name: str
) -> None:
    window = make_window("slow")
    editor = window.result.view
    type_text(editor, "ab")
    editor.undo()
    type_text(editor, "c")
    if name == "edit-redo":
        editor.undo()
    action = menu_action(editor, name)
    assert action.isEnabled()
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_for_words(qtbot, window, 3)
    assert not menu_action(editor, name).isEnabled()
    action.trigger()  # of the menu that was open when the run began
    assert "Undo works again" in window.status.activity.text()
    wait_until_done(qtbot, window, timeout=10_000)
    assert window.result.text() == WHOLE
    menu_action(editor, "edit-undo").trigger()
    assert window.result.text() == ("c" if name == "edit-undo" else "")


def test_undo_brings_the_result_before_back_edits_and_all(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)
    editor = window.result.view
    editor.moveCursor(QTextCursor.MoveOperation.End)
    type_text(editor, " and mine")
    first = window.result.text()
    press(window, Qt.Key.Key_2, control=True)
    press(window, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: window.result.text().startswith("headline"))
    wait_until_done(qtbot, window)
    press(editor, Qt.Key.Key_Z, control=True)
    assert window.result.text() == first == "summarize of 2 words: a b and mine"
    press(editor, Qt.Key.Key_Y, control=True)
    assert window.result.text().startswith("headline")


def test_the_view_follows_the_stream_only_from_the_end(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("slow")
    window.resize(720, 480)
    window.result.view.set_text_font_size(40)
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    bar = window.result.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() >= 4)
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    before = bar.maximum()
    qtbot.waitUntil(lambda: bar.maximum() > before)
    assert bar.value() == 0


def test_a_failure_is_told_with_its_details_and_can_be_tried_again(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("fails")
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: message(window, "run") == "It broke. Run it again.")
    banner = window.result.banners.banner("run")
    assert not banner.details.isVisible()
    click(banner.fold_button)
    assert banner.details.isVisible()
    click(banner.copy_button)
    assert QGuiApplication.clipboard().text() == "line 1"
    click(banner.action_button)
    assert window.controller.is_running
    assert message(window, "run") == ""


def test_what_a_run_had_to_do_without_is_told_and_goes_with_the_next_run(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("short-of-memory")
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)
    assert (
        message(window, "memory")
        == "There was not enough memory It goes on on the processor, slower."
    )
    press(window.source.view, Qt.Key.Key_Return, control=True)
    assert message(window, "memory") == ""
    wait_until_done(qtbot, window)


def test_a_result_that_was_cut_off_says_so(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("truncates")
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: message(window, "run").startswith("The text ends early"))


def test_a_model_with_nothing_to_say_leaves_the_old_result_alone(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("silent")
    window.result.view.setPlainText("old")
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: message(window, "run").startswith("The model had nothing"))
    assert window.result.text() == "old"


def test_a_model_that_can_not_be_loaded_is_told(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("fails-loading")
    qtbot.waitUntil(lambda: message(window, "model") == "The model is gone. Install it again.")


def test_the_result_is_copied_whole(make_window: MakeWindow) -> None:
    window = make_window()
    assert not window.result.copy_button.isEnabled()
    window.result.view.setPlainText("A 🙂\nB")
    click(window.result.copy_button)
    assert QGuiApplication.clipboard().text() == "A 🙂\nB"


def test_a_task_chosen_meanwhile_does_not_name_the_result(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    type_text(window.source.view, "a b")
    press(window, Qt.Key.Key_Return, control=True)
    press(window, Qt.Key.Key_2, control=True)
    wait_until_done(qtbot, window)
    assert window.result.text().startswith("summarize of")
    assert window.result.title.text() == "Summary"


def test_a_result_that_came_bit_by_bit_has_its_name_again_after_undo(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("beams")
    type_text(window.source.view, "a b")
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        press(window, key, control=True)
        press(window, Qt.Key.Key_Return, control=True)
        wait_until_done(qtbot, window)
    assert window.result.title.text() == "Headline"
    window.result.view.undo()
    assert window.result.title.text() == "Summary"


def test_undo_and_redo_name_the_result_that_they_bring_back(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    result = window.result
    type_text(window.source.view, "a b")
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        press(window, key, control=True)
        press(window, Qt.Key.Key_Return, control=True)
        wait_until_done(qtbot, window)
    assert result.title.text() == "Headline"
    result.view.undo()
    assert (result.title.text(), result.text()[:9]) == ("Summary", "summarize")
    result.view.redo()
    assert (result.title.text(), result.text()[:8]) == ("Headline", "headline")
    result.view.undo()
    type_text(result.view, "Mine. ")
    assert result.title.text() == "Summary", "the headline is gone for good"
