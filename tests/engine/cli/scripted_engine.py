"""The command line over an engine that follows a script: `python scripted_engine.py ARGUMENTS`.

BREVITY_SCRIPT is a JSON list of steps: [keep, text, settled] is a revision, a number a pause in
seconds, a string the name of an exception to raise. The modules of the real engine are replaced
before the command line can import them, so that streams, signals and failures come to the instant.
"""

from __future__ import annotations

import builtins
import importlib
import json
import os
import sys
import time
import types
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import engine.errors
from engine.documents import count_words


@dataclass(frozen=True)
class Reading:
    words_read: int
    words_total: int
    complete: bool = True
    warning: str = ""


@dataclass(frozen=True)
class Revision:
    keep: int
    text: str
    settled: int


@dataclass(frozen=True)
class Outcome:
    text: str
    tokens: int
    seconds: float
    truncated: bool


@dataclass(frozen=True)
class TaskOptions:
    num_beams: int | None = None
    max_tokens: int | None = None
    source_language: str | None = None
    target_language: str | None = None
    clean_up: bool | None = None


@dataclass(frozen=True)
class Model:
    name: str = "scripted"
    device: str = "cpu"
    precision: str = "float32"
    note: str = os.environ.get("BREVITY_SCRIPT_NOTE", "")


def run_task(model: Model, task: str, text: str, options: TaskOptions) -> Iterator[Any]:
    words = count_words(text)
    warning = os.environ.get("BREVITY_SCRIPT_WARNING", "")
    yield Reading(min(words, 380), words, words <= 380, warning)
    result = ""
    for step in json.loads(os.environ["BREVITY_SCRIPT"]):
        if isinstance(step, list):
            result = result[: step[0]] + step[1]
            yield Revision(*step)
        elif isinstance(step, str):
            raise getattr(builtins, step)("as the script says")
        else:
            time.sleep(step)
    yield Outcome(result, tokens=len(result.split()), seconds=1.23456, truncated=False)


def find_rules(model: Model, task: str, options: TaskOptions) -> None:
    """It does every task but translation."""
    if task == "translate":
        raise engine.errors.TaskUnsupported(model.name, task, "summarize")


def load_model(folder: Path, device: str = "auto", precision: str = "auto") -> Model:
    if os.environ.get("BREVITY_SCRIPT_LOADING") == "damaged":
        raise engine.errors.ModelDamaged(str(folder), "model.safetensors", "it is cut")
    return Model()


def leave_a_core() -> None:
    """There is nothing to compute."""


def install() -> None:
    for name in ("engine.seq2seq", "engine.tasks"):
        module = types.ModuleType(name)
        vars(module).update(globals())
        sys.modules[name] = module


if __name__ == "__main__":
    install()
    sys.exit(importlib.import_module("engine.cli").main())
