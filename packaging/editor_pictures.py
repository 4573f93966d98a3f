"""Pictures of the editor: versions, confidence, what a search considers, settings, help."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.window.settings.controller import SettingsController

if TYPE_CHECKING:
    from app.window.main_window import MainWindow
    from app.window.theme import Theme

DOCUMENT = Path(__file__).with_name("documents") / "harbour-report.md"

Wait = Callable[[Callable[[], bool]], None]
Picture = Callable[[str, QWidget], None]


def take_editor_pictures(window: MainWindow, theme: Theme, wait: Wait, picture: Picture) -> None:
    """Of a document that is summarized twice by the model, by day and by night."""
    length = window.tool_bar.length_button
    window.open_document(DOCUMENT)
    wait(lambda: not window.documents.loader.is_reading)
    length.choose("whole")

    def run(act: Callable[[], object]) -> None:
        act()
        wait(lambda: bool(window.result.text()) and not window.controller.is_running)

    window.beams.toggle()
    window.controller.run()
    wait(lambda: window.beams.strip.isVisible())
    picture("beams", window)
    wait(lambda: not window.controller.is_running)
    window.beams.toggle()
    window.confidence.toggle()
    wait(lambda: not window.confidence.is_waiting)
    window.confidence.go_to_next()
    for name, scheme in (("", Qt.ColorScheme.Light), ("-dark", Qt.ColorScheme.Dark)):
        theme.follow(scheme)
        QTest.qWait(100)
        picture(f"confidence{name}", window)
    theme.follow(Qt.ColorScheme.Light)
    window.confidence.toggle()
    run(window.rewriting.write_again)
    window.versions.open_window()
    QTest.qWait(300)
    picture("versions", window.versions.window)
    theme.follow(Qt.ColorScheme.Dark)
    QTest.qWait(100)
    picture("versions-dark", window.versions.window)
    theme.follow(Qt.ColorScheme.Light)
    window.versions.window.close()
    length.choose("auto")
    window.open_help()
    assert window.help is not None
    picture("help", window.help)
    window.help.close()
    _take_settings_picture(theme, picture)


def _take_settings_picture(theme: Theme, picture: Picture) -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = SettingsController(Path(folder, "settings.json"), theme)
        settings.open_window()
        QTest.qWait(100)
        picture("settings", settings.window)
        settings.window.close()
        settings.shutdown()
