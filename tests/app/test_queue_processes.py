"""The process that works on the queue: how it dies, and what it may say."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from app.errors import (
    BatchDied,
)
from app.queue.advice import advice_for
from engine.batch.events import Stopped, encode_event
from engine.errors import (
    BatchDiskFull,
    BrevityError,
    DocumentEncrypted,
    LanguageUnsupported,
    WorkerDied,
)
from tests.app.queue_driving import (
    PATIENCE_MS,
    MakeQueue,
    add,
    failures,
    run_all,
    states,
    wait_until_idle,
    write_documents,
)


def test_a_batch_that_dies_goes_on_by_itself(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path, batch_starts: Callable[[], list[list[str]]]
) -> None:
    queue = make_queue()
    add(qtbot, queue, *write_documents(tmp_path / "in", ["one", "BRIEF", "three"]))
    queue.start()
    qtbot.waitUntil(lambda: states(queue)[1] == "working", timeout=PATIENCE_MS)
    os.kill(queue.pid, signal.SIGKILL)
    wait_until_idle(qtbot, queue)
    assert states(queue) == ["done"] * 3
    assert len(batch_starts()) == 2


def test_a_batch_that_always_dies_is_given_up_with_its_last_words(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path, batch_starts: Callable[[], list[list[str]]]
) -> None:
    queue = make_queue()
    told: list[tuple[BrevityError, str]] = []
    queue.failed.connect(lambda error, details: told.append((error, details)))
    add(qtbot, queue, *write_documents(tmp_path / "in", ["one", "DIE", "three"]))
    run_all(qtbot, queue)
    ((error, details),) = told
    assert isinstance(error, BatchDied)
    assert "exit code 9" in error.message
    assert "no luck today" in details
    assert states(queue) == ["done", "stopped", "waiting"]
    assert len(batch_starts()) == 3


def test_a_command_that_can_not_be_started_is_told(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue(lambda words: [str(tmp_path / "none"), *words])
    told = failures(queue)
    add(qtbot, queue, *write_documents(tmp_path / "in", ["one"]))
    run_all(qtbot, queue)
    assert isinstance(told[0], BatchDied)


def test_garbage_from_the_process_is_no_event(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    script = "print('Segmentation fault', flush=True); import time; time.sleep(60)"
    queue = make_queue(lambda words: [sys.executable, "-c", script])
    told = failures(queue)
    add(qtbot, queue, *write_documents(tmp_path / "in", ["one"]))
    run_all(qtbot, queue)
    assert "no event" in told[0].message or "not JSON" in told[0].message


def test_the_process_gives_way_to_others(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    add(qtbot, queue, *write_documents(tmp_path / "in", ["SLOW"]))
    queue.start()
    qtbot.waitUntil(lambda: states(queue) == ["working"], timeout=PATIENCE_MS)
    assert psutil.Process(queue.pid).nice() >= min(19, os.nice(0) + 10)


def test_a_full_disk_is_told_in_words_for_a_window(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    stopped = encode_event(Stopped.of(BatchDiskFull("/somewhere")))
    script = f"import sys; sys.stdout.write({stopped!r}); sys.exit(1)"
    queue = make_queue(lambda words: [sys.executable, "-c", script])
    told = failures(queue)
    add(qtbot, queue, *write_documents(tmp_path / "in", ["one"]))
    run_all(qtbot, queue)
    assert told[0].message.startswith("The disk is full")
    assert told[0].next_step == "Make room, then go on: what is done is kept."
    assert states(queue) == ["waiting"]


@pytest.mark.parametrize(
    "error",
    [DocumentEncrypted("a.pdf"), WorkerDied("killed"), LanguageUnsupported("small", "German", "x")],
)
def test_no_advice_is_only_for_a_command_line(error: BrevityError) -> None:
    advice = advice_for(error.code, error.next_step)
    for word in ("--", "brevity ", "extractive"):
        assert word not in advice
    assert "other window" in advice
