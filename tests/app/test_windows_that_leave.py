"""What is wanted of a window that closes just then, or has closed, goes to another one."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.queue.document import QueuedDocument
from app.window.queue.controller import QueueController
from tests.app.conftest import MakeWindows
from tests.app.driving import click, type_text, wait_for_words
from tests.app.queue_driving import banner, open_queue

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # says offscreen


def test_a_document_that_comes_while_the_last_window_says_farewell_has_a_window_of_its_own(
    qtbot: QtBot, make_windows: MakeWindows, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    document = tmp_path / "a.txt"
    document.write_text("This is a.txt.")
    monkeypatch.setattr(QueueController, "closing_words", "The next start goes on.")
    windows = make_windows()
    windows.begin()
    (first,) = windows.all
    assert first.is_unused
    first.close()
    assert first.isVisible(), "it says farewell"
    assert windows.open_all([document])
    (second,) = (window for window in windows.all if window is not first)
    qtbot.waitUntil(lambda: not isValid(first))
    qtbot.waitUntil(lambda: second.source.text() == "This is a.txt.")
    assert windows.all == (second,)


def test_a_result_for_which_a_run_was_to_stop_is_opened_elsewhere_once_its_window_has_closed(
    qtbot: QtBot, make_windows: MakeWindows, fake_batch: None, tmp_path: Path
) -> None:
    windows = make_windows("slow")
    windows.begin()
    (first,) = windows.all
    type_text(first.source.view, "a b")
    first.controller.run()
    wait_for_words(qtbot, first)
    queue = open_queue(first)
    first.queue.open_result(QueuedDocument(tmp_path / "a.txt"))
    button = queue.banners.banner("open").action_button
    windows.open()
    first.close_unasked()
    qtbot.waitUntil(lambda: not isValid(first))
    click(button)
    assert "The result of a.txt is no longer there." in banner(queue, "open")
