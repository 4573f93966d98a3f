"""How the lists of a page count: where they begin, and in which numerals."""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.documents.html.tree import Element
from engine.documents.numerals import numeral

OWN_MARK = "own mark"
"""The attribute of an item whose mark is known as text. No page has it: names hold no spaces."""

_TYPES = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
}  # fmt: skip
_COUNTERS = {
    "decimal": "decimal", "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "lower-roman": "lowerRoman",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "upper-roman": "upperRoman",
}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:([^;]*)", re.IGNORECASE)


@dataclass
class ItemList:
    """A list being read: the number of its next item, or None if they have bullets."""

    number: int | None
    step: int = 1
    of_notes: bool = False
    numerals: str = "decimal"

    def next_mark(self, item: Element) -> str:
        """Counts one item: its mark, with the space behind it."""
        if own := item.get(OWN_MARK):
            return f"{own} "
        if self.number is None:
            return "- "
        number = integer(item.get("value"), self.number)
        self.number = number + self.step
        if self.of_notes:
            return f"[{number}] "
        return f"{numeral(number, _numerals(item) or self.numerals)}. "


def opened_list(element: Element, *, of_notes: bool) -> ItemList:
    """The list that `element` opens, before its first item."""
    counts = element.tag == "ol" or of_notes
    return ItemList(
        number=_first_number(element) if counts else None,
        step=-1 if "reversed" in element.attributes else 1,
        of_notes=of_notes,
        numerals=_numerals(element) or "decimal",
    )


def _numerals(element: Element) -> str:
    """The style of numerals that a list or an item asks for, or ""."""
    if found := _STYLE.search(element.get("style")):
        for word in found[1].lower().split():
            if word in _COUNTERS:
                return _COUNTERS[word]
    return _TYPES.get(element.get("type").strip(), "")


def _first_number(element: Element) -> int:
    if element.get("start"):
        return integer(element.get("start"), 1)
    if "reversed" in element.attributes:
        return sum(child.tag == "li" for child in element.elements())
    return 1


def integer(text: str, otherwise: int) -> int:
    """The whole number of an attribute, or `otherwise`."""
    text = text.strip()
    digits = text.removeprefix("-")
    if len(digits) > 9 or not (digits.isascii() and digits.isdigit()):
        return otherwise
    return int(text)
