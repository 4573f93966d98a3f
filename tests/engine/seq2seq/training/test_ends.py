"""What is left of a training whose process was killed, or whose disk is full."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from engine.seq2seq import load_model
from engine.seq2seq.training.checkpoints import RESUME_FILE
from engine.seq2seq.training.events import event_object
from tests.engine.cli.running import ROOT, environment
from tests.engine.seq2seq.training.training_child import make

CHILD = Path(__file__).with_name("training_child.py")


def child(out: Path, tiny: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(CHILD), str(out), str(tiny), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(OMP_NUM_THREADS="1"),
        cwd=ROOT,
    )


def told(output: str) -> list[dict[str, object]]:
    """The whole lines that a child wrote before its end."""
    return [json.loads(line) for line in output.splitlines(keepends=True) if line.endswith("\n")]


def losses(events: list[dict[str, object]]) -> dict[object, object]:
    return {event["step"]: event["loss"] for event in events if event["event"] == "updated"}


def run(
    out: Path, tiny: Path, *, resume: bool = False, most: int | None = None
) -> list[dict[str, object]]:
    """The same training in this process, to its end or to so many events."""
    events = make(out, tiny).run(resume=resume)
    with closing(events):  # type: ignore[type-var]
        # Through JSON, as a child tells them.
        return [json.loads(json.dumps(event_object(event))) for event in islice(events, most)]


def killed(out: Path, tiny: Path, lines: int, *options: str) -> list[dict[str, object]]:
    """A child that is killed when it has told so many events."""
    process = child(out, tiny, *options)
    assert process.stdout is not None
    output = "".join(process.stdout.readline() for _ in range(lines))
    process.kill()
    rest, _ = process.communicate(timeout=60)
    assert process.returncode in (-signal.SIGKILL, 0)  # 0: it came to its end before
    return told(output + rest)


def check_killing(tiny: Path, tmp_path: Path, moments: list[int]) -> None:
    expected = losses(run(tmp_path / "whole", tiny))
    out = tmp_path / "killed"
    events = []
    for lines in moments:
        events += killed(out, tiny, lines, *(["--resume"] if events else []))
    events += run(out, tiny, resume=True)
    for event in events:
        if event["event"] == "updated":
            assert event["loss"] == expected[event["step"]]
    for name in (RESUME_FILE, "last/model.safetensors", "best/model.safetensors"):
        mine, theirs = (out / name).read_bytes(), (tmp_path / "whole" / name).read_bytes()
        if name == RESUME_FILE:  # it also holds the time that the training took
            assert len(mine) == pytest.approx(len(theirs), abs=100)
        else:
            assert mine == theirs


@pytest.mark.full
def test_a_killed_training_goes_on_with_the_same_losses(tiny_folder: Path, tmp_path: Path) -> None:
    check_killing(tiny_folder, tmp_path, [17])


@pytest.mark.full
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(8))
def test_killed_again_and_again_at_random_moments(
    tiny_folder: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    check_killing(tiny_folder, tmp_path, [chance.randint(1, 12) for _ in range(5)])


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process as Unix has them")
@pytest.mark.parametrize("megabytes", [0.3, pytest.param(3, marks=pytest.mark.full)])
def test_a_full_disk_keeps_the_checkpoint_before(
    tiny_folder: Path, tmp_path: Path, megabytes: float
) -> None:
    out = tmp_path / "out"
    expected = losses(run(tmp_path / "whole", tiny_folder))
    run(out, tiny_folder, most=20)
    kept = (out / RESUME_FILE).read_bytes()
    models = {path: path.read_bytes() for path in out.rglob("model.safetensors")}
    process = child(out, tiny_folder, "--resume", "--limit", str(int(megabytes * 1e6)))
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 3, errors
    assert "CheckpointUnwritable" in errors
    assert (out / RESUME_FILE).read_bytes() == kept
    assert not list(out.rglob("*.part"))
    for path, content in models.items():
        if megabytes < 1:
            assert path.read_bytes() == content
        load_model(path.parent, precision="float32")
    again = losses(run(out, tiny_folder, resume=True))
    assert again == {step: expected[step] for step in again}
    assert max(again) == max(expected)  # type: ignore[type-var]
