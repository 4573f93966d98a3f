"""The engine as the window sees it: requests in, Qt signals out, and a process that may die.

The thread only reads what the engine says. Everything that is decided (which job is current, what
is dropped, when the engine is killed or started again) is decided in the thread that owns this
object, so no state is shared between threads.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from queue import SimpleQueue

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from app.engine_process import EngineProcess, engine_command
from app.errors import EngineDied, EngineUnstartable
from engine.documents import Block
from engine.errors import BrevityError, ProtocolBroken
from engine.messages import (
    Beams,
    Cancel,
    Delta,
    Event,
    Failed,
    Finished,
    Loaded,
    Loading,
    LoadModel,
    Noticed,
    Progress,
    Ready,
    Request,
    Rework,
    Run,
    Started,
    Stopped,
    Weigh,
    Weighed,
)

STOP_PATIENCE_MS = 5_000
EXIT_PATIENCE_MS = 2_000
DEATHS_IN_A_ROW = 3


class EngineThread(QThread):
    """One engine process, started when it is first needed and again when it dies."""

    engine_ready = Signal(Ready)
    """A process is up, the first or one that replaces another; no model is loaded yet."""
    model_loading = Signal(Loading)
    model_loaded = Signal(Loaded)
    model_failed = Signal(Failed)
    job_started = Signal(Started)
    text_changed = Signal(Delta)
    job_progressed = Signal(Progress)
    job_noticed = Signal(Noticed)
    beams_changed = Signal(Beams)
    weighed = Signal(Weighed)
    job_finished = Signal(Finished)
    job_stopped = Signal(int)
    job_failed = Signal(Failed)
    engine_died = Signal(object, str, int)
    """The error, the engine's last words, and the job that was lost (0: none)."""
    engine_unstartable = Signal(object, str)
    """The error and the engine's last words. Nothing is tried until the next request."""

    _heard = Signal(object, object)
    _ended = Signal(object, object, str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        command: Sequence[str] | None = None,
        stop_patience_ms: int = STOP_PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._command = command or engine_command()
        self._processes: SimpleQueue[EngineProcess | None] = SimpleQueue()
        self._process: EngineProcess | None = None
        self._is_ready = False
        self._closing = False
        self._deaths = 0
        self._last_job = 0
        self._jobs: dict[int, Run | Weigh | Rework] = {}
        self._stopping: set[int] = set()
        self._warm: LoadModel | None = None
        self.loaded: Loaded | None = None
        """What the engine works with; None until it has told."""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(stop_patience_ms)
        self._patience.timeout.connect(self._end_process)
        self._heard.connect(self._on_heard)
        self._ended.connect(self._on_ended)

    # ------------------------------------------------------------ requests

    @property
    def pid(self) -> int:
        """The engine's process id, 0 when there is none."""
        return self._process.pid if self._process else 0

    @property
    def model(self) -> str:
        """The model that was warmed up last; the embedded one is ""."""
        return self._warm.model if self._warm is not None else ""

    def warm_up(
        self, model: str = "", *, device: str | None = None, precision: str | None = None
    ) -> None:
        """Start the engine and have it load a model, before anybody waits for it.

        Device and precision are those of the last time, where none are given.
        """
        last = self._warm or LoadModel()
        self._warm = LoadModel(model, device or last.device, precision or last.precision)
        self._send(self._warm)

    def request(self, job: int) -> Run | None:
        """What was asked for in a run that has not ended."""
        request = self._jobs.get(job)
        return request if isinstance(request, Run) else None

    def jobs_before(self, job: int = 0) -> tuple[int, ...]:
        """The jobs that are done before this one, or before the next that is asked for."""
        waiting = tuple(self._jobs)
        before = waiting[: waiting.index(job)] if job in self._jobs else waiting
        return tuple(other for other in before if other not in self._stopping)

    def submit(
        self,
        task: str,
        text: str,
        *,
        device: str | None = None,
        precision: str | None = None,
        num_beams: int | None = None,
        max_tokens: int | None = None,
        source_language: str | None = None,
        target_language: str | None = None,
        strategy: str = "auto",
        length: str = "",
        any_language: bool = False,
        faithful: bool = True,
        language: str | None = None,
        blocks: Sequence[Block] = (),
        variation: int = 0,
        shows_beams: bool = False,
    ) -> int:
        """Ask for a task on a text, of the model that was warmed up, else of the embedded one.

        The choices and what is known of the text are those of `Run`; device and precision are those
        of warming up, where none are given. Returns the job's number, which all its signals carry.
        """
        warm = self._warm or LoadModel()
        return self._ask(
            Run(
                self._next_job(),
                task,
                text,
                model=warm.model,
                device=device or warm.device,
                precision=precision or warm.precision,
                num_beams=num_beams,
                max_tokens=max_tokens,
                source_language=source_language,
                target_language=target_language,
                strategy=strategy,
                length=length,
                any_language=any_language,
                faithful=faithful,
                language=language,
                blocks=tuple((block.kind, block.start, block.end, block.level) for block in blocks),
                variation=variation,
                shows_beams=shows_beams,
            )
        )

    def weigh(self, of: int) -> int:
        """Ask how sure the model was of the result of a finished job: `weighed` answers.

        Returns this job's number. One that can't be told fails as a run does, with RunForgotten
        where the engine has been restarted, or made more runs since than it remembers.
        """
        return self._ask(Weigh(self._next_job(), of))

    def rework(
        self, of: int, start: int, end: int, *, alternative: str = "", variation: int = 0
    ) -> int:
        """Ask for a part of a finished job's result anew, as `Rework` says; the rest stays.

        Returns the job's number, whose signals are those of a run.
        """
        return self._ask(Rework(self._next_job(), of, start, end, alternative, variation))

    def _next_job(self) -> int:
        self._last_job += 1
        return self._last_job

    def _ask(self, request: Run | Weigh | Rework) -> int:
        self._deaths = 0
        self._jobs[request.job] = request
        self._send(request)
        return request.job

    def cancel(self, job: int) -> None:
        """Stop a job: no signal of it follows but `job_stopped`, once the engine is free again.

        An engine that does not answer in time is killed; asked twice, it is killed at once. A job
        that waits for another one has stopped when this returns: that one is not to suffer.
        """
        if job not in self._jobs:
            return
        if self.jobs_before(job):
            del self._jobs[job]
            self._send(Cancel(job))
            self.job_stopped.emit(job)
            return
        if job in self._stopping:
            self._end_process()
            return
        self._stopping.add(job)
        self._patience.start()
        self._send(Cancel(job))

    def shutdown(self) -> None:
        """End the engine and this thread; nothing of them is left when it returns."""
        self._closing = True
        self._patience.stop()
        if self._process is not None:
            self._process.close_input()
        self._processes.put(None)
        if self.isRunning() and not self.wait(EXIT_PATIENCE_MS):
            self._end_process()
            self.wait()
        self._process = None

    def _send(self, request: Request) -> None:
        if self._closing:
            return
        if self._process is None:
            self._is_ready = False
            self._process = EngineProcess(self._command)
            self._processes.put(self._process)
            if not self.isRunning():
                self.start()
        self._process.send(request)

    def _end_process(self) -> None:
        if self._process is not None:
            self._process.kill()

    # ------------------------------------------------------------ the thread

    def run(self) -> None:
        """Read one engine process after the other, until there are no more to come."""
        while (process := self._processes.get()) is not None:
            cause = process.converse(partial(self._heard.emit, process))
            self._ended.emit(process, cause, process.last_words())

    # ------------------------------------------------------------ events

    @Slot(object, object)
    def _on_heard(self, process: EngineProcess, event: Event) -> None:
        if process is not self._process or self._closing:
            return
        match event:
            case Ready():
                self._is_ready = True
                self.engine_ready.emit(event)
            case Loading():
                self.model_loading.emit(event)
            case Loaded():
                self._deaths = 0
                self.loaded = event
                self.model_loaded.emit(event)
            case Failed(job=0):
                self.model_failed.emit(event)
            case Finished() | Weighed() | Stopped() | Failed():
                self._settle(event)
            case Started() | Delta() | Progress() | Noticed() | Beams():
                if event.job in self._jobs and event.job not in self._stopping:
                    self._tell(event)

    def _tell(self, event: Started | Delta | Progress | Noticed | Beams) -> None:
        match event:
            case Started():
                self.job_started.emit(event)
            case Delta():
                self.text_changed.emit(event)
            case Progress():
                self.job_progressed.emit(event)
            case Noticed():
                self.job_noticed.emit(event)
            case Beams():
                self.beams_changed.emit(event)

    def _settle(self, event: Finished | Weighed | Stopped | Failed) -> None:
        if self._jobs.pop(event.job, None) is None:
            return
        if event.job in self._stopping:
            # However it ended: for the user it was stopped.
            self._forget_stop(event.job)
            self.job_stopped.emit(event.job)
            return
        match event:
            case Finished():
                self._deaths = 0
                self.job_finished.emit(event)
            case Weighed():
                self._deaths = 0
                self.weighed.emit(event)
            case Stopped():
                self.job_stopped.emit(event.job)
            case Failed():
                self.job_failed.emit(event)

    def _forget_stop(self, job: int) -> None:
        self._stopping.discard(job)
        if not self._stopping:
            self._patience.stop()

    @Slot(object, object, str)
    def _on_ended(self, process: EngineProcess, cause: str | BrevityError, details: str) -> None:
        if process is not self._process or self._closing:
            return
        self._process = self.loaded = None
        wanted = bool(self._stopping) and process.killed and isinstance(cause, str)
        for job in sorted(self._stopping):
            self._jobs.pop(job, None)
            self._forget_stop(job)
            self.job_stopped.emit(job)
        if wanted:
            self._restart()
            return
        self._deaths += 1
        if self._deaths >= DEATHS_IN_A_ROW:
            self._jobs.clear()
            self.engine_unstartable.emit(EngineUnstartable(reason=str(cause)), details)
            return
        if self._is_ready or isinstance(cause, ProtocolBroken):
            lost = next(iter(self._jobs), 0)  # what waits behind it is asked for anew
            self._jobs.pop(lost, None)
            error = EngineDied(reason=cause) if isinstance(cause, str) else cause
            self.engine_died.emit(error, details, lost)
        self._restart()

    def _restart(self) -> None:
        """Start the next process with what the last one can't have begun."""
        if self._warm is not None:
            self._send(self._warm)
        for request in self._jobs.values():
            self._send(request)
