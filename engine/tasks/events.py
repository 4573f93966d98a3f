"""What a run tells of itself: first a Reading, then passes with their texts, last an Outcome."""

from __future__ import annotations

from dataclasses import dataclass

from engine.tasks.coverage import BlockCoverage
from engine.tasks.task import Strategy


@dataclass(frozen=True)
class Reading:
    """What is about to be done: how much of the source is looked at, in words, and how.

    `complete`: the whole source. `warning` is a sentence on why the result will be poor, or empty.
    `strategy` is the one that runs, never `auto`; `passes` how often the model will be run (0 where
    sentences are quoted).
    """

    words_read: int
    words_total: int
    complete: bool = True
    warning: str = ""
    strategy: Strategy = "whole"
    passes: int = 1


@dataclass(frozen=True)
class PassBegun:
    """The model begins its pass `number` of `passes`, from 1.

    `section` is the one that the pass writes, or None where it only reads (as in the first round of
    a summary of summaries). `seconds_left` is None until a pass has been timed. At most `sentences`
    of what it writes are taken; None is all.
    """

    number: int
    passes: int
    section: int | None = None
    seconds_left: float | None = None
    sentences: int | None = None


@dataclass(frozen=True)
class SectionRevision:
    """Keep the first `keep` code points of a section's text, append `text`.

    Sections begin in their order, from 0, and none changes after the next has begun; the whole
    result is their texts with an empty line between. `settled` code points of the section can't
    change any more. `tokens` counts those of the whole run so far.
    """

    section: int
    keep: int
    text: str
    settled: int
    tokens: int


@dataclass(frozen=True)
class Notice:
    """Something that the user should know of the run while it goes on, in a sentence."""

    text: str


@dataclass(frozen=True)
class Outcome:
    """The finished result. `truncated`: it, or a section of it, ran into its maximum length.

    `quotations` are the places in `text` of sentences that stand in it as in the source, in place
    of what the model wrote.
    """

    text: str
    tokens: int
    seconds: float
    truncated: bool
    strategy: Strategy = "whole"
    coverage: tuple[BlockCoverage, ...] = ()
    quotations: tuple[tuple[int, int], ...] = ()


SECTION_GAP = "\n\n"
"""What stands between the texts of two sections."""

RunEvent = Reading | PassBegun | SectionRevision | Notice | Outcome
