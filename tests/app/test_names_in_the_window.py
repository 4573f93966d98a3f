"""The titles of the source and of the window name the document that is there, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from tests.app.conftest import MakeWindow
from tests.app.driving import paste, press, type_text, wait_until_done


def titles(window: MainWindow) -> tuple[str, str]:
    return window.source.title.text(), window.windowTitle()


EMPTY = ("Source", "Brevity")
MINE = ("Your text", "Your text – Brevity")
LETTER = ("letter.txt", "letter.txt – Brevity")


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader, here are six words.", encoding="utf-8")
    window = make_window()
    assert titles(window) == EMPTY
    window.open_document(path)
    wait_until_done(qtbot, window)
    assert titles(window) == LETTER
    return window


def test_an_edited_document_keeps_its_name(window: MainWindow) -> None:
    type_text(window.source.view, "Yes: ")
    paste(window.source.view, "pasted")
    assert titles(window) == LETTER


@pytest.mark.parametrize("size", [2, 100_000], ids=["small", "large"])
def test_a_paste_over_everything_is_the_users_text(
    qtbot: QtBot, window: MainWindow, size: int
) -> None:
    view = window.source.view
    view.selectAll()
    paste(view, "word " * size)
    qtbot.waitUntil(lambda: not view.is_filling)
    assert titles(window) == MINE
    type_text(view, "more")
    assert titles(window) == MINE
    while view.document().isUndoAvailable() and not view.toPlainText().startswith("Dear"):
        view.undo()
    assert titles(window) == LETTER
    while view.document().isRedoAvailable():
        view.redo()
    assert titles(window) == MINE


def test_an_emptied_document_is_gone_until_undo_brings_it_back(window: MainWindow) -> None:
    view = window.source.view
    view.selectAll()
    press(view, Qt.Key.Key_Delete)
    assert titles(window) == EMPTY
    type_text(view, "mine")
    assert titles(window) == MINE
    for _ in range(2):
        view.undo()
    assert view.toPlainText().startswith("Dear")
    assert titles(window) == LETTER


def test_an_edit_in_place_of_the_step_that_was_undone_keeps_the_name(window: MainWindow) -> None:
    view = window.source.view
    view.selectAll()
    press(view, Qt.Key.Key_Delete)
    view.undo()
    assert titles(window) == LETTER
    view.moveCursor(view.textCursor().MoveOperation.End)
    for _ in range(3):
        type_text(view, " and more")
        press(view, Qt.Key.Key_Backspace)
    assert titles(window) == LETTER
