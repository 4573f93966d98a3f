"""Windows with versions, and what tests do to them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.history import History, open_history
from app.window.history.controller import MOST_BYTES, HistoryController
from app.window.main_window import MainWindow
from app.window.versions.controller import VersionsController
from app.window.versions.version_list import VersionList
from app.window.versions.version_rows import Role
from tests.app.driving import click, press, type_text, wait_until_done

SOURCE = "The ferry was old and slow."
QUIET_MS = 60
"""How long after the last edit it is kept, with the fixture `short_pauses`."""


def run(qtbot: QtBot, window: MainWindow, text: str = SOURCE, length: str = "") -> str:
    """Have a text summarized, so long; the result."""
    window.activateWindow()  # the keys of a window reach the active one alone
    qtbot.waitUntil(window.isActiveWindow)
    if length:
        window.tool_bar.length_button.choose(length)
    if window.source.text() != text:
        window.source.view.selectAll()
        type_text(window.source.view, text)
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)
    return window.result.text()


def header(window: MainWindow) -> str:
    """What the header says of versions; nothing while it is silent."""
    button = window.result.version_button
    return "" if button.isHidden() else button.accessibleName()


def press_alt(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.result.view, key, Qt.KeyboardModifier.AltModifier)


def open_list(qtbot: QtBot, window: MainWindow) -> VersionList:
    click(window.result.version_button)
    listed = window.result.version_button.list
    qtbot.waitUntil(listed.isVisible)
    return listed


def titles(listed: VersionList) -> list[str]:
    """Which versions it offers, without their times."""
    rows = [listed.rows.index(row) for row in range(listed.rows.rowCount())]
    parts = [row.data(Role.TITLE).split(" · ") for row in rows]
    return [" · ".join([part[0], *part[2:]]) for part in parts]


def choose(listed: VersionList, row: int) -> None:
    rect = listed.view.visualRect(listed.rows.index(row))
    QTest.mouseClick(
        listed.view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        rect.center(),
    )


@contextmanager
def opened(path: Path) -> Iterator[History]:
    history, aside = open_history(path, MOST_BYTES)
    assert aside is None
    yield history
    history.close()


def kept_texts(path: Path) -> list[str]:
    """What is in the history, the oldest first."""
    with opened(path) as history:
        runs = [history.read(found.number) for found in reversed(history.find())]
    return [run.text for read in runs if read is not None for run in [read[1]]]


def history_of(window: MainWindow) -> HistoryController:
    assert window.history is not None
    return window.history


def wait_until_kept(qtbot: QtBot, versions: VersionsController) -> None:
    qtbot.waitUntil(lambda: all(version.number for version in versions.versions))
