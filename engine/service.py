"""The engine process: requests come in as JSON lines, events go out as JSON lines.

Started as `python -m engine.service` by the window. The process ends when its input ends: no engine
survives its window.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO, cast

from engine.errors import (
    BrevityError,
    Cancelled,
    MemoryExhausted,
    PartNotWritten,
    ProtocolBroken,
    RunForgotten,
    fault_of,
)
from engine.finished_runs import FinishedRuns
from engine.messages import (
    Beams,
    Cancel,
    Failed,
    Loaded,
    Loading,
    LoadModel,
    Ready,
    Request,
    Rework,
    Run,
    Stopped,
    Weigh,
    Weighed,
    decode_message,
)
from engine.out_of_memory import is_out_of_memory
from engine.pipes import Outbox, lines_of, take_over_output
from engine.quick_start import quick_start
from engine.version import VERSION

if TYPE_CHECKING:
    from engine.documents import Document
    from engine.documents.document import BlockKind
    from engine.seq2seq import LoadedModel
    from engine.tasks import Strategy, TaskOptions
    from engine.tasks.traces.weighing import WeighedWord

Job = Run | Weigh | Rework
"""What has a number, an end, and can be cancelled."""

_PRIORITY = 5
"""How much the engine gives way to the window, in steps of `nice`."""


class Inbox:
    """Requests in order of arrival; a cancelled job never starts."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._waiting: deque[LoadModel | Job] = deque()
        self._changed = threading.Condition()
        self._running = 0
        self._cancelled = False

    def put(self, request: Request) -> None:
        """Take in a request; a Cancel acts at once."""
        if isinstance(request, Cancel):
            self._cancel(request.job)
            return
        with self._changed:
            self._waiting.append(request)
            self._changed.notify()

    def take(self) -> LoadModel | Job:
        """The next request, when there is one. From then on its job is the running one."""
        with self._changed:
            self._changed.wait_for(lambda: bool(self._waiting))
            request = self._waiting.popleft()
            self._running = request.job if isinstance(request, Job) else 0
            self._cancelled = False
            return request

    def check(self) -> None:
        """Raise Cancelled when the running job is not wanted any more."""
        if self._cancelled:
            raise Cancelled

    def close(self) -> bool:
        """End the running job; whether it was cancelled, so that its end is still owed."""
        with self._changed:
            self._running = 0
            return self._cancelled

    def _cancel(self, job: int) -> None:
        with self._changed:
            if job and job == self._running:
                self._cancelled = True  # the running job itself answers
                return
            self._waiting = deque(
                waiting
                for waiting in self._waiting
                if not (isinstance(waiting, Job) and waiting.job == job)
            )
        self._outbox.send(Stopped(job))


