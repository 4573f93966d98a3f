"""How soon the window learns what an edited sentence rests on, and what its process costs.

The real evidence process behind the thread that the window has, a source of 100,000 words and a
result of 5,000 made of other texts' summaries. A sentence of the result is edited, as somebody who
types would: clocked from asking until the answer has arrived in the window's event loop.

    python -m benchmarks.evidence_latency DOCUMENTS

DOCUMENTS holds lines of JSON with a `document` and its `summaries`.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from app.evidence_thread import CheckedResult, EvidenceThread
from benchmarks.evidence import sentences_of, words_of

_TICK_MS = 5


class Watch:
    """Waits in an event loop, and sees how late a timer of a few milliseconds is meanwhile."""

    def __init__(self, thread: EvidenceThread) -> None:
        self.source: tuple[tuple[int, int], ...] | None = None
        self.result: CheckedResult | None = None
        self.lateness: list[float] = []
        self._loop = QEventLoop()
        self._done: Callable[[], bool] = lambda: True
        self._timer = QTimer()
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0
        thread.source_read.connect(self._on_source)
        thread.checked.connect(self._on_checked)
        thread.failed.connect(self._on_failed)

    def seconds_until(self, done: Callable[[], bool], began: float) -> float:
        """How long after `began` something holds, which changes by signals of the thread."""
        self._done = done
        self._last = time.perf_counter()
        self._timer.start()
        if not done():
            self._loop.exec()
        self._timer.stop()
        return time.perf_counter() - began

    def _on_source(self, places: tuple[tuple[int, int], ...]) -> None:
        self.source = places
        self._look()

    def _on_checked(self, result: CheckedResult) -> None:
        self.result = result
        self._look()

    def _on_failed(self, error: Exception) -> None:
        raise SystemExit(str(error))

    def _look(self) -> None:
        if self._done():
            self._loop.quit()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.lateness.append(max(0.0, now - self._last - _TICK_MS / 1000))
        self._last = now


def edited(text: str, chance: random.Random) -> tuple[str, int]:
    """The text with a letter typed at the end of one of its words, and the place of that."""
    place = chance.choice([place for place, character in enumerate(text) if character == " "])
    return f"{text[:place]}s{text[place:]}", place


def row(name: str, seconds: list[float]) -> str:
    """A row of the table of latencies, in milliseconds."""
    ordered = sorted(1000 * value for value in seconds)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"| {name} | {statistics.median(ordered):.0f} | {p95:.0f} | {ordered[-1]:.0f} |"


def measure(source: str, result: str, edits: int, seed: int) -> list[str]:
    """The rows of the tables for a source and a result."""
    thread = EvidenceThread()
    watch = Watch(thread)
    began = time.perf_counter()
    thread.read_source(source)
    read = watch.seconds_until(lambda: watch.source is not None, began)
    began = time.perf_counter()
    thread.check(0, result)
    first = watch.seconds_until(lambda: watch.result is not None, began)
    whole = watch.seconds_until(lambda: watch.result is not None and watch.result.complete, began)
    chance = random.Random(seed)
    near: list[float] = []
    complete: list[float] = []
    revision, place, text = 0, 0, result

    def is_answered() -> bool:
        return (
            watch.result is not None
            and watch.result.revision == revision
            and any(one.start <= place <= one.end for one in watch.result.sentences)
        )

    for revision in range(1, edits + 1):
        text, place = edited(text, chance)
        began = time.perf_counter()
        thread.check(revision, text, place)
        near.append(watch.seconds_until(is_answered, began))
        complete.append(
            watch.seconds_until(lambda: bool(watch.result and watch.result.complete), began)
        )
    memory = psutil.Process(thread.pid).memory_info().rss
    thread.shutdown()
    return [
        f"a process started and the source read: {read:.2f} s",
        f"the result checked: {first:.2f} s to the first sentences, {whole:.2f} s to the last",
        f"memory of the process: {memory / 1e6:.0f} MB",
        "",
        "| milliseconds | p50 | p95 | max |",
        "|---|---:|---:|---:|",
        row(f"the edited sentence, of {edits} edits", near),
        row("the whole result again", complete),
        row(f"how late the window's timer of {_TICK_MS} ms was", watch.lateness),
    ]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.evidence_latency", description=__doc__
    )
    parser.add_argument("documents", type=Path, metavar="DOCUMENTS")
    parser.add_argument("--words", type=int, default=100_000, help="of the source")
    parser.add_argument("--result-words", type=int, default=5_000, help="of the result")
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    lines = [json.loads(line) for line in options.documents.open(encoding="utf-8")]
    source = words_of([line["document"] for line in lines], options.words)
    summaries = [summary for line in lines for summary in line["summaries"]]
    result = words_of(summaries, options.result_words)
    application = QCoreApplication([])
    print(
        f"{len(source.split()):,} words in the source, {len(result.split()):,} words"
        f" ({len(sentences_of(result)):,} sentences) in the result\n"
    )
    print("\n".join(measure(source, result, options.edits, options.seed)))
    del application


if __name__ == "__main__":
    main()
