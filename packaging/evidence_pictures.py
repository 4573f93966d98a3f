"""The pictures of evidence: what a sentence rests on, and what its source does not support."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.window.main_window import MainWindow
    from app.window.theme import Theme

DOCUMENT = Path(__file__).with_name("documents") / "harbour-report.md"
TYPED = "\n\nIn May the council of Rotterdam decided to spend 6.5 million euros on the harbour."

Wait = Callable[[Callable[[], bool]], None]
Picture = Callable[[str, QWidget], None]


def take_evidence_pictures(window: MainWindow, theme: Theme, wait: Wait, picture: Picture) -> None:
    """Of a summary with a sentence typed into it that says what the report does not, by day and
    by night."""
    length = window.tool_bar.length_button
    window.open_document(DOCUMENT)
    wait(lambda: not window.documents.loader.is_reading)
    length.choose("extractive")
    length.choose("4")
    window.controller.run()
    wait(lambda: bool(window.result.text()) and not window.controller.is_running)
    window.source.banners.clear_message("words-read")
    view = window.result.view
    view.moveCursor(QTextCursor.MoveOperation.End)
    view.insertPlainText(TYPED)
    wait(lambda: not window.evidence.is_waiting)
    place = view.cursorRect(view.document().find("6.5")).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.qWait(100)
    picture("evidence", window)
    theme.follow(Qt.ColorScheme.Dark)
    QTest.qWait(100)
    picture("evidence-dark", window)
    theme.follow(Qt.ColorScheme.Light)
    window.evidence.lights.put_out()
    view.clear()
    length.choose("auto")
    length.choose("medium")
