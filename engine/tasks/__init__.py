"""Tasks: text in, text out. Importing this imports no torch: what needs it comes when asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from engine.tasks.coverage import BlockCoverage
from engine.tasks.events import SECTION_GAP, Notice, Outcome, PassBegun, Reading, SectionRevision
from engine.tasks.run import run_document
from engine.tasks.task import LENGTHS, STRATEGIES, TASKS, Strategy, TaskOptions

if TYPE_CHECKING:
    from engine.decoding import Revision
    from engine.tasks.one_pass import run_task
    from engine.tasks.resolution import find_rules, rule_of, task_for_pairs
    from engine.tasks.rules import CheckpointRule

__all__ = [
    "LENGTHS",
    "SECTION_GAP",
    "STRATEGIES",
    "TASKS",
    "BlockCoverage",
    "CheckpointRule",
    "Notice",
    "Outcome",
    "PassBegun",
    "Reading",
    "Revision",
    "SectionRevision",
    "Strategy",
    "TaskOptions",
    "find_rules",
    "rule_of",
    "run_document",
    "run_task",
    "task_for_pairs",
]

_WITH_TORCH = {
    "CheckpointRule": "engine.tasks.rules",
    "Revision": "engine.decoding",
    "find_rules": "engine.tasks.resolution",
    "rule_of": "engine.tasks.resolution",
    "run_task": "engine.tasks.one_pass",
    "task_for_pairs": "engine.tasks.resolution",
}


def __getattr__(name: str) -> object:
    if name not in _WITH_TORCH:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_WITH_TORCH[name]), name)
