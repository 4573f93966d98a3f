"""Windows and engines for tests; each is closed again, whatever the test did to it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import huggingface_hub.constants
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.engine_thread import EngineThread
from app.evidence_thread import EvidenceThread
from app.queue.queue import DocumentQueue
from app.window.accessible_roles import tell_roles
from app.window.main_window import MainWindow
from app.window.queue.queue_window import QueueWindow
from app.window.settings.controller import SettingsController
from app.window.theme import Theme
from app.window.windows import Windows
from tests.app.accessible_windows import Desk
from tests.app.confidence_driving import DOUBTING_ENGINE, Wired, run, shade, wire
from tests.app.doubting_engine import TEXT
from tests.app.export_driving import Exports, Visitor
from tests.app.queue_driving import (
    Command,
    MakeQueue,
    fake_command,
    leave_worked_off,
    open_queue,
    write_documents,
)
from tests.app.settings_driving import settings_of
from tests.hub_server import LoopbackHub, online

FAKE_ENGINE = Path(__file__).with_name("fake_engine.py")


class MakeEngine(Protocol):
    def __call__(
        self, behaviour: str, *, stop_patience_ms: int = ..., script: Path = ...
    ) -> EngineThread: ...


class MakeWindow(Protocol):
    def __call__(
        self,
        behaviour: str = ...,
        *,
        stop_patience_ms: int = ...,
        evidence: EvidenceThread | None = ...,
        state: Path | None = ...,
        script: Path = ...,
        settings: SettingsController | None = ...,
    ) -> MainWindow: ...


class MakeWindows(Protocol):
    def __call__(self, behaviour: str = ..., *, state: Path | None = ...) -> Windows: ...


class MakeDoubting(Protocol):
    def __call__(self, behaviour: str = ...) -> Wired: ...


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
    tell_roles()
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

    def make(
        behaviour: str, *, stop_patience_ms: int = 5_000, script: Path = FAKE_ENGINE
    ) -> EngineThread:
        command = [sys.executable, str(script), behaviour]
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
        state: Path | None = None,
        script: Path = FAKE_ENGINE,
        settings: SettingsController | None = None,
    ) -> MainWindow:
        engine = make_engine(behaviour, stop_patience_ms=stop_patience_ms, script=script)
        window = MainWindow(theme, engine, evidence or NoEvidence(), state, settings)
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    for window in windows:
        window.close_unasked()
        window.deleteLater()


@pytest.fixture
def make_windows(theme: Theme, make_engine: MakeEngine) -> Iterator[MakeWindows]:
    """All windows of one start over one fake engine; none is open until `begin`."""
    made: list[Windows] = []

    def make(behaviour: str = "answers", *, state: Path | None = None) -> Windows:
        engine = make_engine(behaviour)
        windows = Windows(theme, state, engine=engine, make_evidence=NoEvidence)
        made.append(windows)
        return windows

    yield make
    for windows in made:
        windows.close_unasked()
        windows.shutdown()


@pytest.fixture
def make_doubting(make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch) -> MakeDoubting:
    """Make a window with an engine that is unsure of its words."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    return lambda behaviour="": wire(make_window(behaviour, script=DOUBTING_ENGINE))


@pytest.fixture
def wired(qtbot: QtBot, make_doubting: MakeDoubting) -> Wired:
    """A result, and its unsure words shaded."""
    wired = make_doubting()
    assert run(qtbot, wired) == TEXT
    shade(qtbot, wired)
    return wired


# ---------------------------------------------------------------- the queue


@pytest.fixture
def queue_folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "queue"


@pytest.fixture
def make_queue(queue_folder: Path, qapp: QApplication) -> Iterator[MakeQueue]:
    """Make a queue that takes 50 documents, with a batch that has no model."""
    queues: list[DocumentQueue] = []

    def make(command: Command = fake_command) -> DocumentQueue:
        queues.append(DocumentQueue(folder=queue_folder, command=command, limit=50))
        return queues[-1]

    yield make
    for queue in queues:
        queue.shutdown()


@pytest.fixture
def batch_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[list[str]]]:
    """With which arguments fake batches were started in this test."""
    log = tmp_path / "batch-starts"
    monkeypatch.setenv("FAKE_BATCH_LOG", str(log))

    def read() -> list[list[str]]:
        lines = log.read_text().splitlines() if log.exists() else []
        return [json.loads(line)["arguments"] for line in lines]

    return read


@pytest.fixture
def fake_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    """The queues of windows get a batch that has no model."""
    queue = partial(DocumentQueue, command=fake_command)
    monkeypatch.setattr("app.window.shared.DocumentQueue", queue)


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window()


@pytest.fixture
def queued_folder(tmp_path: Path) -> Path:
    """Three documents: one is good, one bad, one has many words."""
    write_documents(tmp_path / "in", ["one two", "FAIL", "word " * 1_200])
    return tmp_path / "in"


@pytest.fixture
def worked_off(fake_batch: None, window: MainWindow, queued_folder: Path) -> QueueWindow:
    """The queue's window, with these documents worked off."""
    leave_worked_off(window.queue.queue.folder, sorted(queued_folder.iterdir()))
    shown = open_queue(window)
    assert shown.foot.activity.text() == "2 of 3 done · 1 failed"
    return shown


# ---------------------------------------------------------------- exports


@pytest.fixture
def make_exports(qtbot: QtBot, make_window: MakeWindow) -> Callable[..., Exports]:
    """Make a window whose result can be exported, with a fake engine of a behaviour."""

    def make(behaviour: str = "says-too-much", **options: Any) -> Exports:
        window = make_window(behaviour, **options)
        # Until then "Ready" may take the place of what is said of an export.
        qtbot.waitUntil(lambda: window.status.engine.text() != "", timeout=20_000)
        return Exports(window, qtbot)

    return make


@pytest.fixture
def exports(make_exports: Callable[..., Exports]) -> Exports:
    return make_exports()


@pytest.fixture
def visitor(qapp: QApplication) -> Iterator[Visitor]:
    visitor = Visitor()
    yield visitor
    visitor.timer.stop()


# ---------------------------------------------------------------- every window there is


@pytest.fixture
def desk(
    qtbot: QtBot,
    make_window: MakeWindow,
    tmp_path: Path,
    theme: Theme,
    fake_batch: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    # The scripts of engines import from the tests.
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    with settings_of(tmp_path / "settings.json", theme) as make_settings:
        yield Desk(qtbot, make_window, make_settings, tmp_path)
