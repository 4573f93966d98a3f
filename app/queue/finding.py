"""Finds the documents in what the user adds, in a thread: a folder may be large, or far away."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, Slot

from engine.batch.plan import files_below
from engine.documents.cleaning import printable


@dataclass(frozen=True)
class Found:
    """Documents in the order in which they were added; `is_all`: there were no more of them."""

    documents: tuple[Path, ...] = ()
    unreadable: tuple[str, ...] = ()
    """Names of folders that the system did not open."""
    is_all: bool = True


class Finding(QThread):
    """One search. `found` is there when it has finished."""

    def __init__(self, sources: Iterable[Path], limit: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sources = tuple(Path(source).absolute() for source in sources)
        self.found = Found()
        self._limit = limit
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Have it end soon: nobody wants any more what it finds."""
        self._stopped.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it was told to end."""
        return self._stopped.is_set()

    def run(self) -> None:
        """Search; called by Qt."""
        documents: list[Path] = []
        unreadable: list[str] = []
        for path in self._documents(unreadable):
            if self._stopped.is_set() or len(documents) == self._limit:
                break
            documents.append(path)
        else:
            self.found = Found(tuple(documents), tuple(unreadable))
            return
        self.found = Found(tuple(documents), tuple(unreadable), is_all=False)

    def _documents(self, unreadable: list[str]) -> Iterator[Path]:
        def note(folder: Path, refusal: OSError) -> None:
            unreadable.append(printable(folder.name or str(folder)))

        for source in self.sources:
            if os.path.isdir(source):  # noqa: PTH112 - Path.is_dir() may raise PermissionError
                yield from files_below(source, on_refusal=note)
            else:
                yield source  # what is wrong with it will be said in its row


class Findings(QObject):
    """The searches that go on, each for what was added at once."""

    ended = Signal(object)
    """A Finding that came to its end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: list[Finding] = []

    def __bool__(self) -> bool:
        return bool(self._threads)

    def begin(self, sources: Iterable[Path], limit: int) -> None:
        """Search files and folders for so many documents at most; `ended` follows."""
        finding = Finding(sources, limit, self)
        self._threads.append(finding)
        finding.finished.connect(self._collect)
        finding.start()

    def stop(self) -> None:
        """Have all of them end soon; what they find is dropped."""
        for finding in self._threads:
            finding.stop()

    def shutdown(self) -> None:
        """End all of them, and wait until they are gone."""
        self.stop()
        for finding in self._threads:
            finding.wait()
        self._threads.clear()

    @Slot()
    def _collect(self) -> None:
        for finding in [finding for finding in self._threads if finding.isFinished()]:
            self._threads.remove(finding)
            finding.deleteLater()
            self.ended.emit(finding)
