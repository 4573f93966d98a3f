"""Pasting what was copied with its form."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from engine.documents import extraction
from tests.app.conftest import MakeWindow
from tests.app.driving import press, type_text

HTML = (
    "<h2>News</h2><p>The council <b>voted</b> on Tuesday.</p>"
    "<ul><li>one<ul><li>two</ul></ul><table><tr><td>a</td><td>b</td></tr></table>"
)
PLAIN = "News\nThe council voted on Tuesday.\n\none\ntwo\na\tb\n"
FORMED = "News\n\nThe council voted on Tuesday.\n\n- one\n  - two\n\na | b"


@pytest.fixture(autouse=True)
def clear_clipboard(qapp: QApplication) -> Iterator[None]:
    """Qt for Python crashes at its end when its own data are still on the clipboard."""
    yield
    QGuiApplication.clipboard().clear()


def copy(plain: str = "", html: str = "", more: Mapping[str, bytes] | None = None) -> None:
    mime = QMimeData()
    if plain:
        mime.setText(plain)
    if html:
        mime.setHtml(html)
    for name, data in (more or {}).items():
        mime.setData(name, data)
    QGuiApplication.clipboard().setMimeData(mime)


def paste(qtbot: QtBot, window: MainWindow) -> None:
    press(window.source.view, Qt.Key.Key_V, control=True)
    qtbot.waitUntil(lambda: not window.source.view.rich_paste.is_reading)


def test_headings_lists_and_tables_keep_their_form(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    copy(PLAIN, HTML)
    paste(qtbot, window)
    assert window.source.text() == FORMED
    press(window.source.view, Qt.Key.Key_Z, control=True)
    assert window.source.text() == ""


def test_rtf_is_read_too(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    copy("a\nb", more={"text/rtf": rb"{\rtf1\ansi The {\b council} voted.\par On Tuesday.\par}"})
    paste(qtbot, window)
    assert window.source.text().split("\n\n") == ["The council voted.", "On Tuesday."]


def test_it_replaces_the_selection_and_what_is_typed_meanwhile_comes_behind(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    view = window.source.view
    type_text(view, "before gone after")
    cursor = view.textCursor()
    cursor.setPosition(7)
    cursor.setPosition(11, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    copy("x\ny", "<p>x<p>y")
    paste(qtbot, window)
    assert window.source.text() == "before x\n\ny after"
    view.selectAll()
    press(view, Qt.Key.Key_Delete)
    press(view, Qt.Key.Key_V, control=True)
    type_text(view, "!")
    qtbot.waitUntil(lambda: not view.rich_paste.is_reading)
    assert window.source.text() == "x\n\ny!"


@pytest.mark.parametrize(
    "html", ["<p>little</p>", "<script>x</script>", "<!-- nothing -->", "<img src=x>"]
)
def test_plain_text_is_taken_where_the_form_says_less(
    qtbot: QtBot, make_window: MakeWindow, html: str
) -> None:
    window = make_window()
    copy("many more words\nthan in the page", html)
    paste(qtbot, window)
    assert window.source.text() == "many more words\nthan in the page"


def test_lines_of_a_program_keep_their_indents(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    copy(
        "def f():\n    return 1",
        "<div>def f():</div><div>&nbsp;return 1</div>",
        {"vscode-editor-data": b"{}"},
    )
    paste(qtbot, window)
    assert window.source.text() == "def f():\n    return 1"


def test_one_line_needs_no_reading(make_window: MakeWindow) -> None:
    window = make_window()
    copy("one line", "<b>one</b> line")
    press(window.source.view, Qt.Key.Key_V, control=True)
    assert window.source.text() == "one line"


def test_what_is_copied_here_comes_back_as_it_was(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    text = "a\n\n\n  b\n- c"
    copy(text)
    paste(qtbot, window)
    window.source.view.selectAll()
    press(window.source.view, Qt.Key.Key_C, control=True)
    window.source.view.selectAll()
    paste(qtbot, window)
    assert window.source.text() == text


def test_a_reader_that_goes_on_is_stopped_and_the_plain_text_taken(
    qtbot: QtBot, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-c", "import time; time.sleep(100)"]
    monkeypatch.setattr(extraction, "reading_command", lambda: command)
    window = make_window()
    copy(PLAIN, HTML)
    press(window.source.view, Qt.Key.Key_V, control=True)
    assert window.status.activity.text() == "Reading what was pasted…"
    press(window.source.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.source.text() == PLAIN)
    assert "pasted" not in window.status.activity.text()


def test_closing_the_window_ends_the_reading_of_a_paste(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-c", "import time; time.sleep(100)"]
    monkeypatch.setattr(extraction, "reading_command", lambda: command)
    window = make_window()
    copy(PLAIN, HTML)
    press(window.source.view, Qt.Key.Key_V, control=True)
    window.close_unasked()
    assert not window.source.view.rich_paste.is_reading
