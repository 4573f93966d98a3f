"""The settings' window over a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.window.settings.controller import SettingsController
from app.window.theme import Theme
from tests.app.settings_driving import (
    MakeSettings,
    opened,
    settings_of,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def make(path: Path, theme: Theme) -> Iterator[MakeSettings]:
    with settings_of(path, theme) as make:
        yield make


@pytest.fixture
def settings(make: MakeSettings, qtbot: QtBot) -> SettingsController:
    return opened(make(), qtbot)
