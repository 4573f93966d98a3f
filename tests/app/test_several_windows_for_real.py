"""Two windows, the real engine process and the embedded model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.theme import Theme
from app.window.windows import Windows
from tests.app.conftest import NoEvidence
from tests.app.driving import press, wait_until_done

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # says offscreen
PATIENCE_MS = 60_000
KEEPER = "The keeper lit the lamp on the rock, and the ships in the harbour saw the light."
BAKER = "The baker opened the oven in the village, and the children smelled the bread."


@pytest.fixture
def windows(theme: Theme, tmp_path: Path) -> Iterator[Windows]:
    windows = Windows(theme, make_evidence=NoEvidence)
    windows.begin()
    yield windows
    windows.close_unasked()


def test_two_windows_run_on_one_engine_and_no_word_goes_astray(
    qtbot: QtBot, windows: Windows
) -> None:
    first, second = windows.all[0], windows.open()
    for window, text in ((first, KEEPER), (second, BAKER)):
        window.source.view.setPlainText(" ".join([text] * 12))
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        press(window, Qt.Key.Key_4, control=True)
        press(window, Qt.Key.Key_Return, control=True)
    children = psutil.Process().children()
    assert sum("engine.service" in child.cmdline() for child in children) == 1
    for window in (first, second):
        wait_until_done(qtbot, window, PATIENCE_MS)
    keeper, baker = first.result.text(), second.result.text()
    assert "keeper" in keeper
    assert "baker" in baker
    for word in ("baker", "oven", "bread"):
        assert word not in keeper
    for word in ("keeper", "lamp", "ships"):
        assert word not in baker

    # One is stopped in mid-sentence, and closed; the other one goes on.
    for window in (first, second):
        window.controller.run()
    qtbot.waitUntil(lambda: first.result.is_streaming and len(first.result.text()) > 5)
    first.close_unasked()
    wait_until_done(qtbot, second, PATIENCE_MS)
    assert second.result.text() == baker


def test_what_each_window_wants_to_know_of_its_own_run_is_answered_there(
    qtbot: QtBot, windows: Windows
) -> None:
    first, second = windows.all[0], windows.open()
    for window, text in ((first, KEEPER), (second, BAKER)):
        window.source.view.setPlainText(text)
        window.controller.run()
    for window in (first, second):
        wait_until_done(qtbot, window, PATIENCE_MS)
        window.confidence.toggle()
    for window in (first, second):
        qtbot.waitUntil(lambda: not window.confidence.is_waiting, timeout=PATIENCE_MS)  # noqa: B023
        text = window.result.text()
        assert all(0 <= d.start < d.end <= len(text) for d in window.confidence.doubts)
        assert window.result.banners.message("confidence") is None
