"""The pictures of long documents, of selections, and of documents in other languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

DOCUMENTS = Path(__file__).with_name("documents")
FIRST_SELECTED, LAST_SELECTED = "The fishermen do not", "in time."

Wait = Callable[[Callable[[], bool]], None]
Picture = Callable[[str, QWidget], None]


def take_document_pictures(window: MainWindow, wait: Wait, picture: Picture) -> None:
    """While sections stream in, with what was not read, of a selection, in German and Japanese."""

    def is_idle() -> bool:
        return not window.controller.is_running and not window.documents.loader.is_reading

    def run() -> None:
        window.controller.run()
        wait(is_idle)

    length = window.tool_bar.length_button
    window.open_document(DOCUMENTS / "harbour-report.md")
    wait(is_idle)
    length.choose("by-section")
    window.controller.run()
    # Not `wait`, which looks again only after the next pass may be over.
    while not window.status.activity.text().startswith("Pass 3") and not is_idle():
        QTest.qWait(5)
    picture("by-section", window)
    wait(is_idle)
    length.choose("extractive")
    length.choose("4")
    run()
    picture("not-read", window)

    view = window.source.view
    cursor = view.document().find(FIRST_SELECTED)
    end = view.document().find(LAST_SELECTED, cursor).selectionEnd()
    cursor.setPosition(cursor.selectionStart())
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.centerCursor()
    window.tool_bar.task_switch.choose(2)
    run()
    picture("selection", window)
    window.result.view.clear()
    window.tool_bar.task_switch.choose(0)
    length.choose("auto")
    length.choose("medium")

    for name in ("hafenbericht.md", "toudai.txt"):
        window.open_document(DOCUMENTS / name, start=True)
        wait(lambda: window.result.banners.message("language") is not None)
        language = {"hafenbericht.md": "german", "toudai.txt": "japanese"}[name]
        picture(f"language-{language}", window)
        window.result.banners.banner("language").action_button.click()
        wait(is_idle)
        picture(f"key-sentences-{language}", window)
