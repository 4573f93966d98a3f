"""Failures of scoring models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.errors.base import BrevityError


@dataclass(eq=False)
class ScoreLibraryMissing(BrevityError):
    """The libraries that count ROUGE and BLEU are not installed."""

    libraries: str
    command: str
    summary: ClassVar[str] = "Scores need {libraries}, which the program alone does not install."
    advice: ClassVar[str] = "Install what is missing with: {command}"


@dataclass(eq=False)
class OutputsUnreadable(BrevityError):
    """A file is not what an evaluation writes of its outputs."""

    file: str
    reason: str
    summary: ClassVar[str] = "{file} can't be compared with: {reason}."
    advice: ClassVar[str] = "Name a file that brevity evaluate --outputs wrote of these pairs."
