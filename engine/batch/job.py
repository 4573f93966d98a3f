"""What a process that runs the model is told to do, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import engine.errors
from engine.batch.results import Result
from engine.batch.settings import BatchSettings
from engine.documents import Document
from engine.errors import BrevityError, EngineFault


@dataclass(frozen=True)
class Job:
    """What is done to every document.

    `threads` is how many torch computes with (0: its own choice), `batch` how many sources are
    decoded together at most (0: as many as measured best).
    """

    task: str
    options: Mapping[str, Any] = field(default_factory=dict)
    model: str = ""
    device: str = "auto"
    precision: str = "auto"
    threads: int = 0
    batch: int = 0

    @classmethod
    def of(cls, settings: BatchSettings, threads: int = 0, batch: int = 0) -> Job:
        """The job that makes results with these settings."""
        return cls(
            settings.task,
            settings.options,
            settings.model,
            settings.device,
            settings.precision,
            threads,
            batch,
        )


@dataclass(frozen=True)
class Assignment:
    """A document to be done."""

    name: str
    document: Document


@dataclass(frozen=True)
class Failure:
    """A `BrevityError`, as it goes from process to process."""

    code: str
    facts: Mapping[str, str | int]

    @classmethod
    def of(cls, error: BrevityError) -> Failure:
        """The failure that is `error`."""
        return cls(error.code, error.facts)

    def error(self) -> BrevityError:
        """The error again."""
        kind = getattr(engine.errors, self.code, None)
        if isinstance(kind, type) and issubclass(kind, BrevityError):
            return kind(**self.facts)
        return EngineFault(f"{self.code}: {dict(self.facts)}")


@dataclass(frozen=True)
class Room:
    """The model is ready, and so many documents at once make good batches."""

    documents: int


@dataclass(frozen=True)
class PassesDone:
    """So many passes over a document are done."""

    name: str
    done: int
    passes: int


@dataclass(frozen=True)
class Ended:
    """A document is done, or it failed."""

    name: str
    outcome: Result | Failure


Answer = PassesDone | Ended
