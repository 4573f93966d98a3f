"""Plain text: it stays as it was written, and its blocks are what empty lines set apart."""

from __future__ import annotations

import re

from engine.documents.document import Block, Passage, Reading
from engine.documents.encodings import decode_text

# From the first to the last visible character between two empty lines. Possessive, so that a
# megabyte of spaces is gone through once.
_PARAGRAPH = re.compile(r"[^\s](?:[^\n]++|\n(?![^\S\n]*+(?:\n|\Z)))*")


def read_plain(data: bytes, name: str, password: str | None = None) -> Reading:
    """The whole text in one passage: see `blocks_as_written`. Raises FileNotText."""
    text, encoding = decode_text(data, name)
    return Reading((Passage("paragraph", text),), encoding=encoding)


def blocks_as_written(text: str) -> tuple[Block, ...]:
    """The paragraphs of a text that is not to be changed; line breaks in them are its author's."""
    return tuple(
        Block("paragraph", found.start(), found.start() + len(found[0].rstrip()))
        for found in _PARAGRAPH.finditer(text)
    )
