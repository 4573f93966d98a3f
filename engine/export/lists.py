"""Which paragraphs of a result are lists, as a person types them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.export.structure import Line, Paragraph

_ITEM = re.compile(r"((?:  )*)(-|(?:0|[1-9]\d{0,8})\.) +(\S.*)")


@dataclass(frozen=True)
class Item:
    """One item without its mark; `depth` counts from 0, `number` is None behind a bullet."""

    depth: int
    number: int | None
    line: Line


def items_of(paragraph: Paragraph) -> tuple[Item, ...]:
    """The items of a paragraph whose lines all begin with "- ", or with numbers that count on.

    None where it is no list, also where a page would count otherwise than it does. An item is at
    most one deeper than the one before it.
    """
    if paragraph.is_heading:
        return ()
    items: list[Item] = []
    counts: list[int | None] = []  # the number of the last item of each depth
    for line in paragraph.lines:
        first, *others = line.pieces
        found = _ITEM.fullmatch(first) if isinstance(first, str) else None
        if found is None:
            return ()
        depth = min(len(found[1]) // 2, len(counts))
        number = None if found[2] == "-" else int(found[2][:-1])
        if number is not None and number > 1 and len(paragraph.lines) == 1:
            return ()  # a sentence that begins with a year, rather
        last = counts[depth] if depth < len(counts) else None
        if number is not None and last is not None and number != last + 1:
            return ()
        counts[depth:] = [number]
        items.append(Item(depth, number, Line((found[3], *others))))
    return tuple(items)
