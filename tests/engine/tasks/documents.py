"""Documents for the tests of tasks, written as their passages."""

from __future__ import annotations

import re

from engine.documents import Document
from engine.documents.document import BlockKind, Passage, join

_HEADING = re.compile(r"(#{1,6}) ")


def document(*passages: str | tuple[BlockKind, str], language: str | None = "en") -> Document:
    """A document of these passages: paragraphs, "# headings", or what a kind says."""
    text, blocks = join(map(_passage, passages))
    return Document(text, "", "test", "text", "utf-8", blocks, language)


def _passage(passage: str | tuple[BlockKind, str]) -> Passage:
    if isinstance(passage, tuple):
        return Passage(*passage, level=int(passage[0] == "list_item"))
    if marks := _HEADING.match(passage):
        return Passage("heading", passage[marks.end() :], level=len(marks[1]))
    return Passage("paragraph", passage)
