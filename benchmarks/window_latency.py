"""How late a 10 ms timer of the window is: idle, while a model loads, while text streams in or is
edited.

The real window and the real engine process with the embedded model. Greedy (one beam) is what Fuse
does, four beams what Summarize does. What is edited is a result of 5,000 words beside a source of
100,000; how long it takes until its evidence is shown again is told, too. Without a display it
runs on Qt's offscreen platform:

    python benchmarks/window_latency.py
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.display import display_missing

if display_missing():
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QTextCursor

from app.application import make_application
from app.window.main_window import MainWindow
from app.window.theme import Theme
from engine.resources import resource

INTERVAL_MS = 10
LIMIT_SECONDS = 120
SOURCE_WORDS, RESULT_WORDS = 100_000, 5_000


class Watch:
    """Measures the timer's lateness while the event loop runs."""

    def __init__(self) -> None:
        self.lateness: list[float] = []
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._tick)
        self._loop = QEventLoop()
        self._done: Callable[[], bool] = lambda: True

    def until(self, done: Callable[[], bool]) -> list[float]:
        """Run the event loop until `done`; the lateness of each tick in milliseconds."""
        self.lateness = []
        self._done = done
        self._last = self._begin = time.perf_counter()
        self._timer.start()
        self._loop.exec()
        self._timer.stop()
        return self.lateness

    def _tick(self) -> None:
        now = time.perf_counter()
        self.lateness.append(max(0.0, (now - self._last) * 1000 - INTERVAL_MS))
        self._last = now
        if self._done() or now - self._begin > LIMIT_SECONDS:
            self._loop.quit()


def _row(name: str, lateness: list[float], note: str = "") -> str:
    ordered = sorted(lateness)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return (
        f"| {name} | {len(ordered)} | {statistics.median(ordered):.1f} | {p99:.1f} "
        f"| {ordered[-1]:.1f} | {note} |"
    )


def _fill(window: MainWindow, watch: Watch, text: str) -> None:
    """Put a long source and a result of it into the window, and have the one checked."""
    words = len(text.split())
    window.source.view.load("\n\n".join([text] * (SOURCE_WORDS // words)), undoable=False)
    watch.until(lambda: not window.source.view.is_filling)
    window.result.view.setPlainText("\n\n".join([text] * (RESULT_WORDS // words)))
    watch.until(lambda: not window.evidence.is_waiting)


def _edited(window: MainWindow, watch: Watch, done: Callable[[], bool]) -> str:
    """The row of a result that is edited here and there."""
    document = window.result.view.document()
    lateness: list[float] = []
    matched: list[float] = []
    place = 0
    while not done():
        place = (place + 7_919) % (document.characterCount() - 1)
        cursor = QTextCursor(document)
        cursor.setPosition(place)
        began = time.perf_counter()
        cursor.insertText("x")
        lateness += watch.until(lambda: not window.evidence.is_waiting)
        matched.append((time.perf_counter() - began) * 1000)
    p95 = sorted(matched)[int(len(matched) * 0.95)]
    return _row("is edited", lateness, f"matched again in {p95:.0f} ms (p95)")


def main() -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=6.0, help="least time for each row")
    seconds = parser.parse_args().seconds
    application = make_application()
    window = MainWindow(Theme(application))
    watch = Watch()
    loaded: list[object] = []
    window.engine.model_loaded.connect(loaded.append)

    def after(duration: float) -> Callable[[], bool]:
        end = time.perf_counter() + duration
        return lambda: time.perf_counter() > end

    print("Lateness of a 10 ms timer in the window, in milliseconds\n")
    print("| the window | ticks | p50 | p99 | max | |")
    print("|---|---|---|---|---|---|")
    window.show()
    print(_row("opens, model loads", watch.until(lambda: bool(loaded))))
    print(_row("is idle", watch.until(after(seconds))))

    source = resource("samples", "lighthouse-keepers.txt").read_text(encoding="utf-8")
    window.source.view.setPlainText(source)
    for number, name in ((2, "streams, 1 beam"), (0, "streams, 4 beams")):
        window.tool_bar.task_switch.choose(number)
        finished: list[float] = []
        window.engine.job_finished.connect(
            lambda event, finished=finished: finished.append(event.tokens_per_second)
        )
        lateness: list[float] = []
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            window.controller.run()
            lateness += watch.until(lambda: not window.controller.is_running)
        print(_row(name, lateness, f"{statistics.mean(finished):.0f} tok/s"))
    _fill(window, watch, source)
    print(_edited(window, watch, after(seconds)))
    window.close_unasked()
    return 0


if __name__ == "__main__":
    sys.exit(main())
