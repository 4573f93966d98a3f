"""How fast bytes come, and how long the rest will take."""

from __future__ import annotations

import time
from collections import deque

_WINDOW_SECONDS = 5.0
_LEAST_SECONDS = 0.5


class Pace:
    """The rate over the last seconds; `note` is fed with the bytes received so far."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def note(self, received: int, now: float | None = None) -> None:
        """So many bytes have been received in all, at this time (seconds of a steady clock)."""
        now = time.monotonic() if now is None else now
        self._seen.append((now, received))
        while len(self._seen) > 2 and self._seen[1][0] <= now - _WINDOW_SECONDS:
            self._seen.popleft()

    @property
    def bytes_per_second(self) -> float:
        """0 until enough was seen."""
        if len(self._seen) < 2:
            return 0.0
        (first, before), (last, after) = self._seen[0], self._seen[-1]
        if last - first < _LEAST_SECONDS:
            return 0.0
        return (after - before) / (last - first)

    def seconds_for(self, left: int) -> float | None:
        """How long so many bytes will take; None while that can't be told."""
        rate = self.bytes_per_second
        if left <= 0:
            return 0.0
        return left / rate if rate > 0 else None
