"""Whether a training may go on with what it is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.errors import TrainingChanged
from engine.seq2seq.training.checkpoints import Position

_FREE = frozenset({"steps", "minutes", "save_every", "evaluate_every", "dev_limit", "precision"})
"""What may change: the end, which moves the rate from there on, and what no update depends on.

An `auto` precision was chosen when the training began, and stays."""


def check_unchanged(position: Position, settings: Mapping[str, Any], examples: str) -> None:
    """Raises TrainingChanged when the updates would not be those of the training that began."""
    if position.examples != examples:
        raise TrainingChanged("the pairs, or how they become tokens,")
    if settings["precision"] not in ("auto", position.precision):
        raise TrainingChanged("precision")
    for name, value in settings.items():
        if name not in _FREE and position.settings.get(name) != value:
            raise TrainingChanged(name.replace("_", "-"))
