"""What a batch tells of itself: frozen values and their lines, as `brevity batch --json` has them.

One event is one JSON object on one line, ASCII only, with what it is under "event". A document goes
by the name that `engine.batch.plan` gave it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, get_type_hints

from engine.errors import BrevityError, ProtocolBroken


@dataclass(frozen=True)
class Planned:
    """First of all: so many documents are asked for, of which `done` need nothing more.

    Those were done, or failed, in an earlier run: the manifest tells which (`read_entries`).
    """

    documents: int
    done: int


@dataclass(frozen=True)
class Begun:
    """A document is being read, and will be worked on with others."""

    document: str


@dataclass(frozen=True)
class Progress:
    """So many passes of the model over a document are done. Not told of a single pass."""

    document: str
    passes_done: int
    passes: int


@dataclass(frozen=True)
class Done:
    """A document is done, and its result is on the disk for good.

    `output` is relative to the output folder; where results go into one file, it is that file.
    `words` are those of the source, `seconds` count from when it was begun, `quoted` sentences
    stand in the result in place of what the model wrote.
    """

    document: str
    output: str
    words: int
    seconds: float
    quoted: int = 0


@dataclass(frozen=True)
class Failed:
    """A document failed; the rest goes on. Mirrors `BrevityError`."""

    document: str
    code: str
    message: str
    next_step: str

    @classmethod
    def of(cls, document: str, error: BrevityError) -> Failed:
        """The event that tells of `error`."""
        return cls(document, error.code, error.message, error.next_step)


@dataclass(frozen=True)
class Stopped:
    """The batch can't go on, as on a full disk; what is done stands. No event follows."""

    code: str
    message: str
    next_step: str

    @classmethod
    def of(cls, error: BrevityError) -> Stopped:
        """The event that tells of `error`."""
        return cls(error.code, error.message, error.next_step)


@dataclass(frozen=True)
class Ended:
    """Last of all. `done` and `failed` in this run; `skipped` needed nothing more before it."""

    done: int
    failed: int
    skipped: int
    documents_per_minute: float


BatchEvent = Planned | Begun | Progress | Done | Failed | Stopped | Ended

_CLASSES: dict[str, type[Any]] = {
    cls.__name__.lower(): cls for cls in (Planned, Begun, Progress, Done, Failed, Stopped, Ended)
}
_HINTS = {name: get_type_hints(cls) for name, cls in _CLASSES.items()}


def encode_event(event: BatchEvent) -> str:
    """The event as one line of ASCII JSON, with its line end."""
    return json.dumps({"event": type(event).__name__.lower(), **asdict(event)}) + "\n"


def decode_event(line: str) -> BatchEvent:
    """The event on a line. Raises ProtocolBroken for what is none."""
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ProtocolBroken(f"not JSON: {line[:80]!r}") from error
    name = values.pop("event", None) if isinstance(values, dict) else None
    if not isinstance(name, str) or name not in _CLASSES:
        raise ProtocolBroken(f"no event of a batch: {line[:80]!r}")
    hints = _HINTS[name]
    for key, value in values.items():
        if key not in hints or not _is_of(hints[key], value):
            raise ProtocolBroken(f"{name} has no {key} {value!r:.80}")
    try:
        return _CLASSES[name](**values)  # type: ignore[no-any-return]
    except TypeError as error:
        lacking = sorted({field.name for field in fields(_CLASSES[name])} - values.keys())
        raise ProtocolBroken(f"{name} lacks {', '.join(lacking)}") from error


def _is_of(kind: type, value: object) -> bool:
    if kind is float:
        return type(value) in (int, float)
    return type(value) is kind
