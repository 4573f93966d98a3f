"""What became of every block of a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BlockState = Literal["used", "read", "unread"]


@dataclass(frozen=True)
class BlockCoverage:
    """One block of the source, by its place in `Document.text`, and what became of it.

    `used`: something of it was in what the result was made from: in the pass that wrote the text,
    or, where sentences are quoted, in the result itself. `read`: all of it was weighed, and nothing
    chosen. `unread`: it, or some of it, was never looked at; `reason` says why in one sentence, and
    is empty for blocks that were used or read whole.
    """

    start: int
    end: int
    state: BlockState
    reason: str = ""
