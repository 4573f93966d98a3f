"""Scores as tables for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.documents.cleaning import printable
from engine.scores.bootstrap import Interval
from engine.scores.pair_scores import TaskScores
from engine.wording import worded

_COLUMNS = {
    "SARI": "sari",
    "exact": "exact",
    "BLEU": "bleu",
    "R-1": "rouge_1",
    "R-2": "rouge_2",
    "R-L": "rouge_l",
    "copied": "copied",
    "words": "words",
    "length": "length",
}
_HEADS = {name: head for head, name in _COLUMNS.items()}
_NAME_WIDTH = 20
_WIDTH = 7


def task_table(task: str, systems: Mapping[str, TaskScores]) -> str:
    """A task's systems, a line each, under its name and the number of pairs."""
    count = next(iter(systems.values())).pairs
    title = worded("{task}, {count:,} pairs", task=task, count=count)
    lines = [_line(title, list(_COLUMNS))]
    for name, scores in systems.items():
        figures = [
            f"{getattr(scores, field):.{2 if field == 'length' else 1}f}"
            for field in _COLUMNS.values()
        ]
        lines.append(_line(name, figures))
    return "".join(lines)


def comparison_table(found: Mapping[str, Interval]) -> str:
    """How much better a task is done than before, a score a line."""
    return "".join(
        f"  {_HEADS[name]:<6}{interval.mean:+7.2f}   {_surely(interval)}\n"
        for name, interval in found.items()
    )


def _surely(interval: Interval) -> str:
    told = worded(
        "95 % sure: {low} to {high}", low=f"{interval.low:+.2f}", high=f"{interval.high:+.2f}"
    )
    return told if interval.excludes_zero else worded("{told} (may be chance)", told=told)


def _line(name: str, cells: Sequence[str]) -> str:
    shown = printable(name)
    shown = shown if len(shown) <= _NAME_WIDTH else shown[: _NAME_WIDTH - 1] + "…"
    return f"{shown:<{_NAME_WIDTH}}" + "".join(f"{cell:>{_WIDTH}}" for cell in cells) + "\n"
