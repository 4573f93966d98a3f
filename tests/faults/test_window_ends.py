"""The whole window is closed while it is at something, and is used for long."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from app.history import KeptRun, KeptSource, open_history
from tests.app.model_driving import MODEL, large_model
from tests.app.queue_driving import leave_worked_off, write_documents
from tests.engine.hub.models import make_model, safetensors
from tests.hub_server import LoopbackHub, online, slow

SECONDS_TO_EXIT = 2.0
BUSY_SECONDS = 3.0
"""On top, since tests run side by side on machines that do other things, too."""
MOST_GROWTH = 50.0

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="closes by a signal of POSIX")
pytestmark = posix_only


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("BREVITY_HOME", str(folder))
    return folder


def closed_in(scene: str, *arguments: str) -> dict[str, Any]:
    """Have a window closed in a scene; what it said. It ends in time and leaves nothing."""
    command = [sys.executable, "-m", "tests.faults.living_window", scene, *arguments]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        line = window.stdout.readline()
        began = time.monotonic()
        _, errors = window.communicate(timeout=60)
    assert line, errors
    said: dict[str, Any] = json.loads(line)
    assert errors == ""
    assert window.returncode == 0
    while left := [pid for pid in said["children"] if psutil.pid_exists(pid)]:
        assert time.monotonic() - began < SECONDS_TO_EXIT + BUSY_SECONDS, left
        time.sleep(0.02)
    assert time.monotonic() - began < SECONDS_TO_EXIT + BUSY_SECONDS
    return said


def nothing(_home: Path) -> None:
    """The scene needs no more than a window."""


def folder_of_a_model(home: Path) -> None:
    folder = make_model(home / "model")
    (folder / "model.safetensors").write_bytes(safetensors(100_000_000))


def documents(home: Path) -> None:
    sample = "The ferry was old and slow. It sank in March, and nobody was hurt. " * 200
    write_documents(home / "documents", [sample] * 5)


def results(home: Path) -> None:
    paths = write_documents(home / "documents", ["one two three"] * 400)
    leave_worked_off(home / "queue", paths)


def many_runs(home: Path) -> None:
    history, _ = open_history(home / "history.sqlite3", 1_000_000_000)
    for number in range(1_000):
        text = f"The ferry {number} was old and slow. " * 30
        history.keep(KeptSource(f"{number}.txt", text), KeptRun("summarize", text, 1.0))
    history.close()


SCENES: dict[str, Callable[[Path], None]] = {
    "generation": nothing,
    "loading": nothing,
    "importing": folder_of_a_model,
    "queue": documents,
    "export": results,
    "saving": nothing,
    "evidence": nothing,
    "search": many_runs,
}
SAMPLED = ("generation", "search")


@pytest.mark.parametrize(
    "scene",
    [pytest.param(name, marks=() if name in SAMPLED else pytest.mark.full) for name in SCENES],
)
def test_a_window_that_is_closed_in_the_middle_of_something_is_gone_soon(
    home: Path, scene: str
) -> None:
    SCENES[scene](home)
    closed_in(scene)


@pytest.fixture
def slow_hub() -> Iterator[LoopbackHub]:
    with LoopbackHub() as hub, online():
        hub.push(MODEL, large_model(20))
        hub.fail(slow(1_000_000, "*.safetensors"))
        os.environ["HF_ENDPOINT"] = hub.endpoint
        yield hub


@pytest.mark.full
def test_a_window_that_is_closed_in_the_middle_of_a_download_is_gone_soon(
    home: Path, slow_hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HOME", str(home / "hub"))
    closed_in("download")


@pytest.mark.parametrize("cycles", [15, pytest.param(200, marks=pytest.mark.full)])
@pytest.mark.timeout(600)
def test_runs_that_are_stopped_again_and_again_leave_no_memory_behind(
    home: Path, cycles: int
) -> None:
    said = closed_in("soak", str(cycles))
    for name, before in said["before"].items():
        assert said["after"][name] - before < MOST_GROWTH, name
