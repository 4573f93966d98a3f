"""How fast a bundle starts, beside the source tree: paired runs, medians and their ratio.

    python benchmarks/bundle_start.py dist/brevity/brevity

Measured from the start of the process: a command's answer, the window (until it has shown itself
and starts its engine), and a summary of the sample, which imports torch and loads the model.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources/samples/lighthouse-keepers.txt"
_PATIENCE_SECONDS = 120.0


def seconds_of_command(program: list[str], *arguments: str) -> float:
    """Until the process has answered and ended."""
    start = time.perf_counter()
    subprocess.run([*program, *arguments], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    return time.perf_counter() - start


def seconds_of_window(program: list[str]) -> float:
    """Until the window starts its engine, which it does once it is on the screen."""
    start = time.perf_counter()
    with _window(program) as process:
        while time.perf_counter() - start < _PATIENCE_SECONDS:
            if psutil.Process(process.pid).children():
                return time.perf_counter() - start
            time.sleep(0.002)
    raise TimeoutError("the window started no engine")


@contextmanager
def _window(program: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "BREVITY_HOME": home}
        process = subprocess.Popen(
            program, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            yield process
        finally:
            children = psutil.Process(process.pid).children(recursive=True)
            for running in (process, *children):
                running.kill()
            process.wait()


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("bundle", help="the bundle's program")
    parser.add_argument("--runs", type=int, default=7, help="of each, after one that warms up")
    options = parser.parse_args()
    programs = ([options.bundle], [sys.executable, "-m", "app"])
    measures: dict[str, Callable[[list[str]], float]] = {
        "`brevity --version`": lambda program: seconds_of_command(program, "--version"),
        "the window": seconds_of_window,
        "`brevity summarize` of the sample": lambda program: seconds_of_command(
            program, "summarize", str(SAMPLE)
        ),
    }
    print("| from the start of the process to | bundle | source | ratio |\n|---|---:|---:|---:|")
    for name, measure in measures.items():
        pairs = [tuple(map(measure, programs)) for _ in range(options.runs + 1)][1:]
        bundle, source = (statistics.median(values) for values in zip(*pairs, strict=True))
        ratio = statistics.median(first / second for first, second in pairs)
        print(f"| {name} | {bundle:.2f} s | {source:.2f} s | {ratio:.2f} |", flush=True)


if __name__ == "__main__":
    main()
