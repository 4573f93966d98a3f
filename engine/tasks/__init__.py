"""Tasks: text in, text out."""

from engine.decoding import Revision
from engine.tasks.coverage import BlockCoverage
from engine.tasks.events import SECTION_GAP, Outcome, PassBegun, Reading, SectionRevision
from engine.tasks.one_pass import run_task
from engine.tasks.resolution import find_rules, rule_of
from engine.tasks.rules import CheckpointRule
from engine.tasks.run import run_document
from engine.tasks.task import LENGTHS, STRATEGIES, TASKS, Strategy, TaskOptions

__all__ = [
    "LENGTHS",
    "SECTION_GAP",
    "STRATEGIES",
    "TASKS",
    "BlockCoverage",
    "CheckpointRule",
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
]
