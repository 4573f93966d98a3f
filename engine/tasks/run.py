"""Run a task on a document: what is read, how the result grows, what became of every block."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from typing import TYPE_CHECKING

from engine.documents import Document
from engine.tasks.events import Notice, RunEvent
from engine.tasks.frugal_search import FrugalSearch
from engine.tasks.task import HEADLINE, SUMMARIZE, TaskOptions, check_task
from engine.tasks.varying import VariedSearch

if TYPE_CHECKING:
    from engine.seq2seq import LoadedModel
    from engine.tasks.searching import Search


def run_document(
    get_model: Callable[[], LoadedModel],
    task_name: str,
    document: Document,
    options: TaskOptions,
    check: Callable[[], None] = lambda: None,
    search: Search | None = None,
) -> Generator[RunEvent, None, None]:
    """Do a task on a document: first a Reading, then passes and revisions, last an Outcome.

    `get_model` is called when, and only if, a model is needed: quoting sentences (the strategy
    extractive) needs none, nor does it import torch. Closing the iterator cancels; so does raising
    from `check`, which is called between tokens and between encoder layers. What was yielded until
    then stands. `search` is how a source is searched for its target; None is alone. Where
    memory runs out, the run goes on with less, and a Notice says so (`frugal_search`). The text is
    data: control pieces written in it are plain characters.

    Raises SourceEmpty for a text without words, OptionInvalid for an unknown task, TaskUnsupported
    or LanguagePairUnsupported for one that the model does not do, LanguageUnsupported for a
    document in a language that it does not read.
    """
    check_task(task_name)
    frugal = FrugalSearch(search)
    varied = VariedSearch(frugal, options.variation) if options.variation else frugal
    with closing(_events(get_model, task_name, document, options, check, varied)) as events:
        for event in events:
            for text in frugal.notices:
                yield Notice(text)
            frugal.notices.clear()
            yield event


def _events(
    get_model: Callable[[], LoadedModel],
    task_name: str,
    document: Document,
    options: TaskOptions,
    check: Callable[[], None],
    search: Search,
) -> Generator[RunEvent, None, None]:
    if task_name not in (SUMMARIZE, HEADLINE):
        from engine.tasks.rewriting import rewrite_document

        yield from rewrite_document(get_model(), task_name, document, options, check, search)
    elif options.strategy == "extractive":
        from engine.tasks.summaries.quoting import quote_document

        yield from quote_document(task_name, document, options, check)
    else:
        from engine.tasks.summaries.summarizing import summarize_document

        yield from summarize_document(get_model(), task_name, document, options, check, search)
