"""A window with a history, whose engine repeats the text and how long the result is to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.window.main_window import MainWindow
from app.window.versions.controller import VersionsController
from tests.app.conftest import MakeWindow
from tests.app.versions_driving import QUIET_MS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Of the history's file."""
    return tmp_path / "history.sqlite3"


@pytest.fixture
def window(make_window: MakeWindow, path: Path) -> MainWindow:
    return make_window("echoes", state=path.parent)


@pytest.fixture
def versions(window: MainWindow) -> VersionsController:
    return window.versions


@pytest.fixture
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Edits are kept soon after the last."""
    monkeypatch.setattr("app.window.versions.controller.QUIET_MS", QUIET_MS)
