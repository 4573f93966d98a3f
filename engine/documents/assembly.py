"""From what a format's reader found to a `Document`: the same for all formats."""

from __future__ import annotations

import re
from pathlib import PurePath

from engine.documents.cleaning import clean_passages, clean_text, has_visible_text
from engine.documents.document import Block, Document, Reading, join
from engine.documents.language import detect_language
from engine.documents.plain import blocks_as_written
from engine.documents.readers import Format
from engine.errors import DocumentTooComplex, SourceEmpty

TEXT_LIMIT = 20_000_000
"""In characters: forty times a long novel."""
BLOCK_LIMIT = 500_000
_LONGEST_TITLE = 300
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE | re.DOTALL)


def assemble(reading: Reading, name: str, format_: Format) -> Document:
    """The document that a reading makes.

    Raises SourceEmpty where there is nothing to read, and DocumentTooComplex where there is more
    than anyone can.
    """
    if len(reading.passages) > BLOCK_LIMIT:
        raise DocumentTooComplex(name, f"it has more than {BLOCK_LIMIT:,} paragraphs")
    if sum(len(passage.text) for passage in reading.passages) > TEXT_LIMIT:
        raise DocumentTooComplex(name, f"it holds more than {TEXT_LIMIT:,} characters of text")
    passages, warnings = clean_passages(reading.passages)
    if format_ == "text":
        text = passages[0].text
        blocks = blocks_as_written(text)
        if len(blocks) > BLOCK_LIMIT:
            raise DocumentTooComplex(name, f"it has more than {BLOCK_LIMIT:,} paragraphs")
    else:
        text, blocks = join(passages)
    if not has_visible_text(text):
        raise SourceEmpty
    return Document(
        text=text,
        title=_one_line(reading.title) or _first_heading(text, blocks) or _stem(name),
        name=name,
        format=format_,
        encoding=reading.encoding,
        blocks=blocks,
        language=detect_language(text) or _declared(reading.language),
        pages=reading.pages,
        warnings=tuple(dict.fromkeys((*reading.warnings, *warnings))),
    )


def _first_heading(text: str, blocks: tuple[Block, ...]) -> str:
    headings = (block for block in blocks if block.kind == "heading")
    return next((_one_line(text[block.start : block.end]) for block in headings), "")


def _one_line(title: str) -> str:
    line = " ".join(clean_text(title)[0].split())
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1].rstrip() + "…"


def _stem(name: str) -> str:
    return PurePath(name).stem or name


def _declared(language: str) -> str | None:
    found = _LANGUAGE.fullmatch(language.strip())
    return found[1].lower() if found and found[1].lower() != "und" else None
