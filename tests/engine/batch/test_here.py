"""Workers that die: the documents they had are done all the same, but for the one that kills."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

import engine.batch.worker_process
from engine.batch.events import BatchEvent, Done, Failed, decode_event
from engine.batch.folder import open_folder
from engine.batch.here import do_here
from engine.batch.job import Job
from engine.batch.ledger import Ledger
from engine.batch.plan import Shard, find_sources
from engine.errors import BatchWorkersLost, BrevityError
from tests.engine.batch.making import SETTINGS, make_source
from tests.faults.batches import make_documents, start_batch

POISONED = """
import os
from engine.batch.model_worker import ModelWorker
result = ModelWorker._result
def dying(self, assignment, tell):
    if "POISON" in assignment.document.text:
        os._exit(3)
    return result(self, assignment, tell)
ModelWorker._result = dying
from engine.batch.worker import main
main()
"""


def run(documents: Path, out: Path, jobs: int = 1) -> list[BatchEvent]:
    told: list[BatchEvent] = []
    with open_folder(out, SETTINGS, Shard()) as folder:
        ledger = Ledger(folder, told.append)
        wanted = ledger.plan(find_sources([documents]), retry_failed=False)
        do_here(wanted, Job.of(SETTINGS), ledger, jobs=jobs)
    return told


def use_worker(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    command = [sys.executable, "-c", script]
    monkeypatch.setattr(engine.batch.worker_process, "worker_command", lambda: command)


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=pytest.mark.full)])
def test_a_document_that_ends_its_worker_fails_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    make_documents(tmp_path / "in", 5)
    make_source(tmp_path / "in", "part0/bad.txt", "These words are POISON. They kill a worker.")
    use_worker(monkeypatch, POISONED)
    told = run(tmp_path / "in", tmp_path / "out", jobs)
    failed = [event for event in told if isinstance(event, Failed)]
    assert [(event.document, event.code) for event in failed] == [("part0/bad.txt", "WorkerDied")]
    assert "exit code 3" in failed[0].message
    assert len([event for event in told if isinstance(event, Done)]) == 5


def test_workers_that_never_come_up_end_the_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_documents(tmp_path / "in", 3)
    use_worker(monkeypatch, "raise SystemExit(7)")
    with pytest.raises(BatchWorkersLost, match="exit code 7"):
        run(tmp_path / "in", tmp_path / "out")


def test_a_job_that_can_not_be_done_ends_the_batch_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_documents(tmp_path / "in", 3)
    wrong = Job("summarize", {"strategy": "extractive", "length": 0})
    monkeypatch.setattr(Job, "of", lambda settings: wrong)
    with pytest.raises(BrevityError, match="length can't be 0"):
        run(tmp_path / "in", tmp_path / "out")


def test_a_worker_that_is_killed_costs_no_document(tmp_path: Path) -> None:
    make_documents(tmp_path / "in", 12)
    events = []
    with start_batch(tmp_path / "in", tmp_path / "out", "--jobs", "1") as process:
        assert process.stdout is not None
        for line in process.stdout:
            events.append(decode_event(line))
            if isinstance(events[-1], Done) and len(events) < 10:
                for child in psutil.Process(process.pid).children():
                    with suppress(psutil.ZombieProcess):
                        if "engine.batch.worker" in child.cmdline():
                            child.kill()
        assert process.wait(60) == 0
    assert len({event.document for event in events if isinstance(event, Done)}) == 12
    assert not [event for event in events if isinstance(event, Failed)]


def test_a_worker_ends_with_the_process_that_started_it() -> None:
    command = engine.batch.worker_process.worker_command()
    with subprocess.Popen(command, stdin=subprocess.PIPE, cwd=Path(__file__).parents[3]) as worker:
        assert worker.stdin is not None
        worker.stdin.close()
        assert worker.wait(20) is not None
