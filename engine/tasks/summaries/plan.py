"""Which passes of the model make a summary: what each reads, and where its text goes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.documents import Document
from engine.extractive import CentralSentence, choose_sentences
from engine.tasks.summaries.groups import balanced_groups
from engine.tasks.summaries.sentence_text import sentences_text
from engine.tasks.task import Strategy

PARAGRAPH_SENTENCES = 6
"""A summary of more sentences is set in paragraphs."""

MOST_SENTENCES = 48
"""Of a pass: more fit no model."""


@dataclass(frozen=True)
class Pass:
    """One run of the model: it reads `source`, and what it writes goes on with `section`.

    At most `sentences` of what it writes are taken; None is all. Where that can't be used, one of
    `spare` is quoted. With `read_to` it reads not only the sentences but the document's text to
    that place, as it stands.
    """

    section: int
    source: Sequence[CentralSentence]
    spare: Sequence[CentralSentence]
    sentences: int | None = 1
    read_to: int | None = None


def pass_text(document: Document, work: Pass) -> str:
    """The text that the model reads in a pass."""
    if work.read_to is None:
        return sentences_text(document, work.source)
    return document.text[: work.read_to]


@dataclass(frozen=True)
class Plan:
    """The passes in their order, and the title of each section, "" for none."""

    strategy: Strategy
    titles: tuple[str, ...]
    passes: tuple[Pass, ...]

    @property
    def as_it_stands(self) -> bool:
        """Whether the model reads the text itself, and not sentences of it."""
        return self.passes[0].read_to is not None


@dataclass(frozen=True)
class Material:
    """What a plan is made of: the document, and those of its sentences that may be chosen.

    `fits` says whether the model can read a text in one pass, `read_to` how far into the document
    one pass comes that begins with it.
    """

    document: Document
    scored: Sequence[CentralSentence]
    fits: Callable[[str], bool]
    read_to: int


def paragraphs_of(sentences: int) -> list[range]:
    """In which paragraphs so many sentences are set."""
    return balanced_groups([1] * sentences, math.ceil(sentences / PARAGRAPH_SENTENCES))


def fitting(
    material: Material, sentences: Sequence[CentralSentence], most: int = MOST_SENTENCES
) -> tuple[CentralSentence, ...]:
    """The most central of the sentences that fit one pass together, up to `most`, in their order.

    At least one, whether it fits or not.
    """
    document = material.document
    central = choose_sentences(document, sentences, most)
    if material.fits(sentences_text(document, central)):
        return central
    chosen = choose_sentences(document, central, 1)
    low, high = 1, len(central)
    while high - low > 1:
        middle = (low + high) // 2
        more = choose_sentences(document, central, middle)
        if material.fits(sentences_text(document, more)):
            low, chosen = middle, more
        else:
            high = middle
    return chosen
