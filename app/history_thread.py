"""The history as the window sees it: asked and answered without waiting for the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from queue import SimpleQueue

from PySide6.QtCore import QObject, QThread, Signal

from app.errors import HistorySetAside, HistoryUnusable
from app.history import History, KeptRun, KeptSource, open_history

_Work = Callable[[History], None]


class HistoryThread(QThread):
    """One open history. Calls return at once and are done in their order; signals answer.

    It opens the file with the first call. A call that fails is told of and the next is done.
    """

    kept = Signal(int, int)
    """A run is in the history: the number that the caller gave, and that of the run."""
    found = Signal(int, list)
    """The ListedRuns that a search with the caller's number has found."""
    read = Signal(int, object, object)
    """A run's number, its KeptSource and its KeptRun; None and None where it is gone."""
    measured = Signal(int, object)
    """How many runs there are, and the bytes that they take: an int that may be large."""
    changed = Signal()
    """Runs were added, amended or deleted here."""
    set_aside = Signal(HistorySetAside)
    failed = Signal(HistoryUnusable)

    def __init__(self, path: Path, most_bytes: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._most_bytes = most_bytes
        self._work: SimpleQueue[_Work | None] = SimpleQueue()
        self._closing = False

    def keep(self, ticket: int, source: KeptSource, run: KeptRun) -> None:
        """Add a run."""

        def work(history: History) -> None:
            self.kept.emit(ticket, history.keep(source, run))
            self.changed.emit()
            history.copy_if_old()

        self._put(work)

    def amend(self, number: int, text: str) -> None:
        """Put a run's text in the words of the user."""

        def work(history: History) -> None:
            history.amend(number, text)
            self.changed.emit()

        self._put(work)

    def delete(self, numbers: Sequence[int]) -> None:
        """Delete runs without a trace."""

        def work(history: History) -> None:
            history.delete(numbers)
            self.changed.emit()

        self._put(work)

    def delete_all(self) -> None:
        """Delete everything, copies included."""

        def work(history: History) -> None:
            history.delete_all()
            self.changed.emit()

        self._put(work)

    def find(self, ticket: int, words: str = "", most: int = 200, before: int = 0) -> None:
        """Search as `History.find` does."""
        self._put(lambda history: self.found.emit(ticket, history.find(words, most, before)))

    def find_versions(self, ticket: int, source_sha256: str, task: str) -> None:
        """List as `History.versions` does; `found` answers."""
        self._put(lambda history: self.found.emit(ticket, history.versions(source_sha256, task)))

    def measure(self) -> None:
        """Count the runs and what they take; `measured` answers."""
        self._put(lambda history: self.measured.emit(history.count, history.size))

    def fetch(self, number: int) -> None:
        """Read a run; `read` answers."""

        def work(history: History) -> None:
            source, run = history.read(number) or (None, None)
            self.read.emit(number, source, run)

        self._put(work)

    def close(self) -> None:
        """Do what was asked for, and end."""
        self._closing = True
        self._work.put(None)
        if self.isRunning():
            self.wait()

    def run(self) -> None:
        """Open the history and do what is asked for, until the end."""
        history: History | None = None
        try:
            while (work := self._work.get()) is not None:
                try:
                    history = history or self._opened()
                    work(history)
                except HistoryUnusable as error:
                    self.failed.emit(error)
        finally:
            if history is not None:
                history.close()

    def _opened(self) -> History:
        history, aside = open_history(self._path, self._most_bytes)
        if aside is not None:
            self.set_aside.emit(aside)
        return history

    def _put(self, work: _Work) -> None:
        if self._closing:
            return
        self._work.put(work)
        if not self.isRunning():
            self.start()
