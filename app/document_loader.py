"""Reads documents in a thread, so that a large or slow file never stalls the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from engine.documents import Document, read_document
from engine.errors import BrevityError, FileUnreadable


class _Reading(QThread):
    """One file being read."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.path = path
        self.outcome: Document | BrevityError = FileUnreadable(path.name, "reading broke off")

    def run(self) -> None:
        try:
            self.outcome = read_document(self.path)
        except BrevityError as error:
            self.outcome = error


class DocumentLoader(QObject):
    """Opens one document at a time; a newer wish supersedes an older one."""

    opened = Signal(object, object)
    """The Document and its Path."""
    failed = Signal(object, object)
    """The BrevityError and the Path."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readings: set[_Reading] = set()
        self._current: _Reading | None = None

    @property
    def is_reading(self) -> bool:
        """Whether a document is on its way."""
        return self._current is not None

    def open(self, path: Path) -> None:
        """Read a file; `opened` or `failed` tells of it."""
        reading = _Reading(path, self)
        self._readings.add(reading)
        self._current = reading
        reading.finished.connect(self._collect)
        reading.start()

    def shutdown(self) -> None:
        """Wait for what is being read; nothing is told of it."""
        self._current = None
        for reading in list(self._readings):
            reading.wait()

    def _collect(self) -> None:
        for reading in [reading for reading in self._readings if reading.isFinished()]:
            self._readings.discard(reading)
            reading.deleteLater()
            if reading is self._current:
                self._current = None
                self._tell(reading.outcome, reading.path)

    def _tell(self, outcome: Document | BrevityError, path: Path) -> None:
        if isinstance(outcome, BrevityError):
            self.failed.emit(outcome, path)
        else:
            self.opened.emit(outcome, path)
