"""Run a task on a document: what is read, how the result grows, what became of every block."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

from engine.decoding import Revision
from engine.documents import Document
from engine.seq2seq import LoadedModel
from engine.tasks.events import Outcome, PassBegun, Reading, RunEvent, SectionRevision
from engine.tasks.one_pass import run_task
from engine.tasks.task import TaskOptions


def run_document(
    get_model: Callable[[], LoadedModel],
    task_name: str,
    document: Document,
    options: TaskOptions,
    check: Callable[[], None] = lambda: None,
) -> Iterator[RunEvent]:
    """Do a task on a document: first a Reading, then passes and revisions, last an Outcome.

    `get_model` is called when, and only if, a model is needed. Closing the iterator cancels; so
    does raising from `check`, which is called between tokens and between encoder layers. What was
    yielded until then stands. The text is data: control pieces written in it are plain characters.
    Raises SourceEmpty for a text without words, OptionInvalid for an unknown task, TaskUnsupported
    or LanguagePairUnsupported for one that the model does not do, LanguageUnsupported for a
    document in a language that it does not read.
    """
    with closing(run_task(get_model(), task_name, document.text, options, check)) as events:
        for event in events:
            match event:
                case Reading():
                    yield event
                    yield PassBegun(1, 1, 0)
                case Revision():
                    yield SectionRevision(0, event.keep, event.text, event.settled, event.tokens)
                case Outcome():
                    yield event