class Engine:
    """Holds one model and does one request at a time."""

    def __init__(self, inbox: Inbox, outbox: Outbox) -> None:
        self._inbox = inbox
        self._outbox = outbox
        self._loaded: LoadedModel | None = None
        self._choice: tuple[str, str, str] | None = None
        self._finished = FinishedRuns()

    def serve(self) -> None:
        """Do requests until the process ends."""
        while True:
            request = self._inbox.take()
            job = request.job if isinstance(request, Job) else 0
            failure = self._failure_of(request, job)
            # Outside the except blocks: a traceback would keep the tensors of the failed job.
            cancelled = self._inbox.close()
            if failure is not None and failure.code == MemoryExhausted.__name__:
                gc.collect()
            if cancelled:
                self._outbox.send(Stopped(job))
            elif failure is not None:
                self._outbox.send(failure)

    def _failure_of(self, request: LoadModel | Job, job: int) -> Failed | None:
        try:
            match request:
                case LoadModel():
                    self._load(request)
                case Run():
                    self._run(request)
                case Weigh():
                    self._weigh(request)
                case Rework():
                    self._rework(request)
        except Cancelled:
            return None
        except BrevityError as error:
            return Failed.of(job, error)
        except Exception as error:  # noqa: BLE001 - the process boundary: the window must hear of it
            details = traceback.format_exc()
            if is_out_of_memory(error):
                return Failed.of(job, MemoryExhausted("this job"), details)
            return Failed.of(job, fault_of(error), details)
        return None

    def _load(self, request: LoadModel | Run) -> LoadedModel:
        choice = (request.model, request.device, request.precision)
        if self._loaded is not None and self._choice == choice:
            if isinstance(request, LoadModel):
                self._tell_of(self._loaded)  # whoever asks waits for the answer
            return self._loaded
        with quick_start():
            self._loaded, self._choice = self._loaded_anew(request), choice
            self._tell_of(self._loaded)
        return self._loaded

    def _loaded_anew(self, request: LoadModel | Run) -> LoadedModel:
        from engine.hub.library import find_model
        from engine.hub.naming import model_name
        from engine.seq2seq import leave_a_core, load_model

        folder = find_model(request.model)
        leave_a_core()
        self._loaded, self._choice = None, None
        self._finished.forget()
        shown = -1.0

        def check(fraction: float) -> None:
            nonlocal shown
            self._inbox.check()
            if fraction - shown >= 0.05 or fraction == 1.0:
                shown = fraction
                self._outbox.send(Loading(model_name(folder), fraction))

        return load_model(folder, request.device, request.precision, check)

    def _tell_of(self, loaded: LoadedModel) -> None:
        from engine.tasks import rule_of

        rule = rule_of(loaded)
        self._outbox.send(
            Loaded(
                model=loaded.name,
                device=loaded.device,
                precision=loaded.precision,
                seconds=loaded.seconds,
                tasks=tuple(rule.tasks),
                language_pairs=rule.language_pairs,
                note=loaded.note,
            )
        )

    def _run(self, request: Run) -> None:
        from engine.run_events import RunEvents
        from engine.tasks.traces.recording import run_traced
        from engine.tasks.watching import WatchedSearch

        options = _options_of(request)
        told = RunEvents(request.job, request.task, self._outbox.send)

        def tell(candidates: Sequence[tuple[str, float]]) -> None:
            self._outbox.send(Beams(request.job, told.section, tuple(candidates)))

        watched = WatchedSearch(request.task, options, tell) if request.shows_beams else None
        events = run_traced(
            lambda: self._load(request),
            request.task,
            _document_of(request),
            options,
            self._inbox.check,
            watched,
        )
        self._finished.keep(request.job, told.tell_all(events))

    def _weigh(self, request: Weigh) -> None:
        words: tuple[WeighedWord, ...] = ()
        if self._finished.find(request.of).passes:
            words = self._finished.words(request.of, self._model(), self._inbox.check)
        weighed = tuple(
            (
                word.start,
                word.end,
                word.probability,
                tuple((choice.text, choice.probability) for choice in word.choices),
            )
            for word in words
        )
        self._outbox.send(Weighed(request.job, request.of, weighed))

    def _rework(self, request: Rework) -> None:
        from engine.run_events import RunEvents
        from engine.tasks.traces.reworking import find_choice, rework

        run = self._finished.find(request.of)
        if not run.passes:
            raise PartNotWritten
        model, check = self._model(), self._inbox.check
        choice = None
        if request.alternative:
            words = self._finished.words(request.of, model, check)
            choice = find_choice(words, request.start, request.alternative)
        events = rework(
            model,
            run,
            (request.start, request.end),
            choice=choice,
            variation=request.variation,
            check=check,
        )
        told = RunEvents(request.job, run.task_name, self._outbox.send)
        self._finished.keep(request.job, told.tell_all(events))

    def _model(self) -> LoadedModel:
        """The model that wrote what is remembered."""
        if self._loaded is None:
            raise RunForgotten
        return self._loaded


def _document_of(request: Run) -> Document:
    from engine.documents import Block
    from engine.documents.from_text import document_from_text

    blocks = [Block(cast("BlockKind", kind), *place) for kind, *place in request.blocks]
    return document_from_text(request.text, "The text", blocks, request.language)


def _options_of(request: Run) -> TaskOptions:
    from engine.tasks import TaskOptions

    length = request.length
    return TaskOptions(
        num_beams=request.num_beams,
        max_tokens=request.max_tokens,
        source_language=request.source_language,
        target_language=request.target_language,
        strategy=cast("Strategy", request.strategy),
        length=int(length) if length.isascii() and length.isdecimal() else length or None,
        any_language=request.any_language,
        faithful=request.faithful,
        variation=request.variation,
    )


def _read_requests(stream: BinaryIO, inbox: Inbox, outbox: Outbox) -> None:
    """Take in requests until the input ends, and with it the process."""
    for line in lines_of(stream):
        try:
            message = decode_message(line)
            if not isinstance(message, LoadModel | Job | Cancel):
                raise ProtocolBroken(f"{type(message).__name__} is no request")
            if isinstance(message, Job) and message.job < 1:  # a failure of job 0 is one of loading
                raise ProtocolBroken(f"a job's number is 1 or more, not {message.job}")
        except ProtocolBroken as error:
            outbox.send(Failed.of(0, error))
            continue
        inbox.put(message)
    os._exit(0)


def main() -> None:
    """Serve the window on standard input and output."""
    # Ctrl+C in a terminal reaches the whole group: the window decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    outbox = Outbox(take_over_output())
    if hasattr(os, "nice"):
        os.nice(_PRIORITY)
    inbox = Inbox(outbox)
    outbox.send(Ready(VERSION, os.getpid()))
    threading.Thread(
        target=_read_requests, args=(sys.stdin.buffer, inbox, outbox), daemon=True
    ).start()
    Engine(inbox, outbox).serve()


if __name__ == "__main__":
    main()
