"""What the source does not support is underlined, counted, and explained in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.mark_looks import MarkKind
from tests.app.conftest import MakeWindow
from tests.app.driving import click, paste, press, type_text
from tests.app.evidence_driving import (
    BUILT,
    LAMP,
    SOURCE,
    ChecksAtOnce,
    click_on,
    drawn,
    flagged,
    hover,
    lit_in_source,
    place_of,
    put_caret,
    wait_for_flags,
    wait_for_matches,
    write,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of tooltips


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    """A window whose results are checked."""
    return make_window(evidence=ChecksAtOnce())


def test_what_is_not_supported_is_underlined_counted_and_explained(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window, SOURCE, "Ruth Halvorsen built it in 1891. A storm broke its lamp in 1954.")
    assert flagged(window) == ["1891"]
    assert drawn(window.result.view, window, MarkKind.FLAGGED) == ["1891"]
    button = window.result.flag_button
    assert button.isVisible()
    assert button.accessibleName() == "1 of 3 not supported"
    assert button.accessibleName() in window.result.view.accessibleDescription()
    hover(window.result.view, place_of(window.result.view, "1891"))
    assert "1891" in QToolTip.text()
    hover(window.result.view, place_of(window.result.view, "storm"))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_key_goes_from_flag_to_flag_and_the_line_of_status_says_why(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window, SOURCE, "It was built in 1891. A storm broke its lamp in 1955.")
    view, status = window.result.view, window.status.activity
    window.source.view.setFocus()
    seen = []
    for _ in range(3):
        press(window, Qt.Key.Key_F8)
        assert view.hasFocus()
        assert view.textCursor().selectedText() in status.text()
        seen.append(view.textCursor().selectedText())
    assert seen in (["1891", "1955", "1891"], ["1955", "1891", "1955"])
    QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert view.textCursor().selectedText() == seen[1]
    click(window.result.flag_button)
    assert view.textCursor().selectedText() == "1891"
    assert lit_in_source(window) == [BUILT]


def test_without_flags_the_key_says_so(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, SOURCE, LAMP)
    assert not window.result.flag_button.isVisible()
    assert window.result.view.accessibleDescription() == ""
    press(window, Qt.Key.Key_F8)
    assert window.status.activity.text() == "Nothing in the result is flagged."


def test_a_click_into_flagged_words_says_why(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, SOURCE, "A storm broke its lamp in 1955.")
    click_on(window.result.view, "1955")
    assert "1955" in window.status.activity.text()


def test_a_flag_goes_when_its_word_is_mended_and_moves_with_the_text_meanwhile(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window, SOURCE, "A storm broke its lamp in 1955. It was built in 1891.")
    view = window.result.view
    press(view, Qt.Key.Key_Home, control=True)
    type_text(view, "Well: ")
    assert flagged(window) == ["1955", "1891"], "before anything was checked again"
    cursor = view.document().find("1955")
    view.setTextCursor(cursor)
    type_text(view, "1954")
    wait_for_flags(qtbot, window, "1891")
    view.undo()
    wait_for_flags(qtbot, window, "1955", "1891")


def test_what_an_input_method_composes_is_no_edit_before_it_is_committed(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window, SOURCE, "A storm broke its lamp in 1955.")
    view = window.result.view
    put_caret(view, "storm", 0)
    event = QInputMethodEvent("neko", [])
    QApplication.sendEvent(view, event)
    assert flagged(window) == ["1955"]
    event.setCommitString("🐈🐈 ")
    QApplication.sendEvent(view, event)
    assert flagged(window) == ["1955"]
    wait_for_matches(qtbot, window)
    assert flagged(window) == ["1955"]


def test_a_long_end_that_is_cut_off_in_sight_takes_its_flags_along(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window, SOURCE, "It broke in 1955.\n\n" * 300)
    view = window.result.view
    view.moveCursor(QTextCursor.MoveOperation.End)
    cursor = QTextCursor(view.document())
    cursor.setPosition(60)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    wait_for_flags(qtbot, window, *["1955"] * 3)
    assert drawn(view, window, MarkKind.FLAGGED) == ["1955"] * 3
    view.undo()
    wait_for_flags(qtbot, window, *["1955"] * 300)


def test_an_edit_of_the_source_is_checked_against(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, SOURCE, "A storm broke its lamp in 1955.")
    assert flagged(window) == ["1955"]
    window.source.view.setTextCursor(window.source.view.document().find("1954"))
    type_text(window.source.view, "1955")
    wait_for_flags(qtbot, window)


@pytest.mark.full
def test_only_what_is_in_sight_of_five_megabytes_is_marked(
    qtbot: QtBot, window: MainWindow
) -> None:
    line = "A storm 🌊 broke its lamp in 1955, and nobody had repaired the roof by 1811.\n"
    paste(window.source.view, SOURCE)
    window.result.view.load(line * 60_000, undoable=False)
    qtbot.waitUntil(lambda: not window.result.view.is_filling, timeout=60_000)
    qtbot.waitUntil(lambda: len(flagged(window)) > 100, timeout=60_000)
    view = window.result.view
    assert 0 < len(view.extraSelections()) < 200
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(
        lambda: drawn(view, window, MarkKind.FLAGGED)[:1] in (["1955"], ["1811"]), timeout=60_000
    )
