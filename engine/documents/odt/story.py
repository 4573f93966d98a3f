"""The text of an OpenDocument text, read from its content.xml as a stream."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from engine.documents.document import BlockKind, Passage
from engine.documents.odt.lists import Lists
from engine.documents.odt.names import number, tag
from engine.documents.odt.styles import Styles
from engine.documents.superscripts import raised
from engine.documents.tables import table_passages

_Start = Callable[[dict[str, str]], None]
_End = Callable[[], None]

_BREAK = "\u2028"  # a line break that the author made
_SPACES = re.compile("[ \t\r\n]+")
_AROUND_BREAKS = re.compile(f" ?{_BREAK} ?")
_DEEPEST_HEADING = 6
_DEEPEST_ITEM = 10
_MOST_SPACES = 200  # of text:s, which may ask for any number

_STYLE_NAME = tag("text:style-name")
_LEVEL = tag("text:outline-level")
_COUNT = tag("text:c")
_SECTION_DISPLAY = tag("text:display")
_IS_HIDDEN = tag("text:is-hidden")
_SPANNED = tag("table:number-columns-spanned")

# Subtrees that are no running text: what was deleted, comments, indexes (which repeat the text),
# forms, descriptions of pictures, the pronunciation above a word, the numbers of notes.
_SKIPPED = (
    "text:tracked-changes", "office:annotation", "text:note-citation", "text:ruby-text",
    "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index",
    "text:user-index", "text:alphabetical-index", "office:forms", "svg:title", "svg:desc",
    "text:placeholder", "text:script", "text:hidden-text", "office:binary-data", "math:annotation",
    "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
)  # fmt: skip
# Shapes stand inside paragraphs and hold paragraphs themselves.
_SHAPES = (
    "draw:frame", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle", "draw:polygon",
    "draw:path", "draw:line", "draw:polyline", "draw:connector", "draw:caption",
    "draw:regular-polygon",
)  # fmt: skip


@dataclass
class _Paragraph:
    style: str
    heading: int = 0
    pieces: list[str] = field(default_factory=list)
    is_hidden: bool = False


@dataclass
class _Frame:
    """What holds paragraphs: the body, a cell, a shape, a note."""

    passages: list[Passage] = field(default_factory=list)
    paragraphs: list[_Paragraph] = field(default_factory=list)
    aside: list[Passage] = field(default_factory=list)
    lists: Lists | None = None


@dataclass
class _Table:
    rows: list[list[list[Passage]]] = field(default_factory=list)
    row: list[list[Passage]] = field(default_factory=list)
    covered: int = 0


class Story:
    """Takes the events of `walk_xml`, and gives the passages that they amount to."""

    def __init__(self, styles: Styles) -> None:
        self.notes: list[Passage] = []
        self.has_body = False
        self.has_deletions = False
        self._note_count = 0
        self._styles = styles
        self._skipped = 0  # how deep in a subtree that is left out
        self._in_body = False
        self._frames = [_Frame(lists=Lists(styles))]
        self._tables: list[_Table] = []
        self._spans: list[bool] = []  # whether each open span is a superscript
        self._starts, self._ends = self._handlers()

    @property
    def passages(self) -> list[Passage]:
        """What stands in the body."""
        return self._frames[0].passages

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._skipped:
            self._skipped += 1
            if tag == _DELETION:
                self.has_deletions = True
        elif not self._in_body:
            if tag == _BODY:
                self._in_body = self.has_body = True
            else:
                self._styles.start(tag, attributes)
        elif handler := self._starts.get(tag):
            handler(attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
        elif not self._in_body:
            self._styles.end(tag)
        elif handler := self._ends.get(tag):
            handler()

    def text(self, text: str) -> None:
        """Text; only that of paragraphs matters."""
        if self._skipped:
            return
        paragraphs = self._frames[-1].paragraphs
        if paragraphs and self._spans and self._spans[-1]:
            text = raised("".join(paragraphs[-1].pieces[-1:]), text)
        self._add(text)

    # ---------------------------------------------------------------- the elements

    def _handlers(self) -> tuple[dict[str, _Start], dict[str, _End]]:
        starts: dict[str, _Start] = {
            "text:p": self._start_paragraph,
            "text:h": self._start_heading,
            "text:span": self._span,
            "text:s": lambda found: self._add(
                " " * min(number(found.get(_COUNT), 1), _MOST_SPACES)
            ),
            "text:tab": lambda _: self._add("\t"),
            "text:line-break": lambda _: self._add(_BREAK),
            "text:hidden-paragraph": self._hidden_paragraph,
            "text:section": self._section,
            "text:list": lambda found: self._lists.start(found),
            "text:list-item": lambda found: self._lists.start_item(found),
            "text:list-header": lambda _: self._lists.start_header(),
            "text:note-body": lambda _: self._open_frame(),
            "table:table": lambda _: self._tables.append(_Table()),
            "table:table-row": self._start_row,
            "table:table-cell": self._start_cell,
            "table:covered-table-cell": self._start_covered_cell,
        }
        ends: dict[str, _End] = {
            "text:p": self._end_paragraph,
            "text:h": self._end_paragraph,
            "text:span": self._end_span,
            "text:list": lambda: self._lists.end(),
            "text:note-body": self._end_note,
            "table:table": self._end_table,
            "table:table-row": self._end_row,
            "table:table-cell": self._end_cell,
            "table:covered-table-cell": self._end_covered_cell,
        }
        for name in _SHAPES:
            starts[name] = lambda _: self._open_frame()
            ends[name] = self._end_shape
        for name in _SKIPPED:
            starts[name] = self._skip
        return (
            {tag(name): start for name, start in starts.items()},
            {tag(name): end for name, end in ends.items()},
        )

    def _skip(self, _: dict[str, str]) -> None:
        self._skipped = 1

    # ---------------------------------------------------------------- paragraphs

    @property
    def _lists(self) -> Lists:
        frame = self._frames[-1]
        if frame.lists is None:
            frame.lists = Lists(self._styles)
        return frame.lists

    def _start_paragraph(self, attributes: dict[str, str]) -> None:
        self._frames[-1].paragraphs.append(_Paragraph(attributes.get(_STYLE_NAME, "")))

    def _start_heading(self, attributes: dict[str, str]) -> None:
        level = max(number(attributes.get(_LEVEL), 1), 1)
        self._frames[-1].paragraphs.append(_Paragraph(attributes.get(_STYLE_NAME, ""), level))

    def _end_paragraph(self) -> None:
        frame = self._frames[-1]
        paragraph = frame.paragraphs.pop()
        passage = None if paragraph.is_hidden else self._finished(paragraph)
        if passage is not None:
            frame.passages.append(passage)
        frame.passages += frame.aside
        frame.aside = []

    def _finished(self, paragraph: _Paragraph) -> Passage | None:
        style = self._styles.style(paragraph.style)
        text = "".join(paragraph.pieces).replace("\u00ad", "")
        if style.kind == "contents":
            return None
        if style.kind == "code":
            code = text.replace(_BREAK, "\n")
            return Passage("code", code) if code.strip() else None
        text = _AROUND_BREAKS.sub("\n", _SPACES.sub(" ", text)).strip(" \n")
        if not text:
            return None
        heading = paragraph.heading or style.heading
        if heading:
            return Passage("heading", " ".join(text.split("\n")), min(heading, _DEEPEST_HEADING))
        lists = self._lists
        if mark := lists.take_mark():
            depth = min(lists.depth, _DEEPEST_ITEM)
            return Passage("list_item", f"{'  ' * (depth - 1)}{mark} {text}", depth)
        kind: BlockKind = "caption" if style.kind == "caption" else "paragraph"
        return Passage(kind, text)

    def _add(self, text: str) -> None:
        paragraphs = self._frames[-1].paragraphs
        if paragraphs:
            paragraphs[-1].pieces.append(text)

    def _span(self, attributes: dict[str, str]) -> None:
        if attributes.get(_STYLE_NAME) in self._styles.hidden:
            self._skipped = 1
        else:
            self._spans.append(attributes.get(_STYLE_NAME) in self._styles.raised)

    def _end_span(self) -> None:
        self._spans.pop()

    def _hidden_paragraph(self, attributes: dict[str, str]) -> None:
        if attributes.get(_IS_HIDDEN) == "true" and self._frames[-1].paragraphs:
            self._frames[-1].paragraphs[-1].is_hidden = True
        self._skipped = 1

    def _section(self, attributes: dict[str, str]) -> None:
        if attributes.get(_SECTION_DISPLAY) == "none":
            self._skipped = 1

    # ---------------------------------------------------------------- shapes, notes, tables

    def _open_frame(self) -> None:
        self._frames.append(_Frame())

    def _end_shape(self) -> None:
        passages = self._frames.pop().passages
        frame = self._frames[-1]
        if frame.paragraphs:
            frame.aside += passages
        else:
            frame.passages += passages

    def _end_note(self) -> None:
        note = self._frames.pop().passages
        self._note_count += 1
        if note:
            first = replace(note[0], text=f"[{self._note_count}] {note[0].text.lstrip()}")
            self.notes += [first, *note[1:]]

    def _start_row(self, _: dict[str, str]) -> None:
        if self._tables:
            self._tables[-1].row = []
            self._tables[-1].covered = 0

    def _end_row(self) -> None:
        if self._tables:
            self._tables[-1].rows.append(self._tables[-1].row)
            self._tables[-1].row = []

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if self._tables:
            self._tables[-1].covered = number(attributes.get(_SPANNED), 1) - 1
        self._open_frame()

    def _end_cell(self) -> None:
        passages = self._frames.pop().passages
        if self._tables:
            self._tables[-1].row.append(passages)
        else:
            self._frames[-1].passages += passages

    def _start_covered_cell(self, _: dict[str, str]) -> None:
        self._open_frame()

    def _end_covered_cell(self) -> None:
        self._frames.pop()  # what it holds is not shown
        if self._tables:
            table = self._tables[-1]
            if table.covered > 0:  # by the cell to its left, which is not written twice
                table.covered -= 1
            else:
                table.row.append([])

    def _end_table(self) -> None:
        self._frames[-1].passages += table_passages(self._tables.pop().rows)


_BODY = tag("office:body")
_DELETION = tag("text:deletion")
