from __future__ import annotations

import gc
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextDocumentLayout, QWidget
from pytestqt.qtbot import QtBot

from app.window.chunks import LONGEST_LINE
from app.window.text_view import TextView

PARAGRAPH = "The quick brown fox jumps over the lazy dog. " * 10
TEN_MEGABYTES = "\n".join([PARAGRAPH] * (10_000_000 // len(PARAGRAPH)))


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[TextView]:
    view = TextView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    qtbot.waitExposed(view)
    return view


def _paste(view: TextView, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    view.insertFromMimeData(mime)


def _longest_pause(qtbot: QtBot, view: TextView) -> float:
    """The longest time in seconds, until the view is filled, that the event loop did nothing."""
    pauses: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        pauses.append(time.perf_counter() - last)
        last = time.perf_counter()

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(1)
    qtbot.waitUntil(lambda: not view.is_filling, timeout=20_000)
    timer.stop()
    return max(pauses, default=0.0)


@pytest.mark.parametrize(
    "text",
    [TEN_MEGABYTES, "word " * 2_000_000, "x" * 3_000_000],
    ids=["paragraphs", "one line of words", "one line without spaces"],
)
def test_ten_megabytes_are_shown_without_a_standstill(
    qtbot: QtBot, view: TextView, text: str
) -> None:
    begin = time.perf_counter()
    view.load(text, undoable=False)
    assert time.perf_counter() - begin < 1.0
    assert view.text() == text
    assert _longest_pause(qtbot, view) < 1.0
    assert view.text() == text


def test_pasting_a_line_of_megabytes_is_no_standstill_either(qtbot: QtBot, view: TextView) -> None:
    view.setPlainText("start end")
    cursor = view.textCursor()
    cursor.setPosition(6)
    view.setTextCursor(cursor)
    _paste(view, "word " * 400_000)
    assert _longest_pause(qtbot, view) < 1.0
    assert view.text() == "start " + "word " * 400_000 + "end"


def test_a_long_line_keeps_its_identity_when_it_is_edited(qtbot: QtBot, view: TextView) -> None:
    text = "short\n" + "word " * (LONGEST_LINE // 2) + "\nlast"
    view.load(text, undoable=False)
    assert view.blockCount() > 3
    QTest.keyClicks(view, "X")
    assert view.text() == "X" + text


def test_a_loaded_text_can_be_taken_back_when_it_replaced_something(
    qtbot: QtBot, view: TextView
) -> None:
    QTest.keyClicks(view, "mine")
    view.load(TEN_MEGABYTES, undoable=True)
    qtbot.waitUntil(lambda: not view.is_filling, timeout=20_000)
    view.undo()
    assert view.text() == "mine"
    view.redo()
    assert view.toPlainText() == TEN_MEGABYTES


def test_loading_again_while_a_text_comes_in_shows_only_the_new_one(
    qtbot: QtBot, view: TextView
) -> None:
    view.load(TEN_MEGABYTES, undoable=False)
    view.load("new", undoable=False)
    qtbot.wait(20)
    assert view.toPlainText() == "new"
    assert not view.isReadOnly()


def test_windows_line_ends_and_nul_are_not_pasted(view: TextView) -> None:
    _paste(view, "a\r\nb\rc\0d")
    assert view.text() == "a\nb\ncd"


def test_lines_are_one_and_a_half_high_also_after_typing(qtbot: QtBot, view: TextView) -> None:
    view.load("one\n" + PARAGRAPH, undoable=False)
    QTest.keyClicks(view, "typed ")
    qtbot.wait(20)
    size = view.fontInfo().pixelSize()
    first = view.document().begin()
    second = first.next()
    top = view.blockBoundingGeometry(second).top() - view.blockBoundingGeometry(first).top()
    layout = second.layout()
    step = layout.lineAt(1).y() - layout.lineAt(0).y()
    assert top == step == view.line_pitch >= 1.5 * size


def test_lines_hold_sixty_to_eighty_characters_however_wide_the_pane_is(
    qtbot: QtBot, view: TextView
) -> None:
    view.resize(1600, 600)
    view.load(PARAGRAPH * 3, undoable=False)
    qtbot.wait(20)
    layout = view.document().begin().layout()
    lengths = [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
    assert all(55 <= length <= 95 for length in lengths)


def test_a_click_between_two_lines_goes_to_the_nearer_one(qtbot: QtBot, view: TextView) -> None:
    view.load("\n".join(["word " * 12] * 5), undoable=False)
    qtbot.wait(20)
    for y in range(1, round(view.line_pitch * 5) - 1):
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(9, y)
        )
        cursor = view.textCursor()
        assert cursor.positionInBlock() < 5
        assert cursor.blockNumber() == int(y // view.line_pitch)


@pytest.mark.parametrize("views", [4, pytest.param(60, marks=pytest.mark.full)])
def test_views_come_and_go_in_any_order_without_a_crash(qtbot: QtBot, views: int) -> None:
    """Qt for Python does not know that a document owns its layout (it would free it too early)."""
    for number in range(views):
        view = TextView()
        view.show()
        view.load("abc def " * 900, undoable=False)
        qtbot.wait(1)
        if number % 3 == 0:
            view.deleteLater()
        elif number % 3 == 1:
            parent = QWidget()
            view.setParent(parent)
            parent.show()
            del view
            gc.collect()
            child = parent.findChild(TextView)
            child.resize(300 + number, 300)
            assert isinstance(child.document().documentLayout(), QPlainTextDocumentLayout)
            del child, parent
        else:
            del view
        gc.collect()
        qtbot.wait(1)


def test_files_are_left_to_the_window(view: TextView) -> None:
    mime = QMimeData()
    mime.setUrls(["file:///tmp/a.txt"])
    mime.setText("file:///tmp/a.txt")
    assert not view.canInsertFromMimeData(mime)
