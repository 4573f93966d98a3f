"""The size of the text: keys, wheel, bounds, and what stays where it was."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.mark_looks import MarkKind
from app.window.sight import bring_into_sight, part_in_sight
from app.window.text_view import MEASURE, TextView
from app.window.zoom import LEAST, MOST, STEPS, Zoom
from tests.app.conftest import MakeWindow

TEXT = "\n\n".join(
    f"Paragraph {number} has some words, and then some more." for number in range(400)
)


@pytest.fixture
def zoomed(make_window: MakeWindow) -> tuple[MainWindow, Zoom]:
    window = make_window()
    return window, window.zoom


def size(view: TextView) -> float:
    return view.font().pointSizeF()


def turn(view: TextView, delta: int, held: Qt.KeyboardModifier) -> bool:
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    return QApplication.sendEvent(view.viewport(), event)


def test_both_panes_grow_and_shrink_within_bounds(zoomed: tuple[MainWindow, Zoom]) -> None:
    window, zoom = zoomed
    views = window.source.view, window.result.view
    usual = size(views[0])
    told: list[object] = []
    zoom.changed.connect(told.append)
    zoom.told.connect(told.append)
    zoom.zoom_in()
    assert told == [110, "Text size: 110 %"]
    assert [size(view) for view in views] == pytest.approx([usual * 1.1] * 2)
    for _ in STEPS:
        zoom.zoom_in()
    assert zoom.percent == MOST
    assert size(views[1]) == pytest.approx(usual * 3)
    for _ in STEPS:
        zoom.zoom_out()
    assert zoom.percent == LEAST
    zoom.reset()
    assert [size(view) for view in views] == pytest.approx([usual] * 2)


@pytest.mark.parametrize(("wanted", "got"), [(130, 130), (10, LEAST), (999, MOST)])
def test_a_remembered_size_is_taken_without_a_word(
    qtbot: QtBot, zoomed: tuple[MainWindow, Zoom], wanted: int, got: int
) -> None:
    _, zoom = zoomed
    with qtbot.assertNotEmitted(zoom.told):
        zoom.set_percent(wanted)
    assert zoom.percent == got
    zoom.zoom_in()
    assert zoom.percent == next((step for step in STEPS if step > got), MOST)


def test_control_and_wheel_zoom_by_whole_notches(zoomed: tuple[MainWindow, Zoom]) -> None:
    window, zoom = zoomed
    view = window.result.view
    control = Qt.KeyboardModifier.ControlModifier
    turn(view, 120, control)
    assert zoom.percent == 110
    turn(view, -60, control)
    assert zoom.percent == 110
    turn(view, -60, control)
    assert zoom.percent == 100
    turn(view, 240, control)
    assert zoom.percent == 125
    turn(view, 120, Qt.KeyboardModifier.NoModifier)
    assert zoom.percent == 125


@pytest.mark.parametrize("percent", [50, 75, 150, 300])
def test_the_measure_follows_the_size(zoomed: tuple[MainWindow, Zoom], percent: int) -> None:
    window, zoom = zoomed
    window.resize(3_600, 700)
    window.source.view.setPlainText("word " * 2_000)
    zoom.set_percent(percent)
    view = window.source.view
    characters = view.viewport().width() / view.fontMetrics().averageCharWidth()
    assert 60 <= characters <= MEASURE, "the scroll bar takes a bit"
    view.viewport().grab()  # laid out
    layout = view.firstVisibleBlock().layout()
    lines = [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
    assert max(lines) <= 90
    heights = {round(layout.lineAt(n + 1).y() - layout.lineAt(n).y()) for n in range(20)}
    assert heights == {round(view.line_pitch)}
    assert view.line_pitch >= view.fontMetrics().height()


def test_what_is_at_the_top_stays_there_and_marks_stay_on_their_words(
    zoomed: tuple[MainWindow, Zoom],
) -> None:
    window, zoom = zoomed
    source = window.source
    source.view.setPlainText(TEXT)
    place = TEXT.index("Paragraph 200")
    source.marks.show(MarkKind.FOUND, [(place, place + 13)])
    bring_into_sight(source.view, place, place + 13)
    top, _ = part_in_sight(source.view)
    for step in (zoom.zoom_in, zoom.zoom_in, zoom.zoom_out, zoom.reset):
        step()
        source.view.viewport().grab()
        assert part_in_sight(source.view)[0] == top
        assert source.marks.marked(MarkKind.FOUND) == [(place, place + 13, "")]
        selections = source.view.extraSelections()
        assert [one.cursor.selectedText() for one in selections] == ["Paragraph 200"]
        handle = source.strip.handle
        assert 0 <= handle.top() < handle.bottom() <= source.strip.height()


def test_who_reads_the_end_of_a_stream_goes_on_doing_so(zoomed: tuple[MainWindow, Zoom]) -> None:
    window, zoom = zoomed
    view = window.result.view
    view.setPlainText(TEXT)
    view.viewport().grab()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    zoom.set_percent(200)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


@pytest.mark.full
def test_ten_megabytes_are_zoomed_at_once(qtbot: QtBot, zoomed: tuple[MainWindow, Zoom]) -> None:
    window, zoom = zoomed
    view = window.source.view
    view.load("Ten words stand in this line, and it is short.\n" * 210_000, undoable=False)
    qtbot.waitUntil(lambda: not view.is_filling, timeout=60_000)
    window.source.shutdown()  # counts no further
    begin = time.perf_counter()
    zoom.zoom_in()
    assert time.perf_counter() - begin < 1.0
