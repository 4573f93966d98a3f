"""From lines to paragraphs: where one ends and where it goes on, across columns and pages too."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from engine.documents.document import BlockKind
from engine.documents.pdf.characters import SENTENCE_END, starts_lower
from engine.documents.pdf.hyphens import Joiner
from engine.documents.pdf.lines import MARK_END, MARK_START, Line
from engine.documents.pdf.marks import has_label, is_bullet, is_reference

_SIZE_CHANGE = 1.1
_SMALLER = 0.93
_PARAGRAPH_GAP = 1.28  # of the usual distance of lines
_WIDEST_GAP = 2.6  # ems
_INDENT = 0.7  # ems
_FLUSH = 0.6  # points
_FEW = 6  # lines that may be as long as each other by chance
_JUSTIFIED = 0.4  # of a column's lines end at its right edge
_MARKS = re.compile(f"{MARK_START}[^{MARK_END}]*{MARK_END}")
_HYPHENS = "-\u2010\u00ad"


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together. `text` is what they say, joined; `note` is a footnote's mark."""

    lines: list[Line]
    text: str = ""
    kind: BlockKind = "paragraph"
    level: int = 0
    note: str = ""
    size: float = 0.0
    bold: bool = False
    italic: bool = False

    @property
    def page(self) -> int:
        """The page where it begins, from 0."""
        return self.lines[0].page

    @property
    def column(self) -> tuple[int, int]:
        """The place where it ends: page and column."""
        return self.lines[-1].page, self.lines[-1].column


@dataclass(frozen=True)
class Body:
    """How the running text of a document is set."""

    size: float
    bold: bool
    leading: dict[float, float]

    def leading_of(self, size: float) -> float:
        """The usual distance of two lines of this size, in points."""
        return self.leading.get(round(size), 1.2 * size)


def body_of(pages: Sequence[Sequence[Line]]) -> Body:
    """The commonest size and weight by characters, and the distances of lines by size."""
    sizes: Counter[float] = Counter()
    bold = total = 0
    gaps: dict[float, list[float]] = defaultdict(list)
    for lines in pages:
        last: Line | None = None
        for line in lines:
            amount = len(line.text)
            sizes[round(line.size * 2) / 2] += amount
            total += amount
            bold += amount if line.bold else 0
            if (
                last is not None
                and last.column == line.column
                and _alike(last.size, line.size)
                and 0.8 * line.size < line.y - last.y < _WIDEST_GAP * line.size
            ):
                gaps[round(line.size)].append(round(line.y - last.y, 1))
            last = line
    size = max(sizes, key=lambda size: sizes[size], default=10.0)
    # The lower half: the distances between paragraphs are among them, and as frequent in lists.
    leading = {size: _common(found) for size, found in gaps.items()}
    return Body(size, bold > total / 2, leading)


def _common(gaps: list[float]) -> float:
    """The commonest distance; of equally common ones the least."""
    amounts = Counter(gaps)
    top = max(amounts.values())
    return min(gap for gap, amount in amounts.items() if amount >= 0.5 * top)


def _alike(one: float, other: float) -> bool:
    return max(one, other) <= _SIZE_CHANGE * min(one, other)


def split_page(lines: Sequence[Line], body: Body) -> list[Paragraph]:
    """The paragraphs of one page's lines, which stand in reading order."""
    rights = _right_edges(lines)
    found: list[Paragraph] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if found and not _begins(found[-1], line, following, rights, body):
            found[-1].lines.append(line)
        else:
            found.append(Paragraph([line]))
    for paragraph in found:
        _sum_up(paragraph)
    return found


def _sum_up(paragraph: Paragraph) -> None:
    lines = paragraph.lines
    paragraph.size = median(line.size for line in lines)
    paragraph.bold = all(line.bold for line in lines)
    paragraph.italic = all(line.italic for line in lines)


def _right_edges(lines: Sequence[Line]) -> dict[tuple[int, float], float]:
    """Where the text of each column and size ends on the right; lines that do so are marked."""
    groups: dict[tuple[int, float], list[Line]] = defaultdict(list)
    for line in lines:
        if not line.cells:
            groups[line.column, round(line.size)].append(line)
    rights: dict[tuple[int, float], float] = {}
    for key, group in groups.items():
        right = rights[key] = max(line.x1 for line in group)
        flush = [line for line in group if right - line.x1 < _FLUSH]
        if len(flush) >= max(_FEW, _JUSTIFIED * len(group)):
            for line in flush:
                line.flush = True
    return rights


