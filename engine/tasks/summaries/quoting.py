"""A summary or headline that quotes the document, word for word; without a model or torch."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence

from engine.documents import Document, count_words
from engine.documents.block_sentences import sentences_in_blocks
from engine.errors import SourceEmpty
from engine.extractive import CentralSentence, choose_sentences, score_sentences
from engine.tasks.coverage import UNWEIGHED, cover_blocks, words_covered
from engine.tasks.events import SECTION_GAP, Outcome, Reading, RunEvent, SectionRevision
from engine.tasks.summaries.length import wanted_sentences
from engine.tasks.summaries.plan import paragraphs_of
from engine.tasks.summaries.sentence_text import sentences_text
from engine.tasks.task import HEADLINE, TaskOptions

_APART = 100.0
"""So much that the first are chosen, however like each other."""

NOT_PROSE = "This document has hardly any sentences: quoted is what stands at its beginning."


def quote_document(
    task_name: str,
    document: Document,
    options: TaskOptions,
    check: Callable[[], None] = lambda: None,
) -> Generator[RunEvent, None, None]:
    """The central sentences of a document, in their order, a section a paragraph.

    A headline is one sentence. A document of one sentence is given back as it is. Raises
    SourceEmpty for a text without words, and what `check` raises.
    """
    began = time.perf_counter()
    check()
    scored, warning = weighed_sentences(document)
    check()
    wanted = wanted_sentences(1 if task_name == HEADLINE else options.length, len(scored))
    scored = _left_over(document, scored, wanted, options.variation)
    chosen, texts = _quotations(document, scored, wanted)
    words = count_words(document.text)
    coverage = cover_blocks(document, chosen, unweighed={} if warning else UNWEIGHED)
    read = words_covered(document, coverage)
    yield Reading(read, words, read == words, warning, "extractive", passes=0)
    for section, text in enumerate(texts):
        check()
        yield SectionRevision(section, 0, text, settled=len(text), tokens=0)
    yield Outcome(
        SECTION_GAP.join(texts),
        tokens=0,
        seconds=time.perf_counter() - began,
        truncated=False,
        strategy="extractive",
        coverage=coverage,
    )


def _quotations(
    document: Document, scored: Sequence[CentralSentence], wanted: int
) -> tuple[Sequence[CentralSentence], list[str]]:
    """The sentences that are quoted, and the paragraphs that they make.

    They are fewer than wanted where the empty lines between paragraphs would make them longer than
    the document.
    """
    chosen = choose_sentences(document, scored, wanted)
    texts = [
        sentences_text(document, chosen[paragraph.start : paragraph.stop])
        for paragraph in paragraphs_of(len(chosen))
    ]
    if wanted > 1 and len(SECTION_GAP.join(texts)) >= len(document.text):
        return _quotations(document, scored, wanted - 1)
    return chosen, texts


def _left_over(
    document: Document, scored: Sequence[CentralSentence], wanted: int, variation: int
) -> Sequence[CentralSentence]:
    """The sentences without those that the variations before this one quote.

    Where too few are left, it begins again with the first.
    """
    left = scored
    for _ in range(variation % max(1, len(scored) // wanted)):
        chosen = set(choose_sentences(document, left, wanted))
        left = [sentence for sentence in left if sentence not in chosen]
    return left


def weighed_sentences(document: Document) -> tuple[Sequence[CentralSentence], str]:
    """The sentences that may be chosen, and a warning where none of the document's is one.

    Then they are whatever it has: headings, rows, code. Raises SourceEmpty for a document without
    words.
    """
    scored = score_sentences(document)
    if scored:
        return scored, ""
    if not document.text.strip():
        raise SourceEmpty
    found = sentences_in_blocks(document)
    return [
        CentralSentence(one.start, one.end, -_APART * i) for i, one in enumerate(found)
    ], NOT_PROSE
