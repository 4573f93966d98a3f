"""The log of a training: a line for each event, and the picture drawn of them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.errors import CheckpointUnwritable
from engine.seq2seq.training.curve import Curve, evened, line_chart
from engine.seq2seq.training.events import Evaluated, Event, Updated, event_object

LOG_FILE, CURVE_FILE = "log.jsonl", "curve.svg"


class TrainingLog:
    """Appends to the log in a folder; what a killed training wrote behind `step` is dropped.

    Raises CheckpointUnwritable.
    """

    def __init__(self, folder: Path, step: int) -> None:
        self._path = folder / LOG_FILE
        kept = [json.dumps(line) + "\n" for line in read_log(folder) if line["step"] <= step]
        self._write_whole(self._path, "".join(kept))

    def add(self, event: Event) -> None:
        """Write an update or evaluation; other events leave no line."""
        if not isinstance(event, Updated | Evaluated):
            return
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(event_object(event)) + "\n")
        except OSError as error:
            raise _unwritable(self._path, error) from error

    def draw(self) -> None:
        """Draw the loss of all updates and evaluations so far."""
        path = self._path.with_name(CURVE_FILE)
        self._write_whole(path, loss_picture(list(read_log(self._path.parent))))

    def _write_whole(self, path: Path, text: str) -> None:
        partial = path.with_name(f"{path.name}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
        except OSError as error:
            raise _unwritable(path, error) from error


def read_log(folder: Path) -> Iterator[Mapping[str, Any]]:
    """The lines of a folder's log, none without one; a last line that was cut off is left out."""
    path = folder / LOG_FILE
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            values = json.loads(line)
        except ValueError:
            continue
        if isinstance(values, dict) and isinstance(values.get("step"), int):
            yield values


def loss_picture(lines: list[Mapping[str, Any]]) -> str:
    """Training loss, evened out, and the development loss of each task, by step."""
    updates = [(float(line["step"]), float(line["loss"])) for line in lines if "loss" in line]
    tasks: dict[str, list[tuple[float, float]]] = {}
    for line in lines:
        for task, loss in line.get("losses", {}).items():
            tasks.setdefault(task, []).append((float(line["step"]), float(loss)))
    curves = [Curve("training", evened(updates), faint=True)]
    curves += [Curve(task, points) for task, points in tasks.items()]
    return line_chart("Loss by step", "updates", "cross-entropy a target token", curves)


def _unwritable(path: Path, error: OSError) -> CheckpointUnwritable:
    return CheckpointUnwritable(str(path), (error.strerror or str(error)).lower())
