"""Runs that leave a trace, and what is made of them."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

from engine.documents import Document
from engine.seq2seq import LoadedModel
from engine.tasks import SectionRevision, TaskOptions
from engine.tasks.events import RunEvent
from engine.tasks.searching import Search
from engine.tasks.traces.recording import run_traced
from engine.tasks.traces.trace import RunTrace, Stretch
from tests.engine.tasks.documents import document

SOURCE = document(
    "The ferry Aurora was built in 1932 for the lake. It carried two hundred people a day until the"
    " war began. Captain Ruiz sold it in May to a museum of the city. It was very slow."
)
SENTENCES = (
    "The ferry Aurora was built for the lake.",
    "It carried two hundred people a day.",
    "Captain Ruiz sold it to a museum.",
)


def ended(events: Generator[RunEvent, None, RunTrace]) -> RunTrace:
    """What a run returns; the text that it has shown meanwhile is the result's."""
    sections: list[str] = []
    while True:
        try:
            event = next(events)
        except StopIteration as end:
            run: RunTrace = end.value
            assert "\n\n".join(sections) == run.outcome.text
            return run
        if isinstance(event, SectionRevision):
            sections += [""] * (event.section + 1 - len(sections))
            sections[-1] = sections[-1][: event.keep] + event.text


def traced(
    model: LoadedModel,
    search: Search | None = None,
    task: str = "summarize",
    source: Document = SOURCE,
    options: TaskOptions | None = None,
) -> RunTrace:
    """A run that has ended."""
    options = options or TaskOptions(strategy="whole" if task == "summarize" else "auto")
    return ended(run_traced(lambda: model, task, source, options, search=search))


def standing(run: RunTrace) -> list[list[str]]:
    """By pass, what of its text stands in the result."""
    text = run.outcome.text
    return [[text[s.start : s.end] for s in one.stretches] for one in run.passes]


def rewritten(model: LoadedModel, run: RunTrace, text: str) -> RunTrace:
    """The run as if its only pass had written this."""
    (one,) = run.passes
    ids = (one.ids[0], *model.target_tokenizer.encode_as_data(text), one.ids[-1])
    stretches = (Stretch(0, len(text), 0),)
    one = replace(one, ids=ids, stretches=stretches, start=0, end=len(text))
    return replace(run, outcome=replace(run.outcome, text=text), passes=(one,))
