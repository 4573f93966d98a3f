from __future__ import annotations

import pytest

from engine.errors import RunForgotten
from engine.finished_runs import REMEMBERED, FinishedRuns
from engine.tasks import Outcome, Reading, TaskOptions
from engine.tasks.traces.trace import RunTrace


def run(text: str) -> RunTrace:
    outcome = Outcome(text, 1, 1.0, truncated=False)
    return RunTrace("summarize", TaskOptions(), "en", Reading(1, 1), outcome, ())


def test_what_is_gone_back_to_again_and_again_is_not_forgotten() -> None:
    """A word is chosen, undone, and another chosen, many times over."""
    runs = FinishedRuns()
    runs.keep(1, run("the first"))
    for job in range(2, 2 * REMEMBERED):
        assert runs.find(1).outcome.text == "the first"
        runs.keep(job, run(f"from job {job}"))
    with pytest.raises(RunForgotten):
        runs.find(2)


def test_no_more_runs_are_remembered_than_there_is_room_for() -> None:
    runs = FinishedRuns()
    for job in range(1, REMEMBERED + 2):
        runs.keep(job, run(str(job)))
    with pytest.raises(RunForgotten):
        runs.find(1)
    assert runs.find(2).outcome.text == "2"
