"""A thread that works off one job on a model: a download above all."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from app.errors import ModelWorkBroken
from app.model_jobs import Job
from app.transfer_meter import TransferMeter
from engine.errors import BrevityError, Cancelled
from engine.hub.bytes_work import WorkProgress

if TYPE_CHECKING:
    from engine.hub.download import DownloadProgress


class DownloadThread(QThread):
    """One job. `finished` tells that it has ended, in whatever way; then `outcome` tells how."""

    progressed = Signal(object)
    """A Transfer, ten times a second at most, but for changes of its state."""

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job = job
        self.outcome: object = ModelWorkBroken(job.key)
        """What the job returned, the BrevityError that it raised, or Cancelled."""
        self._cancel = threading.Event()
        self._meter = TransferMeter()

    @property
    def is_stopping(self) -> bool:
        """Whether it was asked to end."""
        return self._cancel.is_set()

    def stop(self) -> None:
        """Have it end; what has come so far stays. Returns at once."""
        self._cancel.set()

    def run(self) -> None:
        """Work the job off."""
        try:
            self.outcome = self.job.work(self._cancel, self._report)
        except Cancelled as cancelled:
            self.outcome = cancelled
        except BrevityError as error:
            self.outcome = error

    def _report(self, report: DownloadProgress | WorkProgress) -> None:
        if (transfer := self._meter.take(report)) is not None:
            self.progressed.emit(transfer)
