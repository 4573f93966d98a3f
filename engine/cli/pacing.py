"""How often progress is told, and how the time that is left reads."""

from __future__ import annotations

import time

from engine.wording import worded


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
        return worded("{seconds} s", seconds=max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 90:
        return worded("{minutes} min", minutes=minutes)
    return worded("{hours:.1f} h", hours=minutes / 60)


def time_left(seconds: float) -> str:
    """As in `12 s left`."""
    return worded("{time} left", time=duration(seconds))
