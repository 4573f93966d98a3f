"""The context menu of a text, to which others may add."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.window.text_view import TextView

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")  # offscreen, of menus


def open_menu(view: TextView, reason: QContextMenuEvent.Reason, point: QPoint) -> QMenu:
    event = QContextMenuEvent(reason, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_others_add_to_the_menu_and_know_what_it_is_about(qtbot: QtBot) -> None:
    view = TextView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.setPlainText("first line\nsecond line")
    view.show()
    positions: list[int] = []

    def add(menu: QMenu, position: int) -> None:
        positions.append(position)
        menu.addAction("Something else")

    view.menu_made.connect(add)
    caret = QTextCursor(view.document())
    caret.setPosition(3)
    view.setTextCursor(caret)
    for reason, expected in (
        (QContextMenuEvent.Reason.Mouse, 13),
        (QContextMenuEvent.Reason.Keyboard, 3),
    ):
        there = QTextCursor(view.document())
        there.setPosition(13)
        menu = open_menu(view, reason, view.cursorRect(there).center())
        assert menu.actions()[-1].text() == "Something else"
        menu.close()
        assert positions.pop() == expected
