"""How a training is told to people and to programs."""

from __future__ import annotations

import io
import json

import pytest
from rich.console import Console

from engine.cli.training_report import BarReport, JsonReport, LineReport
from engine.seq2seq.training.events import Begun, Ended, Evaluated, Event, Saved, Updated

EVENTS: list[Event] = [
    Begun(step=0, steps=400, precision="bfloat16", batches=120),
    Evaluated(0, {"fuse": 0.3, "split": 0.7}, 0.5, is_best=True, elapsed=1.0),
    Updated(1, 2.5, 3e-4, 1.5, tokens=3000, seconds=2.0, elapsed=100.0, left=300.0),
    Evaluated(
        1,
        {"fuse": 0.25},
        0.25,
        is_best=False,
        elapsed=3.0,
        scores={"fuse": {"sari": 61.26, "bleu": 5.0}},
    ),
    Saved(1),
    Ended(1, complete=False, best_step=0, best_loss=0.5),
]


def test_a_terminal_shows_loss_rate_pace_and_time_left() -> None:
    shown = io.StringIO()
    report = BarReport(Console(file=shown, force_terminal=True, width=110, color_system=None))
    for event in EVENTS:
        report.show(event)
    report.close()
    text = shown.getvalue()
    assert "step 1/400" in text
    assert "loss 2.500, rate 3.0e-04, 1500 tokens/s, 5 min left" in text
    assert "400 steps, in bfloat16; 120 batches an epoch" in text
    assert "step 0: development loss 0.5000 (fuse 0.300, split 0.700), the best so far" in text
    assert "stopped after 1 steps; best at step 0" in text


def test_a_pipe_gets_lines_for_what_matters(capsys: pytest.CaptureFixture[str]) -> None:
    report = LineReport()
    for event in EVENTS:
        report.show(event)
    report.close()
    told = capsys.readouterr()
    assert told.out == ""
    lines = told.err.splitlines()
    assert len(lines) == 4  # one update within ten seconds needs none
    assert lines[2] == "brevity: step 1: development loss 0.2500 (fuse 0.250); fuse: SARI 61.3"


def test_programs_get_every_event_as_an_object(capsys: pytest.CaptureFixture[str]) -> None:
    report = JsonReport()
    for event in EVENTS:
        report.show(event)
    report.close()
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["event"] for line in found] == [
        "begun", "evaluated", "updated", "evaluated", "saved", "ended",
    ]  # fmt: skip
    assert found[3]["scores"] == {"fuse": {"sari": 61.26, "bleu": 5.0}}
    assert found[2]["left"] == 300.0
