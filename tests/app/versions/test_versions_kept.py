"""Versions in the history: from before, from other windows, as the user has edited them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.history import KeptRun, KeptSource
from app.window.main_window import MainWindow
from app.window.tasks import TASKS
from app.window.versions.controller import VersionsController
from app.window.versions.version_rows import Role
from tests.app.conftest import MakeWindow
from tests.app.driving import press, type_text, wait_for_words
from tests.app.versions_driving import (
    QUIET_MS,
    SOURCE,
    choose,
    header,
    history_of,
    kept_texts,
    open_list,
    opened,
    press_alt,
    run,
    titles,
    wait_until_kept,
)

# Says offscreen of every list that opens.
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("short_pauses"),
]

# ---------------------------------------------------------------- from elsewhere


def test_versions_of_earlier_windows_are_there_after_the_first_run(
    qtbot: QtBot, path: Path, window: MainWindow, versions: VersionsController
) -> None:
    with opened(path) as history:
        history.keep(KeptSource("", SOURCE), KeptRun("summarize", "From before.", 1_000.0))
        history.keep(KeptSource("", SOURCE), KeptRun("headline", "Another task", 1_001.0))
        history.keep(KeptSource("", "Other."), KeptRun("summarize", "Another source.", 1_002.0))
    run(qtbot, window)
    qtbot.waitUntil(lambda: header(window) == "version 2 of 2")
    press_alt(window, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: window.result.text() == "From before.")
    assert header(window) == "version 1 of 2"
    assert not window.result.has_unsaved_edits


def test_two_windows_see_the_versions_of_each_other_when_the_list_opens(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    windows = [make_window("echoes", state=tmp_path) for _ in range(2)]
    versions = [window.versions for window in windows]
    for window, made, length in zip(windows, versions, ("short", "long"), strict=True):
        run(qtbot, window, length=length)
        wait_until_kept(qtbot, made)
    qtbot.waitUntil(lambda: header(windows[1]) == "version 2 of 2")
    assert header(windows[0]) == ""
    run(qtbot, windows[0], length="5")
    qtbot.waitUntil(lambda: header(windows[0]) == "version 3 of 3")
    wait_until_kept(qtbot, versions[0])
    windows[1].activateWindow()
    listed = open_list(qtbot, windows[1])
    qtbot.waitUntil(lambda: listed.rows.rowCount() == 3)
    choose(listed, 0)
    qtbot.waitUntil(lambda: "\n5\n" in windows[1].result.text())
    for made in versions:
        made.shutdown()


def test_a_run_that_is_opened_from_the_history_is_one_of_its_versions(
    qtbot: QtBot, path: Path, window: MainWindow, versions: VersionsController
) -> None:
    source = KeptSource("ferry.pdf", SOURCE)
    with opened(path) as history:
        for text in ("First.", "Second.", "Third."):
            number = history.keep(source, KeptRun("summarize", text, 1_000.0))
        history.amend(number - 1, "Second, edited.")
    with qtbot.waitSignal(history_of(window).history.read) as read:
        history_of(window).history.fetch(number - 1)
    history_of(window).window.open_wanted.emit(read.args[1], read.args[2], number - 1)
    qtbot.waitUntil(lambda: header(window) == "version 2 of 3")
    assert titles(open_list(qtbot, window)) == ["Version 3", "Version 2 · edited", "Version 1"]
    window.result.version_button.list.close()
    press_alt(window, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.result.text() == "Third.")


def test_what_is_deleted_in_the_history_is_no_version_any_more(
    qtbot: QtBot, path: Path, window: MainWindow, versions: VersionsController
) -> None:
    for length in ("short", "medium", "long"):
        run(qtbot, window, length=length)
        wait_until_kept(qtbot, versions)
    with opened(path) as history:
        history.delete([1, 3])
    listed = open_list(qtbot, window)
    qtbot.waitUntil(lambda: titles(listed) == ["Version 2", "Version 1"])
    assert "\nlong\n" in window.result.text()  # what is shown stays
    choose(listed, 1)
    assert "\nmedium\n" in window.result.text()


def test_the_header_follows_what_is_deleted_in_this_window(
    qtbot: QtBot, window: MainWindow, versions: VersionsController
) -> None:
    for length in ("short", "medium", "long"):
        run(qtbot, window, length=length)
    wait_until_kept(qtbot, versions)
    history_of(window).history.delete([2])
    qtbot.waitUntil(lambda: header(window) == "version 2 of 2")
    history_of(window).history.delete_all()
    qtbot.waitUntil(lambda: header(window) == "")
    assert "\nlong\n" in window.result.text()


def test_a_version_that_was_deleted_just_now_is_told_of(
    qtbot: QtBot, path: Path, window: MainWindow, versions: VersionsController
) -> None:
    with opened(path) as history:
        history.keep(KeptSource("", SOURCE), KeptRun("summarize", "From before.", 1_000.0))
    said: list[str] = []
    versions.told.connect(said.append)
    text = run(qtbot, window)
    qtbot.waitUntil(lambda: header(window) == "version 2 of 2")
    wait_until_kept(qtbot, versions)
    with opened(path) as history:
        history.delete([1])
    press_alt(window, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: said == ["This version has been deleted."])
    assert window.result.text() == text
    assert header(window) == ""


# ---------------------------------------------------------------- edits


def test_an_edit_belongs_to_its_version_and_is_kept_after_a_pause(
    qtbot: QtBot, path: Path, window: MainWindow, versions: VersionsController
) -> None:
    first = run(qtbot, window, length="short")
    second = run(qtbot, window, length="long")
    wait_until_kept(qtbot, versions)
    type_text(window.result.view, "Well! ")
    edited = window.result.text()
    assert edited != second
    qtbot.waitUntil(lambda: versions.versions[1].edits == 1)
    qtbot.waitUntil(lambda: kept_texts(path) == [first, edited])
    listed = open_list(qtbot, window)
    assert titles(listed) == ["Version 2 · edited", "Version 1"]
    choose(listed, 1)
    assert window.result.text() == first
    press_alt(window, Qt.Key.Key_Down)
    assert window.result.text() == edited


def test_an_edit_is_kept_at_once_where_another_version_takes_its_place(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    make_window: MakeWindow,
    tmp_path: Path,
    path: Path,
) -> None:
    monkeypatch.setattr("app.window.versions.controller.QUIET_MS", 60_000)
    window = make_window("echoes", state=tmp_path)
    versions = window.versions
    run(qtbot, window, length="short")
    wait_until_kept(qtbot, versions)
    type_text(window.result.view, "One. ")
    first = window.result.text()
    run(qtbot, window, length="long")
    wait_until_kept(qtbot, versions)
    type_text(window.result.view, "Two. ")
    second = window.result.text()
    press_alt(window, Qt.Key.Key_Up)
    assert window.result.text() == first
    assert not window.result.has_replaced_edits
    type_text(window.result.view, "Three. ")
    third = window.result.text()
    versions.shutdown()
    window.close_unasked()
    assert kept_texts(path) == [third, second]


def test_an_edit_while_a_run_still_writes_is_kept_once_it_has_ended(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, path: Path
) -> None:
    window = make_window("says-too-much-slowly", state=tmp_path)
    versions = window.versions
    type_text(window.source.view, SOURCE)
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_for_words(qtbot, window, 4)
    type_text(window.result.view, "Well! ")
    qtbot.wait(3 * QUIET_MS)
    assert versions.versions == []
    qtbot.waitUntil(lambda: not window.controller.is_running)
    edited = window.result.text()
    assert "Well! " in edited
    qtbot.waitUntil(lambda: path.exists() and kept_texts(path) == [edited])
    with opened(path) as history:
        (_, kept) = history.read(1) or (None, None)
    assert kept is not None
    quoted = [edited[start:end] for start, end in kept.quotations]
    assert quoted == ["A storm broke its lamp in 1954."]
    versions.shutdown()


def test_spaces_that_no_line_breaks_at_are_no_edit(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window("echoes", state=tmp_path)
    versions = window.versions
    with opened(tmp_path / "history.sqlite3") as history:
        history.keep(KeptSource("", SOURCE), KeptRun("summarize", "10\xa0%.\r\nSo.", 1_000.0))
    run(qtbot, window)
    qtbot.waitUntil(lambda: header(window) == "version 2 of 2")
    press_alt(window, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: window.result.text() == "10 %.\nSo.")
    qtbot.wait(3 * QUIET_MS)
    assert [version.edits for version in versions.versions] == [0, 0]
    versions.shutdown()


def test_what_another_window_edited_is_read_again(
    qtbot: QtBot, path: Path, window: MainWindow, versions: VersionsController
) -> None:
    run(qtbot, window, length="short")
    run(qtbot, window, length="long")
    wait_until_kept(qtbot, versions)
    with opened(path) as history:
        history.amend(1, "Edited elsewhere.")
    listed = open_list(qtbot, window)
    qtbot.waitUntil(lambda: titles(listed)[1] == "Version 1 · edited")
    assert listed.rows.index(1).data(Role.FACTS).endswith("2 words")
    choose(listed, 1)
    qtbot.waitUntil(lambda: window.result.text() == "Edited elsewhere.")


# ---------------------------------------------------------------- shown again without their runs


def test_a_result_that_comes_back_after_a_crash_is_its_version_again(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, path: Path
) -> None:
    with opened(path) as history:
        for text in ("First.", "Second.", "Third."):
            history.keep(KeptSource("", SOURCE), KeptRun("summarize", text, 1_000.0))
    window = make_window(state=tmp_path)
    versions = window.versions
    window.source.show_typed(SOURCE)
    window.result.show_kept(TASKS[0], "Third.", (), (), window.source.identity)
    qtbot.waitUntil(lambda: header(window) == "version 3 of 3")
    type_text(window.result.view, "Well! ")
    qtbot.waitUntil(lambda: kept_texts(path) == ["First.", "Second.", "Well! Third."])
    press_alt(window, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: window.result.text() == "Second.")
    versions.shutdown()


def test_a_result_that_comes_back_as_no_version_is_beside_those_that_there_are(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, path: Path
) -> None:
    with opened(path) as history:
        history.keep(KeptSource("", SOURCE), KeptRun("summarize", "One two.", 1_000.0))
    window = make_window(state=tmp_path)
    versions = window.versions
    window.source.show_typed(SOURCE)
    for text in ("Edited since.", "Three four."):
        window.result.show_kept(TASKS[0], text, (), (), window.source.identity)
        qtbot.waitUntil(lambda: header(window) == "versions")
        assert versions.present == 0
    press_alt(window, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: window.result.text() == "One two.")
    qtbot.wait(3 * QUIET_MS)
    assert kept_texts(path) == ["One two."]
    versions.shutdown()
