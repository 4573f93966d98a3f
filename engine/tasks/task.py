"""The tasks: how each is asked of a model, and how it decodes unless told otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from engine.decoding import DecodingOptions
from engine.decoding.options import MAX_BEAMS
from engine.errors import OptionInvalid


@dataclass(frozen=True)
class Task:
    """A task, the piece that asks for it at the start of a source, and its decoding.

    Models that do one task only have no such piece in their vocabulary; they are sent the text
    alone.
    """

    name: str
    piece: str
    decoding: DecodingOptions


@dataclass(frozen=True)
class TaskOptions:
    """What a user may choose; None leaves it to the task. Raises OptionInvalid."""

    num_beams: int | None = None
    max_tokens: int | None = None

    def __post_init__(self) -> None:
        if self.num_beams is not None and not 1 <= self.num_beams <= MAX_BEAMS:
            raise OptionInvalid("beams", str(self.num_beams), f"1 to {MAX_BEAMS}")
        if self.max_tokens is not None and self.max_tokens < 1:
            raise OptionInvalid("max-tokens", str(self.max_tokens), "1 or more")


_COPYING = DecodingOptions(num_beams=1, max_length=160)
_CONDENSING = DecodingOptions(num_beams=4, max_length=160, no_repeat_ngram_size=3)

TASKS: Mapping[str, Task] = MappingProxyType(
    {
        task.name: task
        for task in (
            Task("summarize", "<summarize>", _CONDENSING),
            Task("headline", "<headline>", _CONDENSING),
            Task("fuse", "<fuse>", _COPYING),
            Task("split", "<split>", _COPYING),
        )
    }
)


def find_task(name: str) -> Task:
    """The task of that name. Raises OptionInvalid."""
    if name not in TASKS:
        raise OptionInvalid("task", name, ", ".join(TASKS))
    return TASKS[name]
