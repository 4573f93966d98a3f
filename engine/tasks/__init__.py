"""Tasks: text in, text out."""

from engine.decoding import Revision
from engine.tasks.resolution import find_rules, rule_of, task_for_pairs
from engine.tasks.rules import CheckpointRule
from engine.tasks.run import Outcome, Reading, run_task
from engine.tasks.task import TASKS, TaskOptions

__all__ = [
    "TASKS",
    "CheckpointRule",
    "Outcome",
    "Reading",
    "Revision",
    "TaskOptions",
    "find_rules",
    "rule_of",
    "run_task",
    "task_for_pairs",
]
