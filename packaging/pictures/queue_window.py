"""The queue, at work on real documents with the embedded model."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from engine.resources import resource
from pictures.camera import Camera

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

LONG = Path(__file__).with_name("documents") / "harbour-report.md"
LETTERS, SHOWN = 40, 6


def take_queue(window: MainWindow, camera: Camera) -> None:
    """Empty, at work, and a result beside its source."""
    queue = window.queue.queue
    window.tool_bar.task_switch.choose(0)
    window.tool_bar.length_button.choose("medium")
    window.tool_bar.length_button.choose("by-section")
    window.queue.open_window()
    shown = window.queue.window
    assert shown is not None
    QTest.qWait(300)
    camera.take("queue-empty", shown)
    folder = Path.home() / "Archive 1924"  # a home of the pictures' own
    _write_documents(folder)
    window.queue.add([folder])
    camera.wait(lambda: len(queue.documents) > LETTERS)
    shown.view.choose([0])
    queue.start()
    count = queue.documents.count
    camera.catch(lambda: count("done") >= SHOWN and count("failed") > 0)
    with camera.held():
        camera.take("queue", shown)
    camera.wait(lambda: not queue.is_running)
    shown.view.choose([queue.documents.row_of(folder / LONG.name)])
    shown.details.buttons["open"].click()
    camera.wait(lambda: bool(window.result.text()) and not window.documents.loader.is_reading)
    camera.take("queue-result", window)
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
