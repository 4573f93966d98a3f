"""The engine thread asks about finished jobs, and passes on what a run chooses."""

from __future__ import annotations

import os
import signal

from pytestqt.qtbot import QtBot

from engine.documents import Block
from engine.messages import Beams, Failed, Run, Weighed
from tests.app.conftest import MakeEngine
from tests.app.fake_engine import ALTERNATIVES, OTHERWISE


def test_a_finished_job_is_weighed(qtbot: QtBot, make_engine: MakeEngine) -> None:
    engine = make_engine("answers")
    with qtbot.waitSignal(engine.job_finished):
        of = engine.submit("fuse", "two words")
    with qtbot.waitSignal(engine.weighed) as signalled:
        job = engine.weigh(of)
    (weighed,) = signalled.args
    assert isinstance(weighed, Weighed)
    assert (weighed.job, weighed.of) == (job, of)
    assert weighed.tokens[0][3] == ALTERNATIVES
    assert engine.request(job) is None


def test_a_part_is_reworked_as_a_run_is(qtbot: QtBot, make_engine: MakeEngine) -> None:
    engine = make_engine("answers")
    with qtbot.waitSignal(engine.job_finished):
        of = engine.submit("fuse", "two words")
    text = ""

    def take(delta: object) -> None:
        nonlocal text
        text = text[: delta.keep] + delta.text  # type: ignore[attr-defined]

    engine.text_changed.connect(take)
    with qtbot.waitSignals([engine.job_started, engine.job_finished], order="strict"):
        engine.rework(of, 0, 4, variation=3)
    assert text == f"{OTHERWISE.format(3)} of 2 words: two words"


def test_a_rework_can_be_stopped(qtbot: QtBot, make_engine: MakeEngine) -> None:
    engine = make_engine("answers")
    with qtbot.waitSignal(engine.job_finished):
        of = engine.submit("fuse", "two words")
    with qtbot.waitSignal(engine.text_changed):
        job = engine.rework(of, 0, 4, alternative="likelier")
    with qtbot.waitSignal(engine.job_stopped) as signalled:
        engine.cancel(job)
    assert signalled.args == [job]


def test_a_new_engine_has_forgotten_the_jobs_of_the_one_before(
    qtbot: QtBot, make_engine: MakeEngine
) -> None:
    engine = make_engine("answers")
    with qtbot.waitSignal(engine.job_finished):
        of = engine.submit("fuse", "two words")
    with qtbot.waitSignal(engine.engine_died):
        os.kill(engine.pid, signal.SIGKILL)
    with qtbot.waitSignal(engine.job_failed) as signalled:
        job = engine.weigh(of)
    (failed,) = signalled.args
    assert isinstance(failed, Failed)
    assert (failed.job, failed.code) == (job, "RunForgotten")


def test_what_the_search_considers_is_told(qtbot: QtBot, make_engine: MakeEngine) -> None:
    engine = make_engine("answers")
    with qtbot.waitSignal(engine.beams_changed) as signalled:
        job = engine.submit("fuse", "two words", shows_beams=True)
    (beams,) = signalled.args
    assert isinstance(beams, Beams)
    assert beams.job == job
    qtbot.waitUntil(lambda: engine.request(job) is None)


def test_a_run_is_asked_for_with_all_that_was_chosen(make_engine: MakeEngine) -> None:
    engine = make_engine("silent")
    job = engine.submit(
        "summarize",
        "One.",
        device="cpu",
        precision="float32",
        num_beams=2,
        max_tokens=9,
        source_language="de",
        target_language="en",
        strategy="condensed",
        length="short",
        any_language=True,
        faithful=False,
        language="de",
        blocks=[Block("paragraph", 0, 4)],
        variation=3,
        shows_beams=True,
    )
    assert engine.request(job) == Run(
        job, "summarize", "One.", "", "cpu", "float32", 2, 9, "de", "en", "condensed", "short",
        True, False, "de", (("paragraph", 0, 4, 0),), 3, True,
    )  # fmt: skip
    assert engine.request(engine.submit("fuse", "One.")) == Run(job + 1, "fuse", "One.")
