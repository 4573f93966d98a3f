"""Whole tasks on real texts with the embedded model: seconds, accepted drafts, quality.

    python -m benchmarks.tasks --pairs FILE

The file holds one JSON object a line: task, source and target. Every system does each text in turn,
greedily, in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from typing import Any

from benchmarks.checkpoints import EMBEDDED
from benchmarks.machine import cores, description
from benchmarks.process import Child
from benchmarks.quality import rouge_l
from benchmarks.report import write_between
from benchmarks.runner import start
from benchmarks.subject import Subject, prepare
from benchmarks.systems import (
    OURS_DRAFTING,
    OURS_FLOAT,
    OURS_FLOAT_DRAFTING,
    OURS_INT8,
    REFERENCE,
    System,
)
from benchmarks.table import table
from engine.scores.sari import sari

COMPARED = (REFERENCE, OURS_FLOAT, OURS_FLOAT_DRAFTING, OURS_INT8, OURS_DRAFTING)
_SETTLING = 0.01
"""Seconds between two calls. torch's threads sleep at once; CTranslate2 does not take part."""


@dataclass(frozen=True)
class Pair:
    """A text, the task to be done on it, and what a human made of it."""

    task: str
    source: str
    target: str


@dataclass(frozen=True)
class Done:
    """A task done by a system: the whole call in seconds."""

    text: str
    ids: tuple[int, ...]
    passes: int
    seconds: float


Results = dict[System, list[Done]]
"""What each system made of the same pairs, in order."""


def read_pairs(file: Path, tasks: Sequence[str], limit: int | None) -> list[Pair]:
    """The pairs of these tasks, the first `limit` of each."""
    pairs: dict[str, list[Pair]] = {task: [] for task in tasks}
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            values = json.loads(line)
            if values["task"] in pairs:
                pair = Pair(values["task"], values["source"], values["target"])
                pairs[pair.task].append(pair)
    return [pair for found in pairs.values() for pair in found[:limit]]


def do_all(
    subject: Subject, pairs: Sequence[Pair], threads: int, say: Callable[[str], None]
) -> tuple[Results, dict[System, str]]:
    """Let every system do every pair in turn; also who can't, and why."""
    skipped = {s: f"{s.library} is not installed" for s in COMPARED if s.missing}
    with ExitStack() as stack:
        children = {
            system: stack.enter_context(start(subject, system, threads))
            for system in COMPARED
            if system not in skipped
        }
        for system, child in children.items():
            answer = child.answer()
            if "unavailable" in answer:
                skipped[system] = answer["unavailable"]
        able = {system: child for system, child in children.items() if system not in skipped}
        for pair in pairs[:3]:  # to warm up
            _round(able, pair, list(able))
        results: Results = {system: [] for system in able}
        order = list(able)
        for number, pair in enumerate(pairs):
            if number % 50 == 0:
                say(f"{number} of {len(pairs)}")
            for system, done in _round(able, pair, order).items():
                results[system].append(done)
            order = [*order[1:], *order[:1]]
    return results, skipped


def _round(children: dict[System, Child], pair: Pair, order: list[System]) -> dict[System, Done]:
    prompt = children[OURS_FLOAT].ask({"prompt": {"task": pair.task, "text": pair.source}})
    found = {}
    for system in order:
        time.sleep(_SETTLING)
        request: dict[str, Any] = {"task": pair.task, "text": pair.source, **prompt}
        answer = children[system].ask({"complete": request})
        found[system] = Done(**{**answer, "ids": tuple(answer["ids"])})
    return found


# ---------------------------------------------------------------- what is told of it


