"""Reads documents in threads, so that a large or slow file never stalls the window.

The reading itself is done by a child process, which is killed as soon as nobody wants its answer.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from engine.documents import Document, read_document
from engine.errors import BrevityError, Cancelled, FileUnreadable

Read = Callable[[Callable[[], bool]], Document]
"""Reads something; the argument says whether it is to stop, which raises Cancelled."""


class DocumentReading(QThread):
    """Something being read. `outcome` is there when it has finished; None if it was cancelled."""

    def __init__(self, read: Read, name: str, parent: QObject) -> None:
        super().__init__(parent)
        # What is told should `run` break off by what nobody foresaw, as a lack of memory.
        self.outcome: Document | BrevityError | None = FileUnreadable(name, "reading broke off")
        self._read = read
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """End it at once; there will be no outcome."""
        self._cancelled.set()

    def run(self) -> None:
        """Read; called by Qt."""
        try:
            outcome: Document | BrevityError = self._read(self._cancelled.is_set)
        except BrevityError as error:
            outcome = error
        except Cancelled:
            self.outcome = None
            return
        self.outcome = None if self._cancelled.is_set() else outcome


class DocumentLoader(QObject):
    """Opens one document at a time; a newer wish supersedes an older one."""

    opened = Signal(object, object)
    """The Document and its Path."""
    failed = Signal(object, object)
    """The BrevityError and the Path."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readings: dict[DocumentReading, Path] = {}
        self._current: DocumentReading | None = None

    @property
    def is_reading(self) -> bool:
        """Whether a document is on its way."""
        return self._current is not None

    def open(self, path: Path, password: str | None = None) -> None:
        """Read a file instead of what is being read; `opened` or `failed` tells of it."""
        self.cancel()
        reading = DocumentReading(
            lambda cancelled: read_document(path, password, cancelled), path.name, self
        )
        self._readings[reading] = path
        self._current = reading
        reading.finished.connect(self._collect)
        reading.start()

    def cancel(self) -> None:
        """End what is being read; nothing is told of it."""
        if self._current is not None:
            self._current.cancel()
            self._current = None

    def shutdown(self) -> None:
        """End all readings and wait until they are gone."""
        self.cancel()
        for reading in list(self._readings):
            reading.wait()

    def _collect(self) -> None:
        for reading in [reading for reading in self._readings if reading.isFinished()]:
            path = self._readings.pop(reading)
            reading.deleteLater()
            if reading is self._current:
                self._current = None
                self._tell(reading.outcome, path)

    def _tell(self, outcome: Document | BrevityError | None, path: Path) -> None:
        if isinstance(outcome, BrevityError):
            self.failed.emit(outcome, path)
        elif outcome is not None:
            self.opened.emit(outcome, path)
