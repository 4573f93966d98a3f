"""Settings, help, what was opened last, and dropping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pictures.camera import Camera

if TYPE_CHECKING:
    from app.window.main_window import MainWindow
    from app.window.settings.controller import SettingsController

HELP_PAGES = ("help", "help-keys", "help-about", "help-installation")


def take_manners(window: MainWindow, settings: SettingsController, camera: Camera) -> None:
    """What surrounds the work."""
    camera.take("open", window, lambda: _open_menu(window))
    window.drop_highlight.cover(window.tr("Drop to open"))
    camera.take("drop", window)
    window.drop_highlight.hide()
    settings.open_window()
    camera.wait(settings.window.isVisible)
    camera.take("settings", settings.window)
    settings.window.search.setText("model")
    QTest.qWait(100)
    camera.take("settings-search", settings.window)
    settings.window.search.clear()
    settings.window.close()
    for number, name in enumerate(HELP_PAGES):
        window.open_help()
        help_window = window.help
        assert help_window is not None
        help_window.pages.setCurrentRow(number)
        if number == len(HELP_PAGES) - 1:
            camera.wait(help_window.copy_button.isEnabled)
        camera.take(name, help_window)
        help_window.close()


def _open_menu(window: MainWindow) -> QWidget | None:
    window.tool_bar.open_button.click()
    return QApplication.activePopupWidget()
