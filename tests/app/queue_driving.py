"""What tests do to the queue and its window, as a user would."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from pytestqt.qtbot import QtBot

from app.queue.document import QueuedDocument, QueueOptions
from app.queue.outcomes import after_event
from app.queue.queue import DocumentQueue
from app.queue.results import Results
from app.queue.store import StoredQueue, save_queue
from app.window.main_window import MainWindow
from app.window.queue.queue_window import QueueWindow
from app.window.queue.table import Column
from engine.batch.folder import open_folder
from engine.batch.plan import Shard, find_sources
from engine.errors import BrevityError
from tests.app.fake_batch import fake_settings, work

FAKE_BATCH = Path(__file__).with_name("fake_batch.py")
PATIENCE_MS = 20_000

Command = Callable[[Sequence[str]], list[str]]


def fake_command(arguments: Sequence[str]) -> list[str]:
    """What starts a batch that has no model."""
    return [sys.executable, str(FAKE_BATCH), *arguments]


class MakeQueue(Protocol):
    """What makes a queue that ends with its test."""

    def __call__(self, command: Command = fake_command) -> DocumentQueue:
        """Make one, with what starts its batch."""


def write_documents(folder: Path, texts: Iterable[str]) -> list[Path]:
    """Files 0.txt, 1.txt and so on."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def leave_worked_off(folder: Path, paths: Iterable[Path]) -> None:
    """What a queue leaves that has worked documents off, without the processes that takes."""
    options = QueueOptions()
    results = folder / options.folder_name
    settings = fake_settings(options.task, options.length, options.strategy, options.model)
    documents = []
    with open_folder(results, settings, Shard()) as opened:
        for source in find_sources(tuple(paths)):
            event = work(opened, source)
            documents.append(after_event(QueuedDocument(source.path), event, results))
    save_queue(folder, StoredQueue(options, tuple(documents)))


def states(queue: DocumentQueue) -> list[str]:
    return [document.state for document in queue.documents]


def add(qtbot: QtBot, queue: DocumentQueue, *paths: Path) -> None:
    """Add, and wait until that is done."""
    queue.add(paths)
    qtbot.waitUntil(lambda: not queue.is_finding, timeout=PATIENCE_MS)


def wait_until_idle(qtbot: QtBot, queue: DocumentQueue) -> None:
    qtbot.waitUntil(lambda: not queue.is_running and not queue.pid, timeout=PATIENCE_MS)


def run_all(qtbot: QtBot, queue: DocumentQueue) -> None:
    queue.start()
    wait_until_idle(qtbot, queue)


def open_queue(window: MainWindow) -> QueueWindow:
    window.queue.open_window()
    assert window.queue.window is not None
    return window.queue.window


def banner(window: QueueWindow, cause: str) -> str:
    """What the banner of a cause says; nothing if there is none."""
    found = window.banners.message(cause)
    return f"{found.title} {found.text}".strip() if found else ""


def cells(shown: QueueWindow, column: Column) -> list[str]:
    model = shown.view.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def failures(queue: DocumentQueue) -> list[BrevityError]:
    told: list[BrevityError] = []
    queue.failed.connect(lambda error, details: told.append(error))
    return told


def result(queue: DocumentQueue, row: int) -> str:
    return Results(queue.folder).read(queue.documents[row]).result.text
