"""Documents of text that no file holds: pasted, edited, or selected from another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import get_args

from engine.documents.document import Block, BlockKind, Document
from engine.documents.language import detect_language
from engine.documents.plain import blocks_as_written
from engine.errors import ProtocolBroken

_BY_LINES = frozenset({"list_item", "table_row", "code"})
"""Blocks of which the next one stands on the next line."""


def document_from_text(
    text: str, name: str, blocks: Sequence[Block] = (), language: str | None = None
) -> Document:
    """The document that a text is, unchanged, so that places in it stay the caller's.

    Without blocks, empty lines part it into paragraphs; without a language, it is looked for.
    Raises ProtocolBroken for blocks that are not those of this text: of no kind, out of order,
    outside it, or leaving out some of it.
    """
    _require_blocks_of(text, blocks)
    return Document(
        text=text,
        title=name,
        name=name,
        format="text",
        encoding="",
        blocks=tuple(blocks) or blocks_as_written(text),
        language=detect_language(text) if language is None else language,
    )


def blocks_of_part(blocks: Sequence[Block], start: int, end: int) -> tuple[Block, ...]:
    """The blocks of the text from `start` to `end`, where they stand in that part."""
    part = [
        replace(block, start=max(block.start, start) - start, end=min(block.end, end) - start)
        for block in blocks
        if block.start < end and block.end > start
    ]
    return tuple(part)


def realigned_blocks(blocks: Sequence[Block], old: str, new: str) -> tuple[Block, ...]:
    """The blocks of `new`, which is `old`, whose blocks are given, after editing.

    Blocks before and behind the edit stay what they were. What was typed into one belongs to it;
    new lines make new items in a list, and empty lines new paragraphs. Takes no longer than
    comparing the texts.
    """
    if not blocks:
        return blocks_as_written(new)
    before = _common_start(old, new)
    behind = _common_end(old, new, min(len(old), len(new)) - before)
    if before + behind == len(old) == len(new):
        return tuple(blocks)
    shift = len(new) - len(old)
    touched = [b for b in blocks if b.end >= before and b.start <= len(old) - behind]
    first = [b for b in blocks if b.end < before]
    last = [b for b in blocks if b.start > len(old) - behind]
    moved = [replace(b, start=b.start + shift, end=b.end + shift) for b in last]
    start = first[-1].end if first else 0
    end = moved[0].start if moved else len(new)
    opening = closing = None
    if len(touched) == 1:
        opening = closing = touched[0]
    elif touched:
        opening = touched[0] if touched[0].start < before else None
        closing = touched[-1] if touched[-1].end > len(old) - behind else None
    return (*first, *_edited(new, start, end, opening, closing), *moved)


def _edited(
    text: str, start: int, end: int, opening: Block | None, closing: Block | None
) -> Iterator[Block]:
    """The blocks of the part of a text that was edited.

    `opening` is the block of which it has the beginning, `closing` that of which it has the end.
    """
    paragraphs = [
        replace(block, start=start + block.start, end=start + block.end)
        for block in blocks_as_written(text[start:end])
    ]
    if opening is not None and opening is closing:
        closing = opening if opening.kind in _BY_LINES else None
        within = closing  # empty lines do not end a piece of code, nor a list
    else:
        within = None
    for number, paragraph in enumerate(paragraphs):
        model = opening if number == 0 else within
        if model is None and number == len(paragraphs) - 1:
            model = closing
        if model is None:
            yield paragraph
        elif model.kind in _BY_LINES:
            for line_start, line_end in _lines(text, paragraph.start, paragraph.end):
                yield replace(model, start=line_start, end=line_end)
        elif model.kind == "heading":
            lines = _lines(text, paragraph.start, paragraph.end)
            yield replace(model, start=paragraph.start, end=next(lines)[1])
            rest = next(lines, None)
            if rest is not None:
                yield Block("paragraph", rest[0], paragraph.end, page=model.page)
        else:
            yield replace(model, start=paragraph.start, end=paragraph.end)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of text[start:end] that say something."""
    for line in text[start:end].split("\n"):
        if line.strip():
            yield start, start + len(line.rstrip())
        start += len(line) + 1


def _common_start(first: str, second: str) -> int:
    """How many leading characters are the same: by halves, which compares them in bulk."""
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if first[low:middle] == second[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(first: str, second: str, most: int) -> int:
    """How many of the last `most` characters are the same."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if (
            first[len(first) - middle : len(first) - low]
            == second[len(second) - middle : len(second) - low]
        ):
            low = middle
        else:
            high = middle - 1
    return low


def _require_blocks_of(text: str, blocks: Sequence[Block]) -> None:
    if not blocks:
        return
    place = 0
    for block in blocks:
        if block.kind not in get_args(BlockKind) or block.level < 0:
            raise ProtocolBroken(f"a block can't be {block.kind!r:.40} of level {block.level}")
        if not place <= block.start < block.end <= len(text):
            raise ProtocolBroken(f"a block can't go from {block.start} to {block.end}")
        if text[place : block.start].strip():
            raise ProtocolBroken(f"no block holds the text from {place} to {block.start}")
        place = block.end
    if text[place:].strip():
        raise ProtocolBroken(f"no block holds the text from {place}")
