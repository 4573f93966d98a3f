"""What crosses between the window and the evidence process, as lines of `engine.json_lines`.

Each request has a number of its own, which its answers carry. All places count code points.
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.evidence.evidence import SentenceEvidence
from engine.json_lines import MessageKinds
from engine.messages import SourceBlock

# ---------------------------------------------------------------- requests: from the window


@dataclass(frozen=True)
class ReadSource:
    """Take another source, in place of the one before and of what was asked about it."""

    number: int
    text: str
    blocks: tuple[SourceBlock, ...] = ()
    language: str | None = None


@dataclass(frozen=True)
class Check:
    """Check a result, in place of the one before; what stands round `near` first.

    Without a text it is the one before, at another place.
    """

    number: int
    text: str | None
    near: int


EvidenceRequest = ReadSource | Check

# ---------------------------------------------------------------- events: to the window


@dataclass(frozen=True)
class SourceRead:
    """Some of the source's sentences, in their order: where each starts, and where it ends.

    `complete`: these were the last, and the source can be asked.
    """

    number: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    complete: bool


@dataclass(frozen=True)
class Checked:
    """Some sentences of a result. `complete`: these were the last of what was asked for."""

    number: int
    sentences: tuple[SentenceEvidence, ...]
    complete: bool


EvidenceEvent = SourceRead | Checked

_REQUESTS = MessageKinds(ReadSource, Check)
_EVENTS = MessageKinds(SourceRead, Checked)


def decode_request(line: str) -> EvidenceRequest:
    """The request on a line. Raises ProtocolBroken when there is none."""
    request: EvidenceRequest = _REQUESTS.decode(line)
    return request


def decode_event(line: str) -> EvidenceEvent:
    """The event on a line. Raises ProtocolBroken when there is none."""
    event: EvidenceEvent = _EVENTS.decode(line)
    return event
