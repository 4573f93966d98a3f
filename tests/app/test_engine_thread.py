from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable

import psutil
import pytest
from pytestqt.qtbot import QtBot

from app.engine_thread import EngineThread
from app.errors import EngineDied, EngineUnstartable
from engine.errors import ProtocolBroken
from engine.messages import Delta
from tests.app.conftest import MakeEngine
from tests.app.fake_engine import WORDS


def _gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def _texts(engine: EngineThread) -> list[Delta]:
    deltas: list[Delta] = []
    engine.text_changed.connect(deltas.append)
    return deltas


def _run_until_text(qtbot: QtBot, engine: EngineThread, text: str = "a b c") -> int:
    with qtbot.waitSignal(engine.text_changed):
        return engine.submit("summarize", text)


def test_no_process_is_started_before_one_is_needed(make_engine: MakeEngine) -> None:
    engine = make_engine("answers")
    assert engine.pid == 0
    assert not engine.isRunning()


def test_warming_up_tells_how_far_loading_is_and_what_was_loaded(
    qtbot: QtBot, make_engine: MakeEngine
) -> None:
    engine = make_engine("answers")
    with qtbot.waitSignals([engine.engine_ready, engine.model_loading, engine.model_loaded]):
        engine.warm_up()


def test_a_job_starts_streams_and_finishes(qtbot: QtBot, make_engine: MakeEngine) -> None:
    engine = make_engine("answers")
    deltas = _texts(engine)
    with qtbot.waitSignals([engine.job_started, engine.job_finished], order="strict"):
        job = engine.submit("fuse", "two words")
    assert deltas == [Delta(job, 0, 0, "fuse of 2 words: two words")]


def test_a_request_of_ten_megabytes_does_not_block_the_caller(
    qtbot: QtBot, make_engine: MakeEngine
) -> None:
    engine = make_engine("answers")
    text = "word " * 2_000_000
    begin = time.perf_counter()
    with qtbot.waitSignal(engine.job_finished, timeout=15_000):
        engine.submit("split", text)
        assert time.perf_counter() - begin < 0.1


def test_jobs_wait_for_each_other(qtbot: QtBot, make_engine: MakeEngine) -> None:
    engine = make_engine("answers")
    finished: list[int] = []
    engine.job_finished.connect(lambda event: finished.append(event.job))
    jobs = [engine.submit("fuse", "a"), engine.submit("split", "b")]
    qtbot.waitUntil(lambda: finished == jobs)


def test_nothing_of_a_stopped_job_arrives_but_that_it_stopped(
    qtbot: QtBot, make_engine: MakeEngine
) -> None:
    engine = make_engine("late")
    deltas = _texts(engine)
    job = _run_until_text(qtbot, engine)
    before = len(deltas)
    with qtbot.waitSignal(engine.job_stopped) as stopped:
        engine.cancel(job)
    assert stopped.args == [job]
    assert len(deltas) == before


def test_after_a_stop_the_same_engine_goes_on(
    qtbot: QtBot, make_engine: MakeEngine, engine_starts: Callable[[], int]
) -> None:
    engine = make_engine("slow")
    job = _run_until_text(qtbot, engine)
    with qtbot.waitSignal(engine.job_stopped):
        engine.cancel(job)
    _run_until_text(qtbot, engine)
    assert engine_starts() == 1


def test_an_engine_that_ignores_a_stop_is_killed_and_replaced(
    qtbot: QtBot, make_engine: MakeEngine, engine_starts: Callable[[], int]
) -> None:
    engine = make_engine("deaf", stop_patience_ms=300)
    engine.warm_up()
    job = _run_until_text(qtbot, engine)
    old = engine.pid
    died: list[object] = []
    engine.engine_died.connect(died.append)
    with qtbot.waitSignals([engine.job_stopped, engine.engine_ready]):
        engine.cancel(job)
    assert _gone(old)
    assert engine_starts() == 2
    assert not died


def test_a_second_stop_kills_at_once(qtbot: QtBot, make_engine: MakeEngine) -> None:
    engine = make_engine("deaf", stop_patience_ms=60_000)
    job = _run_until_text(qtbot, engine)
    with qtbot.waitSignal(engine.job_stopped, timeout=2_000):
        engine.cancel(job)
        engine.cancel(job)


def test_a_killed_engine_is_told_with_its_signal_and_replaced(
    qtbot: QtBot, make_engine: MakeEngine
) -> None:
    engine = make_engine("slow")
    engine.warm_up()
    job = _run_until_text(qtbot, engine)
    with qtbot.waitSignal(engine.engine_died) as blocker:
        os.kill(engine.pid, signal.SIGKILL)
    error, _, lost = blocker.args
    assert isinstance(error, EngineDied)
    assert error.reason == "killed by signal 9"
    assert lost == job
    _run_until_text(qtbot, engine)


def test_a_job_that_waits_has_stopped_at_once_and_the_one_that_runs_goes_on(
    qtbot: QtBot, make_engine: MakeEngine, engine_starts: Callable[[], int]
) -> None:
    engine = make_engine("slow")
    first = _run_until_text(qtbot, engine)
    second, third = engine.submit("fuse", "a"), engine.submit("split", "b")
    assert engine.jobs_before(third) == (first, second)
    stopped: list[int] = []
    engine.job_stopped.connect(stopped.append)
    engine.cancel(second)
    engine.cancel(second)
    assert stopped == [second]
    assert engine.jobs_before(third) == (first,)
    with qtbot.waitSignal(engine.job_started, timeout=20_000) as started:
        pass
    assert started.args[0].job == third
    assert stopped == [second]
    assert engine_starts() == 1


