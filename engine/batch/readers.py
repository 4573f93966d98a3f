"""Threads that read documents ahead of the model, no more of them than fit the room given."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

from engine.batch.plan import Source
from engine.batch.reading import Facts, Read, read
from engine.errors import Cancelled, EngineFault


class Readers:
    """Reads sources in their order, each in a child process, several at a time.

    `tell` gets each Source as it is begun and its Read when it is read, from any of the threads. At
    most `ahead` documents, of `ahead_bytes` in their files, are read and not yet `release`d, so
    that a batch of any size fits the memory; one that is larger waits until there is no other.
    """

    def __init__(
        self,
        sources: Iterator[Source],
        tell: Callable[[Source | Read], None],
        *,
        threads: int,
        ahead: int,
        ahead_bytes: int,
        password: str | None = None,
    ) -> None:
        self._sources = sources
        self._tell = tell
        self._password = password
        self._ahead = ahead
        self._ahead_bytes = ahead_bytes
        self._sizes: dict[str, int] = {}  # of what is being read, or was
        self._turn = threading.Lock()  # of taking the next source, and waiting until it fits
        self._room = threading.Condition()
        self._stopped = threading.Event()
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(threads)]
        for thread in self._threads:
            thread.start()

    def release(self, name: str) -> None:
        """A document is done with."""
        with self._room:
            del self._sizes[name]
            self._room.notify_all()

    def stop(self) -> None:
        """Read no more, and end the children."""
        with self._room:
            self._stopped.set()
            self._room.notify_all()
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while (source := self._next()) is not None:
            try:
                found = read(source, self._password, self._stopped.is_set)
            except Cancelled:
                return
            except Exception as error:  # noqa: BLE001 - a thread's boundary: nobody waits for ever
                fault = EngineFault(f"{type(error).__name__}: {error}")
                found = Read(source, Facts(), fault)
            self._tell(found)

    def _next(self) -> Source | None:
        """The next source, once there is room for it; None where none is to be read."""
        with self._turn:
            source = next(self._sources, None)
            if source is None:
                return None
            size = _size_of(source)
            with self._room:
                self._room.wait_for(lambda: self._stopped.is_set() or self._fits(size))
                if self._stopped.is_set():
                    return None
                self._sizes[source.name] = size
            self._tell(source)
            return source

    def _fits(self, size: int) -> bool:
        held = self._sizes
        return not held or (
            len(held) < self._ahead and sum(held.values()) + size <= self._ahead_bytes
        )


def _size_of(source: Source) -> int:
    try:
        return source.path.stat().st_size
    except (OSError, ValueError):  # reading it will tell why
        return 0
