"""The threads of the jobs that run now, and the downloads that wait for their turn."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.download_thread import DownloadThread
from app.model_jobs import Download, Job, Repair

DOWNLOADS_AT_ONCE = 2


class JobThreads(QObject):
    """Of downloads two run at once, the others wait; any other job runs at once."""

    started = Signal(object)
    """The Job."""
    queued = Signal(object)
    """The Job, which waits for its turn."""
    progressed = Signal(object, object)
    """The Job and its Transfer; none after it was asked to stop."""
    ended = Signal(object, object)
    """The Job, and what its thread's `outcome` is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: list[DownloadThread] = []
        self._waiting: list[Job] = []
        self._closing = False

    @property
    def waiting(self) -> tuple[Job, ...]:
        """The downloads that have not begun."""
        return tuple(self._waiting)

    def is_running(self, key: str) -> bool:
        """Whether something is being done with a model."""
        return any(thread.job.key == key for thread in self._threads)

    def has(self, kind: type[Job]) -> bool:
        """Whether a job of a kind is being worked off."""
        return any(isinstance(thread.job, kind) for thread in self._threads)

    def start(self, job: Job) -> None:
        """Work a job off now, or as soon as it is its turn."""
        if self._closing:
            return
        if isinstance(job, Download | Repair):
            moving = [t for t in self._threads if isinstance(t.job, Download | Repair)]
            if len(moving) >= DOWNLOADS_AT_ONCE:
                self._waiting.append(job)
                self.queued.emit(job)
                return
        thread = DownloadThread(job, self)
        thread.progressed.connect(lambda transfer: self._on_progressed(thread, transfer))
        thread.finished.connect(lambda: self._on_finished(thread))
        self._threads.append(thread)
        self.started.emit(job)
        thread.start()

    def stop(self, kind: type[Job], key: str = "") -> None:
        """Have the jobs of a kind, and of a model if one is named, end. Returns at once."""
        for thread in self._threads:
            if isinstance(thread.job, kind) and key in ("", thread.job.key):
                thread.stop()

    def withdraw(self, key: str) -> bool:
        """Take a waiting download out of the queue; whether there was one."""
        waiting = len(self._waiting)
        self._waiting = [job for job in self._waiting if job.key != key]
        return len(self._waiting) < waiting

    def shutdown(self) -> None:
        """End all jobs and their threads; nothing is told of them.

        Each job ends soon after it is told to. What takes longer is the system itself, writing the
        last of a large file to the disk: Qt would abort the process if the thread were left behind.
        """
        self._closing = True
        self._waiting.clear()
        for thread in self._threads:
            thread.stop()
        for thread in self._threads:
            thread.wait()
        self._threads.clear()

    def _on_progressed(self, thread: DownloadThread, transfer: object) -> None:
        if not self._closing and not thread.is_stopping and thread in self._threads:
            self.progressed.emit(thread.job, transfer)

    def _on_finished(self, thread: DownloadThread) -> None:
        if self._closing:
            return
        thread.wait()
        self._threads.remove(thread)
        thread.deleteLater()
        self.ended.emit(thread.job, thread.outcome)
        waiting, self._waiting = self._waiting, []
        for job in waiting:
            self.start(job)
