"""What became of every block of a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, Protocol

from engine.documents import Block, Document, count_words
from engine.documents.document import BlockKind

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


class Span(Protocol):
    """A place in a text, in code points."""

    @property
    def start(self) -> int: ...  # noqa: D102

    @property
    def end(self) -> int: ...  # noqa: D102


UNWEIGHED: Mapping[BlockKind, str] = {
    "table_row": "Tables have no sentences to choose from.",
    "code": "Code has no sentences to choose from.",
    "caption": "Captions are not chosen from: they need what they stand under.",
}
"""The kinds of blocks of which nothing is looked at where sentences are chosen, and why."""


def cover_blocks(
    document: Document,
    used: Iterable[Span],
    *,
    unweighed: Mapping[BlockKind, str] = MappingProxyType({}),
    read_to: int | None = None,
    reason: str = "",
) -> tuple[BlockCoverage, ...]:
    """What became of each block when these places, in reading order, went into the result.

    Blocks of the kinds in `unweighed` are unread where nothing of them was used. What ends behind
    `read_to` is unread, for `reason`. A document without blocks counts as one.
    """
    text = document.text
    blocks = document.blocks or (Block("paragraph", 0, len(text)),)
    places = iter(used)
    place = next(places, None)
    covered: list[BlockCoverage] = []
    for block in blocks:
        while place is not None and place.end <= block.start:
            place = next(places, None)
        is_used = place is not None and place.start < block.end
        state: BlockState = "used" if is_used else "read"
        why = ""
        if read_to is not None and text[read_to : block.end].strip():
            state, why = "unread", reason
        elif not is_used and block.kind in unweighed:
            state, why = "unread", unweighed[block.kind]
        covered.append(BlockCoverage(block.start, block.end, state, why))
    return tuple(covered)


def words_covered(
    document: Document, coverage: Iterable[BlockCoverage], read_to: int | None = None
) -> int:
    """The words of the document, or of its text to `read_to`, but for those of unread blocks.

    Of a block that `read_to` goes through, what stands before it counts.
    """
    text = document.text[:read_to]
    unread = (b for b in coverage if b.state == "unread" and b.end <= len(text))
    return count_words(text) - sum(count_words(text[b.start : b.end]) for b in unread)
