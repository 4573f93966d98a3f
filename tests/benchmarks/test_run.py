"""The benchmarks as programs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.bandwidth import read_bandwidth
from benchmarks.process import ROOT, Child, ChildFailed
from benchmarks.systems import OURS_FLOAT, REFERENCE, SYSTEMS, System

FIELDS = {
    "model", "system", "precision", "drafting", "beams", "source_tokens", "first_token_s",
    "tokens_per_s", "total_s", "peak_mb", "batch", "threads",
}  # fmt: skip


def run(*arguments: str) -> str:
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def check_run(output: str, rows: list[dict[str, Any]], model: str) -> None:
    """Every system has its rows, or a line that says why not; ours and the reference have rows."""
    named = [System(row["system"], row["precision"], row["drafting"]) for row in rows]
    skipped = [s for s in SYSTEMS if f"- {s.label}: not measured: " in output]
    for beams in (1, 4):
        found = [s for s, row in zip(named, rows, strict=True) if row["beams"] == beams]
        wanted = [s for s in SYSTEMS if s.does(beams, 1) and s not in skipped]
        assert found == wanted
        assert {OURS_FLOAT, REFERENCE} <= set(found)
    assert all(s in skipped for s in SYSTEMS if s.missing)
    for row in rows:
        assert row.keys() - {"accepted_per_pass"} == FIELDS
        assert row["model"] == model
        assert 0 < row["first_token_s"] < row["total_s"]
        assert row["tokens_per_s"] > 0
        assert row["peak_mb"] > 10


@pytest.mark.full
def test_a_smoke_run_of_ours_measures_every_form(tmp_path: Path) -> None:
    file = tmp_path / "rows.json"
    run("benchmarks", "--smoke", "--threads", "1", "--system", "brevity", "--json", str(file))
    rows = json.loads(file.read_text())
    forms = {(row["precision"], row["drafting"], row["beams"]) for row in rows}
    assert forms >= {("float32", False, 4), ("int8", False, 1), ("int8", True, 1)}


@pytest.mark.full
def test_a_smoke_run_measures_every_system_or_says_why_not(tmp_path: Path) -> None:
    file = tmp_path / "rows.json"
    output = run("benchmarks", "--smoke", "--threads", "1", "--json", str(file))
    check_run(output, json.loads(file.read_text()), "random-1x64")
    ratios = [[cell.strip() for cell in line.split("|")] for line in output.splitlines()]
    same = [cells for cells in ratios if cells[1:3] == ["brevity float32", "transformers float32"]]
    assert [cells[-2] for cells in same] == ["yes", "yes"]


@pytest.mark.full
def test_the_quick_run_measures_every_system_or_says_why_not(tmp_path: Path) -> None:
    file = tmp_path / "rows.json"
    output = run("benchmarks", "--quick", "--threads", "1", "--json", str(file))
    check_run(output, json.loads(file.read_text()), "random-6x384")


@pytest.mark.full
def test_whole_tasks_are_measured_with_their_quality(tmp_path: Path) -> None:
    file = tmp_path / "pairs.jsonl"
    text = "The lamp was lit at dusk, and the keeper slept."
    pairs = [
        {"task": "split", "source": text, "target": "The lamp was lit at dusk. The keeper slept."},
        {"task": "fuse", "source": "It rained. We left.", "target": "It rained, so we left."},
    ]
    file.write_text("".join(json.dumps(pair) + "\n" for pair in pairs))
    output = run("benchmarks.tasks", "--pairs", str(file), "--threads", "1")
    assert "### split and fuse (2 texts)" in output
    line = next(line for line in output.splitlines() if line.startswith("| brevity float32  "))
    cells = [cell.strip() for cell in line.split("|")]
    assert cells[6] == "100.0"  # the tokens of transformers


def test_reading_memory_has_a_speed() -> None:
    found = read_bandwidth(threads=1, megabytes=16)
    assert max(found.values()) > 1e8


def test_a_child_that_breaks_down_is_named() -> None:
    with (
        pytest.raises(ChildFailed, match="no-such-argument: ended with status"),
        Child("benchmarks.child", "no-such-argument", threads=1) as child,
    ):
        child.ask({})
