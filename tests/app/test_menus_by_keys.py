"""Menus open by keys, and every entry of them is named."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.app.accessible_windows import Desk, with_result
from tests.app.driving import press

# Says offscreen of lists that open.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_menus_of_the_main_window_open_by_keys_and_their_entries_can_be_told_apart(
    desk: Desk, qtbot: QtBot
) -> None:
    window = with_result(desk)
    bar = window.tool_bar
    for button in (bar.length_button, bar.model_button, window.result.save_button):
        entries = entries_by_keys(button, qtbot)
        assert len(entries) > 1, button
        assert all(entry.strip() for entry in entries), button
        assert len(set(entries)) == len(entries), button


def entries_by_keys(button: QAbstractButton, qtbot: QtBot) -> list[str]:
    """What a button's menu offers, opened and closed again by keys; it waits for that itself."""
    found: list[str] = []
    timer = QTimer(interval=10)

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            return
        timer.stop()
        press(menu, Qt.Key.Key_Down)
        chosen = menu.activeAction()
        if chosen is not None and chosen.isEnabled():
            found.extend(entry.text() for entry in menu.actions() if not entry.isSeparator())
        press(menu, Qt.Key.Key_Escape)

    timer.timeout.connect(look)
    timer.start()
    button.setFocus()
    press(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None and not timer.isActive())
    return found
