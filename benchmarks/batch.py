"""Documents a minute: one command a folder, one by one, in batches, with one worker and with two.

Each run is a command of its own, from its start to its end, reading the files and loading the model
included; "one by one" is `brevity TASK FILE...`, all else `brevity batch`. The runs of a round go
one after the other, and what is compared are runs of the same round. Run it on an idle machine
(Linux or macOS):

    python -m benchmarks.batch --pairs FILE --long FILE --json OUT

FILE holds one JSON object a line: of pairs `task` and `source`, of long ones `document`.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from benchmarks.machine import description
from benchmarks.process import ROOT

BATCHES = (1, 4, 8, 16, 32, 64)


@dataclass(frozen=True)
class Case:
    """A task on so many documents of a kind."""

    name: str
    task: str
    documents: int
    options: tuple[str, ...] = ()

    @property
    def is_long(self) -> bool:
        """Whether its documents take several passes."""
        return "by-section" in self.options


CASES = (
    Case("summarize, one pass", "summarize", 96),
    Case("summarize, by section", "summarize", 16, ("--strategy", "by-section")),
    Case("split", "split", 192),
    Case("fuse", "fuse", 192),
)


@dataclass(frozen=True)
class Way:
    """How a folder is done; without `jobs` one by one, with `batch` 0 in batches of its choice."""

    jobs: int = 0
    batch: int = 0

    @property
    def label(self) -> str:
        """As the table calls it."""
        if not self.jobs:
            return "one by one"
        workers = "1 worker" if self.jobs == 1 else f"{self.jobs} workers"
        return f"batch of {self.batch}, {workers}" if self.batch else f"as it ships, {workers}"


WAYS = (Way(), *(Way(1, batch) for batch in BATCHES), Way(1), Way(2))


@dataclass(frozen=True)
class Run:
    """One measured run. `texts` are the results, by the documents' names.

    `cpu_seconds` are those of all its processes: what a busy machine disturbs least.
    """

    case: str
    way: str
    round: int
    seconds: float
    cpu_seconds: float
    documents: int
    texts: dict[str, str]


def measure(case: Case, way: Way, number: int, folder: Path, precision: str) -> Run:
    """Do all documents of a folder. Raises CalledProcessError when the command fails."""
    files = sorted(folder.glob("*.txt"))
    options = [*case.options, "--precision", precision]
    with tempfile.TemporaryDirectory() as out:
        if way.jobs:
            command = ["batch", str(folder), "--out", out, "--format", "jsonl"]
            command += ["--task", case.task, "--jobs", str(way.jobs), *options]
            command += ["--batch", str(way.batch)] if way.batch else []
        else:
            command = [case.task, "--json", *options, *map(str, files)]
        before, began = _processor_seconds(), time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "app.__main__", *command],
            cwd=ROOT, env=_environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            check=True, text=True,
        )  # fmt: skip
        seconds = time.perf_counter() - began
        cpu_seconds = _processor_seconds() - before
        lines = done.stdout if not way.jobs else Path(out, "results.jsonl").read_text("utf-8")
    values = [json.loads(line) for line in lines.splitlines()]
    texts = {Path(v.get("document") or v["source"]).name: v["result"] for v in values}
    return Run(case.name, way.label, number, seconds, cpu_seconds, len(files), texts)


def tables(runs: Sequence[Run], cases: Sequence[Case], ways: Sequence[Way]) -> Iterator[str]:
    """A table of documents a minute, and of how many times one by one that is."""
    names = [case.name for case in cases]
    yield "| | " + " | ".join(names) + " |"
    yield "|---|" + "---|" * len(names)
    for way in ways:
        cells = [_cell(runs, name, way.label) for name in names]
        yield f"| {way.label} | " + " | ".join(cells) + " |"


def _cell(runs: Sequence[Run], case: str, way: str) -> str:
    ours = {run.round: run for run in runs if (run.case, run.way) == (case, way)}
    alone = {run.round: run for run in runs if (run.case, run.way) == (case, Way().label)}
    if not ours:
        return ""
    per_minute = median(60 * run.documents / run.seconds for run in ours.values())
    paired = [(run, alone[number]) for number, run in ours.items() if number in alone]
    cpu = median(run.cpu_seconds / run.documents for run in ours.values())
    if way == Way().label or not paired:
        return f"{per_minute:.0f} (processor {cpu:.2f} s each)"
    times = median(one.seconds / run.seconds for run, one in paired)
    same = sum(
        text == one.texts[name] for run, one in paired for name, text in run.texts.items()
    ) / sum(len(run.texts) for run, _ in paired)
    return f"{per_minute:.0f} ({times:.2f} times; processor {cpu:.2f} s; {same:.0%} the same)"


def _processor_seconds() -> float:
    """Of all children that have ended, and theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _environment() -> dict[str, str]:
    # As users have it: what is set here for other measurements must not reach them.
    kept = {name: value for name, value in os.environ.items() if name != "OMP_NUM_THREADS"}
    return {**kept, "PYTHONPATH": str(ROOT)}


def _prepare(case: Case, options: argparse.Namespace, folder: Path) -> Path:
    target = folder / case.name
    target.mkdir()
    if case.is_long:
        texts = [values["document"] for values in _values(options.long)]
    else:
        texts = [v["source"] for v in _values(options.pairs) if v["task"] == case.task]
    count = max(1, case.documents // options.fewer)
    for number, text in enumerate(texts[:count]):
        (target / f"{number:04}.txt").write_text(text, encoding="utf-8")
    return target


def _values(file: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Measure, print, and keep every run."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.batch",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--pairs", type=Path, required=True, metavar="FILE")
    parser.add_argument("--long", type=Path, required=True, metavar="FILE")
    parser.add_argument("--json", type=Path, required=True, metavar="OUT")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--fewer", type=int, default=1, help="one document of so many")
    parser.add_argument("--precision", default="auto")
    parser.add_argument("--case", choices=[c.name for c in CASES], help="this alone")
    parser.add_argument("--way", choices=[w.label for w in WAYS], nargs="*", help="these alone")
    options = parser.parse_args()
    cases = [case for case in CASES if options.case in (None, case.name)]
    ways = [way for way in WAYS if not options.way or way.label in options.way]
    runs: list[Run] = []
    with tempfile.TemporaryDirectory(prefix="brevity-bench-") as name:
        folder = Path(name)
        for case in cases:
            documents = _prepare(case, options, folder)
            order = list(ways)
            for number in range(options.rounds):
                for way in order:
                    run = measure(case, way, number, documents, options.precision)
                    runs.append(run)
                    print(f"{case.name}: {way.label}: {run.seconds:.1f} s", file=sys.stderr)
                order = [*order[1:], *order[:1]]  # nobody always comes first
            shutil.rmtree(documents)
            options.json.write_text(json.dumps([asdict(run) for run in runs]), encoding="utf-8")
    print(description(), end="\n\n")
    print("\n".join(tables(runs, cases, ways)))


if __name__ == "__main__":
    main()
