"""Each run makes a version of its result, which comes back by menu, keys and undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.history import KeptRun, KeptSource, open_history
from app.window.main_window import MainWindow
from app.window.versions.controller import VersionsController
from app.window.versions.version_list import MOST_ROWS
from app.window.versions.version_rows import Role
from tests.app.conftest import MakeWindow
from tests.app.driving import press, type_text, wait_for_words
from tests.app.versions_driving import (
    SOURCE,
    choose,
    header,
    open_list,
    press_alt,
    run,
    titles,
)

# Says offscreen of every list that opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    """It keeps no history; its engine repeats the text and how long the result is to be."""
    return make_window("echoes")


def test_one_result_has_no_versions_to_speak_of(
    qtbot: QtBot, window: MainWindow, versions: VersionsController
) -> None:
    assert header(window) == ""
    run(qtbot, window)
    assert header(window) == ""
    assert len(versions.versions) == 1


def test_the_header_says_which_of_how_many_is_shown_and_follows_undo(
    qtbot: QtBot, window: MainWindow, versions: VersionsController
) -> None:
    first = run(qtbot, window, length="short")
    second = run(qtbot, window, length="long")
    assert header(window) == "version 2 of 2"
    window.result.view.undo()
    assert window.result.text() == first
    assert header(window) == "version 1 of 2"
    window.result.view.redo()
    assert window.result.text() == second
    assert header(window) == "version 2 of 2"


def test_the_list_tells_how_each_was_made_and_shows_the_chosen_one(
    qtbot: QtBot, window: MainWindow, versions: VersionsController
) -> None:
    first = run(qtbot, window, length="short")
    second = run(qtbot, window, length="5")
    listed = open_list(qtbot, window)
    assert titles(listed) == ["Version 2", "Version 1"]
    facts = [listed.rows.index(row).data(Role.FACTS) for row in range(2)]
    assert facts[0].startswith("Brevity small · 5 sentences · Automatic")
    assert facts[1].startswith("Brevity small · Short · Automatic")
    assert [listed.rows.index(row).data(Role.IS_PRESENT) for row in range(2)] == [True, False]
    choose(listed, 1)
    assert not listed.isVisible()
    assert window.result.text() == first
    assert header(window) == "version 1 of 2"
    assert not window.result.has_unsaved_edits
    window.result.view.undo()
    assert window.result.text() == second


def test_keys_open_the_list_and_choose_in_it(
    qtbot: QtBot, window: MainWindow, versions: VersionsController
) -> None:
    first = run(qtbot, window, length="short")
    run(qtbot, window, length="long")
    button = window.result.version_button
    button.setFocus()
    press(button, Qt.Key.Key_Down)
    qtbot.waitUntil(button.list.isVisible)
    press(button.list.view, Qt.Key.Key_Down)
    press(button.list.view, Qt.Key.Key_Return)
    assert window.result.text() == first


def test_keys_go_to_the_version_before_and_after(
    qtbot: QtBot, window: MainWindow, versions: VersionsController
) -> None:
    texts = [run(qtbot, window, length=length) for length in ("short", "medium", "long")]
    said: list[str] = []
    versions.told.connect(said.append)
    for expected in (texts[1], texts[0], texts[0]):
        press_alt(window, Qt.Key.Key_Up)
        assert window.result.text() == expected
    for expected in (texts[1], texts[2], texts[2]):
        press_alt(window, Qt.Key.Key_Down)
        assert window.result.text() == expected
    assert said[0].startswith("Version 2 of 3 · Brevity small · Medium")
    assert said[2] == "This is the oldest version."
    assert said[5] == "This is the newest version."


def test_a_long_version_is_shown_from_its_beginning(
    qtbot: QtBot, window: MainWindow, versions: VersionsController
) -> None:
    text = "word " * 2_000
    window.source.view.setPlainText(text)
    press(window.source.view, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: len(versions.versions) == 1)
    run(qtbot, window, text, length="short")
    press_alt(window, Qt.Key.Key_Up)
    bar = window.result.view.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_another_task_or_another_source_has_versions_of_its_own(
    qtbot: QtBot, window: MainWindow, versions: VersionsController
) -> None:
    run(qtbot, window, length="short")
    run(qtbot, window, length="long")
    window.tool_bar.task_switch.choose(1)
    run(qtbot, window)
    assert header(window) == ""
    run(qtbot, window, "The harbour is new.")
    assert header(window) == ""
    assert len(versions.versions) == 1
    window.tool_bar.task_switch.choose(0)
    run(qtbot, window, SOURCE)
    assert header(window) == "version 3 of 3"


def test_a_stopped_run_is_no_version_and_leads_back_to_those_before_it(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    source, kept = KeptSource("ferry.pdf", SOURCE), KeptRun("summarize", "It was slow.", 1_000.0)
    history, _ = open_history(tmp_path / "history.sqlite3", 10_000_000)
    number = history.keep(source, kept)
    history.close()
    window = make_window("slow", state=tmp_path)
    versions = window.versions
    said: list[str] = []
    versions.told.connect(said.append)
    assert window.history is not None
    window.history.window.open_wanted.emit(source, kept, number)
    press(window.source.view, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: window.result.has_streamed)
    wait_for_words(qtbot, window, 3)
    assert header(window) == ""
    press_alt(window, Qt.Key.Key_Up)
    window.result.version_button.chosen.emit(1)
    assert "when the run has ended" in said[-1]
    window.stop()
    qtbot.waitUntil(lambda: not window.controller.is_running)
    assert window.result.text() != kept.text
    assert header(window) == "versions"
    press_alt(window, Qt.Key.Key_Up)
    assert window.result.text() == kept.text
    assert header(window) == ""
    versions.shutdown()


def test_what_was_typed_without_a_run_is_no_version(
    qtbot: QtBot, window: MainWindow, versions: VersionsController
) -> None:
    said: list[str] = []
    versions.told.connect(said.append)
    type_text(window.result.view, "My own words.")
    press_alt(window, Qt.Key.Key_Up)
    assert versions.versions == []
    assert said == ["There is no other version yet."]


def test_many_versions_scroll(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    history, _ = open_history(tmp_path / "history.sqlite3", 10_000_000)
    for place in range(60):
        history.keep(KeptSource("", SOURCE), KeptRun("summarize", f"Result {place}.", 1.0 + place))
    history.close()
    window = make_window(state=tmp_path)
    versions = window.versions
    run(qtbot, window)
    qtbot.waitUntil(lambda: header(window) == "version 61 of 61")
    listed = open_list(qtbot, window)
    assert listed.rows.rowCount() == 61
    assert listed.view.height() <= MOST_ROWS * listed.view.sizeHintForRow(0)
    press(listed.view, Qt.Key.Key_End)
    press(listed.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.result.text() == "Result 0.")
    assert header(window) == "version 1 of 61"
    versions.shutdown()
