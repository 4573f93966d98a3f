"""The sections of a document, by its headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.documents import Block, Document
from engine.tasks.coverage import Span
from engine.tasks.summaries.groups import balanced_groups

_LONGEST_TITLE = 120
_BETWEEN_TITLES = " · "


@dataclass(frozen=True)
class Section:
    """A part of a document under a heading, or before the first or without any (`title` is "").

    `sentences` are those of `first` to `stop` of the sequence that was parted.
    """

    title: str
    first: int
    stop: int


def find_sections(
    document: Document, sentences: Sequence[Span], wanted: int, most: int
) -> list[Section]:
    """The sections that have sentences: as deep as the headings go with no more than `wanted`.

    Where even the highest headings are more than that, they are taken all; neighbours are put
    together where they are more than `most`. `sentences` stand in reading order.
    """
    if not sentences:
        return []
    headings = [block for block in document.blocks if block.kind == "heading"]
    sections = [Section("", 0, len(sentences))]
    for level in sorted({heading.level for heading in headings}):
        chosen = [heading for heading in headings if heading.level <= level]
        deeper = _under(document, chosen, sentences)
        if len(deeper) > wanted and len(sections) > 1:
            break
        sections = deeper
        if len(sections) > wanted:
            break
    return _together(sections, most) if len(sections) > most else sections


def _under(
    document: Document, headings: Sequence[Block], sentences: Sequence[Span]
) -> list[Section]:
    """One section from each heading to the next, without those that have no sentence."""
    sections: list[Section] = []
    title, first, place = "", 0, 0
    for heading in headings:
        while place < len(sentences) and sentences[place].start < heading.start:
            place += 1
        if place > first:
            sections.append(Section(title, first, place))
            first = place
        title = _title(document.text[heading.start : heading.end])
    if len(sentences) > first:
        sections.append(Section(title, first, len(sentences)))
    return sections


def _together(sections: Sequence[Section], count: int) -> list[Section]:
    groups = balanced_groups([section.stop - section.first for section in sections], count)
    together: list[Section] = []
    for group in groups:
        own = sections[group.start : group.stop]
        title = _BETWEEN_TITLES.join(section.title for section in own if section.title)
        together.append(Section(_title(title), own[0].first, own[-1].stop))
    return together


def _title(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1].rstrip() + "…"
