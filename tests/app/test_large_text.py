"""Twice the text, twice the pixels, and a small screen: nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from tests.app.accessible_controls import shown
from tests.app.accessible_windows import WINDOWS, Desk
from tests.app.language_driving import cut_texts

# Says offscreen of lists that open.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SCREEN = QSize(1366, 768)
SAMPLE = {"with a result", "with banners", "finding", "comparing", "settings", "history", "queue"}


@pytest.fixture
def doubled(qapp: QApplication, theme: object) -> Iterator[None]:
    """The system's text is twice as large."""
    usual = qapp.font()
    larger = QFont(usual)
    larger.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(larger)
    yield
    qapp.setFont(usual)


CASES = [pytest.param(name, marks=[] if name in SAMPLE else [pytest.mark.full]) for name in WINDOWS]


@pytest.mark.parametrize("name", CASES)
def test_with_text_twice_as_large_nothing_is_cut_off_on_a_small_screen(
    desk: Desk, doubled: None, name: str
) -> None:
    window = WINDOWS[name](desk)
    check(window, SCREEN)


@pytest.mark.parametrize("name", CASES)
def test_each_window_can_be_so_small_that_it_fits_a_small_screen_and_nothing_is_cut_off(
    desk: Desk, name: str
) -> None:
    window = WINDOWS[name](desk)
    check(window, window.minimumSize())


def check(window: QWidget, size: QSize) -> None:
    """All can be read in a window of this size, if it can be so small at all, and on the screen."""
    if window.minimumSize() != window.maximumSize():
        window.resize(size)
    for _ in range(3):
        QApplication.processEvents()
    assert window.width() <= SCREEN.width(), window.size()
    assert window.height() <= SCREEN.height(), window.size()
    assert cut_texts([window]) + low_texts(window) == []


def low_texts(window: QWidget) -> list[str]:
    """What is less high than its text."""
    low = []
    for widget in shown(window):
        if isinstance(widget.parentWidget(), QLineEdit):
            continue  # Qt's own, which shows no text
        is_line = isinstance(widget, QLabel) and not widget.wordWrap()
        has_text = (is_line or isinstance(widget, QAbstractButton)) and bool(widget.text())
        needed = widget.fontMetrics().height()
        is_box = isinstance(widget, QLineEdit | QComboBox | QAbstractSpinBox)
        if (has_text or is_box) and widget.height() < needed:
            low.append(f"{widget} is {widget.height()} high, and its text {needed}")
    return low
