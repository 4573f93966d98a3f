"""Doing a task on the sources of the command line, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.cli.exit_status import DONE, FAILED, WRONG_USAGE
from engine.cli.parser import Invocation
from engine.cli.reports import JsonReport, Report, Result, TextReport, note
from engine.cli.sources import password_of, read_source
from engine.cli.writers import waiting
from engine.documents import Document
from engine.errors import (
    BrevityError,
    LanguagePairUnsupported,
    MemoryExhausted,
    OptionInvalid,
    OutputUnwritable,
    TaskUnsupported,
)
from engine.out_of_memory import is_out_of_memory

if TYPE_CHECKING:
    from engine.seq2seq import LoadedModel
    from engine.tasks import Outcome, Reading, TaskOptions

_USAGE_ERRORS = (OptionInvalid, TaskUnsupported, LanguagePairUnsupported)


@dataclass(frozen=True)
class _Engine:
    """What is needed to run a task. Made once, when the first document has been read."""

    model: LoadedModel
    options: TaskOptions


def generate(invocation: Invocation) -> int:
    """Do the task on all sources; the exit status that tells how it went.

    A source that fails is told of and the next is done. Raises BrokenPipeError and
    OutputUnwritable when the output can't be written.
    """
    report: Report = (
        JsonReport(invocation.task)
        if invocation.json
        else TextReport(headings=len(invocation.sources) > 1)
    )
    with closing(report):
        return _generate(invocation, report)


def _generate(invocation: Invocation, report: Report) -> int:
    engine: _Engine | None = None
    status = DONE
    password = password_of(invocation)
    for index, source in enumerate(invocation.sources):
        try:
            with _memory_as_error(source):
                document = read_source(source, password)
        except BrevityError as error:
            report.fail(source, error)
            status = FAILED
            continue
        for warning in document.warnings:
            note(source, warning)
        if engine is None:
            try:
                with waiting(report.console, "Loading the model…"), _memory_as_error("the model"):
                    engine = _start(invocation)
            except BrevityError as error:
                # Not this source's fault, and no other would fare better.
                report.fail_rest(invocation.sources[index:], error)
                return WRONG_USAGE if isinstance(error, _USAGE_ERRORS) else FAILED
        try:
            with _memory_as_error(source):
                _run(engine, invocation.task, source, document, report)
        except OutputUnwritable:
            raise
        except BrevityError as error:
            report.fail(source, error)
            status = FAILED
    return status


def _start(invocation: Invocation) -> _Engine:
    # Only now: importing torch takes a second, which help and unreadable files need not.
    from engine.hub.library import find_model
    from engine.seq2seq import leave_a_core, load_model
    from engine.tasks import TaskOptions, find_rules

    options = TaskOptions(
        num_beams=invocation.beams,
        max_tokens=invocation.max_tokens,
        source_language=invocation.source_language,
        target_language=invocation.target_language,
        clean_up=invocation.clean_up,
    )
    folder = find_model(invocation.model)
    leave_a_core()
    model = load_model(folder, device=invocation.device, precision=invocation.precision)
    find_rules(model, invocation.task, options)  # once, not for each source
    if model.note:
        note(model.name, model.note)
    return _Engine(model, options)


def _run(engine: _Engine, task: str, source: str, document: Document, report: Report) -> None:
    from engine.tasks import Outcome, Reading, Revision, run_task

    report.begin(source)
    reading = Reading(0, 0)
    events = run_task(engine.model, task, document.text, engine.options)
    with closing(events):
        for event in events:
            match event:
                case Reading():
                    reading = event
                    _note_reading(source, reading)
                case Revision():
                    report.revise(event.keep, event.text, event.settled)
                case Outcome():
                    report.finish(
                        Result(
                            source=source,
                            task=task,
                            result=event.text,
                            model=engine.model.name,
                            device=engine.model.device,
                            precision=engine.model.precision,
                            tokens=event.tokens,
                            seconds=event.seconds,
                            words_read=reading.words_read,
                            words_total=reading.words_total,
                            complete=reading.complete,
                            warning=reading.warning,
                            truncated=event.truncated,
                        )
                    )
                    _note_outcome(source, event)


def _note_reading(source: str, reading: Reading) -> None:
    if reading.warning:
        note(source, reading.warning)
    if reading.complete:
        return
    read, total = reading.words_read, reading.words_total
    if not 0 < read < total:  # what was cut is part of a word, or no word at all
        note(source, "only the beginning of the text fits the model and was read.")
        return
    were = "was" if total - read == 1 else "were"
    note(
        source,
        f"only the first {read:,} of {total:,} words fit the model"
        f" and were read; {total - read:,} {were} not.",
    )


def _note_outcome(source: str, outcome: Outcome) -> None:
    if not outcome.text.strip():
        note(source, "the model had nothing to say.")
    if outcome.truncated:
        tokens = "1 token" if outcome.tokens == 1 else f"{outcome.tokens:,} tokens"
        note(source, f"the result was cut at its limit of {tokens}.")


@contextmanager
def _memory_as_error(wanted: str) -> Iterator[None]:
    try:
        yield
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
        raise MemoryExhausted(wanted) from error
