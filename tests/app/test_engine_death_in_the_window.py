from __future__ import annotations

import os
import signal

import psutil
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.app.conftest import MakeWindow
from tests.app.driving import (
    click,
    message,
    press,
    type_text,
    wait_for_words,
    wait_until_done,
)


def test_an_engine_killed_in_mid_sentence_is_told_and_the_next_run_works(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("slow")
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
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
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)
    assert "misunderstood each other" in message(window, "run")
    assert window.source.text() == "a b"


def test_an_engine_that_can_not_start_is_told_and_can_be_tried_again(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("dies-at-once")
    qtbot.waitUntil(lambda: "can't be started: exit code 3" in message(window, "run"))
    banner = window.result.banners.banner("run")
    assert "no such luck" in banner.message.details
    click(banner.action_button)
    assert message(window, "run") == ""
    qtbot.waitUntil(lambda: "can't be started" in message(window, "run"))


def test_closing_the_window_in_mid_sentence_ends_the_engine(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("slow")
    type_text(window.source.view, "a b")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_for_words(qtbot, window, 3)
    pid = window.engine.pid
    window.close_unasked()
    assert not psutil.pid_exists(pid)
    assert not window.shared.engine.isRunning()
