"""What a start shows: a sample the very first time, later the window as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from app.window.help.help_window import KEYS
from tests.app.conftest import MakeWindow, MakeWindows
from tests.app.driving import press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # says offscreen


def test_the_first_start_has_a_sample_in_the_window_and_one_button_to_press(
    qtbot: QtBot, make_windows: MakeWindows, tmp_path: Path
) -> None:
    windows = make_windows(state=tmp_path)
    windows.begin()
    (window,) = windows.all
    qtbot.waitUntil(lambda: "lighthouse" in window.source.text().lower())
    assert not window.controller.is_running
    assert window.tool_bar.run_button.isEnabled()
    qtbot.mouseClick(window.tool_bar.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.result.text()))


def test_later_starts_are_empty_and_as_large_as_the_window_was(
    qtbot: QtBot, make_windows: MakeWindows, tmp_path: Path
) -> None:
    earlier = make_windows(state=tmp_path)
    earlier.begin()
    (first,) = earlier.all
    first.documents.stop()
    first.resize(first.minimumSize().expandedTo(QSize(760, 540)))
    size = first.size()
    first.close()
    later = make_windows(state=tmp_path)
    later.begin()
    (second,) = later.all
    qtbot.wait(50)
    assert not second.source.text()
    assert second.size() == size


def test_a_document_that_was_opened_is_offered_again(
    qtbot: QtBot, make_windows: MakeWindows, tmp_path: Path
) -> None:
    document = tmp_path / "Mietvertrag.txt"
    document.write_text("The rent is due on the first of the month.")
    windows = make_windows(state=tmp_path / "state")
    windows.begin([document])
    (window,) = windows.all
    qtbot.waitUntil(lambda: "rent" in window.source.text())
    qtbot.mouseClick(window.tool_bar.open_button, Qt.MouseButton.LeftButton)
    menu = window.open_menu
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    assert "Mietvertrag.txt" in [action.text() for action in menu.actions()]
    menu.close()


def test_f1_shows_the_help_with_the_keys_of_this_window(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    press(window.source.view, Qt.Key.Key_F1)
    assert window.help is not None
    assert window.help.isVisible()
    window.help.open(KEYS)
    assert "Ctrl+Shift+Q" in window.help.text.toPlainText()
