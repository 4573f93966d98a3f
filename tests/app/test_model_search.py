"""The search of the models' window, by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.app.conftest import MakeWindow
from tests.app.driving import press
from tests.app.model_driving import open_manager
from tests.hub_server import LoopbackHub


def test_keys_lead_into_a_search_on_into_what_it_found_and_out_of_it(
    qtbot: QtBot, make_window: MakeWindow, hub: LoopbackHub
) -> None:
    manager = open_manager(qtbot, make_window())
    qtbot.waitUntil(manager.isActiveWindow)
    press(manager, Qt.Key.Key_F, control=True)
    assert manager.search.hasFocus()
    manager.search.setText("german")
    press(manager.search, Qt.Key.Key_Return)
    assert manager.view.hasFocus()
    press(manager, Qt.Key.Key_F, control=True)
    assert manager.search.selectedText() == "german"
    press(manager.search, Qt.Key.Key_Escape)
    assert manager.search.text() == ""
    assert manager.isVisible()
    press(manager.search, Qt.Key.Key_Escape)
    assert not manager.isVisible()
    manager.open()
    qtbot.waitUntil(manager.view.hasFocus)
    manager.search.setText("german")
    press(manager.view, Qt.Key.Key_Escape)
    assert not manager.isVisible()
