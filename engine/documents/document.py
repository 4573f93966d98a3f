"""What a reader gives: the text of one document, its structure, and how it was understood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "paragraph", "list_item", "table_row", "caption", "code"]


@dataclass(frozen=True)
class Block:
    """One piece of a document's structure, by its place in the document's text.

    `start` and `end` count code points of `Document.text`. `level` is 1 to 6 for a heading and the
    depth, from 1, of a list item; 0 for all else. `page` counts from 1, or is None where the format
    has no pages.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    page: int | None = None


@dataclass(frozen=True)
class Document:
    """One document as running text.

    `text` has LF line ends, no control characters but tab and line feed, and no soft hyphens;
    Unicode is not normalised, so that every character can be found again in the file. Blocks stand
    in reading order, do not overlap, and leave out nothing of the text but white space. `title` is
    the document's own (its metadata or first heading), or else its name without suffix. `language`
    is an ISO 639-1 code (639-3 where there is none), or None where the text is too short or too
    mixed to say. `pages` is 0 where the format has no pages. `warnings` are sentences for the user
    about what was changed or left out on the way in.
    """

    text: str
    title: str
    name: str
    format: str
    encoding: str
    blocks: tuple[Block, ...] = ()
    language: str | None = None
    pages: int = 0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Passage:
    """One block as a reader of a format finds it, before it has a place in the text.

    `text` is what the block says, with the marks that a person would type: a bullet item begins
    with "- ", a numbered one with its number ("2. "), each behind two spaces for every level above
    the first; the cells of a table row stand between " | ". A line feed in it is a hard line break.
    """

    kind: BlockKind
    text: str
    level: int = 0
    page: int | None = None


@dataclass(frozen=True)
class Reading:
    """All that the reader of one format finds in a file. "" and 0 are "it does not say".

    `language` is what the file declares, as a code like "de" or "de-AT".
    """

    passages: tuple[Passage, ...]
    title: str = ""
    language: str = ""
    encoding: str = ""
    pages: int = 0
    warnings: tuple[str, ...] = ()


def join(passages: Iterable[Passage]) -> tuple[str, tuple[Block, ...]]:
    """The text of passages in their order, and the block that each became.

    Items of a list and rows of a table stand on lines below each other; all else is set apart by an
    empty line. Passages of white space alone are left out.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    length = 0
    for passage in passages:
        text = passage.text.strip("\n").rstrip()
        if not text.strip():
            continue
        if blocks:
            together = passage.kind == blocks[-1].kind and passage.kind in _CLOSE
            gap = "\n" if together else "\n\n"
            parts.append(gap)
            length += len(gap)
        parts.append(text)
        end = length + len(text)
        blocks.append(Block(passage.kind, length, end, passage.level, passage.page))
        length = end
    return "".join(parts), tuple(blocks)


_CLOSE = frozenset({"list_item", "table_row", "code"})
