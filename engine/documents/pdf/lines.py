"""From words at places to lines: what stands beside each other, and where columns part it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from engine.documents.pdf.characters import is_wide
from engine.documents.pdf.corridors import Fragment, Gutter, find_corridors
from engine.documents.pdf.tags import Tag
from engine.documents.pdf.words import PageWords, Word, is_right_to_left

# Distances in ems of the text's size.
SPLIT = 0.85
"""A gap that may part columns or cells: word spaces of justified lines are mostly less."""
_OVERLAP = 0.5
_SAME_LINE = 0.25
_CLOSING = frozenset(".,:;!?،؛؟")

MARK_START, MARK_END = "\x0e", "\x0f"
"""What stands around a raised mark in a line's text until it is known whose it is."""

_MARK = re.compile(r"[\d*†‡§¶#,a-z\[\]]{1,5}|[-\u2212\u2013]\d{1,4}")
_LABEL = re.compile(
    r"[•◦▪▫‣⁃∙·●○■□◆◇►▶✓✔➢➤\uf0a7\uf0b7\uf0d8\u2013\u2014*o-]"
    r"|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){0,4}\.?|\[\d{1,3}\]"
)


@dataclass(slots=True)
class Line:
    """A line of text within its column.

    `page` counts from 0; `left` and `right` are the bounds of its column, which `order` fills in as
    it numbers the columns. `cells` are the texts of a table's row, `first` the width of the first
    word. `flush` says that it is set to the right edge of a justified column.
    """

    page: int
    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    first: float
    cells: tuple[str, ...] = ()
    column: int = 0
    left: float = 0.0
    right: float = 0.0
    flush: bool = False
    tag: Tag | None = None


class Row(NamedTuple):
    """Fragments on one base line, from left to right."""

    y: float
    fragments: list[Fragment]


def page_lines(page: PageWords, number: int, gutters: list[Gutter]) -> list[Line]:
    """The lines of a page, from top to bottom and left to right.

    `gutters` are those of the pages before; what this page shows of them is added.
    """
    rows = [Row(row.y, _close_gaps(row.fragments)) for row in _rows(_fragments(page.words))]
    corridors = find_corridors([row.fragments for row in rows], gutters)
    lines = []
    for index, row in enumerate(rows):
        line: list[Fragment] = []
        cells: list[list[Fragment]] = []
        for fragment in row.fragments:
            if line:
                between = corridors.between(index, line[-1], fragment)
                if any(corridor.gutter for corridor in between):
                    lines.append(_line(number, [*cells, line], page.right_to_left))
                    line, cells = [], []
                elif between:
                    cells.append(line)
                    cells.extend([] for _ in between[1:])
                    line = []
            line.append(fragment)
        lines.append(_line(number, [*cells, line], page.right_to_left))
    return lines


def _fragments(words: list[Word]) -> list[Fragment]:
    """Words that follow each other closely, in the file and on the page."""
    found: list[Fragment] = []
    current: Fragment | None = None
    for word in words:
        if current is not None and _goes_on(current, word):
            current.add(word)
        else:
            current = Fragment(word)
            found.append(current)
    return found


def _goes_on(fragment: Fragment, word: Word) -> bool:
    em = max(fragment.size, word.size)
    gap = word.x0 - fragment.x1
    if not -_OVERLAP * em <= gap <= SPLIT * min(fragment.size, word.size):
        return False
    if 0.8 < word.size / fragment.size < 1.25:
        return abs(word.y - fragment.y) <= _SAME_LINE * em or _is_script(fragment, word)
    return _is_script(fragment, word) or _is_script_before(fragment, word)


def _is_script(fragment: Fragment, word: Word) -> bool:
    """Whether the word is an index or an exponent of the line, or is set in another size in it."""
    raised = fragment.y - word.y
    return word.size <= fragment.size and -0.35 * fragment.size <= raised <= 0.6 * fragment.size


def _is_script_before(fragment: Fragment, word: Word) -> bool:
    """Whether what came before is the raised mark or the small beginning of a larger line."""
    raised = word.y - fragment.y
    return fragment.size < word.size and -0.35 * word.size <= raised <= 0.6 * word.size


def _rows(fragments: list[Fragment]) -> list[Row]:
    rows: list[Row] = []
    for fragment in sorted(fragments, key=lambda found: (found.y, found.x0)):
        if rows:
            anchor = rows[-1].fragments[0]
            if fragment.y - anchor.y <= _SAME_LINE * min(anchor.size, fragment.size):
                rows[-1].fragments.append(fragment)
                continue
        rows.append(Row(fragment.y, [fragment]))
    return rows


