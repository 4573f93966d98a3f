"""The strip beside the source says what was used, read and not read of it, and scrolls it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.window.evidence.coverage_strip import CoverageStrip
from app.window.evidence.strip_rows import CoveredPlaces, Stretch, stretches
from app.window.main_window import MainWindow
from app.window.theme import DARK, LIGHT, Colors
from tests.app.conftest import MakeWindow
from tests.app.driving import paste, press, type_text, wait_until_done

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of tooltips

PARAGRAPH = "The keepers of the lighthouse wrote down the weather of every day, and the ships. " * 8


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow) -> MainWindow:
    """A source of thirty blocks, each third of them used, read and not read."""
    window = make_window("says-too-much")
    paste(window.source.view, "\n\n".join([PARAGRAPH] * 30))
    return window


@pytest.fixture
def strip(qtbot: QtBot, window: MainWindow) -> CoverageStrip:
    # The fake engine covers the blocks that it is told of: those of a document, or of a selection.
    view = window.source.view
    text, blocks, place = view.text(), [], 0
    for number, paragraph in enumerate(text.split("\n\n")):
        state = ("used", "read", "unread")[number % 3]
        why = "Tables have no sentences to choose from." if state == "unread" else ""
        blocks.append((place, place + len(paragraph), state, why))
        place += len(paragraph) + 2
    window.source.show_coverage(tuple(blocks), None)
    view.moveCursor(view.textCursor().MoveOperation.Start)
    return window.source.strip


def hover(strip: CoverageStrip, y: int) -> str:
    """What is told where the mouse stays on the strip."""
    point = QPoint(strip.width() // 2, y)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, strip.mapToGlobal(point))
    QApplication.sendEvent(strip, event)
    return QToolTip.text()


def middle_of(strip: CoverageStrip, number: int) -> int:
    """The height on the strip of the middle of a block."""
    return round(strip.height() * (number + 0.45) / 30)


def test_each_block_says_what_became_of_it(strip: CoverageStrip) -> None:
    assert hover(strip, middle_of(strip, 0)) == "Used for the result."
    assert hover(strip, middle_of(strip, 13)) == "Read; nothing of it was chosen."
    said = hover(strip, middle_of(strip, 29))
    assert said == "Not read. Tables have no sentences to choose from."
    assert strip.accessibleDescription() == (
        "Of the source, 10 parts were used, 10 read and 10 not."
    )


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_the_three_can_be_told_apart_without_colours(
    window: MainWindow, strip: CoverageStrip, colors: Colors
) -> None:
    scheme = Qt.ColorScheme.Dark if colors is DARK else Qt.ColorScheme.Light
    window.theme.follow(scheme)
    try:
        image = window.grab().toImage()
        shares = [_ink(image, window, strip, number, colors) for number in (15, 16, 17)]
    finally:
        window.theme.follow(Qt.ColorScheme.Light)
    used, read, unread = shares
    assert used > 0.95
    assert 0.1 < read < 0.7
    assert unread < 0.05


def _ink(
    image: QImage, window: MainWindow, strip: CoverageStrip, number: int, colors: Colors
) -> float:
    """The share of a block's inside on the strip that something is drawn on."""
    corner = strip.mapTo(window, QPoint(0, 0))
    ratio = image.devicePixelRatio()
    ground = QColor(colors.surface)
    inside = [
        image.pixelColor(round((corner.x() + x) * ratio), round((corner.y() + y) * ratio))
        for x in (7, 8, 9, 10)
        for y in range(middle_of(strip, number) - 3, middle_of(strip, number) + 4)
    ]
    return sum(abs(one.lightness() - ground.lightness()) > 24 for one in inside) / len(inside)


def test_it_is_the_one_scroll_bar_of_the_source(window: MainWindow, strip: CoverageStrip) -> None:
    view = window.source.view
    assert view.verticalScrollBar() is strip
    face = QAccessible.queryAccessibleInterface(strip)
    assert face.role() == QAccessible.Role.ScrollBar
    assert face.text(QAccessible.Text.Name) == "Scroll the source"
    assert strip.isVisible()
    strip.setValue(strip.maximum())
    last = view.cursorForPosition(view.viewport().rect().bottomLeft()).block()
    assert last == view.document().lastBlock()


