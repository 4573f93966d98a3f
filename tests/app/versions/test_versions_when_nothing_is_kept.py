"""Versions where the history keeps nothing, less than it did, or can't be used."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.history import KeptRun, KeptSource
from app.window.history.controller import MOST_BYTES
from app.window.main_window import MainWindow
from app.window.versions.controller import VersionsController
from tests.app.driving import message, type_text
from tests.app.versions_driving import (
    header,
    history_of,
    kept_texts,
    open_list,
    opened,
    press_alt,
    run,
    wait_until_kept,
)

# Says offscreen of every list that opens.
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("short_pauses"),
]


def test_where_nothing_is_kept_there_are_versions_and_no_file(
    qtbot: QtBot, path: Path, window: MainWindow, versions: VersionsController
) -> None:
    history_of(window).keep_as(False, MOST_BYTES)
    first = run(qtbot, window, length="short")
    run(qtbot, window, length="long")
    type_text(window.result.view, "Well! ")
    qtbot.waitUntil(lambda: versions.versions[1].edits == 1)
    open_list(qtbot, window).close()
    press_alt(window, Qt.Key.Key_Up)
    assert window.result.text() == first
    assert window.result.has_replaced_edits
    with qtbot.waitSignal(history_of(window).window.runs.answered):
        history_of(window).open_window()
    assert history_of(window).window.runs.rowCount() == 0
    assert list(path.parent.glob("history*")) == []


def test_what_was_kept_before_stays_as_it_was_while_nothing_is_kept(
    qtbot: QtBot, path: Path, window: MainWindow, versions: VersionsController
) -> None:
    first = run(qtbot, window, length="short")
    wait_until_kept(qtbot, versions)
    history_of(window).keep_as(False, MOST_BYTES)
    type_text(window.result.view, "Well! ")
    edited = window.result.text()
    qtbot.waitUntil(lambda: versions.versions[0].edits == 1)
    run(qtbot, window, length="long")
    qtbot.waitUntil(lambda: header(window) == "version 3 of 3")
    assert kept_texts(path) == [first]
    for expected in (edited, first):
        press_alt(window, Qt.Key.Key_Up)
        qtbot.waitUntil(lambda expected=expected: window.result.text() == expected)
    history_of(window).keep_as(True, MOST_BYTES)
    run(qtbot, window, length="5")
    qtbot.waitUntil(lambda: len(kept_texts(path)) == 2)


def test_a_smaller_limit_lets_the_oldest_go_at_once(
    qtbot: QtBot, path: Path, window: MainWindow, versions: VersionsController
) -> None:
    with opened(path) as history:
        text = "".join(map(chr, range(0x4E00, 0x9000)))
        for place in range(4):
            history.keep(KeptSource("", f"{place}"), KeptRun("summarize", text, 1.0 + place))
        size = history.size
    run(qtbot, window)
    wait_until_kept(qtbot, versions)
    with qtbot.waitSignal(history_of(window).history.changed):
        history_of(window).keep_as(True, size // 2)
    with opened(path) as history:
        assert 0 < history.count < 5
        assert history.size <= size // 2
        assert history.read(5) is not None


def test_a_history_that_can_not_be_read_leaves_the_versions_of_this_window(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, versions: VersionsController
) -> None:
    (tmp_path / "history.sqlite3").mkdir()
    first = run(qtbot, window, length="short")
    run(qtbot, window, length="long")
    qtbot.waitUntil(lambda: "history.sqlite3" in message(window, "history"))
    press_alt(window, Qt.Key.Key_Up)
    assert window.result.text() == first
    assert header(window) == "version 1 of 2"
