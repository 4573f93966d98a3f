"""How late a 10 ms timer of the window's event loop is: what a user feels as sticking."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from PySide6.QtCore import QEventLoop, Qt, QTimer

INTERVAL_MS = 10
LIMIT_SECONDS = 180
P99_MS, MAX_MS = 30.0, 150.0
TIMES_IDLE = 1.5
"""The bar: p99 and max below these, or within so many times those of the idle window."""

Done = Callable[[], bool]


class Watch:
    """Measures the timer's lateness while the event loop runs."""

    def __init__(self) -> None:
        self._lateness: list[float] = []
        self._last = self._begin = 0.0
        self._is_late = False
        self._timer = QTimer(interval=INTERVAL_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._loop = QEventLoop()
        self._done: Done = lambda: True

    def until(self, done: Done, act: Callable[[], object] = lambda: None) -> list[float]:
        """Do something in the event loop and let it run until `done`.

        The lateness of each tick in milliseconds; that of the first has what `act` took.
        """
        self._lateness = []
        self._done = done
        self._last = self._begin = time.perf_counter()
        self._timer.start()
        QTimer.singleShot(0, act)
        self._loop.exec()
        self._timer.stop()
        if self._is_late:
            raise TimeoutError(f"not done within {LIMIT_SECONDS} s")
        return self._lateness

    def during(self, seconds: float, act: Callable[[], object] = lambda: None) -> list[float]:
        """The same for some time."""
        end = time.perf_counter() + seconds
        return self.until(lambda: time.perf_counter() > end, act)

    def _tick(self) -> None:
        now = time.perf_counter()
        self._lateness.append(max(0.0, (now - self._last) * 1000 - INTERVAL_MS))
        self._last = now
        self._is_late = now - self._begin > LIMIT_SECONDS
        if self._is_late or self._done():
            self._loop.quit()


@dataclass(frozen=True)
class Figures:
    """Of some ticks' lateness, in milliseconds."""

    ticks: int
    p50: float
    p95: float
    p99: float
    max: float

    @classmethod
    def of(cls, lateness: Sequence[float]) -> Figures:
        """The figures of at least one tick."""
        ordered = sorted(lateness)
        last = len(ordered) - 1

        def at(share: float) -> float:
            return ordered[min(last, int(len(ordered) * share))]

        return cls(len(ordered), at(0.5), at(0.95), at(0.99), ordered[-1])

    def holds(self, idle: Figures) -> bool:
        """Whether they keep the bar, beside those of the idle window."""
        return self.p99 < max(P99_MS, TIMES_IDLE * idle.p99) and self.max < max(
            MAX_MS, TIMES_IDLE * idle.max
        )

    def values(self) -> dict[str, float]:
        """As JSON has them."""
        return asdict(self)
