"""A window's share of the engine: what concerns its own jobs, and all that concerns the engine."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from app.engine_thread import EngineThread
from engine.errors import BrevityError
from engine.messages import (
    Beams,
    Delta,
    Failed,
    Finished,
    Loaded,
    Loading,
    Noticed,
    Progress,
    Run,
    Started,
    Weighed,
)


class EngineShare(QObject):
    """Says what `EngineThread` says, but nothing of the jobs of other windows.

    So nothing that a window is made of can take the words of another one's run for its own.
    """

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
    """As `EngineThread.engine_died`; the job is 0 where it was another window's that was lost."""
    engine_unstartable = Signal(object, str)

    def __init__(self, engine: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._jobs: set[int] = set()
        engine.model_loading.connect(self.model_loading)
        engine.model_loaded.connect(self.model_loaded)
        engine.model_failed.connect(self.model_failed)
        engine.engine_unstartable.connect(self.engine_unstartable)
        engine.job_started.connect(self._on_started)
        engine.text_changed.connect(self._on_text_changed)
        engine.job_progressed.connect(self._on_progressed)
        engine.job_noticed.connect(self._on_noticed)
        engine.beams_changed.connect(self._on_beams_changed)
        engine.weighed.connect(self._on_weighed)
        engine.job_finished.connect(self._on_finished)
        engine.job_stopped.connect(self._on_stopped)
        engine.job_failed.connect(self._on_failed)
        engine.engine_died.connect(self._on_died)

    # ------------------------------------------------------------ requests

    @property
    def pid(self) -> int:
        """The engine's process id, 0 when there is none."""
        return self._engine.pid

    @property
    def model(self) -> str:
        """The model that was warmed up last, by whichever window."""
        return self._engine.model

    def warm_up(
        self, model: str = "", *, device: str | None = None, precision: str | None = None
    ) -> None:
        """Have the engine load a model, for all windows."""
        self._engine.warm_up(model, device=device, precision=precision)

    def tell_what_is_loaded(self) -> bool:
        """Say `model_loaded` to a window that was not there when it happened; whether it did."""
        if self._engine.loaded is None:
            return False
        self.model_loaded.emit(self._engine.loaded)
        return True

    def waits_for_another(self, job: int = 0) -> bool:
        """Whether another window's job is done before this one, or before the next."""
        return any(other not in self._jobs for other in self._engine.jobs_before(job))

    def request(self, job: int) -> Run | None:
        """What was asked for in a run of this window that has not ended."""
        return self._engine.request(job) if job in self._jobs else None

    def submit(self, task: str, text: str, **choices: Any) -> int:  # noqa: ANN401
        """Ask for a task on a text, as `EngineThread.submit` does, with its choices."""
        return self._own(self._engine.submit(task, text, **choices))

    def weigh(self, of: int) -> int:
        """Ask how sure the model was, as `EngineThread.weigh` does."""
        return self._own(self._engine.weigh(of))

    def rework(
        self, of: int, start: int, end: int, *, alternative: str = "", variation: int = 0
    ) -> int:
        """Ask for a part anew, as `EngineThread.rework` does."""
        job = self._engine.rework(of, start, end, alternative=alternative, variation=variation)
        return self._own(job)

    def cancel(self, job: int) -> None:
        """Stop a job of this window, as `EngineThread.cancel` does."""
        if job in self._jobs:
            self._engine.cancel(job)

    def leave(self) -> None:
        """The window closes: nothing more is told, and its jobs are stopped."""
        self.blockSignals(True)
        for job in self._engine.jobs_before():
            self.cancel(job)

    def _own(self, job: int) -> int:
        self._jobs.add(job)
        return job

    # ------------------------------------------------------------ events

    def _on_started(self, event: Started) -> None:
        if event.job in self._jobs:
            self.job_started.emit(event)

    def _on_text_changed(self, event: Delta) -> None:
        if event.job in self._jobs:
            self.text_changed.emit(event)

    def _on_progressed(self, event: Progress) -> None:
        if event.job in self._jobs:
            self.job_progressed.emit(event)

    def _on_noticed(self, event: Noticed) -> None:
        if event.job in self._jobs:
            self.job_noticed.emit(event)

    def _on_beams_changed(self, event: Beams) -> None:
        if event.job in self._jobs:
            self.beams_changed.emit(event)

    def _on_weighed(self, event: Weighed) -> None:
        if event.job in self._jobs:
            self.weighed.emit(event)

    def _on_finished(self, event: Finished) -> None:
        if event.job in self._jobs:
            self.job_finished.emit(event)

    def _on_failed(self, event: Failed) -> None:
        if event.job in self._jobs:
            self.job_failed.emit(event)

    def _on_stopped(self, job: int) -> None:
        if job in self._jobs:
            self.job_stopped.emit(job)

    def _on_died(self, error: BrevityError, details: str, job: int) -> None:
        self.engine_died.emit(error, details, job if job in self._jobs else 0)
