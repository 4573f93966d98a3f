"""What a window says and keeps when the engine dies, or can't be started at all."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.windows import Windows
from tests.app.conftest import MakeWindow, MakeWindows
from tests.app.driving import (
    click,
    message,
    press,
    type_text,
    wait_for_words,
    wait_until_done,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # says offscreen
UNSTARTABLE = "The engine can't be started: exit code 3."


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that keeps engines from starting while it is there."""
    file = tmp_path / "broken"
    monkeypatch.setenv("FAKE_ENGINE_BROKEN", str(file))
    return file


def run(qtbot: QtBot, window: MainWindow) -> None:
    """Run on two words, in the window that is brought to the front for that."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)


def two_windows(qtbot: QtBot, windows: Windows) -> tuple[MainWindow, MainWindow]:
    """Two windows over an engine that can't be started, which both of them have tried."""
    windows.begin()
    first = windows.all[0]
    qtbot.waitUntil(lambda: UNSTARTABLE in message(first, "engine"))
    with qtbot.waitSignal(first.engine.engine_unstartable):
        second = windows.open()
    assert UNSTARTABLE in message(second, "engine")
    return first, second


def test_an_engine_killed_in_mid_sentence_is_told_and_the_next_run_works(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("slow")
    run(qtbot, window)
    wait_for_words(qtbot, window, 3)
    os.kill(window.engine.pid, signal.SIGKILL)
    wait_until_done(qtbot, window)
    assert "killed by signal 9" in message(window, "run")
    assert window.status.activity.text() != "Writing…"
    kept = window.result.text()
    assert len(kept.split()) >= 3
    click(window.result.banners.banner("run").action_button)
    assert message(window, "run") == ""
    qtbot.waitUntil(lambda: 0 < len(window.result.text().split()) < len(kept.split()))
    wait_for_words(qtbot, window, 3)
    press(window, Qt.Key.Key_Escape)
    wait_until_done(qtbot, window)
    press(window.result.view, Qt.Key.Key_Z, control=True)
    assert window.result.text() == kept


def test_an_idle_engine_that_is_killed_comes_back_without_a_message(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    with qtbot.waitSignal(window.engine.model_loaded):
        pass
    with qtbot.waitSignal(window.engine.model_loaded):
        os.kill(window.engine.pid, signal.SIGKILL)
    assert message(window, "run") == ""
    assert window.status.activity.text() == "Ready"


def test_garbage_from_the_engine_is_told_and_the_window_lives(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("garbage")
    run(qtbot, window)
    wait_until_done(qtbot, window)
    assert "misunderstood each other" in message(window, "run")
    assert window.source.text() == "a b"


def test_an_engine_that_can_not_start_is_told_and_can_be_tried_again(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("dies-at-once")
    qtbot.waitUntil(lambda: "can't be started: exit code 3" in message(window, "engine"))
    banner = window.result.banners.banner("engine")
    assert "no such luck" in banner.message.details
    click(banner.action_button)
    assert message(window, "engine") == ""
    qtbot.waitUntil(lambda: "can't be started" in message(window, "engine"))


def test_an_engine_that_one_window_has_started_after_all_is_a_failure_in_none(
    qtbot: QtBot, make_windows: MakeWindows, broken: Path
) -> None:
    broken.touch()
    first, second = two_windows(qtbot, make_windows("answers"))
    broken.unlink()
    click(first.result.banners.banner("engine").action_button)
    assert UNSTARTABLE in message(second, "engine")
    for window in (first, second):
        qtbot.waitUntil(lambda window=window: window.status.activity.text() == "Ready")
        assert message(window, "engine") == message(window, "run") == ""


def test_a_lost_run_is_told_again_once_another_window_has_started_the_engine(
    qtbot: QtBot, make_windows: MakeWindows, broken: Path
) -> None:
    windows = make_windows("slow")
    windows.begin()
    first, second = windows.all[0], windows.open()
    run(qtbot, second)
    wait_for_words(qtbot, second, 3)
    broken.touch()
    os.kill(second.engine.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: UNSTARTABLE in message(second, "engine"))
    assert message(second, "run") == ""
    click(second.result.banners.banner("engine").dismiss_button)
    broken.unlink()
    click(first.result.banners.banner("engine").action_button)
    qtbot.waitUntil(lambda: "killed by signal 9" in message(second, "run"))
    assert message(second, "engine") == ""
    assert message(first, "run") == ""


def test_a_run_for_which_no_engine_could_be_started_can_be_run_again_once_there_is_one(
    qtbot: QtBot, make_windows: MakeWindows, broken: Path
) -> None:
    broken.touch()
    first, second = two_windows(qtbot, make_windows("answers"))
    with qtbot.waitSignal(second.engine.engine_unstartable):
        run(qtbot, second)
    broken.unlink()
    click(first.result.banners.banner("engine").action_button)
    qtbot.waitUntil(lambda: "stopped unexpectedly (exit code 3)" in message(second, "run"))
    assert message(second, "engine") == ""
    click(second.result.banners.banner("run").action_button)
    wait_until_done(qtbot, second)
    assert second.result.text() == "summarize of 2 words: a b"


def test_closing_the_window_in_mid_sentence_ends_the_engine(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("slow")
    run(qtbot, window)
    wait_for_words(qtbot, window, 3)
    pid = window.engine.pid
    window.close_unasked()
    assert not psutil.pid_exists(pid)
    assert not window.shared.engine.isRunning()
