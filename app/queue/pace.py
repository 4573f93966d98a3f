"""How fast the queue is, and how long the rest of it will take."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

_REMEMBERED = 64
_LEAST = 3
"""Documents that must be done before anything is said: the first ones wait for the model, too."""


class Pace:
    """The pace of the last documents. Pauses do not count."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._ends: deque[float] = deque(maxlen=_REMEMBERED)

    def begin(self) -> None:
        """The batch starts, or goes on."""
        self._ends.clear()
        self._ends.append(self._clock())

    def count(self) -> None:
        """A document has ended."""
        self._ends.append(self._clock())

    @property
    def per_minute(self) -> float | None:
        """Documents a minute; None while it is too early to tell."""
        ended = len(self._ends) - 1
        if ended < _LEAST:
            return None
        # Up to now and not to the last one's end: a long document makes it slower at once.
        seconds = self._clock() - self._ends[0]
        return 60 * ended / seconds if seconds > 0 else None

    def seconds_left(self, documents: int) -> float | None:
        """How long so many documents will take; None while it is too early to tell."""
        pace = self.per_minute
        return None if pace is None else 60 * documents / pace
