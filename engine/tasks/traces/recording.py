"""A run that leaves a trace: all its searches are watched, and looked up in its result.

Importing this imports no torch: a run that quotes needs none, and leaves no passes.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.documents import Document
from engine.tasks.events import (
    SECTION_GAP,
    Outcome,
    PassBegun,
    Reading,
    RunEvent,
    SectionRevision,
)
from engine.tasks.run import run_document
from engine.tasks.task import TaskOptions
from engine.tasks.traces.trace import RunTrace, Span

if TYPE_CHECKING:
    from engine.decoding import DecodingOptions, Step, Vocabulary
    from engine.seq2seq import LoadedModel
    from engine.tasks.bound import Bound
    from engine.tasks.searching import Search


def run_traced(
    get_model: Callable[[], LoadedModel],
    task_name: str,
    document: Document,
    options: TaskOptions,
    check: Callable[[], None] = lambda: None,
    search: Search | None = None,
) -> Generator[RunEvent, None, RunTrace]:
    """`run_document`, which returns a trace of the run when it ends by itself."""
    recorder = Recorder(search)
    sections = Sections()
    reading, outcome = Reading(0, 0), Outcome("", 0, 0.0, truncated=False)
    events = run_document(get_model, task_name, document, options, check, recorder)
    with closing(events):
        for event in events:
            match event:
                case Reading():
                    reading = event
                case PassBegun():
                    recorder.begin(sections.begin(event))
                case SectionRevision():
                    sections.revise(event)
                case Outcome():
                    outcome = event
            yield event
    run = RunTrace(task_name, options, document.language, reading, outcome, ())
    if recorder.passes:
        from engine.tasks.traces.looking_up import look_up

        run = look_up(get_model(), run, recorder.passes, sections.places())
    return run


@dataclass
class Searched:
    """What a search was given, and the outputs that it ended with, the likeliest first."""

    source_ids: tuple[int, ...]
    decoding: DecodingOptions
    bound: Bound | None
    outputs: Sequence[Sequence[int]] = ()


@dataclass
class PassPlace:
    """A pass, by its section, how much of that was settled when it began, and its searches."""

    section: int
    settled: int
    sentences: int | None
    searches: list[Searched] = field(default_factory=list)


class Recorder:
    """A `Search` that remembers what was searched in each pass of a run."""

    def __init__(self, search: Search | None) -> None:
        self._search = search
        self.passes: list[PassPlace] = []

    def begin(self, place: PassPlace) -> None:
        """What is searched from here on is of this pass."""
        self.passes.append(place)

    def __call__(
        self,
        model: LoadedModel,
        ids: Sequence[int],
        options: DecodingOptions,
        check: Callable[[], None],
        *,
        vocabulary: Vocabulary | None = None,
    ) -> Generator[Step, None, None]:
        """See `Search`."""
        from engine.tasks.bound import BoundVocabulary
        from engine.tasks.searching import search_alone

        search = self._search or search_alone
        bound = vocabulary.bound if isinstance(vocabulary, BoundVocabulary) else None
        searched = Searched(tuple(ids), options, bound)
        if self.passes:
            self.passes[-1].searches.append(searched)
        with closing(search(model, ids, options, check, vocabulary=vocabulary)) as steps:
            for step in steps:
                searched.outputs = [step.hypotheses[0]]
                if step.result is not None:
                    searched.outputs = [output.ids for output in step.result[0]]
                yield step


class Sections:
    """The texts of a run's sections, and how much of the last is settled."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._settled = 0

    def begin(self, event: PassBegun) -> PassPlace:
        """Where a pass begins."""
        section = event.section or 0
        settled = self._settled if section == len(self._texts) - 1 else 0
        return PassPlace(section, settled, event.sentences)

    def revise(self, event: SectionRevision) -> None:
        """Take in what has changed."""
        if event.section == len(self._texts):
            self._texts.append("")
        self._texts[-1] = self._texts[-1][: event.keep] + event.text
        self._settled = event.settled

    def places(self) -> list[Span]:
        """Where each section stands in the whole text."""
        places: list[Span] = []
        start = 0
        for text in self._texts:
            places.append((start, start + len(text)))
            start += len(text) + len(SECTION_GAP)
        return places
