"""The history's window over a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.window.theme import Theme
from tests.app.history_driving import MakeHistoryWindow, history_windows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


@pytest.fixture
def make(path: Path, qtbot: QtBot, theme: Theme) -> Iterator[MakeHistoryWindow]:
    with history_windows(path, qtbot, theme) as make:
        yield make
