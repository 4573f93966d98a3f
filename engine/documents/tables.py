"""Tables as passages: one row on a line, its cells side by side."""

from __future__ import annotations

from collections.abc import Sequence

from engine.documents.document import Passage

Cell = Sequence[Passage]


def table_passages(rows: Sequence[Sequence[Cell]]) -> list[Passage]:
    """The rows of a table whose cells hold passages.

    A table of a single column with more than a passage in some cell only arranges the page: what it
    holds is running text.
    """
    cells = [cell for row in rows for cell in row]
    if all(len(row) <= 1 for row in rows) and any(len(cell) > 1 for cell in cells):
        return [passage for cell in cells for passage in cell]
    return [Passage("table_row", text) for text in map(_row, rows) if text]


def _row(cells: Sequence[Cell]) -> str:
    texts = [" ".join(" ".join(passage.text.split()) for passage in cell) for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return " | ".join(texts)
