"""What is remembered of a finished run: its result, and the ids of the passes that wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.tasks.events import Outcome, Reading
from engine.tasks.task import TaskOptions

if TYPE_CHECKING:
    from engine.decoding import DecodingOptions, Vocabulary
    from engine.seq2seq import LoadedModel
    from engine.tasks.bound import Bound

Span = tuple[int, int]
"""The start and end of a part of a text."""


@dataclass(frozen=True)
class Stretch:
    """A part of a result that stands in a pass's own text, too: there from `written_at` on."""

    start: int
    end: int
    written_at: int

    @property
    def written_to(self) -> int:
        """Where it ends in the pass's text."""
        return self.written_at + self.end - self.start


@dataclass(frozen=True)
class PassTrace:
    """One search of a model whose output stands in a result: ids, and no tensors.

    It was given `source_ids`, searched as `decoding` says within `bound`, and wrote `ids`, which
    begin with the start token. At most `sentences` of it are taken; None is all. `stretches` are
    what of its text stands in the result, in their order; whatever of the result lies between
    `start` and `end` stands there because of this pass.
    """

    source_ids: tuple[int, ...]
    decoding: DecodingOptions
    bound: Bound | None
    ids: tuple[int, ...]
    sentences: int | None
    stretches: tuple[Stretch, ...]
    start: int
    end: int

    def vocabulary(self, model: LoadedModel) -> Vocabulary | None:
        """What its output may say, made anew."""
        from engine.tasks.bound import vocabulary_of

        return None if self.bound is None else vocabulary_of(model, self.bound)


@dataclass(frozen=True)
class RunTrace:
    """A finished run: what it began and ended with, and the passes that wrote its text.

    `passes` stand in the order of their text, and none stands in another. What was quoted, or is as
    in the source, is of no pass.
    """

    task_name: str
    options: TaskOptions
    language: str | None
    reading: Reading
    outcome: Outcome
    passes: tuple[PassTrace, ...]