def report(pairs: Sequence[Pair], results: Results, skipped: dict[System, str]) -> str:
    """All tables: each task, and the two that copy most of their source together."""
    groups = {task: [task] for task in dict.fromkeys(pair.task for pair in pairs)}
    if {"split", "fuse"} <= groups.keys():
        groups["split and fuse"] = ["split", "fuse"]
    parts = []
    for name, tasks in groups.items():
        chosen = [index for index, pair in enumerate(pairs) if pair.task in tasks]
        part = {system: [done[i] for i in chosen] for system, done in results.items()}
        parts += [
            f"### {name} ({len(chosen)} texts)",
            group_table([pairs[i] for i in chosen], part),
        ]
    parts += [f"- {s.label}: not measured: {why}" for s, why in skipped.items()]
    return "\n\n".join(parts)


def group_table(pairs: Sequence[Pair], results: Results) -> str:
    """One line a system: speed, tokens a pass, agreement with plain decoding, quality.

    Speed-ups are medians of each text's own; "all" is the ratio of the summed seconds.
    """
    reference = results.get(REFERENCE)
    lines = []
    for system, done in results.items():
        plain = results.get(System(system.library, system.precision)) if system.drafting else None
        if system == OURS_FLOAT:
            plain = reference
        lines.append([
            system.label,
            f"{1000 * fmean(found.seconds for found in done):.1f}",
            f"{median(_ratios(reference, done)):.2f}" if reference else "",
            f"{_total(reference) / _total(done):.2f}" if reference else "",
            f"{sum(len(found.ids) for found in done) / sum(found.passes for found in done):.2f}",
            f"{_share_identical(done, plain):.1f}" if plain else "",
            f"{fmean(_sari(pair, found) for pair, found in zip(pairs, done, strict=True)):.2f}",
            f"{fmean(_rouge(pair, found) for pair, found in zip(pairs, done, strict=True)):.2f}",
        ])  # fmt: skip
    heads = (
        "system", "ms a text", "times transformers", "all", "tokens/pass", "% as plain", "SARI",
        "ROUGE-L",
    )  # fmt: skip
    return table(heads, lines)


def _ratios(reference: Sequence[Done], done: Sequence[Done]) -> list[float]:
    pairs = zip(reference, done, strict=True)
    return [theirs.seconds / ours.seconds for theirs, ours in pairs]


def _total(done: Sequence[Done]) -> float:
    return sum(found.seconds for found in done)


def _share_identical(done: Sequence[Done], plain: Sequence[Done]) -> float:
    same = [ours.ids == theirs.ids for ours, theirs in zip(done, plain, strict=True)]
    return 100 * sum(same) / len(same)


def _sari(pair: Pair, done: Done) -> float:
    return sari(pair.source, done.text, pair.target).score


def _rouge(pair: Pair, done: Done) -> float:
    return rouge_l(done.text, pair.target)


def main() -> None:
    """Measure, print, and write what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tasks", description=__doc__)
    parser.add_argument("--pairs", type=Path, required=True, metavar="FILE")
    parser.add_argument("--tasks", default="split,fuse,summarize,headline",
                        help="with commas between them (all four)")  # fmt: skip
    parser.add_argument("--limit", type=int, help="so many of each task (default: all)")
    parser.add_argument("--threads", type=int, default=cores(), help="default: all cores")
    parser.add_argument("--report", type=Path, metavar="FILE",
                        help="write the tables between its markers")  # fmt: skip
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every output there")
    options = parser.parse_args()
    pairs = read_pairs(options.pairs, options.tasks.split(","), options.limit)
    with tempfile.TemporaryDirectory(prefix="brevity-bench-") as folder:
        subject = prepare(EMBEDDED, Path(folder))
        results, skipped = do_all(subject, pairs, options.threads, _say)
    text = report(pairs, results, skipped)
    print(text)
    if options.report is not None:
        heading = f"{options.threads} threads, greedy, {len(pairs)} texts, on:\n\n{description()}"
        write_between(options.report, "tasks", f"{heading}\n\n{text}")
    if options.json is not None:
        outputs = {
            system.label: [{"seconds": d.seconds, "passes": d.passes, "text": d.text} for d in done]
            for system, done in results.items()
        }
        options.json.write_text(json.dumps(outputs, indent=1) + "\n", encoding="utf-8")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
