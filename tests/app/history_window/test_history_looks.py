"""The history's window by keys, to screen readers, in any script and theme, and with many runs."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.history import KeptSource, open_history
from app.window.history.run_list import PAGE, Role
from app.window.history.run_list_view import direction_of
from app.window.theme import DARK, Theme
from tests.app.driving import press, type_text
from tests.app.history_driving import FERRY, ROOM, run
from tests.app.history_driving import MakeHistoryWindow as Make

ARABIC = "غرقت العبارة القديمة قبالة الميناء في مارس."
JAPANESE = "古い渡し船が三月に港の沖で沈んだ。"


def test_the_keys_lead_from_the_search_to_the_list_and_out(make: Make, qtbot: QtBot) -> None:
    window = make(["One.", "Two."])
    assert window.search.hasFocus()
    press(window.search, Qt.Key.Key_Down)
    assert window.view.hasFocus()
    press(window.view, Qt.Key.Key_Down)
    assert [chosen.beginning for chosen in window.view.chosen] == ["One."]
    press(window.view, Qt.Key.Key_F, control=True)
    assert window.search.hasFocus()
    press(window.search, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_what_can_be_pressed_has_a_name_and_rows_are_read_out_whole(make: Make) -> None:
    window = make(["It sank."])
    for button in (window.open_button, window.delete_button, window.delete_all_button):
        assert button.accessibleDescription()
    for widget in (window.search, window.view, window.preview.text):
        assert widget.accessibleName()
    assert [
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and not (button.accessibleName() or button.text())
    ] == []
    said = window.runs.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("ferry.pdf, ")
    assert said.endswith(", Summary, Brevity small, 2 words: It sank.")


def test_long_names_are_cut_and_never_widen_the_window(make: Make, qtbot: QtBot) -> None:
    source = KeptSource("annual-report" * 60 + ".pdf", "Long. " * 4_000)
    window = make(["w" * 4_000], source)
    qtbot.waitUntil(lambda: bool(window.preview.text.toPlainText()))
    window.resize(window.minimumSize())
    qtbot.wait(10)
    assert window.width() == window.minimumWidth()
    assert window.view.horizontalScrollBar().maximum() == 0
    assert "…" in window.preview.title.shown_text()
    assert window.runs.index(0).data(Qt.ItemDataRole.ToolTipRole) == source.name


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        (ARABIC, Qt.LayoutDirection.RightToLeft),
        (JAPANESE, Qt.LayoutDirection.LeftToRight),
        ("a\0b \ud83d \U0001f6a2 \u202e end", Qt.LayoutDirection.LeftToRight),
    ],
    ids=["Arabic", "Japanese", "wild"],
)
def test_any_script_is_listed_and_shown(
    make: Make, qtbot: QtBot, text: str, direction: Qt.LayoutDirection
) -> None:
    window = make([text], KeptSource(text, text))
    qtbot.waitUntil(lambda: bool(window.preview.text.toPlainText()))
    assert window.preview.text.document().begin().textDirection() == direction
    assert not window.grab().isNull()


def test_a_text_runs_as_its_first_letter_says() -> None:
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert [direction_of(text) for text in (ARABIC, f"1. {ARABIC}", "שלום")] == [right] * 3
    assert [direction_of(text) for text in (JAPANESE, f"The {ARABIC}", "", "1.")] == [left] * 4


@pytest.mark.full
def test_it_follows_the_theme(make: Make, qtbot: QtBot, theme: Theme) -> None:
    window = make(["One.", "Two."])
    try:
        theme.follow(Qt.ColorScheme.Dark)
        qtbot.wait(10)
        image = window.grab().toImage()
        assert image.pixelColor(2, 2).name() == DARK.window
        view = window.view
        for row, color in ((0, DARK.accent_soft), (1, DARK.surface)):
            rect = view.visualRect(window.runs.index(row))
            place = view.viewport().mapTo(window, rect.topLeft() + QPoint(6, 3))
            assert image.pixelColor(place).name() == color
    finally:
        theme.follow(Qt.ColorScheme.Light)


# ---------------------------------------------------------------- many runs


def fill_fast(path: Path, count: int) -> None:
    """Many runs in one transaction, where `keep` would take one for each."""
    history, _ = open_history(path, ROOM)
    with history._writing() as connection:
        history._add_source(connection, FERRY)
        for number in range(count):
            text = f"Run {number}: the ferry was old, and it sank off the harbour. " * 4
            history._add_run(connection, FERRY, run(text))
    history.close()


@pytest.mark.parametrize("count", [1_000, pytest.param(10_000, marks=pytest.mark.full)])
def test_many_runs_are_searched_and_scrolled_without_holding_the_window(
    make: Make, qtbot: QtBot, path: Path, count: int
) -> None:
    fill_fast(path, count)
    window = make()
    busy: list[float] = []
    since = time.thread_time()
    beat = QTimer(window, interval=10, timerType=Qt.TimerType.PreciseTimer)

    def note() -> None:
        nonlocal since
        before, since = since, time.thread_time()
        busy.append(since - before)

    beat.timeout.connect(note)
    beat.start()
    bar = window.view.verticalScrollBar()
    end = time.monotonic() + 60
    while window.runs.rowCount() < count and time.monotonic() < end:
        bar.setValue(bar.maximum())
        qtbot.wait(5)
    assert window.runs.rowCount() == count
    window._history.keep(1, FERRY, run("New."))
    qtbot.waitUntil(lambda: window.runs.index(0).data(Role.RUN).beginning == "New.")
    type_text(window.search, "harbour")
    qtbot.waitUntil(lambda: window.runs.is_answered and window.runs.rowCount() == PAGE)
    press(window.search, Qt.Key.Key_Down)
    for _ in range(40):
        press(window.view, Qt.Key.Key_PageDown)
        qtbot.wait(5)
    beat.stop()
    print(f"{len(busy)} turns, the longest {1000 * max(busy):.0f} ms of the window's own time")
    assert max(busy) < 0.1
