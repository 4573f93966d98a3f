"""Batches as processes, killed and started again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random

from engine.batch.events import BatchEvent, Begun, Done, decode_event

ROOT = Path(__file__).parents[2]
WORDS = ["harbour", "river", "keeper", "lamp", "storm", "winter", "boat", "letter", "bridge"]


def make_documents(folder: Path, count: int) -> None:
    """Small documents, each of its own words, in several folders."""
    for number in range(count):
        random = Random(number)
        sentences = [
            f"The {random.choice(WORDS)} {number} was {random.choice(WORDS)} {index}."
            for index in range(12)
        ]
        path = folder / f"part{number % 3}" / f"{number:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(" ".join(sentences), encoding="utf-8")


def start_batch(source: Path, out: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "app", "batch", str(source), "--out", str(out), "--json"]
    return subprocess.Popen(
        [*command, "--strategy", "extractive", *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def run_batch(source: Path, out: Path, *options: str) -> list[BatchEvent]:
    """A batch from its start to its end, which is a good one."""
    with start_batch(source, out, *options) as process:
        output, errors = process.communicate(timeout=100)
    assert process.returncode == 0, errors
    return [decode_event(line) for line in output.splitlines()]


def killed_batch(source: Path, out: Path, done: int, *options: str) -> list[BatchEvent]:
    """A batch that is killed as soon as so many documents are done; what it told till then."""
    events = []
    with start_batch(source, out, *options) as process:
        assert process.stdout is not None
        for line in process.stdout:
            events.append(decode_event(line))
            if sum(isinstance(event, Done) for event in events) >= done:
                break
        process.kill()
        rest = process.stdout.read()
    # The last line may be torn.
    return events + [decode_event(line) for line in rest.splitlines(keepends=True)[:-1]]


def begun(events: list[BatchEvent]) -> set[str]:
    return {event.document for event in events if isinstance(event, Begun)}


def files_in(folder: Path) -> dict[str, bytes]:
    """All files but hidden ones, by their paths."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".brevity" not in path.parts
    }
