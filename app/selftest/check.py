"""What a check is, and how it fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PATIENCE_SECONDS = 240.0
"""For what takes seconds: a slow machine is none that fails."""


class CheckFailed(Exception):
    """Something does not work; the message says what."""


@dataclass(frozen=True)
class Check:
    """One row of the table.

    `run` is given a folder of the test's own, and says in a few words what it has seen. It raises
    CheckFailed, or whatever the part that it tests does.
    """

    name: str
    run: Callable[[Path], str]


def require(condition: object, message: str) -> None:
    """Raises CheckFailed with the message unless the condition holds."""
    if not condition:
        raise CheckFailed(message)
