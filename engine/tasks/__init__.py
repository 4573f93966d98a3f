"""Tasks: text in, text out."""

from engine.decoding import Revision
from engine.tasks.run import Outcome, Reading, run_task
from engine.tasks.task import TASKS, Task, TaskOptions

__all__ = ["TASKS", "Outcome", "Reading", "Revision", "Task", "TaskOptions", "run_task"]