def _begins(
    paragraph: Paragraph,
    line: Line,
    following: Line | None,
    rights: dict[tuple[int, float], float],
    body: Body,
) -> bool:
    """Whether a new paragraph begins with `line`."""
    last = paragraph.lines[-1]
    if last.column != line.column or line.cells or last.cells:
        return True
    if not _alike(last.size, line.size) or last.bold != line.bold:
        return True
    if line.tag != last.tag:
        return True
    em = last.size
    gap = line.y - last.y
    if gap < 0.3 * em or gap > min(
        _PARAGRAPH_GAP * body.leading_of(line.size) + 0.1 * em, _WIDEST_GAP * em
    ):
        return True
    if is_bullet(line.text) or (line.text.startswith(MARK_START) and line.size < 0.95 * body.size):
        return True
    right = rights.get((last.column, round(last.size)), last.right)
    centred = _is_centred(last, right) and _is_centred(line, right)
    short = not centred and _is_short(last, line, right)
    indent = line.x0 - last.x0
    if has_label(line.text) and (
        short or is_reference(line.text) or SENTENCE_END.search(last.text)
    ):
        return indent < 2 * em
    if short:
        return True
    if centred:
        return False
    first = paragraph.lines[0]
    if indent > _INDENT * em:
        hanging = len(paragraph.lines) == 1 and (
            has_label(first.text)
            or (following is not None and abs(following.x0 - line.x0) < em / 2)
        )
        return not hanging and not starts_lower(line.text)
    if indent < -_INDENT * em:
        # Back from a first line's indent, or from a hanging one.
        return len(paragraph.lines) > 1
    return False


def _is_short(last: Line, line: Line, right: float) -> bool:
    """Whether the first word of `line` would have found room behind `last`."""
    if last.text[-1] in _HYPHENS:
        return False
    return last.x1 + 0.25 * last.size + line.first + 0.4 * last.size < right


def _is_centred(line: Line, right: float) -> bool:
    space_left, space_right = line.x0 - line.left, max(right, line.right) - line.x1
    return space_left > line.size and abs(space_left - space_right) < 1.5 * line.size


def join_across(paragraphs: list[Paragraph], joiner: Joiner) -> list[Paragraph]:
    """The paragraphs with their texts; what a column or a page cut in two is made one again.

    What stands between the two halves, such as a footnote or a figure's caption, comes after them.
    """
    joined: list[Paragraph] = []
    open_: Paragraph | None = None  # the last one of running text, if it has not ended
    for paragraph in paragraphs:
        if paragraph.kind in ("paragraph", "list_item") and not paragraph.note:
            if open_ is not None and _goes_on(open_, paragraph, joined):
                open_.lines += paragraph.lines
            elif open_ is not None and _is_aside(open_, paragraph):
                joined.append(paragraph)
            else:
                joined.append(paragraph)
                open_ = paragraph
        else:
            joined.append(paragraph)
            if paragraph.kind == "heading":
                open_ = None
    for paragraph in joined:
        paragraph.text = joiner.join(line.text for line in paragraph.lines)
    return joined


def _is_aside(one: Paragraph, other: Paragraph) -> bool:
    """Whether `other` is small print that came between, while a sentence of `one` is not over."""
    return other.size < _SMALLER * one.size and not SENTENCE_END.search(one.lines[-1].text)


def _goes_on(one: Paragraph, other: Paragraph, before: list[Paragraph]) -> bool:
    """Whether `other` is the rest of `one`."""
    if other.kind != "paragraph" or not _alike(one.size, other.size) or one.lines[-1].cells:
        return False
    last, first = one.lines[-1], other.lines[0]
    text = _MARKS.sub("", last.text).rstrip()
    if not text:
        return False
    hyphen = text[-1] in _HYPHENS and len(text) > 1 and text[-2].isalpha()
    if one.column == other.column and before[-1] is one:
        # Within a column only what an emphasized line parted by its look alone.
        close = first.y - last.y < 1.5 * last.size
        return close and starts_lower(first.text) and not SENTENCE_END.search(text)
    if hyphen or (starts_lower(first.text) and not SENTENCE_END.search(text)):
        return True
    if has_label(first.text) or first.x0 - first.left > _INDENT * first.size:
        return False
    if SENTENCE_END.search(text):
        return last.flush
    return last.x1 + 2 * last.size >= last.right
