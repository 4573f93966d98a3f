"""`brevity batch --engine ray`, as a command in a process of its own."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.engine.cli.running import REAL, ROOT, environment, run

pytest.importorskip("ray", reason="the extra ray is not installed")

# The commands of the other tests treat warnings as errors; Ray's programs would not start.
_CALM = {"PYTHONWARNINGS": "default"}
_MODEL = ("--device", "cpu", "--precision", "float32")


@pytest.fixture
def documents(tmp_path: Path, sample_document: Path) -> Path:
    """A folder of 24 documents, of which one has no text."""
    sentences = re.split(r"(?<=[.!?])\s+", sample_document.read_text(encoding="utf-8"))
    folder = tmp_path / "documents"
    (folder / "below").mkdir(parents=True)
    for number in range(23):
        text = " ".join(sentences[number % 12 : number % 12 + 3])
        place = folder / "below" if number % 2 else folder
        (place / f"{number:02}.txt").write_text(f"Note {number}. {text}\n", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    return folder


def _events(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def _results(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*.txt")
        if ".brevity" not in path.parts
    }


def test_a_cluster_that_is_not_there_is_one_line(documents: Path, tmp_path: Path) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        address = f"127.0.0.1:{nobody.getsockname()[1]}"
        done = run(
            REAL, "batch", str(documents), "--out", str(tmp_path / "out"),
            "--engine", "ray", "--address", address,
        )  # fmt: skip
    assert done.returncode == 1
    told = [line for line in done.stderr.splitlines() if address in line]
    assert len(told) == 1
    assert f"No Ray cluster answers at {address}: connection refused." in told[0]
    assert "Traceback" not in done.stderr


@pytest.mark.full
@pytest.mark.timeout(600)
def test_a_cluster_writes_the_bytes_of_a_run_without_it_and_goes_on(
    documents: Path, tmp_path: Path
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    run(REAL, "batch", str(documents), "--out", str(here), *_MODEL, timeout=300)
    on_ray = ("--engine", "ray", "--jobs", "2", "--json")
    command = ("batch", str(documents), "--out", str(there), *_MODEL, *on_ray)
    done = run(REAL, *command, variables=_CALM, timeout=300)
    assert done.returncode == 1  # for the one without a text
    events = _events(done.stdout)
    assert events[0] == {"event": "planned", "documents": 24, "done": 0}
    assert [event["event"] for event in events].count("done") == 23
    (failed,) = [event for event in events if event["event"] == "failed"]
    assert failed["document"] == "empty.txt"
    assert events[-1]["event"] == "ended"
    assert _results(there) == _results(here)
    assert len(_results(here)) == 23
    assert "ray" not in done.stderr.lower()  # what it logs is not for this terminal

    again = _events(run(REAL, *command, variables=_CALM, timeout=300).stdout)
    assert again[0] == {"event": "planned", "documents": 24, "done": 24}
    assert [event["event"] for event in again] == ["planned", "ended"]


@pytest.mark.full
@pytest.mark.timeout(600)
def test_an_interrupt_ends_the_cluster_and_leaves_what_is_done(
    documents: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    command = (
        "batch", str(documents), "--out", str(out), *_MODEL, "--engine", "ray", "--jobs", "1",
        "--json",
    )  # fmt: skip
    batch = subprocess.Popen(
        [*REAL, *command], stdout=subprocess.PIPE, env=environment(**_CALM), cwd=ROOT
    )
    assert batch.stdout is not None
    try:
        while (line := batch.stdout.readline()) and json.loads(line)["event"] != "done":
            pass
        below = psutil.Process(batch.pid).children(recursive=True)
        batch.send_signal(signal.SIGINT)
        batch.communicate(timeout=60)
    finally:
        batch.kill()
        batch.wait()
    assert batch.returncode == 130
    assert psutil.wait_procs(below, timeout=10)[1] == []
    assert _results(out)
