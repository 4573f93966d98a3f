"""Tables: which ones hold data, and their rows."""

from __future__ import annotations

from engine.documents.html.inline import (
    formula_text,
    is_reference,
    is_way_back,
    shown_text,
)
from engine.documents.html.tree import Element

_PARTS = frozenset({"thead", "tbody", "tfoot"})
_OF_LAYOUT = frozenset({
    "h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "main", "nav", "form", "pre",
    "blockquote", "header", "footer",
})  # fmt: skip
# A cell with more is an article that a table only gives a place on the page.
_LONGEST_CELL = 1000
# The longest shadow that one cell casts on the rows below it.
_ROWSPAN_LIMIT = 1000
_COLUMN_LIMIT = 60
_WORDS_PART = frozenset({
    "address", "article", "aside", "blockquote", "br", "center", "dd", "details", "div", "dl", "dt",
    "figure", "figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul",
})  # fmt: skip


def is_table_of_data(table: Element) -> bool:
    """Whether a table's rows are to be read as rows, and not as places on a page."""
    if not {"presentation", "none"}.isdisjoint(table.words("role")):
        return False
    heads = False
    widest = 0
    for row in _row_elements(table):
        cells = [cell for cell in row.elements() if cell.tag in ("td", "th")]
        widest = max(widest, len(cells))
        for cell in cells:
            heads = heads or cell.tag == "th"
            size = 0
            for below in cell.descendants():
                if below.tag in _OF_LAYOUT or (below.tag == "table" and not heads):
                    return False
                size += sum(len(child) for child in below.children if isinstance(child, str))
            if size > _LONGEST_CELL and not heads:
                return False
    return widest > 1


def rows_of(table: Element) -> list[list[str]]:
    """The cells of each row, an empty one below each that spans rows; no empty ones at the end."""
    rows: list[list[str]] = []
    shadows: dict[int, int] = {}  # by column: how many rows, with this one, a cell takes
    for row in _row_elements(table):
        cells: list[str] = []
        for cell in row.elements():
            if cell.tag not in ("td", "th"):
                continue
            _fill_shadowed(cells, shadows)
            height = _span(cell.get("rowspan"))
            if height > 1 and len(cells) < _COLUMN_LIMIT:
                shadows[len(cells)] = height
            cells.append(cell_text(cell))
        shadows = {column: left - 1 for column, left in shadows.items() if left > 1}
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            rows.append(cells)
    return rows


def _fill_shadowed(cells: list[str], shadows: dict[int, int]) -> None:
    while shadows.get(len(cells)):
        cells.append("")


def cell_text(cell: Element) -> str:
    """The text of a cell on one line."""
    parts: list[str] = []
    _collect(cell, parts, superscript=False)
    return " ".join(shown_text("".join(parts)).split("\n"))


def _collect(element: Element, parts: list[str], *, superscript: bool) -> None:
    for child in element.children:
        if isinstance(child, str):
            parts.append(child)
            continue
        if child.tag in _WORDS_PART:
            parts.append(" ")
            _collect(child, parts, superscript=superscript)
            parts.append(" ")
        elif child.tag in ("math", "script"):
            parts.append(formula_text(child))
        elif not is_way_back(child) and not is_reference(child, raised=superscript):
            _collect(child, parts, superscript=superscript or child.tag == "sup")


def _row_elements(table: Element) -> list[Element]:
    """The rows of the table itself, the foot behind the rest as it is shown."""
    rows: list[Element] = []
    foot: list[Element] = []
    for child in table.elements():
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in _PARTS:
            place = foot if child.tag == "tfoot" else rows
            place += (row for row in child.elements() if row.tag == "tr")
    return rows + foot


def _span(text: str) -> int:
    text = text.strip()
    if not (text.isascii() and text.isdigit()) or len(text) > 6:
        return 1
    return min(_ROWSPAN_LIMIT, int(text))
