"""How often progress is told, and how the time that is left reads."""

from __future__ import annotations

import time


class Pace:
    """Lets something happen at most once in so many seconds."""

    def __init__(self, seconds: float, *, at_once: bool) -> None:
        self._seconds = seconds
        self._last = -seconds if at_once else time.monotonic()

    def is_due(self) -> bool:
        """Whether it is time; if so, the next time is counted from now."""
        now = time.monotonic()
        if now - self._last < self._seconds:
            return False
        self._last = now
        return True


def duration(seconds: float) -> str:
    """A time that is left, in the unit that people would use."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes / 60:.1f} h"
