"""What the history keeps, as values."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.messages import CoveredBlock, SourceBlock


@dataclass(frozen=True)
class KeptSource:
    """What a run was made of. `blocks` and `language` are the document's, where it was one."""

    name: str
    text: str
    language: str | None = None
    blocks: tuple[SourceBlock, ...] = ()

    @property
    def sha256(self) -> str:
        """By which a text is known: two runs of one text have one source."""
        return hashlib.sha256(encoded(self.text)).hexdigest()


@dataclass(frozen=True)
class KeptRun:
    """A result and how it was made; the runs of one task on one source are its versions.

    `made` is in seconds since 1970, `settings` what was chosen, in words. Places in `quotations`
    count code points of the text, those in `coverage` of the source.
    """

    task: str
    text: str
    made: float
    model: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)
    quotations: tuple[tuple[int, int], ...] = ()
    coverage: tuple[CoveredBlock, ...] = ()


@dataclass(frozen=True)
class ListedRun:
    """A run in a list: `beginning` is that of its text, or what was found with its surroundings.

    `edits` counts how often its text was amended.
    """

    number: int
    made: float
    source_name: str
    source_sha256: str
    task: str
    model: str
    settings: Mapping[str, str]
    beginning: str
    words: int
    edits: int = 0


def encoded(text: str) -> bytes:
    """Bytes of any text, half characters included."""
    return text.encode("utf-8", "surrogatepass")


def decoded(data: bytes) -> str:
    """The text of such bytes."""
    return data.decode("utf-8", "surrogatepass")
