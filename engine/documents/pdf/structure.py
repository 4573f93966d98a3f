"""What each paragraph is: a heading, an item of a list, a row, a caption, a footnote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.documents.pdf.characters import SENTENCE_END, starts_lower
from engine.documents.pdf.file import Bookmark
from engine.documents.pdf.lines import MARK_END, MARK_START
from engine.documents.pdf.marks import (
    caption_label,
    is_bullet,
    label_value,
    numbering_depth,
    without_bullet,
)
from engine.documents.pdf.paragraphs import Body, Paragraph
from engine.documents.superscripts import raised

_SMALL = 0.93
_NOTE_MARK = re.compile(
    rf"(?:{MARK_START}(?P<raised>[^{MARK_END}]+){MARK_END}\s*|(?P<plain>\d{{1,3}}|[*†‡§¶])[.)]?\s*)(?=\S)"
)
_MARK = re.compile(f"{MARK_START}([^{MARK_END}]*){MARK_END}")
_NOTE_PLACE = 0.45  # of the page's height: footnotes stand below
_DENT = 0.8  # ems between the levels of a list
_DEEPEST = 6
_NEAR = 3  # paragraphs between two items of a list, at most


def find_kinds(paragraphs: list[Paragraph], height: float, body: Body) -> None:
    """Say of each paragraph of one page what it is, headings excepted."""
    for paragraph in paragraphs:
        first = paragraph.lines[0]
        if first.cells:
            paragraph.kind = "table_row"
            continue
        begins, marked = caption_label(_MARK.sub(r"\1", first.text))
        if begins and (marked or paragraph.size < _SMALL * body.size) and len(paragraph.lines) < 20:
            paragraph.kind = "caption"
    _find_notes(paragraphs, height, body)
    _find_items(paragraphs)


def _find_notes(paragraphs: list[Paragraph], height: float, body: Body) -> None:
    """Mark what stands in small print at the foot of a column, from the first mark on."""
    raised = {
        mark
        for paragraph in paragraphs
        for line in paragraph.lines
        if MARK_START in line.text
        for found in _MARK.findall(line.text)
        for mark in _parts(found)
    }
    end = len(paragraphs)
    while end > 0:
        column = paragraphs[end - 1].column
        start = end
        while start > 0 and paragraphs[start - 1].column == column:
            start -= 1
        first = end
        while (
            first > start
            and paragraphs[first - 1].size < _SMALL * body.size
            and paragraphs[first - 1].lines[0].y > _NOTE_PLACE * height
        ):
            first -= 1
        label = ""
        for paragraph in paragraphs[first:end]:
            mark = _NOTE_MARK.match(paragraph.lines[0].text)
            if (
                mark is not None
                and paragraph.kind == "paragraph"
                and (mark["raised"] or mark["plain"] in raised)
            ):
                label = mark["raised"] or mark["plain"]
                paragraph.lines[0].text = paragraph.lines[0].text[mark.end() :]
                paragraph.note = label
            elif label and paragraph.kind == "paragraph":
                paragraph.note = "+"
        end = start


def _parts(marks: str) -> list[str]:
    """The single marks of "1,2"."""
    return [part for part in re.split(r"[,\s]+", marks) if part]


def _find_items(paragraphs: list[Paragraph]) -> None:
    """Find the items of lists, with their depth by their indent."""
    edges: list[float] = []
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind != "paragraph" or paragraph.note:
            if paragraph.kind != "table_row":
                edges = []
            continue
        if not _is_item(paragraphs, index):
            left = paragraph.lines[0].x0
            # A paragraph within an item stands further in than the item's mark.
            if not edges or left <= edges[-1] + _DENT * paragraph.size:
                edges = []
            continue
        tag = paragraph.lines[0].tag
        if tag is not None and tag.kind == "list_item":
            edges = []
            paragraph.kind, paragraph.level = "list_item", min(tag.level, _DEEPEST)
            continue
        left, em = paragraph.lines[0].x0, paragraph.size
        while edges and left < edges[-1] - _DENT * em:
            edges.pop()
        if not edges or left > edges[-1] + _DENT * em:
            edges.append(left)
        paragraph.kind, paragraph.level = "list_item", min(len(edges), _DEEPEST)


def _is_item(paragraphs: list[Paragraph], index: int) -> bool:
    paragraph = paragraphs[index]
    first = paragraph.lines[0]
    text = first.text
    if is_bullet(text):
        return True
    if first.tag is not None and first.tag.kind == "list_item":
        # A second paragraph of one item is no item.
        return index == 0 or paragraphs[index - 1].lines[-1].tag != first.tag
    value = label_value(text)
    if value is None:
        return without_bullet(text) is not None and _near(paragraphs, index, None)
    hanging = len(paragraph.lines) > 1 and (
        paragraph.lines[1].x0 - paragraph.lines[0].x0 > _DENT * paragraph.size
    )
    return (hanging and not paragraph.bold) or _near(paragraphs, index, value)


def _near(paragraphs: list[Paragraph], index: int, value: int | None) -> bool:
    """Whether one of the next paragraphs is an item of the same list.

    `value` is the item's number, or None for a bullet. Bold lines with numbers are headings.
    """
    paragraph = paragraphs[index]
    for step in (-1, 1):
        for place in range(index + step, index + (_NEAR + 1) * step, step):
            if not 0 <= place < len(paragraphs):
                break
            other = paragraphs[place]
            text = other.lines[0].text
            if value is None:
                if is_bullet(text):
                    return True
            elif label_value(text) == value + step and other.bold == paragraph.bold:
                return not paragraph.bold
    return False


def drop_references(paragraphs: Sequence[Paragraph]) -> None:
    """Take the marks that refer to a footnote of their page out of the text; other marks stay."""
    notes: dict[int, set[str]] = {}
    for paragraph in paragraphs:
        if paragraph.note:
            notes.setdefault(paragraph.page, set()).add(paragraph.note)
    for paragraph in paragraphs:
        for line in paragraph.lines:
            if MARK_START in line.text:
                of_page = notes.get(line.page, set())
                line.text = _without_marks(line.text, of_page)
                line.cells = tuple(_without_marks(cell, of_page) for cell in line.cells)


def _without_marks(text: str, notes: set[str]) -> str:
    def kept(mark: re.Match[str]) -> str:
        parts = _parts(mark[1])
        if parts and all(part in notes for part in parts):
            return ""
        return raised(text[: mark.start()], mark[1])

    return _MARK.sub(kept, text)


def find_headings(paragraphs: list[Paragraph], body: Body, outline: Sequence[Bookmark]) -> None:
    """Find the headings, by their look and by the outline, and give each its level."""
    marked = {(_folded(mark.title), mark.page): mark.level for mark in outline}
    titles = {_folded(mark.title): mark.level for mark in outline}
    found: list[Paragraph] = []
    known: dict[int, int] = {}
    tagged: dict[int, int] = {}
    strict = any(
        _could_be(p) and ((p.bold and not body.bold) or numbering_depth(p.lines[0].text))
        for p in paragraphs
        if p.size > 1.05 * body.size
    )
    for before, paragraph in zip([None, *paragraphs], paragraphs, strict=False):
        if paragraph.kind not in ("paragraph", "list_item") or paragraph.note:
            continue
        if paragraph.kind == "list_item" and not paragraph.bold:
            continue
        tag = paragraph.lines[0].tag
        if tag is not None and tag.kind == "heading":
            tagged[len(found)] = tag.level
            found.append(paragraph)
            continue
        text = _folded(" ".join(line.text for line in paragraph.lines))
        level = marked.get((text, paragraph.page))
        looks = _looks_like_heading(paragraph, body, strict) and not _is_inside(before, paragraph)
        if level is None and looks:
            level = titles.get(text, 0)
        if level is None:
            continue
        if level:
            known[len(found)] = level
        found.append(paragraph)
    _give_levels(found, known, tagged)


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _could_be(paragraph: Paragraph) -> bool:
    length = sum(len(line.text) for line in paragraph.lines)
    return (
        paragraph.kind in ("paragraph", "list_item")
        and not paragraph.note
        and length <= 200
        and len(paragraph.lines) <= 4
        and any(character.isalpha() for character in paragraph.lines[0].text)
    )


def _looks_like_heading(paragraph: Paragraph, body: Body, strict: bool) -> bool:
    """`strict`: the document has bold or numbered headings, so that size alone must be large."""
    if not _could_be(paragraph) or is_bullet(paragraph.lines[0].text):
        return False
    text = " ".join(line.text for line in paragraph.lines).rstrip()
    ratio = paragraph.size / body.size
    depth = numbering_depth(text)
    if ratio >= (1.35 if strict and not paragraph.bold and not depth else 1.12):
        return not text.endswith(",")
    if len(paragraph.lines) > 2 or text.endswith((".", ",", ";", "。", "、")) or len(text) > 120:
        return False
    if paragraph.bold and not body.bold:
        return ratio >= 0.95
    capitals = text.upper() == text and sum(character.isupper() for character in text) >= 4
    return ratio >= 0.95 and depth > 0 and (paragraph.italic or capitals)


def _is_inside(before: Paragraph | None, paragraph: Paragraph) -> bool:
    """Whether the paragraph is only an emphasized part of the sentence that stands before it."""
    if before is None or before.column != paragraph.column or before.size != paragraph.size:
        return False
    last, first = before.lines[-1], paragraph.lines[0]
    return (
        before.kind == "paragraph"
        and first.y - last.y < 1.5 * last.size
        and starts_lower(first.text)
        and not SENTENCE_END.search(last.text)
    )


def _give_levels(headings: list[Paragraph], known: dict[int, int], tagged: dict[int, int]) -> None:
    """Levels by rank of look and depth of number; tags go first, and then the outline.

    `known` are the levels that the outline gives, `tagged` those of tags, by index.
    """
    looks = [_look(heading) for heading in headings]
    depths = [numbering_depth(" ".join(line.text for line in h.lines)) for h in headings]
    ranks = {look: rank for rank, look in enumerate(sorted(set(looks), reverse=True), start=1)}
    least = {
        look: min((d for d, own in zip(depths, looks, strict=True) if own == look and d), default=0)
        for look in ranks
    }
    shift = 0
    if known:
        top = min(ranks[looks[index]] for index in known)
        shift = 1 if any(ranks[look] < top for look in looks) else 0
    by_look = {looks[index]: level + shift for index, level in known.items()}
    by_look |= {looks[index]: level for index, level in tagged.items()}
    for index, (heading, look, depth) in enumerate(zip(headings, looks, depths, strict=True)):
        if index in tagged:
            level = tagged[index]
        elif index in known:
            level = known[index] + shift
        elif look in by_look:
            level = by_look[look]
        else:
            level = ranks[look]
            if depth and least[look]:
                level += depth - least[look]
        heading.kind, heading.level = "heading", max(1, min(level, _DEEPEST))


def _look(heading: Paragraph) -> tuple[float, bool, bool]:
    return round(heading.size * 2) / 2, heading.bold, not heading.italic
