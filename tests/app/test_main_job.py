"""The main job from end to end: the real window, the real engine process, the embedded model."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.theme import Theme
from tests.app.driving import click, drop_files, message, press, shown, type_text, wait_until_done

PATIENCE_MS = 60_000
LONG_SENTENCE = (
    "The keeper, who had lived on the rock for thirty years, lit the lamp at dusk, "
    "and in the morning he wrote down the weather in a log."
)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    with shown(qtbot, MainWindow(theme)) as window:
        yield window


def test_a_dropped_document_is_split_before_ones_eyes_and_survives_a_killed_engine(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "keeper.md"
    path.write_text(f"# The keeper 🗼\n\n{LONG_SENTENCE * 8}\n", encoding="utf-8")
    press(window, Qt.Key.Key_4, control=True)
    drop_files(window, path)
    qtbot.waitUntil(lambda: len(window.result.text()) > 5, timeout=PATIENCE_MS)
    assert window.controller.is_running, "the text streams while the job runs"
    os.kill(window.engine.pid, signal.SIGKILL)
    wait_until_done(qtbot, window)
    assert "killed by signal 9" in message(window, "run")
    assert len(window.result.text()) > 5

    window.source.view.setPlainText(LONG_SENTENCE)
    click(window.result.banners.banner("run").action_button)
    wait_until_done(qtbot, window, PATIENCE_MS)
    assert message(window, "run") == ""
    assert "keeper" in window.result.text()
    assert window.status.engine.text().startswith("brevity-small · CPU ")
    assert window.status.engine.text().endswith(" tok/s")


@pytest.mark.full
def test_stop_keeps_what_is_done_of_a_long_source_and_what_is_not_read_is_shown_in_grey(
    qtbot: QtBot, window: MainWindow, sample_document: Path
) -> None:
    view, result = window.source.view, window.result
    view.setPlainText("\n\n".join([sample_document.read_text(encoding="utf-8")] * 8))
    press(window, Qt.Key.Key_4, control=True)
    press(window, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: len(result.text()) > 5, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.status.activity.text().startswith("Pass "), timeout=PATIENCE_MS)
    press(window, Qt.Key.Key_Escape)
    kept = result.text()
    wait_until_done(qtbot, window)
    assert result.text() == kept
    type_text(result.view, "Edited. ")
    assert "Edited. " in result.text()
    assert message(window, "words-read") == "", "nothing of it was left out"

    press(window, Qt.Key.Key_1, control=True)
    window.tool_bar.length_button.choose("whole")
    press(window, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: message(window, "words-read") != "", timeout=PATIENCE_MS)
    assert "words are read." in message(window, "words-read")
    wait_until_done(qtbot, window, PATIENCE_MS)
    assert "words were not read: they are shown in grey." in message(window, "words-read")
    assert view.extraSelections() == [], "the beginning was read"
    view.moveCursor(QTextCursor.MoveOperation.End)
    assert view.extraSelections() != []
