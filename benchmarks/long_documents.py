"""Seconds and memory for documents of 10, 100 and 300 pages, with the command line as it ships.

Each run is a process of its own, from its start to its end: loading, reading the file and writing
the result are counted. Peak is the largest resident size of any process that took part. Run it on
an idle machine; Linux and macOS only:

    python -m benchmarks.long_documents --strategies extractive by-section
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.books import book
from benchmarks.process import ROOT, environment

PAGES = (10, 100, 300)
STRATEGIES = ("extractive", "condensed", "by-section", "whole")
MOST_GROWTH = 1.2
"""How much more memory the longest document may take than the shortest."""


@dataclass(frozen=True)
class LongRun:
    """One measured run. `blocks` is how many the coverage tells of, by their state."""

    strategy: str
    pages: int
    seconds: float
    peak_bytes: int
    passes: int
    words_read: int
    words_total: int
    result_words: int
    blocks: dict[str, int]


def measure(strategy: str, pages: int, folder: Path, threads: int) -> LongRun:
    """Summarize a book of so many pages, which is put into `folder`.

    Raises CalledProcessError when the command fails, and AssertionError when its coverage leaves
    out something of the book but white space.
    """
    file = folder / f"{pages}.md"
    text = book(pages)
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "app.__main__", "summarize", "--json", str(file)]
    output = folder / "output.json"
    with output.open("wb") as stream:
        began = time.perf_counter()
        process = subprocess.Popen(
            [*command, "--strategy", strategy, "--length", "long"],
            stdout=stream,
            cwd=ROOT,
            env=environment(threads),
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    answer = json.loads(output.read_text(encoding="utf-8"))
    states = [block["state"] for block in answer["coverage"]]
    assert states, "nothing is told of the blocks"
    return LongRun(
        strategy=answer["strategy"],
        pages=pages,
        seconds=seconds,
        peak_bytes=usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
        passes=answer["passes"],
        words_read=answer["words_read"],
        words_total=answer["words_total"],
        result_words=len(answer["result"].split()),
        blocks={state: states.count(state) for state in ("used", "read", "unread")},
    )


def table(runs: Sequence[LongRun]) -> Iterator[str]:
    """The runs as lines of a Markdown table; growth is by the first run of the same strategy."""
    yield (
        "| strategy | pages | seconds | peak MB | growth | passes | read | blocks | result |\n"
        "|---|--:|--:|--:|--:|--:|--:|---|--:|"
    )
    first: dict[str, LongRun] = {}
    for run in runs:
        growth = run.peak_bytes / first.setdefault(run.strategy, run).peak_bytes
        blocks = ", ".join(f"{count:,} {state}" for state, count in run.blocks.items() if count)
        yield (
            f"| {run.strategy} | {run.pages} | {run.seconds:.1f} | {run.peak_bytes / 1e6:.0f} "
            f"| {growth:.2f} | {run.passes:,} | {run.words_read:,} of {run.words_total:,} "
            f"| {blocks} | {run.result_words:,} words |"
        )


def main() -> None:
    """Measure and print a table; the status is 1 where memory grows too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=PAGES)
    parser.add_argument("--strategies", nargs="+", choices=STRATEGIES, default=STRATEGIES)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--json", type=Path, metavar="OUT", help="the runs as a JSON list")
    options = parser.parse_args()
    runs = []
    with tempfile.TemporaryDirectory(prefix="brevity-long-") as folder:
        for strategy in options.strategies:
            for pages in options.pages:
                runs.append(measure(strategy, pages, Path(folder), options.threads))
                print(list(table(runs))[-1], file=sys.stderr, flush=True)
    print("\n".join(table(runs)))
    if options.json:
        options.json.write_text(json.dumps([asdict(run) for run in runs], indent=1) + "\n")
    sys.exit(any(grown(runs)))


def grown(runs: Sequence[LongRun]) -> Iterator[LongRun]:
    """Those that took more memory than they may, by the first run of the same strategy."""
    first: dict[str, LongRun] = {}
    for run in runs:
        if run.peak_bytes > MOST_GROWTH * first.setdefault(run.strategy, run).peak_bytes:
            yield run


if __name__ == "__main__":
    main()
