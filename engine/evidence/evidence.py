"""What is known of a result against its source: what each sentence rests on, and what it does not.

Lexical throughout: matching words, stems, numbers and names, no model. What is shown can be
checked by eye.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FlagKind = Literal["name", "number", "date", "quotation", "polarity"]


@dataclass(frozen=True)
class Flag:
    """Something in a result that its source does not support.

    `start` and `end` count code points of the result. `reason` is one sentence, for people.
    """

    kind: FlagKind
    start: int
    end: int
    reason: str


@dataclass(frozen=True)
class Support:
    """A sentence of the source, by its number from 0; 0..1 of the result's sentence rests on it."""

    sentence: int
    score: float


@dataclass(frozen=True)
class SentenceEvidence:
    """One sentence of a result, by its place there: what it rests on, best first, and its flags.

    `items` counts what could be checked in it: names, numbers, dates, quotations, negations.
    """

    start: int
    end: int
    sources: tuple[Support, ...]
    flags: tuple[Flag, ...]
    items: int


@dataclass(frozen=True)
class Evidence:
    """The sentences of a result in their order."""

    sentences: tuple[SentenceEvidence, ...]

    @property
    def flags(self) -> tuple[Flag, ...]:
        """All flags, in the order of the text."""
        return tuple(flag for sentence in self.sentences for flag in sentence.flags)
