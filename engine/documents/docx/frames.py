"""What holds the paragraphs of a Word document: the body, text boxes, notes, cells of tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.documents.document import Passage


@dataclass
class Frame:
    """The passages of one body, cell, text box or note until now.

    `carried` is text without a paragraph's end: it goes on with the next paragraph.
    """

    passages: list[Passage] = field(default_factory=list)
    carried: list[str] = field(default_factory=list)

    def closed(self) -> list[Passage]:
        """All passages: what was to go on with a paragraph that never came is one, too."""
        text = " ".join("".join(self.carried).split())
        if text:
            self.passages.append(Passage("paragraph", text))
        self.carried = []
        return self.passages


@dataclass
class Table:
    """The rows of a table until now; `row` is the open one, or None between rows."""

    rows: list[list[list[Passage]]] = field(default_factory=list)
    row: list[list[Passage]] | None = None
    row_deleted: bool = False

    def start_row(self) -> None:
        """A row begins."""
        self.row = []
        self.row_deleted = False

    def end_row(self) -> None:
        """The open row ends; one that was deleted does not count."""
        if self.row is not None and not self.row_deleted:
            self.rows.append(self.row)
        self.row = None
