from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.history import History, open_history
from tests.app.history.kept import ROOM


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "history.sqlite3"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    opened, aside = open_history(path, ROOM)
    assert aside is None
    yield opened
    opened.close()
