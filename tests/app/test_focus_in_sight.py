"""Whoever works with keys sees where the keyboard is: in every window, in all colours."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget

from app.window.theme import CONTRAST, SYSTEM, Theme
from tests.app.accessible_controls import name_of, press_tab, reached_by_tab
from tests.app.accessible_windows import WINDOWS, Desk
from tests.app.contrast import contrast

# Says offscreen of lists that open.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LOOKS: dict[str, Callable[[Theme], None]] = {
    "light": lambda theme: theme.choose("light"),
    "dark": lambda theme: theme.choose("dark"),
    "light contrast": lambda theme: _choose_contrast(theme, Qt.ColorScheme.Light),
    "dark contrast": lambda theme: _choose_contrast(theme, Qt.ColorScheme.Dark),
}
SAMPLE = {("with a result", "light")}
ROOM = 4
"""How many pixels about a control, and within its edge, may show that it has the keyboard."""
LEAST_PIXELS = 24
LEAST_CONTRAST = 3.0


def _choose_contrast(theme: Theme, scheme: Qt.ColorScheme) -> None:
    theme.choose(CONTRAST)
    theme.follow(scheme)


@pytest.fixture
def still_caret(qapp: QApplication) -> Iterator[None]:
    """A caret that blinks would be a difference, too."""
    usual = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(usual)


@pytest.mark.parametrize(
    ("name", "looks"),
    [
        pytest.param(
            name,
            looks,
            marks=[] if (name, looks) in SAMPLE else [pytest.mark.full],
        )
        for name in WINDOWS
        if name != "dropping"  # the mouse is at work, and all lies under a veil
        for looks in LOOKS
    ],
)
def test_what_has_the_keyboard_stands_out(
    desk: Desk, theme: Theme, still_caret: None, name: str, looks: str
) -> None:
    window = WINDOWS[name](desk)
    LOOKS[looks](theme)
    try:
        check_focus(window)
    finally:
        theme.choose(SYSTEM)


def check_focus(window: QWidget) -> None:
    """Each control that Tab comes to looks otherwise than without the keyboard."""
    QApplication.processEvents()
    reached = reached_by_tab(window)
    if len(reached) == 1:
        return  # nothing else could have it
    for _ in reached:
        focused = QApplication.focusWidget()
        assert focused is not None
        QApplication.processEvents()  # what it has left may have changed the layout
        place, inner = edge_of(focused, window)
        having = window.grab(place).toImage()
        press_tab(focused)
        QApplication.processEvents()
        now, _ = edge_of(focused, window)  # a page scrolls to what has the keyboard
        lacking = window.grab(now if now.size() == place.size() else place).toImage()
        count = changed_pixels(having, lacking, inner)
        assert count >= LEAST_PIXELS, f"{name_of(focused)!r} looks the same: {count} pixels"


def edge_of(widget: QWidget, window: QWidget) -> tuple[QRect, QRect]:
    """Where in a window to look, and what of that not to look at: within a text, its caret."""
    framed, is_text = widget, not isinstance(widget, QAbstractItemView)
    if isinstance(widget, QAbstractScrollArea):
        while (parent := framed.parentWidget()) is not None and framed.objectName() != "card":
            framed = parent
        if framed is window:
            framed = widget
    corner = framed.mapTo(window, QPoint(0, 0))
    place = QRect(corner, framed.size()).adjusted(-ROOM, -ROOM, ROOM, ROOM) & window.rect()
    inner = QRect()
    if is_text:
        inner = QRect(corner, framed.size()).adjusted(ROOM, ROOM, -ROOM, -ROOM)
        inner.translate(-place.topLeft())
    return place, inner


def changed_pixels(one: QImage, other: QImage, inner: QRect) -> int:
    """How many pixels outside of `inner` are of another colour, told apart by its brightness."""
    assert one.size() == other.size()
    cache: dict[tuple[int, int], bool] = {}
    count = 0
    for y in range(one.height()):
        within = inner.top() <= y <= inner.bottom()
        for x in range(one.width()):
            if within and inner.left() <= x <= inner.right():
                continue
            pair = one.pixel(x, y), other.pixel(x, y)
            if pair[0] == pair[1]:
                continue
            if pair not in cache:
                names = [QColor(rgb).name() for rgb in pair]
                cache[pair] = contrast(*names) >= LEAST_CONTRAST
            count += cache[pair]
    return count
