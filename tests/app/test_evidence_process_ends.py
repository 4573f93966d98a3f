"""The ends of the evidence process: killed by real signals, broken, forgotten, shut down."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator

import psutil
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import EvidenceUnavailable
from app.evidence_thread import EvidenceThread
from engine.evidence.check import check
from engine.evidence.source import Source
from tests.app.evidence_thread_driving import RESULT, SOURCE, Seen, gone, numbered, until


@pytest.fixture
def thread(qapp: QApplication) -> Iterator[EvidenceThread]:
    thread = EvidenceThread()
    yield thread
    thread.shutdown()


@pytest.fixture
def seen(thread: EvidenceThread) -> Seen:
    return Seen(thread)


@pytest.mark.parametrize(
    "moment",
    [
        "checking",
        *(
            pytest.param(other, marks=pytest.mark.full)
            for other in ("starting", "reading", "read", "checked")
        ),
    ],
)
def test_killing_the_process_at_any_moment_loses_nothing(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen, moment: str
) -> None:
    source, result = numbered(1_000), numbered(600)
    thread.read_source(source)
    thread.check(3, result, 5_000)
    if moment == "starting":
        until(qtbot, lambda: thread.pid != 0)
    elif moment == "reading":
        until(qtbot, lambda: _processor_seconds(thread.pid) > 0.2)
    elif moment == "read":
        until(qtbot, lambda: bool(seen.sources))
    elif moment == "checking":
        until(qtbot, lambda: len(seen.results) > 1)
        assert not seen.has_all_of(3)
    else:
        until(qtbot, lambda: seen.has_all_of(3))
    pid, told = thread.pid, len(seen.results)
    os.kill(pid, signal.SIGKILL)
    until(qtbot, lambda: thread.pid not in (0, pid))
    until(qtbot, lambda: seen.has_all_of(3))
    assert len(seen.sources) == 1
    sizes = [len(result.sentences) for result in seen.results]
    assert sizes == sorted(sizes)
    if moment == "checked":
        qtbot.wait(300)
        assert len(seen.results) == told, "nothing new is known"
    thread.check(4, result, 9_000)
    until(qtbot, lambda: seen.has_all_of(4))
    assert seen.results[-1].sentences == check(Source.of(source), result).sentences
    assert not seen.failures


def _processor_seconds(pid: int) -> float:
    return sum(psutil.Process(pid).cpu_times()[:2]) if pid else 0.0


def test_killed_twice_over_the_same_texts_it_fails_until_another_source_is_read(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    thread.read_source(numbered(1_000))
    thread.check(1, numbered(600))
    for _ in range(2):
        until(qtbot, lambda: thread.pid != 0)
        pid = thread.pid
        os.kill(pid, signal.SIGKILL)
        until(qtbot, lambda pid=pid: thread.pid != pid)  # type: ignore[misc]
    until(qtbot, lambda: bool(seen.failures))
    (failure,) = seen.failures
    assert isinstance(failure, EvidenceUnavailable)
    assert failure.message == "What the result rests on can't be shown (killed by signal 9)."
    thread.check(2, RESULT)
    assert thread.pid == 0
    thread.read_source(SOURCE)
    thread.check(3, RESULT)
    until(qtbot, lambda: seen.has_all_of(3))
    assert len(seen.failures) == 1


@pytest.mark.full
def test_killed_now_and_then_it_goes_on(qtbot: QtBot, thread: EvidenceThread, seen: Seen) -> None:
    thread.read_source(SOURCE)
    for revision in range(3):
        thread.check(revision, RESULT)
        until(qtbot, lambda revision=revision: seen.has_all_of(revision))  # type: ignore[misc]
        pid = thread.pid
        os.kill(pid, signal.SIGKILL)
        until(qtbot, lambda pid=pid: thread.pid not in (0, pid))  # type: ignore[misc]
    assert not seen.failures


def test_a_fault_over_a_text_is_told_with_its_reason(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    thread.read_source(SOURCE, (("paragraph", 0, 10_000, 0),))
    until(qtbot, lambda: bool(seen.failures))
    assert "exit code 1: ProtocolBroken: " in seen.failures[0].message
    assert "a block can't go from 0 to 10000" in seen.failures[0].message


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("import sys; print('Illegal instruction')", "Illegal instruction"),
        ("import sys; sys.stdin.readline(); sys.exit('no such luck')", "exit code 1: no such luck"),
        ("import sys; sys.exit(3)", "exit code 3"),
    ],
)
def test_a_process_that_can_not_do_its_work_is_tried_twice(
    qtbot: QtBot, qapp: QApplication, program: str, reason: str
) -> None:
    thread = EvidenceThread(command=[sys.executable, "-c", program])
    seen = Seen(thread)
    thread.read_source(SOURCE)
    until(qtbot, lambda: bool(seen.failures))
    assert reason in seen.failures[0].message
    qtbot.wait(100)
    assert thread.pid == 0
    thread.shutdown()


def test_a_program_that_does_not_exist_is_told(qtbot: QtBot, qapp: QApplication) -> None:
    thread = EvidenceThread(command=["/nowhere/brevity-evidence"])
    seen = Seen(thread)
    thread.read_source(SOURCE)
    until(qtbot, lambda: bool(seen.failures))
    assert "No such file" in seen.failures[0].message
    thread.shutdown()


def test_forgetting_the_source_ends_the_process_and_all_signals(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    thread.read_source(numbered(2_000))
    thread.check(1, numbered(2_500))
    until(qtbot, lambda: bool(seen.results))
    pid, told = thread.pid, len(seen.results)
    thread.forget()
    until(qtbot, lambda: gone(pid))
    qtbot.wait(100)
    assert thread.pid == 0
    assert len(seen.results) == told
    assert not seen.failures
    thread.read_source(SOURCE)
    until(qtbot, lambda: len(seen.sources) == 2)


@pytest.mark.parametrize(
    "state",
    [
        "checking",
        "stopped",
        *(
            pytest.param(other, marks=pytest.mark.full)
            for other in ("starting", "reading", "checked")
        ),
    ],
)
def test_shutting_down_leaves_no_process_whatever_it_is_at(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen, state: str
) -> None:
    thread.read_source(numbered(60_000 if state == "reading" else 2_000))
    thread.check(1, numbered(500 if state == "checked" else 2_500))
    waits: dict[str, Callable[[], bool]] = {
        "starting": lambda: True,
        "reading": lambda: _processor_seconds(thread.pid) > 0.25,
        "checking": lambda: bool(seen.results),
        "checked": lambda: seen.has_all_of(1),
        "stopped": lambda: bool(seen.sources),
    }
    until(qtbot, waits[state])
    if state == "stopped":
        os.kill(thread.pid, signal.SIGSTOP)
    pid, told = thread.pid, len(seen.results)
    began = time.monotonic()
    thread.shutdown()
    assert time.monotonic() - began < 2
    assert pid == 0 or not psutil.pid_exists(pid)
    assert not thread.isRunning()
    thread.read_source(SOURCE)
    thread.check(2, RESULT)
    assert thread.pid == 0
    qtbot.wait(50)
    assert len(seen.results) == told
