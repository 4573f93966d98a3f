"""The history as the window sees it: asked and answered without waiting for the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QThread, Signal

from app.errors import HistorySetAside, HistoryUnusable
from app.history import History, KeptRun, KeptSource, open_history
from app.history.store import COPY_SUFFIX

AGAIN_SECONDS = 3.0
"""After which a run that could not be kept is tried again, if nothing else is asked for."""

_Work = Callable[[History], None]


@dataclass
class _Entry:
    """Something to be done; `otherwise` is done instead as long as there is no file."""

    work: _Work
    otherwise: Callable[[], None] | None
    until_done: bool
    """Whether it is tried again when it fails."""
    is_told: bool = False
    """Whether its failure is known."""


_EMPTY_LOG = _Entry(History.empty_log, otherwise=None, until_done=False)


class HistoryThread(QThread):
    """One open history. Calls return at once and are done in their order; signals answer.

    It opens the file with the first call, and makes it only to keep something: until then there is
    nothing in the history. A call that fails is told of and the next is done.
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
        self._work: SimpleQueue[_Entry | None] = SimpleQueue()
        self._failed: list[_Entry] = []
        """What is tried again; the thread's own."""
        self._closing = False

    def keep(self, ticket: int, source: KeptSource, run: KeptRun) -> None:
        """Add a run. One that can't be kept now is tried again and again, at last by `close`."""
        is_kept = False

        def work(history: History) -> None:
            nonlocal is_kept
            if not is_kept:
                number = history.add(source, run)
                is_kept = True
                self.kept.emit(ticket, number)
                self.changed.emit()
            history.make_room()
            history.copy_if_old()

        self._put(work, until_done=True)

    def limit(self, most_bytes: int) -> None:
        """Change how much it may take; the oldest runs go where that is less than it does.

        A file that was not needed yet is left alone until it is.
        """

        def work(history: History) -> None:
            self._most_bytes = most_bytes
            before = history.count
            history.limit(most_bytes)
            if history.count != before:
                self.changed.emit()

        def otherwise() -> None:
            self._most_bytes = most_bytes

        if self.isRunning():
            self._put(work, otherwise)
        else:
            otherwise()

    def amend(self, number: int, text: str) -> None:
        """Put a run's text in the words of the user."""

        def work(history: History) -> None:
            history.amend(number, text)
            self.changed.emit()

        self._put(work, _nothing)

    def delete(self, numbers: Sequence[int]) -> None:
        """Delete runs without a trace."""

        def work(history: History) -> None:
            history.delete(numbers)
            self.changed.emit()

        self._put(work, _nothing)

    def delete_all(self) -> None:
        """Delete everything, copies included."""

        def work(history: History) -> None:
            history.delete_all()
            self.changed.emit()

        self._put(work)

    def find(self, ticket: int, words: str = "", most: int = 200, before: int = 0) -> None:
        """Search as `History.find` does."""
        self._put(
            lambda history: self.found.emit(ticket, history.find(words, most, before)),
            lambda: self.found.emit(ticket, []),
        )

    def find_versions(self, ticket: int, source_sha256: str, task: str) -> None:
        """List as `History.versions` does; `found` answers."""
        self._put(
            lambda history: self.found.emit(ticket, history.versions(source_sha256, task)),
            lambda: self.found.emit(ticket, []),
        )

    def measure(self) -> None:
        """Count the runs and what they take; `measured` answers."""
        self._put(
            lambda history: self.measured.emit(history.count, history.size),
            lambda: self.measured.emit(0, 0),
        )

    def fetch(self, number: int) -> None:
        """Read a run; `read` answers."""

        def work(history: History) -> None:
            source, run = history.read(number) or (None, None)
            self.read.emit(number, source, run)

        self._put(work, lambda: self.read.emit(number, None, None))

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
            while (entry := self._next(history)) is not None:
                history = self._done(entry, history)
            failed, self._failed = self._failed, []
            for entry in failed:
                history = self._done(entry, history)
        finally:
            if history is not None:
                history.close()

    def _next(self, history: History | None) -> _Entry | None:
        is_hindered = history is not None and history.log_has_deleted
        try:
            return self._work.get(timeout=AGAIN_SECONDS if self._failed or is_hindered else None)
        except Empty:
            return self._failed.pop(0) if self._failed else _EMPTY_LOG

    def _done(self, entry: _Entry, history: History | None) -> History | None:
        """Do something, or tell why not; the history, if it could be opened."""
        try:
            if history is None and entry.otherwise is not None and self._is_missing():
                entry.otherwise()
                return None
            if history is None:
                history = self._opened()
                history.limit(self._most_bytes)
            entry.work(history)
        except HistoryUnusable as error:
            if entry.until_done:
                self._failed.append(entry)
            if not entry.is_told:
                entry.is_told = True
                self.failed.emit(error)
        return history

    def _opened(self) -> History:
        history, aside = open_history(self._path, self._most_bytes)
        if aside is not None:
            self.set_aside.emit(aside)
        return history

    def _is_missing(self) -> bool:
        copy = self._path.with_name(self._path.name + COPY_SUFFIX)  # it would come back
        return _is_nowhere(self._path) and _is_nowhere(copy)

    def _put(
        self,
        work: _Work,
        otherwise: Callable[[], None] | None = None,
        *,
        until_done: bool = False,
    ) -> None:
        """Have this done; `otherwise`, if it is given, as long as there is no file."""
        if self._closing:
            return
        self._work.put(_Entry(work, otherwise, until_done))
        if not self.isRunning():
            self.start()


def _is_nowhere(path: Path) -> bool:
    try:
        path.lstat()
    except FileNotFoundError:
        return True
    except OSError:
        return False  # opening it fails too, and that is told
    return False


def _nothing() -> None:
    """There is nothing to change."""
