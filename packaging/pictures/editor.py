"""The editor: versions, where the model was unsure, what a search considers, ways out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.settings.declared import BEAMS
from pictures.camera import Camera

if TYPE_CHECKING:
    from app.window.main_window import MainWindow
    from app.window.settings.controller import SettingsController

DOCUMENT = Path(__file__).with_name("documents") / "harbour-report.md"


def take_editor(window: MainWindow, settings: SettingsController, camera: Camera) -> None:
    """Of a document that is summarized twice by the model."""
    length = window.tool_bar.length_button
    window.open_document(DOCUMENT)
    camera.wait(lambda: not window.documents.loader.is_reading)
    length.choose("whole")

    def run(act: Callable[[], object]) -> None:
        act()
        camera.wait(lambda: bool(window.result.text()) and not window.controller.is_running)

    settings.choose(BEAMS, 4)
    window.beams.toggle()
    window.controller.run()
    camera.catch(window.beams.strip.isVisible)
    with camera.held():
        camera.take("beams", window)
    camera.wait(lambda: not window.controller.is_running)
    window.beams.toggle()
    settings.choose(BEAMS, BEAMS.default)
    window.confidence.toggle()
    camera.wait(lambda: not window.confidence.is_waiting)
    window.confidence.go_to_next()
    camera.take("confidence", window)
    camera.take("alternatives", window, lambda: _menu_of_word(window))
    window.confidence.toggle()
    run(window.rewriting.write_again)
    camera.take("version-list", window, lambda: _versions(window))
    camera.take("export", window, lambda: _export_menu(window))
    window.versions.open_window()
    QTest.qWait(300)
    camera.take("versions", window.versions.window)
    window.versions.window.close()
    length.choose("auto")


def _menu_of_word(window: MainWindow) -> QWidget | None:
    window.result.view.setFocus()
    QTest.keyClick(window.result.view, Qt.Key.Key_Return)
    return QApplication.activePopupWidget()


def _versions(window: MainWindow) -> QWidget | None:
    window.result.version_button.open_list()
    return QApplication.activePopupWidget()


def _export_menu(window: MainWindow) -> QWidget:
    # At the right of the screen, menus keep within it, and so within the picture.
    window.move(window.screen().availableGeometry().right() - window.width(), 0)
    QTest.qWait(80)
    button = window.result.save_button
    window.export.menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    return window.export.menu
