"""The queue with the real command, the embedded model and real documents."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from app.queue.document import QueueOptions
from app.queue.queue import DocumentQueue
from app.queue.results import Results
from tests.app.queue_driving import add, states

DOCUMENTS = Path(__file__).resolve().parents[1] / "data" / "documents"
PATIENCE_MS = 100_000


@pytest.fixture
def queue(tmp_path: Path, qapp: object) -> Iterator[DocumentQueue]:
    queue = DocumentQueue(folder=tmp_path / "queue")
    yield queue
    queue.shutdown()


def wait_until_idle(qtbot: QtBot, queue: DocumentQueue) -> None:
    qtbot.waitUntil(lambda: not queue.is_running and not queue.pid, timeout=PATIENCE_MS)


def test_the_command_works_real_documents_off_with_the_embedded_model(
    qtbot: QtBot, queue: DocumentQueue, tmp_path: Path, sample_document: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\n")
    queue.set_options(QueueOptions("summarize", "2", "whole"))
    docx = DOCUMENTS / "docx" / "minutes-python-docx.docx"
    add(qtbot, queue, sample_document, broken, docx)
    queue.start()
    wait_until_idle(qtbot, queue)
    assert states(queue) == ["done", "failed", "done"]
    failure = queue.documents[1].failure
    assert failure is not None
    assert "broken.pdf" in failure.message
    results = Results(queue.folder)
    for row in (0, 2):
        written = results.read(queue.documents[row])
        assert written.result.text.strip()
        assert written.result.model == "brevity-small"
        assert written.rendered("markdown").startswith(b"# ")
    assert queue.documents[0].words == len(sample_document.read_text(encoding="utf-8").split())


@pytest.mark.full
def test_no_process_outlives_a_command_that_is_killed(
    qtbot: QtBot, queue: DocumentQueue, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    for number in range(20):
        shutil.copy(DOCUMENTS / "md" / "manual-pandoc.md", tmp_path / "in" / f"{number}.md")
    queue.set_options(QueueOptions("summarize", "long", "by-section"))
    add(qtbot, queue, tmp_path / "in")
    queue.start()
    qtbot.waitUntil(lambda: "working" in states(queue), timeout=PATIENCE_MS)
    command = psutil.Process(queue.pid)
    children = command.children(recursive=True)
    assert children, "its workers"
    assert all(child.nice() >= min(19, os.nice(0) + 10) for child in children)
    command.send_signal(signal.SIGKILL)
    assert psutil.wait_procs(children, timeout=10)[1] == []
    queue.pause()
    wait_until_idle(qtbot, queue)
