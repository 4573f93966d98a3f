"""`python -m benchmarks`: ours beside transformers and CTranslate2, in one interleaved run.

Without `--quick` it also measures the embedded model and a full-size checkpoint with random
weights, which it writes into the work folder first (4 GB with its likeness for CTranslate2), and
takes about a quarter of an hour and 10 GB of memory.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.bandwidth import read_bandwidth
from benchmarks.machine import cores
from benchmarks.plan import FULL, QUICK, TINY, Plan
from benchmarks.report import Report, write_report
from benchmarks.rows import rows_of
from benchmarks.runner import measure
from benchmarks.startup import measure_startup
from benchmarks.subject import prepare
from benchmarks.systems import SYSTEMS
from benchmarks.traffic import Decoder


def main() -> None:
    """Measure, print, and write what was asked for."""
    options = _parser().parse_args()
    if options.work_dir is not None:
        options.work_dir.mkdir(parents=True, exist_ok=True)
        _run(options, options.work_dir.resolve())
        return
    with tempfile.TemporaryDirectory(prefix="brevity-bench-") as folder:
        _run(options, Path(folder))


def _run(options: argparse.Namespace, work_folder: Path) -> None:
    plans = [plan for plan in _plans(options) if options.only in (None, plan.model)]
    systems = [s for s in SYSTEMS if options.system in (None, s.library)]
    threads = options.threads
    _say(f"{threads} threads")
    bandwidth = {} if options.smoke else read_bandwidth(threads, 256 if options.quick else 1024)
    reports, rows = [], []
    for plan in plans:
        subject = prepare(plan.model, work_folder)
        startup = {}
        if plan.startup_rounds:
            _say(f"{plan.model}: start-up")
            startup = measure_startup(subject, systems, plan.startup_rounds, threads)
        rounds = options.rounds or plan.rounds
        cases = plan.cases(options.new_tokens)
        found = measure(
            subject,
            systems,
            cases,
            rounds=rounds,
            threads=threads,
            say=_say,
            most_seconds=plan.most_seconds,
        )
        reports.append(Report(found, Decoder.of(subject.folder), startup, bandwidth))
        print(reports[-1].text(), flush=True)
        rows += [row.to_json() for row in rows_of(found)]
    if options.json is not None:
        options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    if options.report is not None:
        write_report(options.report, reports)


def _plans(options: argparse.Namespace) -> tuple[Plan, ...]:
    if options.smoke:
        return TINY
    return QUICK if options.quick else FULL


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true",
                        help="a small random checkpoint only, in under a minute")  # fmt: skip
    parser.add_argument("--smoke", action="store_true",
                        help="a tiny one, to see whether everything runs")  # fmt: skip
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there")
    parser.add_argument("--report", type=Path, metavar="FILE",
                        help="write tables between its markers, and charts beside it")  # fmt: skip
    parser.add_argument("--work-dir", type=Path, metavar="FOLDER",
                        help="keep the checkpoints there that are written")  # fmt: skip
    parser.add_argument("--threads", type=int, default=cores(), help="default: all cores")
    parser.add_argument("--rounds", type=int, help="how often each case is measured")
    parser.add_argument("--new-tokens", type=int, help="length of outputs")
    parser.add_argument("--only", metavar="MODEL", help="this model only")
    parser.add_argument("--system", metavar="LIBRARY", help="this library only")
    return parser


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
