"""Documents a minute of `brevity batch`, on this machine with and without a Ray cluster.

Each run is a process of its own, from its start to its end, with another output folder; the ways
take turns. Beside the rate of the whole run stands that of what came after the first results, which
leaves out what starting costs. It needs the extra ray, some hundreds of documents, so that each
worker gets several blocks, and an idle machine:

    python -m benchmarks.cluster FOLDER --workers 1 2 --rounds 3
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.process import ROOT

ENGINES = ("here", "ray")
_AT_ONCE_SECONDS = 1.0


@dataclass(frozen=True)
class ClusterRun:
    """One run: its seconds, and those until each of its results."""

    seconds: float
    done: tuple[float, ...]

    @property
    def per_minute(self) -> float:
        """Documents a minute, of the whole run."""
        return len(self.done) / self.seconds * 60

    @property
    def per_minute_running(self) -> float:
        """Documents a minute after the first results, which come as a block at once."""
        later = [seconds for seconds in self.done if seconds > self.done[0] + _AT_ONCE_SECONDS]
        return len(later) / max(self.done[-1] - self.done[0], 1e-6) * 60


def measure(engine: str, workers: int, documents: Path, options: Sequence[str]) -> ClusterRun:
    """Run the batch once. Raises RuntimeError when a document failed, or the run did."""
    with tempfile.TemporaryDirectory() as out:
        command = [
            sys.executable, "-m", "app.__main__", "batch", str(documents), "--out", f"{out}/out",
            "--json", "--jobs", str(workers), "--engine", engine, *options,
        ]  # fmt: skip
        began = time.perf_counter()
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
        ) as batch:
            assert batch.stdout is not None
            done = [
                time.perf_counter() - began
                for line in batch.stdout
                if json.loads(line)["event"] == "done"
            ]
        seconds = time.perf_counter() - began
    if batch.returncode or not done:
        raise RuntimeError(f"{engine} with {workers} ended with status {batch.returncode}")
    return ClusterRun(seconds, tuple(done))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a Markdown table of medians. Options that are not known here go to the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=Path)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=3)
    wanted, options = parser.parse_known_args(arguments)
    ways = [(engine, workers) for engine in ENGINES for workers in wanted.workers]
    runs: dict[tuple[str, int], list[ClusterRun]] = {way: [] for way in ways}
    for _ in range(wanted.rounds):
        for engine, workers in ways:
            runs[engine, workers].append(measure(engine, workers, wanted.documents, options))
    print("| engine | workers | documents | first result | documents/min | once running |")
    print("|---|--:|--:|--:|--:|--:|")
    for (engine, workers), found in runs.items():
        print(
            f"| {engine} | {workers} | {len(found[0].done)}"
            f" | {median(run.done[0] for run in found):.1f} s"
            f" | {median(run.per_minute for run in found):.0f}"
            f" | {median(run.per_minute_running for run in found):.0f} |"
        )


if __name__ == "__main__":
    main()