def test_a_killed_engine_loses_the_job_that_it_ran_and_does_the_others_when_it_is_back(
    qtbot: QtBot, make_engine: MakeEngine
) -> None:
    engine = make_engine("slow")
    first = _run_until_text(qtbot, engine)
    second = engine.submit("fuse", "a")
    lost: list[int] = []
    engine.engine_died.connect(lambda _error, _details, job: lost.append(job))
    with qtbot.waitSignal(engine.job_started) as started:
        os.kill(engine.pid, signal.SIGKILL)
    assert lost == [first]
    assert started.args[0].job == second


def test_a_model_is_warmed_up_as_the_last_one_was_unless_it_is_said_otherwise(
    qtbot: QtBot, make_engine: MakeEngine
) -> None:
    engine = make_engine("answers")
    with qtbot.waitSignal(engine.model_loaded):
        engine.warm_up("a", device="cpu", precision="float32")
    engine.warm_up("b")
    job = engine.submit("fuse", "two words")
    request = engine.request(job)
    assert request is not None
    assert (request.model, request.device, request.precision) == ("b", "cpu", "float32")


def test_an_engine_killed_while_idle_loses_no_job(qtbot: QtBot, make_engine: MakeEngine) -> None:
    engine = make_engine("answers")
    with qtbot.waitSignal(engine.model_loaded):
        engine.warm_up()
    lost: list[int] = []
    engine.engine_died.connect(lambda _error, _details, job: lost.append(job))
    with qtbot.waitSignals([engine.engine_died, engine.model_loaded]):
        os.kill(engine.pid, signal.SIGKILL)
    assert lost == [0]


def test_an_engine_that_dies_at_once_is_tried_three_times(
    qtbot: QtBot, make_engine: MakeEngine, engine_starts: Callable[[], int]
) -> None:
    engine = make_engine("dies-at-once")
    with qtbot.waitSignal(engine.engine_unstartable) as blocker:
        engine.submit("summarize", "text")
    error, details = blocker.args
    assert isinstance(error, EngineUnstartable)
    assert error.reason == "exit code 3"
    assert "no such luck" in details
    qtbot.wait(200)
    assert engine_starts() == 3


def test_an_engine_that_dies_while_loading_is_not_restarted_for_ever(
    qtbot: QtBot, make_engine: MakeEngine, engine_starts: Callable[[], int]
) -> None:
    engine = make_engine("dies-while-loading")
    with qtbot.waitSignal(engine.engine_unstartable) as blocker:
        engine.warm_up()
    assert "out of luck" in blocker.args[1]
    qtbot.wait(200)
    assert engine_starts() == 3


def test_after_giving_up_a_new_request_tries_again(
    qtbot: QtBot, make_engine: MakeEngine, engine_starts: Callable[[], int]
) -> None:
    engine = make_engine("dies-at-once")
    for _ in range(2):
        with qtbot.waitSignal(engine.engine_unstartable):
            engine.submit("summarize", "text")
    assert engine_starts() == 6


def test_a_program_that_does_not_exist_is_unstartable(qtbot: QtBot) -> None:
    engine = EngineThread(command=["/nowhere/brevity-engine"])
    with qtbot.waitSignal(engine.engine_unstartable) as blocker:
        engine.warm_up()
    assert "No such file" in blocker.args[0].message
    engine.shutdown()


def test_garbage_instead_of_a_message_ends_the_engine(
    qtbot: QtBot, make_engine: MakeEngine
) -> None:
    engine = make_engine("garbage")
    with qtbot.waitSignal(engine.engine_died) as blocker:
        job = engine.submit("summarize", "text")
    error, _, lost = blocker.args
    assert isinstance(error, ProtocolBroken)
    assert "Illegal instruction" in error.message
    assert lost == job


def test_the_model_that_can_not_be_loaded_is_told(qtbot: QtBot, make_engine: MakeEngine) -> None:
    engine = make_engine("fails-loading")
    with qtbot.waitSignal(engine.model_failed) as blocker:
        engine.warm_up()
    assert blocker.args[0].message == "The model is gone."


@pytest.mark.parametrize("behaviour", ["slow", "ignores-end-of-input"])
def test_shutting_down_leaves_no_process_even_in_mid_sentence(
    qtbot: QtBot, make_engine: MakeEngine, behaviour: str
) -> None:
    engine = make_engine(behaviour)
    _run_until_text(qtbot, engine)
    pid = engine.pid
    begin = time.perf_counter()
    engine.shutdown()
    assert time.perf_counter() - begin < 3
    assert not psutil.pid_exists(pid)
    assert not engine.isRunning()


def test_shutting_down_before_anything_started_is_harmless(make_engine: MakeEngine) -> None:
    engine = make_engine("answers")
    engine.shutdown()
    engine.warm_up()
    assert engine.pid == 0


def test_a_long_stream_is_told_whole(qtbot: QtBot, make_engine: MakeEngine) -> None:
    engine = make_engine("slow")
    text = ""

    def follow(delta: Delta) -> None:
        nonlocal text
        text = text[: delta.keep] + delta.text

    engine.text_changed.connect(follow)
    with qtbot.waitSignal(engine.job_finished, timeout=20_000):
        engine.submit("summarize", "x")
    assert text == "".join(WORDS)
