"""One document of the queue, and what is to be done with all of them."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

from engine.hub.naming import EMBEDDED_MODEL
from engine.version import VERSION

State = Literal["waiting", "working", "done", "failed", "stopped"]
"""`stopped` was begun when the queue was paused or broke off; it is done again from its start."""
STATES: frozenset[str] = frozenset(get_args(State))
TO_DO: frozenset[State] = frozenset({"waiting", "working", "stopped"})

_SUMMARIZE = "summarize"


@dataclass(frozen=True)
class Failure:
    """Why a document has no result. Mirrors `BrevityError`."""

    code: str
    message: str
    next_step: str


@dataclass(frozen=True)
class QueuedDocument:
    """A row of the queue. While it is worked on, `passes_done` of `passes` tell how far it is.

    There are none while it is read, and none are told of one that needs a single pass.

    `words` are those of the document, `seconds` count until its result was there, and `output` is
    the file in which that is, relative to the queue's folder.
    """

    path: Path
    state: State = "waiting"
    passes_done: int = 0
    passes: int = 0
    words: int = 0
    seconds: float = 0.0
    output: str = ""
    failure: Failure | None = None

    @property
    def is_to_do(self) -> bool:
        """Whether it has neither a result nor a failure."""
        return self.state in TO_DO

    @property
    def is_in_flight(self) -> bool:
        """Whether the batch works on it now."""
        return self.state == "working"

    @property
    def fraction(self) -> float | None:
        """How far it is, between 0 and 1; None where it is not worked on, or nobody can tell."""
        if self.state != "working" or not self.passes:
            return None
        return min(1.0, self.passes_done / self.passes)


@dataclass(frozen=True)
class QueueOptions:
    """The task and its options, which are the same for the whole queue.

    `length` and `strategy` are as in `engine.messages.Run`; `model` is what the engine finds the
    model by.
    """

    task: str = _SUMMARIZE
    length: str = "medium"
    strategy: str = "auto"
    model: str = EMBEDDED_MODEL

    @property
    def folder_name(self) -> str:
        """A name for the folder of results: another one for other options or another version.

        The command refuses to mix results of different options in one folder.
        """
        words = "\n".join((VERSION, *(str(value) for value in asdict(self).values())))
        return f"{self.task}-{hashlib.sha256(words.encode()).hexdigest()[:12]}"

    def arguments(self) -> list[str]:
        """The options of `brevity batch`."""
        chosen = ["--task", self.task, "--model", self.model]
        if self.task == _SUMMARIZE:
            chosen += ["--length", self.length, "--strategy", self.strategy]
        return chosen
