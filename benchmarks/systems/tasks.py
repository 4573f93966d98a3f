"""Whole tasks, of the systems that can do them: ours, and transformers for comparison."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from benchmarks.systems.brevity import Brevity, Completion
from benchmarks.systems.protocol import Loaded
from benchmarks.systems.transformers_peer import NOT_THEIRS, TransformersPeer
from engine.decoding import DecodingOptions

_DEFAULTS = DecodingOptions()


def prompt_of(loaded: Loaded, task: str, text: str) -> dict[str, Any]:
    """What transformers is to be asked for the same task: ids, and options that are not defaults.

    Only ours knows.
    """
    assert isinstance(loaded, Brevity)
    prompt = loaded.prompt(task, text)
    named = {field.name: getattr(prompt.options, field.name) for field in fields(prompt.options)}
    chosen = {
        name: value
        for name, value in named.items()
        if value != getattr(_DEFAULTS, name) and name not in NOT_THEIRS
    }
    return {"ids": prompt.ids, "options": chosen}


def complete(
    loaded: Loaded, task: str, text: str, ids: list[int], options: dict[str, Any]
) -> Completion:
    """Do a task on a text; `ids` and `options` are what `prompt_of` says of it."""
    if isinstance(loaded, Brevity):
        return loaded.complete(task, text)
    assert isinstance(loaded, TransformersPeer)
    said, output, seconds = loaded.complete(ids, options)
    return Completion(said, tuple(output), len(output), seconds)
