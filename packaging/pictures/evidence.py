"""Evidence: what a sentence rests on, and what its source does not support; finding in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from pictures.camera import Camera

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

DOCUMENT = Path(__file__).with_name("documents") / "harbour-report.md"
TYPED = "\n\nIn May the council of Rotterdam decided to spend 6.5 million euros on the harbour."


def take_evidence(window: MainWindow, camera: Camera) -> None:
    """Of a summary with a sentence typed into it that says what the report does not."""
    length = window.tool_bar.length_button
    window.open_document(DOCUMENT)
    camera.wait(lambda: not window.documents.loader.is_reading)
    length.choose("extractive")
    length.choose("4")
    window.controller.run()
    camera.wait(lambda: bool(window.result.text()) and not window.controller.is_running)
    window.source.banners.clear_message("words-read")
    view = window.result.view
    view.moveCursor(QTextCursor.MoveOperation.End)
    view.insertPlainText(TYPED)
    camera.wait(lambda: not window.evidence.is_waiting)
    place = view.cursorRect(view.document().find("6.5")).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.qWait(100)
    camera.take("evidence", window)
    camera.take_contrast("evidence", window)
    window.evidence.lights.put_out()
    bar = window.source.find_bar
    bar.open(replace=True)
    bar.field.setText("harbour")
    camera.wait(lambda: not bar.is_searching)
    camera.take("find", window)
    bar.close_bar()
    view.clear()
    length.choose("auto")
    length.choose("medium")
