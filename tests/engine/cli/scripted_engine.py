"""The command line over an engine that follows a script: `python scripted_engine.py ARGUMENTS`.

BREVITY_SCRIPT is a JSON list of steps: [keep, text, settled] is a revision, of the section 0 or of
a fourth number; {"number": 1, "passes": 2} begins a pass, {"notice": "..."} is one; a number is a
pause in seconds, a string the name of an exception to raise, or "begun", which is written to
standard error.
BREVITY_SCRIPT_COVERAGE is a JSON list of blocks. The modules of the real engine are replaced before
the command line can import them, so that streams, signals and failures come to the instant.
"""

from __future__ import annotations

import builtins
import importlib
import json
import os
import sys
import time
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import engine.errors
from engine.documents import Document, count_words


@dataclass(frozen=True)
class Reading:
    words_read: int
    words_total: int
    complete: bool = True
    warning: str = ""
    passes: int = 1


@dataclass(frozen=True)
class PassBegun:
    number: int
    passes: int
    section: int | None = None
    seconds_left: float | None = None


@dataclass(frozen=True)
class SectionRevision:
    keep: int
    text: str
    settled: int
    section: int = 0


@dataclass(frozen=True)
class Notice:
    text: str


@dataclass(frozen=True)
class BlockCoverage:
    start: int
    end: int
    state: str
    reason: str = ""


@dataclass(frozen=True)
class Outcome:
    text: str
    tokens: int
    seconds: float
    truncated: bool
    strategy: str = "whole"
    coverage: tuple[BlockCoverage, ...] = ()
    quotations: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class TaskOptions:
    num_beams: int | None = None
    max_tokens: int | None = None
    source_language: str | None = None
    target_language: str | None = None
    clean_up: bool | None = None
    strategy: str = "auto"
    length: str | int | None = None
    any_language: bool = False
    faithful: bool = True
    variation: int = 0


@dataclass(frozen=True)
class Model:
    name: str = "scripted"
    device: str = "cpu"
    precision: str = "float32"
    folder: Path = Path("scripted")
    note: str = os.environ.get("BREVITY_SCRIPT_NOTE", "")


def run_document(
    get_model: Callable[[], Model], task: str, document: Document, options: TaskOptions
) -> Iterator[Any]:
    if options.strategy != "extractive":
        get_model()
    words = count_words(document.text)
    script = json.loads(os.environ["BREVITY_SCRIPT"])
    passes = max([1, *(step.get("passes", 1) for step in script if isinstance(step, dict))])
    warning = os.environ.get("BREVITY_SCRIPT_WARNING", "")
    yield Reading(min(words, 380), words, words <= 380, warning, passes)
    sections = [""]
    for step in script:
        if isinstance(step, list):
            revision = SectionRevision(*step)
            sections += [""] * (revision.section + 1 - len(sections))
            kept = sections[revision.section][: revision.keep]
            sections[revision.section] = kept + revision.text
            yield revision
        elif isinstance(step, dict):
            yield Notice(step["notice"]) if "notice" in step else PassBegun(**step)
        elif step == "begun":
            print(step, file=sys.stderr, flush=True)
        elif isinstance(step, str):
            raise getattr(builtins, step)("as the script says")
        else:
            time.sleep(step)
    blocks = json.loads(os.environ.get("BREVITY_SCRIPT_COVERAGE", "[]"))
    yield Outcome(
        "\n\n".join(sections),
        tokens=len(" ".join(sections).split()),
        seconds=1.23456,
        truncated=False,
        coverage=tuple(BlockCoverage(*block) for block in blocks),
    )


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
