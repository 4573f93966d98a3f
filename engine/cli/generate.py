"""Doing a task on the sources of the command line, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, cast

from engine.cli.exit_status import DONE, FAILED, WRONG_USAGE
from engine.cli.exporting import FileReport, check_output, export_result
from engine.cli.language_offers import language_offers
from engine.cli.outcomes import coverage_values, note_outcome
from engine.cli.parser import Invocation
from engine.cli.pass_progress import pass_progress
from engine.cli.reports import JsonReport, Report, Result, TextReport, note
from engine.cli.sources import password_of, read_hashed_source, read_source
from engine.cli.writers import waiting
from engine.documents import Document
from engine.errors import (
    BrevityError,
    LanguagePairUnsupported,
    LanguageUnsupported,
    MemoryExhausted,
    OptionInvalid,
    OutputUnwritable,
    TaskUnsupported,
)
from engine.out_of_memory import is_out_of_memory
from engine.quick_start import quick_start
from engine.wording import worded

if TYPE_CHECKING:
    from rich.console import Console

    from engine.seq2seq import LoadedModel
    from engine.tasks import Outcome, Reading, Strategy

_USAGE_ERRORS = (OptionInvalid, TaskUnsupported, LanguagePairUnsupported)


class _Engine:
    """The options of all runs, and the model, which is loaded when a run first needs it.

    Raises OptionInvalid. `failure` is why the model can't be had: no fault of a source, and no
    other source would fare better.
    """

    def __init__(self, invocation: Invocation, console: Console | None) -> None:
        # Only now: its imports take a moment, which help and unreadable files need not.
        from engine.tasks import TaskOptions

        self._invocation = invocation
        self._console = console
        self._model: LoadedModel | None = None
        self.failure: BrevityError | None = None
        self.options = TaskOptions(
            num_beams=invocation.beams,
            max_tokens=invocation.max_tokens,
            source_language=invocation.source_language,
            target_language=invocation.target_language,
            clean_up=invocation.clean_up,
            strategy=cast("Strategy", invocation.strategy),
            length=invocation.length,
            any_language=invocation.any_language,
            faithful=invocation.faithful,
            variation=invocation.variation,
        )

    def model(self) -> LoadedModel:
        """The model. Raises what finding and loading raise, and `find_rules`."""
        if self._model is None:
            try:
                with (
                    waiting(self._console, worded("Loading the model…")),
                    _memory_as_error("the model"),
                ):
                    self._model = self._load()
            except BrevityError as error:
                self.failure = error
                raise
        return self._model

    @quick_start()
    def _load(self) -> LoadedModel:
        # Only now: importing torch takes a second, and quoting sentences needs none.
        from engine.hub.library import find_model
        from engine.seq2seq import leave_a_core, load_model
        from engine.tasks import find_rules

        invocation = self._invocation
        folder = find_model(invocation.model)
        leave_a_core()
        model = load_model(folder, device=invocation.device, precision=invocation.precision)
        find_rules(model, invocation.task, self.options)  # once, not for each source
        if model.note:
            note(model.name, model.note)
        return model


def generate(invocation: Invocation) -> int:
    """Do the task on all sources; the exit status that tells how it went.

    A source that fails is told of and the next is done. Raises BrokenPipeError and
    OutputUnwritable when the output can't be written.
    """
    with closing(_report_for(invocation)) as report:
        return _generate(invocation, report)


def _report_for(invocation: Invocation) -> Report:
    if invocation.json:
        return JsonReport(invocation.task)
    if invocation.output:
        return FileReport()
    return TextReport(headings=len(invocation.sources) > 1)


def _generate(invocation: Invocation, report: Report) -> int:
    engine: _Engine | None = None
    status = DONE
    password = password_of(invocation)
    for index, source in enumerate(invocation.sources):
        sha256 = ""
        try:
            if invocation.output:
                check_output(invocation)
            with _memory_as_error(source):
                if invocation.receipt:
                    document, sha256 = read_hashed_source(source, password)
                else:
                    document = read_source(source, password)
        except BrevityError as error:
            report.fail(source, error)
            status = FAILED
            continue
        for warning in document.warnings:
            note(source, warning)
        try:
            engine = engine or _Engine(invocation, report.console)
            with _memory_as_error(source):
                _run(engine, invocation, source, document, sha256, report)
        except OutputUnwritable:
            raise
        except LanguageUnsupported as error:
            report.fail(source, error, language_offers(invocation, document.language))
            status = FAILED
        except BrevityError as error:
            if engine is None or error is engine.failure:
                report.fail_rest(invocation.sources[index:], error)
                return WRONG_USAGE if isinstance(error, _USAGE_ERRORS) else FAILED
            report.fail(source, error)
            status = FAILED
    return status


def _run(
    engine: _Engine,
    invocation: Invocation,
    source: str,
    document: Document,
    sha256: str,
    report: Report,
) -> None:
    from engine.tasks import Notice, Outcome, PassBegun, Reading, SectionRevision, run_document

    task = invocation.task
    reading = Reading(0, 0)
    with closing(run_document(engine.model, task, document, engine.options)) as events:
        for event in events:
            match event:
                case Reading():
                    reading = event
                    report.begin(source)
                    if reading.warning:
                        note(source, reading.warning)
                case PassBegun():
                    if event.passes > 1:
                        progress = pass_progress(event.number, event.passes, event.seconds_left)
                        report.begin_pass(progress, event.section)
                case SectionRevision():
                    report.revise(event.section, event.keep, event.text, event.settled)
                case Notice():
                    note(source, event.text)
                case Outcome():
                    model = engine.model() if reading.passes else None  # quoting needs none
                    result = _result(model, task, source, document, reading, event)
                    if invocation.output:
                        try:
                            export_result(invocation, document, sha256, result, model)
                        except BrevityError:
                            report.keep(result)
                            raise
                    report.finish(result)
                    note_outcome(source, reading, event)


def _result(
    model: LoadedModel | None,
    task: str,
    source: str,
    document: Document,
    reading: Reading,
    outcome: Outcome,
) -> Result:
    return Result(
        source=source,
        task=task,
        result=outcome.text,
        model=model.name if model else None,
        device=model.device if model else None,
        precision=model.precision if model else None,
        strategy=outcome.strategy,
        passes=reading.passes,
        tokens=outcome.tokens,
        seconds=outcome.seconds,
        words_read=reading.words_read,
        words_total=reading.words_total,
        complete=reading.complete,
        warning=reading.warning,
        truncated=outcome.truncated,
        coverage=coverage_values(document, outcome),
        quotations=outcome.quotations,
    )


@contextmanager
def _memory_as_error(wanted: str) -> Iterator[None]:
    try:
        yield
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
        raise MemoryExhausted(wanted) from error