def _close_gaps(fragments: list[Fragment]) -> list[Fragment]:
    """Fragments of a row from left to right; those without a real gap between are made one."""
    kept: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda found: found.x0):
        if kept:
            last = kept[-1]
            if _is_printed_twice(last, fragment):
                continue
            gap = fragment.x0 - last.x1
            if gap <= SPLIT * min(last.size, fragment.size) or _is_label(last, fragment, gap):
                last.take(fragment)
                continue
        kept.append(fragment)
    return kept


def _is_printed_twice(first: Fragment, second: Fragment) -> bool:
    """Whether bold is faked by the same words once more, hardly beside the first."""
    return (
        abs(first.x0 - second.x0) < 0.15 * first.size
        and len(first.words) == len(second.words)
        and all(a.text == b.text for a, b in zip(first.words, second.words, strict=True))
    )


def _is_label(first: Fragment, second: Fragment, gap: float) -> bool:
    """Whether the first is only the bullet or the number of what stands behind it."""
    if gap > 4 * second.size or first.x1 - first.x0 > 3.5 * second.size:
        return False
    label = "".join(word.text for word in first.words)
    follows = second.words[0].text[0]
    return _LABEL.fullmatch(label) is not None and not follows.isdigit()


def _line(page: int, cells: list[list[Fragment]], right_to_left: bool) -> Line:
    words = [word for cell in cells for fragment in cell for word in fragment.words]
    size, bold, italic = _look(words)
    base = max(words, key=lambda word: (word.size, len(word.text))).y
    texts = []
    for cell in cells:
        of_cell = [word for fragment in cell for word in fragment.words]
        if right_to_left or any(is_right_to_left(word.text) for word in of_cell):
            of_cell = _with_runs_turned(of_cell, right_to_left)
        texts.append(line_text(of_cell, base, size))
    return Line(
        page=page,
        text=" ".join(filter(None, texts)),
        x0=min(word.x0 for word in words),
        x1=max(word.x1 for word in words),
        y=base,
        size=size,
        bold=bold,
        italic=italic,
        first=2 * size if any(map(is_wide, words[0].text)) else words[0].x1 - words[0].x0,
        cells=tuple(texts) if len(texts) > 1 else (),
        tag=words[-1].tag,
    )


def _with_runs_turned(words: list[Word], right_to_left: bool) -> list[Word]:
    """The words of a line, with each run of the other direction in its own order."""
    found: list[Word] = []
    run: list[Word] = []
    for word in sorted(words, key=lambda word: word.x0):
        along = is_right_to_left(word.text) == right_to_left
        if along and any(map(str.isalnum, word.text)):
            found += _turned(run)
            run = []
            found.append(word)
        else:
            run.append(word)
    return found + _turned(run)


def _turned(run: list[Word]) -> list[Word]:
    """The run from its other end, but for the punctuation around it."""
    real = [index for index, word in enumerate(run) if any(map(str.isalnum, word.text))]
    if not real:
        return run
    first, end = real[0], real[-1] + 1
    return run[:first] + sorted(run[first:end], key=lambda word: -word.x1) + run[end:]


def _look(words: list[Word]) -> tuple[float, bool, bool]:
    """The size of most characters, and whether nearly all are bold, or italic."""
    amounts: dict[float, int] = {}
    total = bold = italic = 0
    for word in words:
        amount = len(word.text)
        total += amount
        amounts[word.size] = amounts.get(word.size, 0) + amount
        bold += amount if word.bold else 0
        italic += amount if word.italic else 0
    size = max(amounts, key=lambda size: (amounts[size], size))
    if len(amounts) > 1 and all(word.text.isupper() for word in words if word.size == size):
        size = max(amounts)  # small capitals: the first letters have the real size
    return size, bold >= 0.8 * total, italic >= 0.8 * total


def line_text(words: list[Word], base: float, size: float) -> str:
    """Words with the spaces that stand between them on the page, raised marks in their brackets."""
    parts: list[str] = []
    last: Word | None = None
    for word in words:
        text = word.text
        mark = (
            word.size <= 0.85 * size
            and base - word.y >= 0.15 * size
            and _MARK.fullmatch(text) is not None
        )
        if last is not None:
            gap = max(word.x0 - last.x1, last.x0 - word.x1)
            if _is_spaced(last, word, gap, mark):
                parts.append(" ")
        parts.append(f"{MARK_START}{text}{MARK_END}" if mark else text)
        last = word
    return "".join(parts)


def _is_spaced(last: Word, word: Word, gap: float, mark: bool) -> bool:
    em = min(last.size, word.size)
    if is_wide(last.text[-1]) and is_wide(word.text[0]):
        return gap > 0.6 * em
    # PDFium sets a space before these behind an index, and where a text runs from right to left.
    loose = word.text[0] in _CLOSING and (
        last.size < word.size or is_right_to_left(last.text + word.text)
    )
    if word.glued or mark or loose:
        return gap > 0.25 * em
    return gap > -em