def test_a_click_goes_to_what_it_points_at(window: MainWindow, strip: CoverageStrip) -> None:
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, middle_of(strip, 20)))
    view = window.source.view
    seen = range(
        view.firstVisibleBlock().blockNumber(), view.firstVisibleBlock().blockNumber() + 12
    )
    assert 2 * 20 in seen
    handle = strip.handle
    assert handle.top() <= middle_of(strip, 20) <= handle.bottom()


def test_it_can_be_dragged_and_shows_what_is_in_sight(strip: CoverageStrip) -> None:
    top = strip.handle.center().toPoint()
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=top)
    QTest.mouseMove(strip, QPoint(top.x(), strip.height()))
    assert strip.value() == strip.maximum()
    assert abs(strip.handle.bottom() - strip.height()) < 1
    QTest.mouseMove(strip, QPoint(top.x(), strip.height() // 2))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(top.x(), strip.height() // 2))
    assert 0 < strip.value() < strip.maximum()
    value = strip.value()
    QTest.mouseMove(strip, QPoint(top.x(), 0))
    assert strip.value() == value, "it was let go"


def test_the_wheel_and_the_keys_scroll_it(window: MainWindow, strip: CoverageStrip) -> None:
    wheel = QWheelEvent(
        QPointF(9, 40), strip.mapToGlobal(QPointF(9, 40)), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(strip, wheel)
    first = strip.value()
    assert first > 0
    strip.setFocus()
    press(strip, Qt.Key.Key_PageDown)
    assert strip.value() >= first + window.source.view.viewport().height() // 40
    press(strip, Qt.Key.Key_Home)
    assert strip.value() == 0
    press(strip, Qt.Key.Key_Down)
    assert strip.value() == 1
    press(strip, Qt.Key.Key_End)
    assert strip.value() == strip.maximum()


def test_what_a_source_is_shown_to_be_goes_when_it_is_edited(
    window: MainWindow, strip: CoverageStrip
) -> None:
    type_text(window.source.view, "x")
    assert strip.accessibleDescription() == ""
    assert hover(strip, middle_of(strip, 0)) == ""


def test_a_short_source_has_its_strip_too(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("says-too-much")
    strip = window.source.strip
    paste(window.source.view, "One sentence here.")
    assert not strip.isVisible()
    window.source.show_coverage(((0, 18, "used", ""),), None)
    assert strip.isVisible()
    assert hover(strip, 5) == "Used for the result."
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, 300))
    assert strip.value() == 0


def test_of_a_selection_only_its_own_blocks_are_shown(qtbot: QtBot, window: MainWindow) -> None:
    view = window.source.view
    cursor = view.textCursor()
    cursor.setPosition(len(PARAGRAPH) + 2)
    cursor.setPosition(2 * len(PARAGRAPH) + 1, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    press(window, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)
    window.source.show_coverage(((len(PARAGRAPH) + 2, 2 * len(PARAGRAPH) + 1, "used", ""),), None)
    strip = window.source.strip
    assert hover(strip, middle_of(strip, 0)) == ""
    assert hover(strip, middle_of(strip, 1)) == "Used for the result."


# ---------------------------------------------------------------- rows


def covered(*states: str) -> CoveredPlaces:
    """A line for each state, nine letters long."""
    return CoveredPlaces(
        (number * 10, number * 10 + 9, state, "") for number, state in enumerate(states) if state
    )


def test_blocks_are_parted_where_there_is_room() -> None:
    places = covered("used", "used", "", "read", "unread")
    assert list(stretches(places, 50, 50)) == [
        Stretch(0, 9, "used"), Stretch(10, 19, "used"), Stretch(30, 39, "read"),
        Stretch(40, 49, "unread"),
    ]  # fmt: skip
    assert list(stretches(covered("used", "used", "unread"), 30, 3)) == [
        Stretch(0, 2, "used"), Stretch(2, 3, "unread"),
    ]  # fmt: skip


def test_the_one_used_block_among_thousands_is_seen() -> None:
    places = covered(*["read"] * 4_321, "used", *["unread"] * 4_000)
    drawn = list(stretches(places, 83_220, 400))
    states = [stretch.state for stretch in drawn]
    assert list(dict.fromkeys(states)) == ["read", "used", "unread"]
    used = drawn[states.index("used")]
    assert (states.count("used"), used.bottom - used.top) == (1, 1)


def test_a_strip_without_room_or_blocks_has_nothing_to_draw() -> None:
    assert list(stretches(CoveredPlaces(), 50, 50)) == []
    assert list(stretches(covered("used"), 9, 0)) == []
