"""Windows and engines for tests; each is closed again, whatever the test did to it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import huggingface_hub.constants
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.engine_thread import EngineThread
from app.evidence_thread import EvidenceThread
from app.window.main_window import MainWindow
from app.window.theme import Theme
from tests.hub_server import LoopbackHub, online

FAKE_ENGINE = Path(__file__).with_name("fake_engine.py")


class MakeEngine(Protocol):
    def __call__(self, behaviour: str, *, stop_patience_ms: int = ...) -> EngineThread: ...


class MakeWindow(Protocol):
    def __call__(
        self,
        behaviour: str = ...,
        *,
        stop_patience_ms: int = ...,
        evidence: EvidenceThread | None = ...,
    ) -> MainWindow: ...


class NoEvidence(EvidenceThread):
    """Checks nothing: most tests are of something else, and need no process for it."""

    def read_source(self, *_arguments: object) -> None:
        pass

    def check(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopbackHub]:
    """A hub that the window's downloads go to; the user has no token."""
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(huggingface_hub.constants, "HF_TOKEN_PATH", str(tmp_path / "token"))
    monkeypatch.delenv("HF_TOKEN", raising=False)
    with LoopbackHub() as hub, online():
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        yield hub


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    qapp.setStyle("Fusion")
    return Theme(qapp)


@pytest.fixture
def engine_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How often an engine was started in this test."""
    log = tmp_path / "engine-starts"
    monkeypatch.setenv("FAKE_ENGINE_LOG", str(log))
    return lambda: len(log.read_text().split()) if log.exists() else 0


@pytest.fixture
def make_engine(qapp: QApplication) -> Iterator[MakeEngine]:
    engines: list[EngineThread] = []

    def make(behaviour: str, *, stop_patience_ms: int = 5_000) -> EngineThread:
        command = [sys.executable, str(FAKE_ENGINE), behaviour]
        engine = EngineThread(command=command, stop_patience_ms=stop_patience_ms)
        engines.append(engine)
        return engine

    yield make
    for engine in engines:
        engine.shutdown()


@pytest.fixture
def make_window(qtbot: QtBot, theme: Theme, make_engine: MakeEngine) -> Iterator[MakeWindow]:
    """A shown window with a fake engine; without a behaviour, an engine that answers at once."""
    windows: list[MainWindow] = []

    def make(
        behaviour: str = "answers",
        *,
        stop_patience_ms: int = 5_000,
        evidence: EvidenceThread | None = None,
    ) -> MainWindow:
        engine = make_engine(behaviour, stop_patience_ms=stop_patience_ms)
        window = MainWindow(theme, engine, evidence or NoEvidence())
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    for window in windows:
        window.close_unasked()
        window.deleteLater()
