"""Doing documents with one model: as many at once as make good batches."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from engine.batch.job import Answer, Assignment, Ended, Failure, Job, PassesDone
from engine.batch.results import Result
from engine.documents import Document
from engine.errors import BrevityError, MemoryExhausted, fault_of
from engine.out_of_memory import is_out_of_memory
from engine.quick_start import quick_start
from engine.tasks import Outcome, PassBegun, Reading, TaskOptions, run_document
from engine.tasks.task import HEADLINE, SUMMARIZE

if TYPE_CHECKING:
    from engine.batch.together import Together
    from engine.seq2seq import LoadedModel

_PROGRESS_SECONDS = 0.25
_WITHOUT_MODEL = 4
"""Documents at once where sentences are quoted, which needs no batches."""


class ModelWorker:
    """Does documents with the model of a job, which is loaded at once, and once.

    Raises what finding and loading raise, OptionInvalid, TaskUnsupported, LanguagePairUnsupported,
    and MemoryExhausted.
    """

    def __init__(self, job: Job) -> None:
        self._task = job.task
        self._options = TaskOptions(**job.options)
        self._model: LoadedModel | None = None
        self._together: Together | None = None
        self.room = _WITHOUT_MODEL
        if needs_model(job.task, self._options.strategy):
            self._load(job)

    def do(self, take: Callable[[bool], Assignment | None], tell: Callable[[Answer], None]) -> None:
        """Do all documents that `take` gives, and tell of each when it ends.

        `take(True)` waits for a document and gives None when none will come; `take(False)` gives
        None where none is there at the moment. `tell` is called from any thread, one at a time.
        """
        if self._together is None:
            while (assignment := take(True)) is not None:
                self._do(assignment, tell)
            return
        together = self._together
        while True:
            while together.documents < self.room:
                assignment = take(together.documents == 0)
                if assignment is None:
                    break
                self._start(together, assignment, tell)
            if not together.documents:
                return
            together.decode_next()

    def do_all(self, assignments: Iterable[Assignment]) -> Iterator[Ended]:
        """Do these documents together, and give what came of each, in the order they end."""
        waiting = iter(assignments)
        ended: list[Ended] = []
        self.do(
            lambda wait: next(waiting, None),
            lambda answer: ended.append(answer) if isinstance(answer, Ended) else None,
        )
        yield from ended

    def _start(
        self, together: Together, assignment: Assignment, tell: Callable[[Answer], None]
    ) -> None:
        together.start(lambda: self._do(assignment, tell))

    @quick_start()
    def _load(self, job: Job) -> None:
        # Only now: importing torch takes a second, and quoting sentences needs none.
        import torch

        from engine.batch.together import Together
        from engine.hub.library import find_model
        from engine.seq2seq import load_model
        from engine.tasks.resolution import find_rules
        from engine.tasks.settings import task_decoding

        if job.threads:
            torch.set_num_threads(job.threads)
        try:
            model = load_model(find_model(job.model), job.device, job.precision)
        except (MemoryError, RuntimeError) as error:
            if not is_out_of_memory(error):
                raise
            raise MemoryExhausted("the model") from error
        rule, task = find_rules(model, job.task, self._options)  # once, not for each document
        beams = task_decoding(model, rule, task, self._options).num_beams
        self._model = model
        self._together = Together(job.batch, model.device)
        self.room = self._together.room(beams)

    def _do(self, assignment: Assignment, tell: Callable[[Answer], None]) -> None:
        outcome: Result | Failure
        try:
            outcome = self._result(assignment, tell)
        except BrevityError as error:
            outcome = Failure.of(error)
        except Exception as error:  # noqa: BLE001 - the boundary of a document: the rest goes on
            if is_out_of_memory(error):
                outcome = Failure.of(MemoryExhausted(assignment.document.name))
            else:
                outcome = Failure.of(fault_of(error))
        tell(Ended(assignment.name, outcome))

    def _result(self, assignment: Assignment, tell: Callable[[Answer], None]) -> Result:
        document = assignment.document
        reading, outcome = Reading(0, 0), None
        told = time.monotonic()
        search = self._together.search if self._together is not None else None
        with closing(
            run_document(self._loaded, self._task, document, self._options, search=search)
        ) as events:
            for event in events:
                match event:
                    case Reading():
                        reading = event
                    case PassBegun() if event.passes > 1:
                        now = time.monotonic()
                        if now - told >= _PROGRESS_SECONDS:
                            told = now
                            tell(PassesDone(assignment.name, event.number - 1, event.passes))
                    case Outcome():
                        outcome = event
        assert outcome is not None
        return self._put_together(document, reading, outcome)

    def _loaded(self) -> LoadedModel:
        assert self._model is not None
        return self._model

    def _put_together(self, document: Document, reading: Reading, outcome: Outcome) -> Result:
        return Result(
            text=outcome.text,
            title=document.title,
            language=document.language,
            model=self._model.name if self._model is not None and reading.passes else "",
            strategy=outcome.strategy,
            passes=reading.passes,
            tokens=outcome.tokens,
            words_read=reading.words_read,
            words_total=reading.words_total,
            complete=reading.complete,
            warning=reading.warning,
            truncated=outcome.truncated,
            quotations=outcome.quotations,
        )


def needs_model(task: str, strategy: str) -> bool:
    """Whether the task is done with a model at all: quoting sentences is not."""
    return not (task in (SUMMARIZE, HEADLINE) and strategy == "extractive")
