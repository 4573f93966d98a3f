"""Pairs as ids: what a training is fed with."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Example:
    """A source and a target in ids, just as the model gets and should give them.

    `line` is where the pair stands in its file, from 1 on.
    """

    task: str
    source: Sequence[int]
    target: Sequence[int]
    line: int

    @property
    def tokens(self) -> int:
        """Of source and target together."""
        return len(self.source) + len(self.target)


def tasks_of(examples: Iterable[Example]) -> tuple[str, ...]:
    """The tasks, in the order of their names."""
    return tuple(sorted({example.task for example in examples}))


def digest(examples: Iterable[Example]) -> str:
    """Tells other examples, or another order of them."""
    found = hashlib.sha256()
    for example in examples:
        found.update(f"{example.task} {len(example.source)} {len(example.target)} ".encode())
        found.update(array("i", example.source).tobytes() + array("i", example.target).tobytes())
    return found.hexdigest()
