"""The pictures of the queue, at work on real documents with the embedded model."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from engine.resources import resource

if TYPE_CHECKING:
    from app.window.main_window import MainWindow
    from app.window.theme import Theme

ROOT = Path(__file__).resolve().parents[1]
LONG = ROOT / "packaging" / "documents" / "harbour-report.md"
LETTERS, SHOWN = 40, 6

Wait = Callable[[Callable[[], bool]], None]
Picture = Callable[[str, QWidget], None]


def take_queue_pictures(window: MainWindow, theme: Theme, wait: Wait, picture: Picture) -> None:
    """Empty, at work in light and dark, and a result beside its source."""
    queue = window.queue.queue
    window.tool_bar.task_switch.choose(0)
    window.tool_bar.length_button.choose("medium")
    window.tool_bar.length_button.choose("by-section")
    window.queue.open_window()
    shown = window.queue.window
    assert shown is not None
    QTest.qWait(300)
    picture("queue-empty", shown)
    folder = Path.home() / "Archive 1924"  # a home of the pictures' own
    _write_documents(folder)
    window.queue.add([folder])
    wait(lambda: len(queue.documents) > LETTERS)
    shown.view.choose([0])
    queue.start()
    # Not `wait`, which looks again only when more is done.
    while queue.documents.count("done") < SHOWN or not queue.documents.count("failed"):
        QTest.qWait(5)
    QTest.qWait(80)
    picture("queue", shown)
    theme.follow(Qt.ColorScheme.Dark)
    QTest.qWait(80)
    picture("queue-dark", shown)
    theme.follow(Qt.ColorScheme.Light)
    wait(lambda: not queue.is_running)
    shown.view.choose([queue.documents.row_of(folder / LONG.name)])
    shown.details.buttons["open"].click()
    wait(lambda: bool(window.result.text()) and not window.documents.loader.is_reading)
    picture("queue-result", window)
    queue.clear()
    shown.close()
    shutil.rmtree(folder)


def _write_documents(folder: Path) -> None:
    """A long report, letters, and a file that can't be read."""
    folder.mkdir()
    shutil.copy(LONG, folder)
    sample = next(iter(sorted(resource("samples").glob("*.txt"))))
    paragraphs = [
        part for part in sample.read_text(encoding="utf-8").split("\n\n") if len(part) > 80
    ]
    for number in range(LETTERS):
        start = number % len(paragraphs)
        text = "\n\n".join((paragraphs * 2)[start : start + 2 + number % 4])
        (folder / f"letter-{number + 1:02}.txt").write_text(text, encoding="utf-8")
    (folder / "accounts.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(400))
