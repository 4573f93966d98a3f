"""The work on documents of the queue: batches one after the other, and what they tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.errors import BatchDied, BatchRefused, QueueNotSaved
from app.queue.advice import advice_for
from app.queue.batch_run import LIST_FILE, BatchRun, write_list
from app.queue.document import QueueOptions
from app.queue.results import FORMAT
from engine.batch.events import BatchEvent, Begun, Done, Ended, Failed, Progress, Stopped
from engine.batch.plan import written_name
from engine.errors import BatchBusy, BrevityError, FolderUnwritable
from engine.hub.storage import make_folder

BUSY_PATIENCE = 5
_BUSY_MS = 1_000


@dataclass(frozen=True)
class WorkEnd:
    """How a batch ended: by itself, because it was to (both without an error), or for a reason."""

    error: BrevityError | None = None
    code: str = ""
    """The failure's code, where the batch named one."""
    details: str = ""
    has_died: bool = False
    has_finished: bool = False
    """Whether it came to the end of its list."""


class BatchWork(QObject):
    """At most one batch at a time, for as long as it takes."""

    heard = Signal(object, object)
    """A document's path, and the event that tells of it: Begun, Progress, Done or Failed."""
    ended = Signal(object)
    """A WorkEnd. No other signal comes after it until the next batch."""

    def __init__(
        self,
        folder: Path,
        command: Callable[[Sequence[str]], list[str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._command = folder, command
        self._run: BatchRun | None = None
        self._arguments: list[str] = []
        self._paths: dict[str, Path] = {}
        self._refusal: Stopped | None = None
        self._has_ended = False
        self._patience = 0
        # A batch whose window was killed may take a moment to notice it.
        self._again = QTimer(self, singleShot=True, interval=_BUSY_MS)
        self._again.timeout.connect(self._launch)

    @property
    def is_running(self) -> bool:
        """Whether there is a batch, or one is about to start."""
        return self._run is not None or self._again.isActive()

    @property
    def pid(self) -> int:
        """The batch's process, 0 where there is none."""
        return self._run.pid if self._run is not None else 0

    def begin(self, paths: Sequence[Path], options: QueueOptions, results: Path) -> None:
        """Work on documents, with their results in a folder. Raises QueueNotSaved."""
        self._paths = {written_name(path): path for path in paths}
        listed = self._folder / LIST_FILE
        try:
            make_folder(self._folder)
            write_list(listed, paths)
        except FolderUnwritable as error:
            raise QueueNotSaved(error.folder, error.reason) from error
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise QueueNotSaved(str(self._folder), reason) from error
        # Who wants a document that failed to be tried again has it listed again.
        self._arguments = ["batch", "--list", str(listed), "--out", str(results), "--json"]
        self._arguments += ["--retry-failed", "--format", FORMAT, *options.arguments()]
        self._patience = BUSY_PATIENCE
        self._launch()

    def kill(self) -> None:
        """End the batch now; `ended` follows. What it has finished stands."""
        if self._again.isActive():
            self._again.stop()
            self.ended.emit(WorkEnd())
        elif self._run is not None:
            self._run.kill()

    def shutdown(self) -> None:
        """End the batch and wait until it is gone; nothing is told of it."""
        self._again.stop()
        if self._run is not None:
            run, self._run = self._run, None
            run.kill()
            run.wait()

    def _launch(self) -> None:
        self._refusal, self._has_ended = None, False
        run = self._run = BatchRun(self._command(self._arguments), self)
        # Methods of an object of this thread: what is told in the other one is heard in this one.
        run.heard.connect(self._on_heard)
        run.ended.connect(self._on_ended)
        run.finished.connect(run.deleteLater)
        run.start()

    @Slot(object, object)
    def _on_heard(self, run: BatchRun, event: BatchEvent) -> None:
        if run is not self._run or run.is_killed:
            return
        match event:
            case Begun() | Progress() | Done() | Failed():
                if (path := self._paths.get(event.document)) is not None:
                    self.heard.emit(path, event)
            case Stopped():
                self._refusal = event
            case Ended():
                self._has_ended = True

    @Slot(object, str)
    def _on_ended(self, run: BatchRun, reason: str) -> None:
        if run is not self._run:
            return
        run.wait()
        self._run = None
        refusal = self._refusal
        if self._has_ended:
            self.ended.emit(WorkEnd(has_finished=True))
        elif run.is_killed:
            self.ended.emit(WorkEnd())
        elif refusal is None:
            details = run.last_words
            self.ended.emit(WorkEnd(BatchDied(reason), details=details, has_died=True))
        elif refusal.code == BatchBusy.__name__ and self._patience:
            self._patience -= 1
            self._again.start()
        else:
            advice = advice_for(refusal.code, refusal.next_step)
            error = BatchRefused(refusal.message, advice)
            self.ended.emit(WorkEnd(error, refusal.code))
