"""Rewrite a document, sentence by sentence: fuse, split or translate all of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace

from engine.documents import Document, count_words
from engine.documents.plain import blocks_as_written
from engine.errors import SourceEmpty
from engine.seq2seq import LoadedModel
from engine.tasks.coverage import BlockCoverage, Span
from engine.tasks.events import SECTION_GAP, Outcome, Reading, RunEvent
from engine.tasks.language import language_warning, require_language
from engine.tasks.prompt import make_prompt
from engine.tasks.rewriting.passes import Passes
from engine.tasks.rewriting.section_writer import SectionWriter
from engine.tasks.rewriting.units import fitting_sections, plan_sections
from engine.tasks.rewriting.writer import Writer
from engine.tasks.searching import Search, search_alone
from engine.tasks.task import TRANSLATE, TaskOptions

TOO_LONG = "A sentence of it is too long for the model and stands as it was."
UNTRANSLATED = "A sentence of it could not be translated and stands as it was."

_SAMPLE = 10_000


def rewrite_document(
    model: LoadedModel,
    task_name: str,
    document: Document,
    options: TaskOptions,
    check: Callable[[], None] = lambda: None,
    search: Search | None = None,
) -> Generator[RunEvent, None, None]:
    """Fuse, split or translate a document: a Reading, passes and revisions, an Outcome.

    Splitting rewrites the long sentences; fusing joins neighbours that belong together, or all
    sentences of a short text into one; translating goes from sentence to sentence. What is not
    rewritten stands in the result as it stood in the source, and so does a sentence of which the
    model made something that does not say the same (`fidelity`). With `options.faithful`, what the
    source does not support is tried again, and what stands in its place is a quotation. A section
    is a run of blocks; where the source has an empty line between blocks, so has the result. The
    strategy is always `whole`. Cancelling, and what is raised, as in `run_document`.
    """
    began = time.perf_counter()
    require_language(model, task_name, document, options)
    writer = Writer.of(model, task_name, options, check, search or search_alone)
    if not document.blocks:
        document = replace(document, blocks=blocks_as_written(document.text))
    if not document.blocks:
        raise SourceEmpty
    sections, too_long = fitting_sections(
        document, plan_sections(document, task_name), task_name, writer.fitting
    )
    passes = Passes(sections)
    yield _reading(document, writer, too_long, passes.total)

    rewriting = SectionWriter(document, task_name, writer, passes)
    texts: list[str] = []
    quotations: list[tuple[int, int]] = []
    place = 0
    for number, section in enumerate(sections):
        check()
        yield from rewriting.write(number, section)
        texts.append(rewriting.shown)
        quotations += ((place + start, place + end) for start, end in rewriting.quotations)
        place += len(rewriting.shown) + len(SECTION_GAP)
    yield Outcome(
        SECTION_GAP.join(texts),
        tokens=rewriting.tokens,
        seconds=time.perf_counter() - began,
        truncated=rewriting.truncated,
        coverage=_coverage(document, too_long, rewriting.refused if task_name == TRANSLATE else ()),
        quotations=tuple(quotations),
    )


def _reading(document: Document, writer: Writer, too_long: Sequence[Span], passes: int) -> Reading:
    sample = make_prompt(writer.model, writer.rule, writer.task, document.text[:_SAMPLE])
    total = count_words(document.text)
    unread = sum(count_words(document.text[span.start : span.end]) for span in too_long)
    return Reading(
        words_read=max(0, total - unread),
        words_total=total,
        complete=not too_long,
        warning=language_warning(writer.model, writer.rule, sample.source.ids),
        passes=passes,
    )


def _coverage(
    document: Document, too_long: Sequence[Span], untranslated: Sequence[Span]
) -> tuple[BlockCoverage, ...]:
    """All blocks are in the result; those of which a sentence was not rewritten say so."""
    reasons: dict[int, str] = {}
    for spans, reason in ((untranslated, UNTRANSLATED), (too_long, TOO_LONG)):
        places = iter(spans)
        place = next(places, None)
        for index, block in enumerate(document.blocks):
            while place is not None and place.start < block.end:
                reasons[index] = reason
                place = next(places, None)
    return tuple(
        BlockCoverage(block.start, block.end, "unread", reasons[index])
        if index in reasons
        else BlockCoverage(block.start, block.end, "used")
        for index, block in enumerate(document.blocks)
    )
