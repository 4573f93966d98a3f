"""A batch on this machine: readers ahead of workers that have a model each."""

from __future__ import annotations

import os
import queue
from collections import deque
from collections.abc import Sequence
from contextlib import ExitStack

from engine.batch.job import Assignment, Ended, Failure, Job, PassesDone, Room
from engine.batch.ledger import Ledger
from engine.batch.plan import Source
from engine.batch.readers import Readers
from engine.batch.reading import Facts, Read
from engine.batch.results import Result
from engine.batch.worker_process import Heard, Lost, WorkerProcess
from engine.errors import BatchWorkersLost, BrevityError, WorkerDied

_AHEAD = 256
_AHEAD_BYTES = 64_000_000
"""Documents that are in memory for each worker, and what their files may hold."""
_MOST_DEATHS = 3
"""Of workers, one after the other, without a document being done."""

_Message = Source | Read | tuple[WorkerProcess, Heard]


def do_here(
    sources: Sequence[Source],
    job: Job,
    ledger: Ledger,
    *,
    jobs: int = 1,
    password: str | None = None,
) -> None:
    """Do all of these documents, with `jobs` processes that run the model.

    Raises what stops all of it: what loading the model raises, what the ledger raises,
    BatchWorkersLost. However it is left, nothing that it has started goes on.
    """
    if sources:
        _Here(job, ledger).do(sources, min(jobs, len(sources)), password)


class _Here:
    """The workers, and which document is where."""

    def __init__(self, job: Job, ledger: Ledger) -> None:
        self._job = job
        self._ledger = ledger
        self._inbox: queue.SimpleQueue[_Message] = queue.SimpleQueue()
        self._workers: list[WorkerProcess] = []
        self._facts: dict[str, Facts] = {}
        self._ready: deque[Assignment] = deque()
        self._suspects: deque[Assignment] = deque()  # one of them has ended a worker
        self._deaths = 0

    def do(self, sources: Sequence[Source], jobs: int, password: str | None) -> None:
        with ExitStack() as stack:
            stack.callback(self._kill_workers)
            for _ in range(jobs):
                self._start_worker()
            readers = Readers(
                iter(sources),
                self._inbox.put,
                threads=max(2, os.cpu_count() or 1),
                ahead=jobs * max(_AHEAD, 4 * self._job.batch),
                ahead_bytes=jobs * _AHEAD_BYTES,
                password=password,
            )
            stack.callback(readers.stop)
            left = len(sources)
            while left:
                ended = self._take(self._inbox.get())
                if ended is not None:
                    readers.release(ended)
                    left -= 1
                self._hand_out()

    def _take(self, message: _Message) -> str | None:
        """Do what is to be done about a message; the document that it ended, if it did."""
        match message:
            case Source():
                self._ledger.begin(message)
            case Read(source, facts, document):
                if isinstance(document, BrevityError):
                    self._ledger.end(source.name, facts, document)
                    return source.name
                self._facts[source.name] = facts
                self._ready.append(Assignment(source.name, document))
            case (worker, heard):
                return self._hear(worker, heard)
        return None

    def _hear(self, worker: WorkerProcess, heard: Heard) -> str | None:
        match heard:
            case Room():
                worker.room = heard.documents
            case Failure():
                raise heard.error()
            case PassesDone():
                self._ledger.advance(heard.name, heard.done, heard.passes)
            case Ended(name, outcome):
                worker.assigned.pop(name)
                self._deaths = 0
                self._end(name, outcome if isinstance(outcome, Result) else outcome.error())
                return name
            case Lost():
                return self._replace(worker, heard.reason)
        return None

    def _end(self, name: str, outcome: Result | BrevityError) -> None:
        self._ledger.end(name, self._facts.pop(name), outcome)

    def _hand_out(self) -> None:
        """Give workers what they have room for; suspects one by one, to one that has nothing."""
        for worker in self._workers:
            if worker.is_tried and worker.assigned:
                continue
            worker.is_tried = bool(self._suspects and worker.room and not worker.assigned)
            if worker.is_tried:
                worker.assign(self._suspects.popleft())
                continue
            while self._ready and len(worker.assigned) < worker.room:
                worker.assign(self._ready.popleft())

    def _replace(self, worker: WorkerProcess, reason: str) -> str | None:
        """Start another worker in the place of one that died; the document that this ended."""
        worker.kill()
        self._workers.remove(worker)
        self._deaths += 1
        if self._deaths > _MOST_DEATHS:
            raise BatchWorkersLost(reason)
        self._start_worker()
        lost = list(worker.assigned.values())
        if worker.is_tried and lost:
            self._end(lost[0].name, WorkerDied(reason))
            return lost[0].name
        self._suspects.extend(lost)
        return None

    def _start_worker(self) -> None:
        try:
            self._workers.append(WorkerProcess(self._job, self._hear_from))
        except OSError as error:
            raise BatchWorkersLost((error.strerror or str(error)).lower()) from error

    def _hear_from(self, worker: WorkerProcess, heard: Heard) -> None:
        self._inbox.put((worker, heard))

    def _kill_workers(self) -> None:
        for worker in self._workers:
            worker.kill()
