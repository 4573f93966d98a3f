"""Settings with their window on a real file, and what tests do to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.settings import Setting
from app.settings.file import read_settings
from app.window.settings.controller import SettingsController
from app.window.settings.fields import NumberField, TextField
from app.window.settings.row import SettingRow
from app.window.theme import SYSTEM, Theme
from tests.app.driving import press

MakeSettings = Callable[[], SettingsController]


@contextmanager
def settings_of(path: Path, theme: Theme) -> Iterator[MakeSettings]:
    """Controllers on one file, as of several windows."""
    made: list[SettingsController] = []

    def make() -> SettingsController:
        made.append(SettingsController(path, theme))
        return made[-1]

    try:
        yield make
    finally:
        for settings in reversed(made):
            settings.shutdown()
            settings.window.deleteLater()
        theme.choose(SYSTEM)


def row_of(settings: SettingsController, setting: Setting[Any]) -> SettingRow:
    return settings.window.rows[setting.key]


def wait_until_kept(qtbot: QtBot, path: Path, **chosen: object) -> None:
    """Until the file says exactly this."""
    qtbot.waitUntil(lambda: read_settings(path).settings.chosen == chosen)


def opened(settings: SettingsController, qtbot: QtBot) -> SettingsController:
    settings.open_window()
    qtbot.waitUntil(settings.window.isActiveWindow)
    return settings


def line_of(settings: SettingsController, setting: object) -> QLineEdit:
    field = settings.window.rows[setting.key].field  # type: ignore[attr-defined]
    if isinstance(field, NumberField):
        return field.box.lineEdit()
    assert isinstance(field, TextField)
    return field.line


def write(line: QLineEdit, text: str, key: Qt.Key | None = Qt.Key.Key_Return) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text) if text else press(line, Qt.Key.Key_Delete)
    if key is not None:
        press(line, key)
