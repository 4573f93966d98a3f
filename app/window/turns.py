"""Long work on the window's thread in short turns, between which the window lives."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Runs one iterator of short steps at a time, for a few milliseconds in a row.

    The steps should take less than a turn each. What they find out they tell by themselves.
    """

    def __init__(self, parent: QObject, seconds: float = 0.008, pause_ms: int = 0) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._steps: Iterator[object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(pause_ms)
        self._timer.timeout.connect(self._turn)

    @property
    def is_running(self) -> bool:
        """Whether there are steps left."""
        return self._steps is not None

    def begin(self, steps: Iterator[object]) -> None:
        """Run these steps instead of others; the first turn is over when this returns."""
        self._steps = steps
        self._timer.start()
        self._turn()

    def stop(self) -> None:
        """Take no more steps."""
        self._steps = None
        self._timer.stop()

    def _turn(self) -> None:
        steps = self._steps
        end = time.perf_counter() + self._seconds
        # A step may itself stop the work, or begin another.
        while steps is not None and self._steps is steps:
            if next(steps, self) is self:
                if self._steps is steps:
                    self.stop()
                return
            if time.perf_counter() > end:
                return
