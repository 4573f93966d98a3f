"""Running headers, footers and page numbers: what pages repeat at the same place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from engine.documents.pdf.lines import MARK_END, MARK_START, Line

# How much of a page's height headers and footers may take, at the top and at the bottom.
_MARGIN = 0.14
_OUTERMOST = 4  # lines at each end of a page that are looked at
_SAME_PLACE = 5.0  # points
_TEXT_LIMIT = 200
_FEW_PAGES = 2
_LARGER = 1.3
_COUNTING = 0.6  # of the numbers at one place must count with the pages
_NUMBER = re.compile(r"\d+|\b[ivxlc]{1,7}\b")
_MARKS = re.compile(f"[{MARK_START}{MARK_END}]")
_PAGE_NUMBER = re.compile(
    r"[\s\-–—|\[(]*(?:(?:page|seite|s\.|p\.|pg\.|página|pagina|第)\s*)?(\d{1,5})"
    r"(?:\s*(?:/|\||of|von|de|di|sur|out of)\s*\d{1,5})?(?:\s*(?:ページ|頁|页))?[\s\-–—|\])]*",
    re.IGNORECASE,
)
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class _Marginal(NamedTuple):
    page: int
    place: float
    line: Line
    text: str


def drop_running(
    pages: list[list[Line]], heights: list[float], pictured: list[bool]
) -> list[list[Line]]:
    """The pages without running headers, footers and page numbers.

    What stands at one place of the margins is dropped if the same text comes back there, or the
    same but for a number that counts with the pages, or if it says in small print what a heading
    says. Documents of one or two pages lose nothing else but page numbers.

    Lines that say all there is on most of their pages are no headers but the text: they stay, if
    those pages are not `pictured`. Page numbers are dropped whatever else there is.
    """
    tops: list[_Marginal] = []
    bottoms: list[_Marginal] = []
    for index, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        outermost = sorted(lines, key=lambda line: line.y)
        for line in outermost[:_OUTERMOST]:
            if line.y <= _MARGIN * height:
                tops.append(_Marginal(index, line.y, line, _plain(line)))
        for line in outermost[-_OUTERMOST:]:
            if line.y >= (1 - _MARGIN) * height:
                bottoms.append(_Marginal(index, height - line.y, line, _plain(line)))
    dropped = _repeated(tops, len(pages)) | _repeated(bottoms, len(pages))
    dropped |= _titles_in_small(tops, pages)
    if dropped:
        dropped -= _text_of_its_own(pages, dropped, pictured)
    return [[line for line in lines if id(line) not in dropped] for lines in pages]


def _text_of_its_own(pages: list[list[Line]], dropped: set[int], pictured: list[bool]) -> set[int]:
    """The identities of those among the dropped lines that are the text of their pages.

    They are where most of the pages they stand on say nothing else but what comes back on half of
    all pages or more.
    """
    many = max(2, len(pages) / 2)
    forms = [[_form(line) for line in lines] for lines in pages]
    common = Counter(form for found in forms for form in set(found))
    found_on: Counter[str] = Counter()
    alone_on: Counter[str] = Counter()
    for lines, forms_here, is_pictured in zip(pages, forms, pictured, strict=True):
        here = {form for line, form in zip(lines, forms_here, strict=True) if id(line) in dropped}
        found_on.update(here)
        if not is_pictured and all(
            id(line) in dropped or common[form] >= many
            for line, form in zip(lines, forms_here, strict=True)
        ):
            alone_on.update(here)
    return {
        id(line)
        for lines, forms_here in zip(pages, forms, strict=True)
        for line, form in zip(lines, forms_here, strict=True)
        if 2 * alone_on[form] > found_on[form]
        and not _is_number(form)
        and not _PAGE_NUMBER.fullmatch(_plain(line))
    }


def _form(line: Line) -> str:
    return _NUMBER.sub("#", _plain(line))


def _is_number(form: str) -> bool:
    return not form.strip("#-–—|/[]() ")


def _plain(line: Line) -> str:
    return " ".join(_MARKS.sub("", line.text).split()).casefold()


def _repeated(found: list[_Marginal], pages: int) -> set[int]:
    """The identities of the lines that are the same on several pages."""
    dropped: set[int] = set()
    same: dict[str, list[_Marginal]] = defaultdict(list)
    counted: dict[str, list[_Marginal]] = defaultdict(list)
    for one in found:
        if len(one.text) <= _TEXT_LIMIT:
            same[one.text].append(one)
            if _NUMBER.search(one.text):
                counted[_NUMBER.sub("#", one.text)].append(one)
    if pages > _FEW_PAGES:
        for group in same.values():
            dropped |= {id(one.line) for one in _at_one_place(group)}
    for form, group in counted.items():
        if pages > _FEW_PAGES or _is_number(form):
            dropped |= {id(one.line) for one in _counting(_at_one_place(group))}
    edges: dict[int, float] = {}
    for one in found:
        edges[one.page] = min(one.place, edges.get(one.page, one.place))
    for one in found:
        number = _PAGE_NUMBER.fullmatch(one.text)
        if number and int(number[1]) == one.page + 1 and one.place == edges[one.page]:
            dropped.add(id(one.line))
    return dropped


def _titles_in_small(found: list[_Marginal], pages: list[list[Line]]) -> set[int]:
    """The identities of marginal lines that say in small print what a heading says in large."""
    wanted = {one.text for one in found}
    sizes: dict[str, float] = {}
    for lines in pages:
        for line in lines:
            text = _plain(line)
            if text in wanted:
                sizes[text] = max(line.size, sizes.get(text, 0.0))
    return {id(one.line) for one in found if sizes[one.text] > _LARGER * one.line.size}


def _at_one_place(group: list[_Marginal]) -> list[_Marginal]:
    """Those that have another one of another page at their own distance from the edge."""
    kept: list[_Marginal] = []
    ordered = sorted(group, key=lambda one: one.place)
    start = 0
    for index in range(1, len(ordered) + 1):
        if index == len(ordered) or ordered[index].place - ordered[index - 1].place > _SAME_PLACE:
            cluster = ordered[start:index]
            if len({one.page for one in cluster}) > 1:
                kept += cluster
            start = index
    return kept


def _counting(group: list[_Marginal]) -> list[_Marginal]:
    """The group, if one of its numbers goes up with the pages."""
    numbers = [[_value(number) for number in _NUMBER.findall(one.text)] for one in group]
    for position in range(min((len(found) for found in numbers), default=0)):
        offsets: dict[int, int] = defaultdict(int)
        for one, found in zip(group, numbers, strict=True):
            offsets[found[position] - one.page] += 1
        if offsets and max(offsets.values()) >= max(2, _COUNTING * len(group)):
            return group
    return []


def _value(number: str) -> int:
    if number.isdigit():
        return int(number[:9])
    total = 0
    for digit, following in zip(number, f"{number[1:]}i", strict=True):
        value = _ROMAN_DIGITS[digit]
        total += -value if value < _ROMAN_DIGITS[following] else value
    return total
