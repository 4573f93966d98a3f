"""Unsure words, other words and live beams with the real engine and the embedded model."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.theme import Theme
from engine.messages import Beams
from tests.app.confidence_driving import (
    Wired,
    choose,
    entries,
    open_menu,
    press_shifted,
    shade,
    wait_for_shades,
    wire,
)
from tests.app.conftest import NoEvidence
from tests.app.driving import message, paste, press, shown, wait_until_done

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of menus
PATIENCE_MS = 60_000
SOURCE = """A lighthouse keeper lived beside the lamp. He lit it at dusk, trimmed its wicks through
the night, and put it out at dawn.

Most lamps burned oil. In the last century electric light came to the coast, and one by one the
keepers were sent home. Today most lighthouses are watched from a desk far away."""


@pytest.fixture
def wired(qtbot: QtBot, qapp: QApplication, theme: Theme) -> Iterator[Wired]:
    with shown(qtbot, MainWindow(theme, evidence=NoEvidence())) as window:
        yield wire(window)


def test_the_embedded_model_tells_where_it_was_unsure_and_writes_from_there(
    qtbot: QtBot, wired: Wired
) -> None:
    window = wired.window
    considered: list[Beams] = []
    window.engine.beams_changed.connect(considered.append)
    wired.beams.toggle()
    window.tool_bar.length_button.choose("whole")
    paste(window.source.view, SOURCE)
    press(window, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window, PATIENCE_MS)
    first = window.result.text()
    assert first
    assert len(considered[-1].candidates) > 1
    assert not wired.beams.strip.isVisible()

    shade(qtbot, wired)
    assert message(window, "confidence") == ""
    doubts = wired.confidence.doubts
    assert doubts
    assert all(first[doubt.start : doubt.end] == doubt.word for doubt in doubts)
    open_to_choice = [doubt for doubt in doubts if doubt.alternatives]
    doubt = open_to_choice[-1]
    cursor = window.result.view.textCursor()
    cursor.setPosition(doubt.first + 1)
    window.result.view.setTextCursor(cursor)
    while window.result.view.textCursor().selectionStart() != doubt.first:
        press(window, Qt.Key.Key_F9)
    press(window.result.view, Qt.Key.Key_Return)
    menu = open_menu(qtbot)
    chosen = entries(menu)[1].split("\t")[0]
    choose(wired, menu, chosen)
    wait_until_done(qtbot, window, PATIENCE_MS)
    other = window.result.text()
    assert message(window, "run") == ""
    assert other != first
    assert other.startswith(first[: doubt.start].rstrip())
    assert other[max(doubt.start - 1, 0) :].lstrip().startswith(chosen.strip())
    wait_for_shades(qtbot, wired)
    assert wired.confidence.doubts

    press_shifted(wired, Qt.Key.Key_Return)  # the word is no longer selected: all of it
    wait_until_done(qtbot, window, PATIENCE_MS)
    assert message(window, "run") == ""
    assert window.result.text() not in (first, other)
    window.result.view.undo()
    assert window.result.text() == other
    window.result.view.undo()
    assert window.result.text() == first
