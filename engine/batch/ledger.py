"""Keeping account of a batch: what is to be done, what became of it, and who is told."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from engine.batch.events import BatchEvent, Begun, Done, Ended, Failed, Planned, Progress
from engine.batch.folder import BatchFolder
from engine.batch.plan import Source
from engine.batch.reading import Facts
from engine.batch.results import Result
from engine.errors import BrevityError, OutputUnwritable


class Ledger:
    """The account of one run in an open folder. Used by one thread.

    It keeps in memory what is in the works, and nothing else. Writing raises BatchDiskFull and
    BatchFolderUnwritable.
    """

    def __init__(self, folder: BatchFolder, tell: Callable[[BatchEvent], None]) -> None:
        self._folder = folder
        self._tell = tell
        self._began = time.monotonic()
        self._works: dict[str, tuple[Source, float]] = {}
        self._done = self._failed = self._skipped = 0

    def plan(
        self,
        sources: Sequence[Source],
        *,
        retry_failed: bool,
        refused: Sequence[tuple[str, BrevityError]] = (),
    ) -> list[Source]:
        """What of these documents is to be done; files of results are rid of what is not theirs.

        `refused` are folders that can't be listed: each counts as a document that failed.
        """
        wanted = [s for s in sources if self._folder.needs(s, retry_failed=retry_failed)]
        self._skipped = len(sources) - len(wanted)
        self._tell(Planned(len(sources) + len(refused), self._skipped))
        self._folder.forget({source.name for source in wanted})
        for name, error in refused:
            self._failed += 1
            self._tell(Failed.of(name, error))
        self._began = time.monotonic()
        return wanted

    def begin(self, source: Source, ago: float = 0.0) -> None:
        """A document is being read, since so many seconds ago."""
        self._works[source.name] = source, time.monotonic() - ago
        self._tell(Begun(source.name))

    def advance(self, name: str, passes_done: int, passes: int) -> None:
        """So many passes over a document are done."""
        self._tell(Progress(name, passes_done, passes))

    def end(self, name: str, facts: Facts, outcome: Result | BrevityError) -> None:
        """A document is done, or it failed: that is written for good, and told."""
        source, began = self._works[name]
        seconds = time.monotonic() - began
        if not isinstance(outcome, BrevityError):
            try:
                entry = self._folder.write(source, facts, outcome, seconds)
            except OutputUnwritable as error:
                outcome = error
            else:
                self._done += 1
                self._tell(Done(name, entry.output, entry.words, entry.seconds, entry.quoted))
        if isinstance(outcome, BrevityError):
            self._folder.fail(source, facts, outcome, seconds)
            self._failed += 1
            self._tell(Failed.of(name, outcome))
        del self._works[name]

    def close(self) -> Ended:
        """All is done; this is told, too."""
        minutes = (time.monotonic() - self._began) / 60
        count = self._done + self._failed
        per_minute = round(count / max(minutes, 1e-6), 1) if count else 0.0
        ended = Ended(self._done, self._failed, self._skipped, per_minute)
        self._tell(ended)
        return ended
