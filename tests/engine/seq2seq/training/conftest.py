"""A model that is trained in a blink, and pairs that it can learn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.seq2seq import EncoderDecoderModel
from engine.seq2seq.training.examples import Example
from engine.seq2seq.training.loop import Training
from engine.seq2seq.training.settings import TrainingSettings
from tests.engine.seq2seq.training.tiny import make_tiny_model


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory, embedded_model_folder: Path) -> Path:
    return make_tiny_model(tmp_path_factory.mktemp("tiny") / "model", embedded_model_folder)


@pytest.fixture
def make_training(tiny_folder: Path, tmp_path: Path) -> Callable[..., Training]:
    """A training of the tiny model; every one begins with the same weights."""

    def make(**changes: Any) -> Training:
        settings = {"tokens_per_batch": 60, "warmup_steps": 2, "precision": "float32", "rate": 1e-2}
        settings |= changes.pop("settings", {"steps": 6})
        values: dict[str, Any] = {
            "model": EncoderDecoderModel.from_pretrained(tiny_folder),
            "examples": examples(40),
            "folder": tmp_path / "out",
            "vocabulary_from": tiny_folder,
        }
        return Training(**{**values, **changes}, settings=TrainingSettings(**settings))

    return make


def examples(count: int, tasks: tuple[str, ...] = ("fuse", "split")) -> list[Example]:
    """Targets are the beginnings of their sources, which differ in length."""
    made = []
    for index in range(count):
        words = [20 + (index * 7 + place * 3) % 60 for place in range(3 + index % 8)]
        made.append(Example(tasks[index % len(tasks)], [5, *words], [*words[:-1], 1], index + 1))
    return made
