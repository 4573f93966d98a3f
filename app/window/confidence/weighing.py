"""How sure the model was of each word of a result, as the engine tells when it is asked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.engine_share import EngineShare
from app.window.banner import Message
from engine.errors import BrevityError
from engine.messages import Failed, Weighed

_REMEMBERED = 8


class Weighing(QObject):
    """Asks about one finished job at a time, and remembers the answers to the last questions."""

    weighed = Signal()
    """The answer is there."""
    failed = Signal(Message)
    """There will be none: why, and what to do."""

    def __init__(self, engine: EngineShare, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._known: dict[int, Weighed] = {}
        self._refused: set[int] = set()
        self._job = self._of = 0
        engine.weighed.connect(self._on_weighed)
        engine.job_failed.connect(self._on_failed)
        engine.job_stopped.connect(self._on_stopped)
        engine.engine_died.connect(self._on_engine_lost)
        engine.engine_unstartable.connect(self._on_engine_lost)

    @property
    def is_waiting(self) -> bool:
        """Whether the engine is being asked."""
        return self._job != 0

    def of(self, job: int) -> Weighed | None:
        """What is known of a job's result."""
        return self._known.get(job)

    def ask(self, job: int) -> bool:
        """Ask about a job, unless that was refused; whether there will be an answer."""
        if job in self._refused:
            return False
        if self._of != job:
            self.cancel()
            self._job, self._of = self._engine.weigh(job), job
        return True

    def cancel(self) -> None:
        """Ask no more: something else is wanted of the engine."""
        job, self._job, self._of = self._job, 0, 0
        if job:
            self._engine.cancel(job)

    def forget_refusals(self) -> None:
        """Ask again about what was refused."""
        self._refused.clear()

    def _on_weighed(self, event: Weighed) -> None:
        while len(self._known) >= _REMEMBERED:
            del self._known[next(iter(self._known))]
        self._known[event.of] = event
        if event.job == self._job:
            self._job = self._of = 0
        self.weighed.emit()

    def _on_failed(self, event: Failed) -> None:
        if event.job == self._job:
            self._refuse(Message(event.message, event.next_step, "notice", details=event.details))

    def _on_stopped(self, job: int) -> None:
        if job == self._job:
            self._job = self._of = 0

    def _on_engine_lost(self, error: BrevityError, details: str, _job: int = 0) -> None:
        # What it was asked is lost with it, and all that it remembered.
        if self._job:
            self._refuse(Message.of(error, details=details))

    def _refuse(self, message: Message) -> None:
        self._refused.add(self._of)
        self._job = self._of = 0
        self.failed.emit(message)
