"""From the many reports of long work to the few that eyes can follow."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.model_entry import FileTransfer, Transfer
from engine.hub.bytes_work import WorkProgress

if TYPE_CHECKING:
    from engine.hub.download import DownloadProgress

REPORTS_PER_SECOND = 10
_WINDOW_SECONDS = 4.0
_LEAST_SECONDS = 0.5


class _Rate:
    """How fast a number grows, over the last seconds."""

    def __init__(self) -> None:
        self._samples: deque[tuple[float, int]] = deque()

    def note(self, now: float, done: int) -> None:
        if self._samples and done < self._samples[-1][1]:  # it begins anew
            self._samples.clear()
        self._samples.append((now, done))
        while now - self._samples[0][0] > _WINDOW_SECONDS and len(self._samples) > 2:
            self._samples.popleft()

    @property
    def per_second(self) -> float:
        """0 while it is too early to tell."""
        seconds = self._samples[-1][0] - self._samples[0][0]
        came = self._samples[-1][1] - self._samples[0][1]
        return came / seconds if seconds >= _LEAST_SECONDS else 0.0

    def seconds_for(self, rest: int) -> float | None:
        """How long the rest takes; None while it is too early to tell."""
        rate = self.per_second
        return rest / rate if rate else None


class TransferMeter:
    """Takes in reports from any thread; says when there is something new to show.

    A report that changes a file's state is always passed on; of the others, ten a second.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._latest: dict[str, DownloadProgress] = {}
        self._rates: dict[str, _Rate] = {}
        self._whole = _Rate()
        self._shown_at = float("-inf")
        self._shown_states: dict[str, str] = {}

    def take(self, report: DownloadProgress | WorkProgress) -> Transfer | None:
        """The state of the whole after this report, if it is time to show it."""
        now = self._clock()
        with self._lock:
            if isinstance(report, WorkProgress):
                return self._after_work(report, now)
            self._note(report, now)
            if not self._is_due(report.path, f"{report.state} {report.note}", report, now):
                return None
            return Transfer(
                done=report.done,
                total=report.total,
                bytes_per_second=report.bytes_per_second,
                seconds_left=report.seconds_left,
                state=report.state,
                note=report.note,
                files=tuple(self._file(path) for path in self._latest),
            )

    def _after_work(self, report: WorkProgress, now: float) -> Transfer | None:
        self._whole.note(now, report.done)
        if not self._is_due("", "working", report, now):
            return None
        return Transfer(
            report.done,
            report.total,
            self._whole.per_second,
            self._whole.seconds_for(report.total - report.done),
            "working",
        )

    def _is_due(
        self, path: str, state: str, report: DownloadProgress | WorkProgress, now: float
    ) -> bool:
        changed = state != self._shown_states.get(path)
        whole = report.done >= report.total > 0
        if not changed and not whole and now < self._shown_at + 1 / REPORTS_PER_SECOND:
            return False
        self._shown_at = now
        self._shown_states[path] = state
        return True

    def _note(self, report: DownloadProgress, now: float) -> None:
        if not report.path:
            return
        if report.file_done >= report.file_size:
            self._latest.pop(report.path, None)
            self._rates.pop(report.path, None)
            return
        self._latest[report.path] = report
        self._rates.setdefault(report.path, _Rate()).note(now, report.file_done)

    def _file(self, path: str) -> FileTransfer:
        report, rate = self._latest[path], self._rates[path]
        return FileTransfer(
            path,
            report.file_done,
            report.file_size,
            rate.per_second,
            rate.seconds_for(report.file_size - report.file_done),
        )
