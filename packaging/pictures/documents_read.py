"""Long documents, selections, documents in other languages, and one that can't be read."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from pictures.camera import Camera

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

DOCUMENTS = Path(__file__).with_name("documents")
FIRST_SELECTED, LAST_SELECTED = "The fishermen do not", "in time."
LONG_NAME = "minutes-of-the-harbour-board-of-the-third-of-november-signed-and-scanned-final-2.pdf"


def take_documents(window: MainWindow, camera: Camera) -> None:
    """While sections stream in, with what was not read, of a selection, in German and Japanese."""

    def is_idle() -> bool:
        return not window.controller.is_running and not window.documents.loader.is_reading

    def run() -> None:
        window.controller.run()
        camera.wait(is_idle)

    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder, LONG_NAME)
        paper.write_bytes(b"%PDF-1.7\n")
        window.open_document(paper)
        camera.wait(lambda: not window.documents.loader.is_reading)
    camera.take("message", window)
    length = window.tool_bar.length_button
    window.open_document(DOCUMENTS / "harbour-report.md")
    camera.wait(is_idle)
    length.choose("by-section")
    window.controller.run()
    camera.catch(lambda: window.status.activity.text().startswith("Pass 3") or is_idle())
    with camera.held():
        camera.take("by-section", window)
    camera.wait(is_idle)
    length.choose("extractive")
    length.choose("4")
    run()
    camera.take("not-read", window)

    view = window.source.view
    cursor = view.document().find(FIRST_SELECTED)
    end = view.document().find(LAST_SELECTED, cursor).selectionEnd()
    cursor.setPosition(cursor.selectionStart())
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.centerCursor()
    window.tool_bar.task_switch.choose(2)
    run()
    camera.take("selection", window)
    window.result.view.clear()
    window.tool_bar.task_switch.choose(0)
    length.choose("auto")
    length.choose("medium")

    for name, language in (("hafenbericht.md", "german"), ("toudai.txt", "japanese")):
        window.open_document(DOCUMENTS / name, start=True)
        camera.wait(lambda: window.result.banners.message("language") is not None)
        camera.take(f"language-{language}", window)
        window.result.banners.banner("language").action_button.click()
        camera.wait(is_idle)
        camera.take(f"key-sentences-{language}", window)
