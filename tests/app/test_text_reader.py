from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

import app.autosave
from app.session import SessionFolder
from app.window.main_window import MainWindow
from app.window.text_reader import AT_ONCE, TextReader
from app.window.text_view import TextView
from tests.app.conftest import MakeWindow
from tests.app.driving import type_text

LINE = "The ferry was old, and the \N{SHIP} sank.\n"
LONG = LINE * (3 * AT_ONCE // len(LINE))


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    view = TextView()
    qtbot.addWidget(view)
    return view


def filled(qtbot: QtBot, view: TextView, text: str) -> None:
    view.load(text, undoable=False)
    qtbot.waitUntil(lambda: not view.is_filling)


def written(view: TextView, text: str) -> None:
    """Put a text in as if it was typed, so that it stands nowhere but in the view."""
    view.textCursor().insertText(text)


@pytest.mark.parametrize("text", [LONG, LONG.replace("\n", " "), LONG.replace(" ", "\xa0")])
def test_a_long_text_is_read_in_turns_as_it_is(qtbot: QtBot, view: TextView, text: str) -> None:
    filled(qtbot, view, text)
    written(view, "A line\N{LINE SEPARATOR}and\xa0more. ")
    reader = TextReader(view, view)
    reader._turns._seconds = 0.0  # one piece a turn: a fast machine might read it all in one
    assert not reader.is_current
    with qtbot.waitSignal(reader.ended):
        reader.begin()
        assert reader.is_reading
    assert reader.is_current
    assert reader.text() == reader.known == view.text()
    assert reader.text() == "A line\nand more. " + text.replace("\xa0", " ")


def test_what_came_in_and_was_not_edited_is_read_at_once(qtbot: QtBot, view: TextView) -> None:
    filled(qtbot, view, LONG)
    reader = TextReader(view, view)
    reader.begin()
    assert reader.is_current
    assert reader.text() == LONG


def test_an_edit_ends_the_reading_and_nothing_old_is_taken_for_new(
    qtbot: QtBot, view: TextView
) -> None:
    filled(qtbot, view, LONG)
    written(view, "One. ")
    reader = TextReader(view, view)
    reader.begin()
    with qtbot.waitSignal(reader.ended):
        written(view, "Two. ")
    assert not reader.is_reading
    assert not reader.is_current
    assert reader.text() == "One. Two. " + LONG


def test_an_edit_of_looks_does_not_end_the_reading(qtbot: QtBot, view: TextView) -> None:
    filled(qtbot, view, LONG)
    written(view, "One. ")
    reader = TextReader(view, view)
    reader.begin()
    view.document().markContentsDirty(0, 10)
    assert reader.is_reading
    qtbot.waitUntil(lambda: reader.is_current)


@pytest.fixture
def long_window(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """A window whose source is long and saved."""
    monkeypatch.setattr(app.autosave, "INTERVAL_MS", 30)
    window = make_window(state=tmp_path)
    filled(qtbot, window.source.view, LONG)
    qtbot.waitUntil(lambda: saved_source(tmp_path) == LONG)
    return window


def saved_source(state: Path) -> str:
    """What the one window's session has of the source now."""
    (folder,) = [path for path in (state / "sessions").iterdir() if path.is_dir()]
    session, _ = SessionFolder(folder).load()
    return session.source.text if session is not None else ""


def test_what_is_typed_into_a_long_text_is_saved(
    qtbot: QtBot, long_window: MainWindow, tmp_path: Path
) -> None:
    type_text(long_window.source.view, "mine ")
    qtbot.waitUntil(lambda: saved_source(tmp_path) == f"mine {LONG}", timeout=20_000)


def test_a_window_that_is_closed_while_it_reads_saves_the_text(
    qtbot: QtBot, long_window: MainWindow, tmp_path: Path
) -> None:
    type_text(long_window.source.view, "mine ")
    readers = long_window.findChildren(TextReader)
    qtbot.waitUntil(lambda: any(reader.is_reading for reader in readers))
    long_window.close_unasked()
    assert saved_source(tmp_path) == f"mine {LONG}"


def test_a_replacement_is_saved_that_ends_long_after_its_last_match(
    qtbot: QtBot, long_window: MainWindow, tmp_path: Path
) -> None:
    view, bar = long_window.source.view, long_window.source.find_bar
    cursor = QTextCursor(view.document())
    cursor.insertText("One captain. ")
    qtbot.waitUntil(lambda: saved_source(tmp_path) == f"One captain. {LONG}", timeout=20_000)
    bar.open(replace=True)
    bar.field.setText("captain")
    bar.replace_field.setText("keeper")
    qtbot.waitUntil(lambda: not bar.is_searching)
    bar.replace_all_button.click()
    assert bar.is_replacing
    qtbot.waitUntil(lambda: saved_source(tmp_path) == f"One keeper. {LONG}", timeout=20_000)
