"""The text of a result as the writers of all formats take it: paragraphs, lines, marks of notes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from engine.documents import Block
from engine.documents.cleaning import clean_text
from engine.documents.plain import blocks_as_written
from engine.export.result import ExportedResult, Footnote

Direction = Literal["ltr", "rtl"]

_NO_CHARACTERS = re.compile("[\ufffe\uffff]")  # XML knows none of these
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_DIRECTION_SAMPLE = 1_000
_LONGEST_TITLE = 300


@dataclass(frozen=True)
class Line:
    """One line: its pieces of text, and between them the marks of footnotes, by number from 1."""

    pieces: tuple[str | int, ...]

    @property
    def text(self) -> str:
        """What it says, without the marks."""
        return "".join(piece for piece in self.pieces if isinstance(piece, str))


@dataclass(frozen=True)
class Paragraph:
    """Lines that stand together; a heading has one."""

    lines: tuple[Line, ...]
    is_heading: bool = False

    @property
    def direction(self) -> Direction:
        """The way in which its first letter is written."""
        return direction_of("\n".join(line.text for line in self.lines))


@dataclass(frozen=True)
class Content:
    """All that is to be written of a result, but for the receipt. `notes` are in their order."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[str, ...]
    language: str
    direction: Direction


def content_of(result: ExportedResult) -> Content:
    """What is to be written of `result`, with nothing in it that a file can't hold.

    Control characters, byte order marks and soft hyphens are left out; lone surrogates become
    U+FFFD, and line ends LF.
    """
    text, footnotes = _cleaned(result)
    return Content(
        title=one_line(result.title),
        paragraphs=_paragraphs(text, [note.place for note in footnotes], headed=result.headed),
        notes=tuple(_note(note) for note in footnotes),
        language=result.language if _LANGUAGE.fullmatch(result.language) else "",
        direction=direction_of(text),
    )


def blocks_of(text: str, *, headed: bool) -> tuple[Block, ...]:
    """The paragraphs of a result's text (with LF line ends), and its headings, by their places."""
    blocks: list[Block] = []
    for block in blocks_as_written(text):
        first_end = text.find("\n", block.start, block.end)
        if headed and first_end >= 0:
            heading_end = block.start + len(text[block.start : first_end].rstrip())
            blocks.append(Block("heading", block.start, heading_end, level=1))
            blocks.append(replace(block, start=first_end + 1))
        else:
            blocks.append(block)
    return tuple(blocks)


def direction_of(text: str) -> Direction:
    """The direction of the first letter that has one, as the Unicode rule P2 finds it."""
    for character in text[:_DIRECTION_SAMPLE]:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return "ltr"


def one_line(text: str) -> str:
    """A title or a value of a receipt on one line, with nothing in it that a file can't hold."""
    line = " ".join(_clean(text).split())
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1].rstrip() + "…"


def _note(footnote: Footnote) -> str:
    """What a footnote says, on one line."""
    sentence = " ".join(_clean(footnote.text).split())
    where = one_line(footnote.where)
    return f"{sentence} ({where})" if where else sentence


def _clean(text: str) -> str:
    # A byte order mark inside a text shows as nothing, and at its beginning is the file's.
    return _NO_CHARACTERS.sub("\ufffd", clean_text(text)[0].replace("\ufeff", ""))


def _cleaned(result: ExportedResult) -> tuple[str, list[Footnote]]:
    """The clean text, and the footnotes in their order with their places in it.

    A mark never stands behind the white space that follows its sentence: it would begin a line.
    """
    parts: list[str] = []
    length, begin = 0, 0
    footnotes: list[Footnote] = []
    for note in sorted(result.footnotes, key=lambda note: note.place):
        place = min(max(note.place, begin), len(result.text))
        while place > begin and _is_unseen(result.text[place - 1]):
            place -= 1
        part = _clean(result.text[begin:place])
        parts.append(part)
        length += len(part)
        begin = place
        footnotes.append(replace(note, place=length))
    parts.append(_clean(result.text[begin:]))
    return "".join(parts), footnotes


def _is_unseen(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) == "Cc"


def _paragraphs(text: str, places: Sequence[int], *, headed: bool) -> tuple[Paragraph, ...]:
    paragraphs: list[Paragraph] = []
    number = 0
    blocks = blocks_of(text, headed=headed)
    for index, block in enumerate(blocks):
        is_last = index == len(blocks) - 1
        lines: list[Line] = []
        start = block.start
        while start <= block.end:
            line_end = text.find("\n", start, block.end)
            end = block.end if line_end < 0 else line_end
            pieces: list[str | int] = []
            written = start
            is_last_line = is_last and end == block.end
            while number < len(places) and (places[number] <= end or is_last_line):
                place = min(max(places[number], written), end)
                pieces += [text[written:place]] if place > written else []
                number += 1
                pieces.append(number)
                written = place
            pieces += [text[written:end].rstrip()] if text[written:end].rstrip() else []
            if pieces:
                lines.append(Line(tuple(pieces)))
            start = end + 1
        paragraphs.append(Paragraph(tuple(lines), is_heading=block.kind == "heading"))
    return tuple(paragraphs)
