"""Text that belongs together: the body, a footnote, a text box, or a small piece of the head."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from engine.documents.document import Passage
from engine.documents.list_marks import item_mark

_SPACES = re.compile(r"[ \t\xa0]{2,}|\t")
# A bullet or a number that stands in the text, with a tab behind it.
_TYPED_MARK = re.compile(r"[ \t]{0,16}([•◦▪▫‣·●○■□–-]|\(?[0-9]{1,4}[.)])[ ]?\t")
_HEADING_STYLE = re.compile(r"(?:heading|überschrift|titre|título|titolo)\s*([1-9])")
_CAPTION_STYLES = frozenset({"caption", "illustration", "table", "drawing", "figure"})
_CODE_STYLES = frozenset(
    {"preformatted text", "html preformatted", "source code", "code", "verbatim"}
)


@dataclass(frozen=True)
class Style:
    """A paragraph style: its name in lower case, and its outline level from 0, or None."""

    name: str
    outline: int | None

    def heading_level(self) -> int:
        """1 to 6, or 0 if paragraphs of this style are no headings."""
        found = _HEADING_STYLE.fullmatch(self.name)
        if found:
            return min(6, int(found[1]))
        if self.name == "title":
            return 1
        return 0 if self.outline is None else min(6, self.outline + 1)


@dataclass
class Flow:
    """The paragraphs of one flow as they come; `purpose` says whose text it is."""

    purpose: str
    passages: list[Passage] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    mark: str | None = None
    _cell: list[str] = field(default_factory=list)
    _cells: list[str] = field(default_factory=list)
    _indents: list[int] = field(default_factory=list)

    def taken_text(self) -> str:
        """The text since the last end of a paragraph, which begins anew; pairs are joined."""
        text = "".join(self.text)
        self.text.clear()
        if not text.isascii():
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return text

    def end_paragraph(self, style: Style, level: int | None, indent: int) -> None:
        """A paragraph outside of any table ends.

        `level` counts from 1, or is None where the list has no levels, only an `indent`.
        """
        raw = self.taken_text()
        mark, self.mark = self.mark, None
        if mark is None and (typed := _TYPED_MARK.match(raw)):
            mark, raw = typed[1], raw[typed.end() :]
        text = _shown(raw)
        if not text:
            return
        heading = style.heading_level()
        if heading:
            self.passages.append(Passage("heading", " ".join(text.split("\n")), heading))
        elif mark is not None and mark.strip():
            level = level or self._level_of(indent)
            item = f"{'  ' * (level - 1)}{item_mark(mark)} {text}"
            self.passages.append(Passage("list_item", item, level))
            return
        elif style.name in _CODE_STYLES:
            self.passages.append(Passage("code", raw.rstrip()))
        elif style.name in _CAPTION_STYLES:
            self.passages.append(Passage("caption", text))
        else:
            self.passages.append(Passage("paragraph", text))
        self._indents.clear()

    def _level_of(self, indent: int) -> int:
        """The level of an item by its indent, among those of the list that is being read."""
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        return min(9, len(self._indents))

    def end_paragraph_in_cell(self) -> None:
        """A paragraph ends, and its cell goes on."""
        text = _shown(self.taken_text())
        self.mark = None
        if text:
            self._cell.append(" ".join(text.split("\n")))

    def end_cell(self) -> None:
        """A cell ends."""
        self.end_paragraph_in_cell()
        self._cells.append(" ".join(self._cell))
        self._cell.clear()

    def end_row(self) -> None:
        """A row of a table ends."""
        if self._cell or self.text:
            self.end_cell()
        cells = self._cells
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            self.passages.append(Passage("table_row", " | ".join(cells)))
        self._cells = []


def _shown(text: str) -> str:
    text = _SPACES.sub(" ", text)
    if "\n" in text:
        text = "\n".join(line.strip() for line in text.split("\n"))
    return text.strip()
