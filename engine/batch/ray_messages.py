"""What a batch and the process that drives Ray for it say to each other: JSON, one line each.

The same lines travel through the cluster, so that Ray carries nothing but bytes. ASCII only: names
of files need not be text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from engine.batch.job import Failure, Job
from engine.batch.plan import Source
from engine.batch.reading import Facts
from engine.batch.results import Result
from engine.version import VERSION


@dataclass(frozen=True)
class Needs:
    """What every machine must have, so that its results are those of any other."""

    job: Job
    model_hash: str
    version: str = VERSION

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Needs:
        """What `asdict` made of it."""
        return cls(**{**values, "job": Job(**values["job"])})


@dataclass(frozen=True)
class Request:
    """What is to be done, and where.

    `address` is that of a cluster, as in "10.0.0.1:6379", or "" for one of this machine alone,
    whose files go into `folder`. `workers` are the processes that run the model; 0 are as many as
    the cluster has processors, or graphics cards where it has those.
    """

    needs: Needs
    address: str
    folder: str
    workers: int
    password: str | None = None

    def to_line(self) -> bytes:
        """As a line."""
        return _line(asdict(self))

    @classmethod
    def from_line(cls, line: bytes) -> Request:
        """What `to_line` wrote."""
        values = json.loads(line)
        return cls(**{**values, "needs": Needs.from_values(values["needs"])})


@dataclass(frozen=True)
class Connected:
    """The cluster answers."""


@dataclass(frozen=True)
class Ready:
    """Its machines have what is needed."""

    machines: int
    workers: int


@dataclass(frozen=True)
class Answered:
    """A document is done, or it failed; `seconds` are those from when a worker got it."""

    name: str
    facts: Facts
    seconds: float
    outcome: Result | Failure


@dataclass(frozen=True)
class Refused:
    """Nothing more will come, and why."""

    failure: Failure


@dataclass(frozen=True)
class Finished:
    """All documents have been answered for. Nothing more will come."""


Message = Connected | Ready | Answered | Refused | Finished


def source_line(source: Source) -> bytes:
    """A document to be done; its path is made absolute."""
    return _line({"name": source.name, "path": str(source.path.absolute())})


def source_from(line: bytes) -> Source:
    """What `source_line` wrote."""
    values = json.loads(line)
    return Source(values["name"], Path(values["path"]))


def message_line(message: Message) -> bytes:
    """A message as a line, with its end."""
    values = asdict(message)
    if isinstance(message, Answered):
        values["is_result"] = isinstance(message.outcome, Result)
    return _line({"message": type(message).__name__, **values})


def message_from(line: bytes) -> Message:
    """What `message_line` wrote. Raises ValueError for anything else."""
    try:
        values = json.loads(line)
        kind = values.pop("message")
        match kind:
            case "Connected":
                return Connected()
            case "Ready":
                return Ready(**values)
            case "Answered":
                facts = Facts(**values["facts"])
                outcome = values["outcome"]
                outcome = _result(outcome) if values["is_result"] else Failure(**outcome)
                return Answered(values["name"], facts, values["seconds"], outcome)
            case "Refused":
                return Refused(Failure(**values["failure"]))
            case "Finished":
                return Finished()
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError("no message") from error
    raise ValueError(f"no message: {kind!r}")


def _result(values: dict[str, Any]) -> Result:
    places = tuple((start, end) for start, end in values["quotations"])
    return Result(**{**values, "quotations": places})


def _line(values: Mapping[str, Any]) -> bytes:
    return json.dumps(values).encode("ascii") + b"\n"
