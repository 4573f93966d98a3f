"""What a system hands over while the window is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.opened_files import OpenedFiles
from tests.app.conftest import MakeWindow


def test_a_document_that_the_system_hands_over_is_opened(
    qapp: QApplication, make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    document = tmp_path / "lamp é.txt"
    document.write_text("The keeper lit the lamp at dusk.", encoding="utf-8")
    window = make_window()
    files = OpenedFiles(qapp, window.open_document)
    qapp.sendEvent(qapp, QFileOpenEvent(str(document)))
    qtbot.waitUntil(lambda: window.source.view.toPlainText() == document.read_text("utf-8"))
    qapp.removeEventFilter(files)
    files.deleteLater()


def test_an_address_of_the_web_is_no_document(qapp: QApplication) -> None:
    opened: list[Path] = []
    files = OpenedFiles(qapp, opened.append)
    qapp.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org/x")))
    qapp.removeEventFilter(files)
    files.deleteLater()
    assert opened == []
