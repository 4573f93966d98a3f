"""Windows on a real history, and what tests do to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.history import KeptRun, KeptSource, open_history
from app.history_thread import HistoryThread
from app.window.history.history_window import HistoryWindow
from app.window.history.run_list import Role
from app.window.theme import Theme

ROOM = 100_000_000
MADE = 1_795_442_700.0
FERRY = KeptSource("ferry.pdf", "The ferry was old.\nIt sank off the harbour in March.")

MakeHistoryWindow = Callable[..., HistoryWindow]


def run(text: str) -> KeptRun:
    settings = {"Length": "Medium", "How": "By section"}
    return KeptRun("summarize", text, MADE, "brevity-small", settings)


def fill(path: Path, texts: list[str], source: KeptSource = FERRY) -> None:
    history, _ = open_history(path, ROOM)
    for text in texts:
        history.keep(source, run(text))
    history.close()


@contextmanager
def history_windows(path: Path, qtbot: QtBot, theme: Theme) -> Iterator[MakeHistoryWindow]:
    """Opened windows on a file, each with all that is in it shown."""
    made: list[tuple[HistoryThread, HistoryWindow]] = []

    def opened(texts: list[str] | None = None, source: KeptSource = FERRY) -> HistoryWindow:
        if texts is not None:
            fill(path, texts, source)
        thread = HistoryThread(path, ROOM)
        window = HistoryWindow(theme, thread)
        made.append((thread, window))
        with qtbot.waitSignal(window.runs.answered):
            window.open()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield opened
    for thread, window in made:
        window.close()
        window.deleteLater()
        thread.close()


def beginnings(window: HistoryWindow) -> list[str]:
    rows = window.runs.rowCount()
    return [window.runs.index(row).data(Role.RUN).beginning for row in range(rows)]


def wait_for(qtbot: QtBot, window: HistoryWindow, expected: list[str]) -> None:
    qtbot.waitUntil(lambda: beginnings(window) == expected)


def choose(window: HistoryWindow, *rows: int) -> None:
    modifier = Qt.KeyboardModifier
    for place, row in enumerate(rows):
        rect = window.view.visualRect(window.runs.index(row))
        QTest.mouseClick(
            window.view.viewport(),
            Qt.MouseButton.LeftButton,
            modifier.ControlModifier if place else modifier.NoModifier,
            rect.center(),
        )
