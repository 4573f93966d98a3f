"""The text of one part of a Word document (its body, or all its notes), read as a stream."""

from __future__ import annotations

from collections.abc import Callable

from engine.documents.document import Passage
from engine.documents.docx.equations import EQUATION_TAGS, Equations
from engine.documents.docx.fields import Fields
from engine.documents.docx.frames import Frame, Table
from engine.documents.docx.names import attribute, is_on, number, tags
from engine.documents.docx.numbering import Numbering
from engine.documents.docx.paragraph import BREAK, Paragraph, finished, heading_outline
from engine.documents.docx.styles import Styles
from engine.documents.docx.symbols import symbol
from engine.documents.superscripts import raised
from engine.documents.tables import table_passages

_Start = Callable[[dict[str, str]], None]
_End = Callable[[], None]

# Subtrees without text of the document as it is now: former properties, what was moved away, the
# pronunciation above a word, and the second form of what stands in mc:Choice.
_SKIPPED = (
    "w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange",
    "w:tblPrExChange", "w:sectPrChange", "w:tblGridChange", "w:numberingChange", "w:sectPr",
    "w:rt", "mc:Fallback",
)  # fmt: skip


class Story:
    """Takes the events of `walk_xml`, and gives the passages that they amount to.

    `notes` holds the footnotes or endnotes of a notes part by their ids, `references` the notes
    that the text refers to ("footnote" or "endnote", and the id), in order.
    """

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.notes: dict[str, list[Passage]] = {}
        self.references: list[tuple[str, str]] = []
        self.has_body = False
        self.has_deletions = False
        self.has_foreign_parts = False
        self._styles = styles
        self._numbering = numbering
        self._skipped = 0  # how deep in a subtree that is left out
        self._frames = [Frame()]
        self._tables: list[Table] = []
        self._paragraphs: list[Paragraph] = []
        self._fields = Fields()
        self._equations = Equations()
        self._controls: list[bool] = []  # whether each open content control shows a placeholder
        self._choices: list[bool] = []
        self._in_paragraph_properties = False
        self._hidden = False
        self._raised = False
        self._mark_follows = False
        self._listening = False  # inside w:t or m:t that is shown
        self._in_code = False  # inside w:instrText
        self._note = ""
        self._starts, self._ends = self._handlers()

    @property
    def passages(self) -> list[Passage]:
        """What stands in the body, when all of it is read."""
        return self._frames[0].closed()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._skipped:
            self._skipped += 1
            return
        handler = self._starts.get(tag)
        if handler is not None:
            handler(attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            return
        handler = self._ends.get(tag)
        if handler is not None:
            handler()

    def text(self, text: str) -> None:
        """Text; only that of w:t, m:t and w:instrText matters."""
        if self._skipped:
            return
        if self._listening and self._raised and self._paragraphs:
            self._add(raised("".join(self._paragraphs[-1].pieces[-1:]), text))
        elif self._listening:
            self._add(text)
        elif self._in_code:
            self._fields.instruct(text)

    # ---------------------------------------------------------------- the elements

    def _handlers(self) -> tuple[dict[str, _Start], dict[str, _End]]:
        both: dict[str, tuple[_Start | None, _End | None]] = {
            "w:body": (self._start_body, None),
            "w:p": (self._start_paragraph, self._end_paragraph),
            "w:pPr": (self._start_properties, self._end_properties),
            "w:pStyle": (self._paragraph_style, None),
            "w:outlineLvl": (self._outline_level, None),
            "w:numId": (self._list, None),
            "w:ilvl": (self._list_level, None),
            "w:framePr": (self._frame_properties, None),
            "w:r": (self._start_run, self._end_run),
            "m:r": (self._start_run, self._end_run),
            "w:vanish": (self._vanish, None),
            "w:rStyle": (self._run_style, None),
            "w:vertAlign": (self._vertical_align, None),
            "w:t": (self._start_text, self._end_text),
            "m:t": (self._start_text, self._end_text),
            "w:tab": (self._tab, None),
            "w:ptab": (self._tab, None),
            "w:br": (self._line_break, None),
            "w:cr": (self._line_break, None),
            "w:noBreakHyphen": (lambda _: self._add_shown("-"), None),
            "w:sym": (self._symbol, None),
            "w:fldChar": (self._field_character, None),
            "w:fldSimple": (self._start_simple_field, lambda: self._fields.end()),
            "w:instrText": (self._start_code, self._end_code),
            "w:del": (self._deleted, None),
            "w:moveFrom": (self._deleted, None),
            "w:sdt": (lambda _: self._controls.append(False), self._end_control),
            "w:showingPlcHdr": (self._placeholder, None),
            "w:sdtContent": (self._start_control, None),
            "w:txbxContent": (self._start_box, self._end_box),
            "w:tbl": (lambda _: self._tables.append(Table()), self._end_table),
            "w:tr": (self._start_row, self._end_row),
            "w:tc": (lambda _: self._frames.append(Frame()), self._end_cell),
            "w:footnoteReference": (lambda found: self._reference("footnote", found), None),
            "w:endnoteReference": (lambda found: self._reference("endnote", found), None),
            "w:footnote": (self._start_note, self._end_note),
            "w:endnote": (self._start_note, self._end_note),
            "w:altChunk": (self._foreign_part, None),
            "mc:AlternateContent": (lambda _: self._choices.append(False), self._end_alternatives),
            "mc:Choice": (self._start_choice, None),
        }
        for name in _SKIPPED:
            both[name] = (self._skip, None)
        starts: dict[str, _Start] = {}
        ends: dict[str, _End] = {}
        for name, (start, end) in both.items():
            for tag in tags(name):
                if start is not None:
                    starts[tag] = start
                if end is not None:
                    ends[tag] = end
        for tag in EQUATION_TAGS:
            starts[tag], ends[tag] = self._equation(tag)
        return starts, ends

    def _equation(self, tag: str) -> tuple[_Start, _End]:
        def start(attributes: dict[str, str]) -> None:
            if self._paragraphs:
                self._equations.start(tag, attributes, self._paragraphs[-1].pieces)

        def end() -> None:
            if self._paragraphs:
                self._equations.end(tag, self._paragraphs[-1].pieces)

        return start, end

    def _skip(self, _: dict[str, str]) -> None:
        self._skipped = 1

    def _start_body(self, _: dict[str, str]) -> None:
        self.has_body = True

    # ---------------------------------------------------------------- paragraphs

    def _start_paragraph(self, _: dict[str, str]) -> None:
        self._paragraphs.append(Paragraph())
        self._hidden = False

    def _end_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        self._fields.end_paragraph()
        frame = self._frames[-1]
        if paragraph.joins:
            frame.carried += paragraph.pieces
        else:
            paragraph.pieces = frame.carried + paragraph.pieces
            frame.carried = []
            style = self._styles.style(paragraph.style)
            passage = finished(paragraph, style, self._numbering)
            if passage is not None and style.kind != "contents":
                frame.passages.append(passage)
        frame.passages += paragraph.aside

    def _start_properties(self, _: dict[str, str]) -> None:
        self._in_paragraph_properties = True

    def _end_properties(self) -> None:
        self._in_paragraph_properties = False
        if self._fields.muted and self._paragraphs:
            paragraph = self._paragraphs[-1]
            if heading_outline(paragraph, self._styles.style(paragraph.style)) is not None:
                self._fields.leave_contents()

    def _paragraph_style(self, attributes: dict[str, str]) -> None:
        if self._paragraphs:
            self._paragraphs[-1].style = attribute(attributes, "val")

    def _outline_level(self, attributes: dict[str, str]) -> None:
        if self._paragraphs:
            self._paragraphs[-1].outline = number(attribute(attributes, "val"))

    def _list(self, attributes: dict[str, str]) -> None:
        if self._paragraphs:
            self._paragraphs[-1].numbering = attribute(attributes, "val")

    def _list_level(self, attributes: dict[str, str]) -> None:
        if self._paragraphs:
            self._paragraphs[-1].level = number(attribute(attributes, "val"))

    def _frame_properties(self, attributes: dict[str, str]) -> None:
        # A large initial stands in a paragraph of its own, before the rest of its word.
        if self._paragraphs and attribute(attributes, "dropCap") in ("drop", "margin"):
            self._paragraphs[-1].joins = True

    # ---------------------------------------------------------------- runs

    def _start_run(self, _: dict[str, str]) -> None:
        self._hidden = False
        self._raised = False
        self._mark_follows = False

    def _end_run(self) -> None:
        self._hidden = False
        self._raised = False
        self._mark_follows = False

    def _vanish(self, attributes: dict[str, str]) -> None:
        if not self._in_paragraph_properties:
            self._hidden = is_on(attribute(attributes, "val"))

    def _vertical_align(self, attributes: dict[str, str]) -> None:
        if not self._in_paragraph_properties:
            self._raised = attribute(attributes, "val") == "superscript"

    def _run_style(self, attributes: dict[str, str]) -> None:
        style = attribute(attributes, "val")
        if not self._in_paragraph_properties and self._styles.style(style).hidden:
            self._hidden = True

    @property
    def _is_shown(self) -> bool:
        return not (self._hidden or self._fields.muted or self._mark_follows)

    def _add(self, text: str) -> None:
        if self._paragraphs:
            self._paragraphs[-1].pieces.append(text)

    def _add_shown(self, text: str) -> None:
        if self._is_shown:
            self._add(text)

    def _start_text(self, _: dict[str, str]) -> None:
        self._listening = self._is_shown

    def _end_text(self) -> None:
        self._listening = False

    def _tab(self, _: dict[str, str]) -> None:
        if not self._in_paragraph_properties:  # there it is a tab stop
            self._add_shown("\t")

    def _line_break(self, attributes: dict[str, str]) -> None:
        is_page = attribute(attributes, "type") in ("page", "column")
        self._add_shown(" " if is_page else BREAK)

    def _symbol(self, attributes: dict[str, str]) -> None:
        self._add_shown(symbol(attribute(attributes, "font"), attribute(attributes, "char")))

    def _reference(self, kind: str, attributes: dict[str, str]) -> None:
        if self._is_shown:
            self.references.append((kind, attribute(attributes, "id")))
            follows = attribute(attributes, "customMarkFollows")
            self._mark_follows = bool(follows) and is_on(follows)

    # ---------------------------------------------------------------- fields

    def _field_character(self, attributes: dict[str, str]) -> None:
        match attribute(attributes, "fldCharType"):
            case "begin":
                self._fields.begin()
            case "separate":
                self._fields.separate()
            case "end":
                self._fields.end()

    def _start_simple_field(self, attributes: dict[str, str]) -> None:
        self._fields.begin(attribute(attributes, "instr"), has_result=True)

    def _start_code(self, _: dict[str, str]) -> None:
        self._in_code = True

    def _end_code(self) -> None:
        self._in_code = False

    # ---------------------------------------------------------------- changes, controls, boxes

    def _deleted(self, _: dict[str, str]) -> None:
        """w:del and w:moveFrom: around runs, or in the properties of a mark or of a row."""
        self.has_deletions = True
        if self._in_paragraph_properties and self._paragraphs:
            self._paragraphs[-1].joins = True
        elif self._tables and self._tables[-1].row == []:
            self._tables[-1].row_deleted = not self._paragraphs
        self._skipped = 1

    def _placeholder(self, attributes: dict[str, str]) -> None:
        if self._controls:
            self._controls[-1] = is_on(attribute(attributes, "val"))

    def _start_control(self, _: dict[str, str]) -> None:
        if self._controls and self._controls[-1]:
            self._skipped = 1  # "Click here to enter text"

    def _end_control(self) -> None:
        self._controls.pop()

    def _start_choice(self, _: dict[str, str]) -> None:
        if self._choices and self._choices[-1]:
            self._skipped = 1
        elif self._choices:
            self._choices[-1] = True

    def _end_alternatives(self) -> None:
        self._choices.pop()

    def _start_box(self, _: dict[str, str]) -> None:
        self._frames.append(Frame())

    def _end_box(self) -> None:
        passages = self._frames.pop().closed()
        if self._paragraphs:
            self._paragraphs[-1].aside += passages
        else:
            self._frames[-1].passages += passages

    def _foreign_part(self, _: dict[str, str]) -> None:
        self.has_foreign_parts = True

    # ---------------------------------------------------------------- tables and notes

    def _start_row(self, _: dict[str, str]) -> None:
        if self._tables:
            self._tables[-1].start_row()

    def _end_row(self) -> None:
        if self._tables:
            self._tables[-1].end_row()

    def _end_cell(self) -> None:
        passages = self._frames.pop().closed()
        if self._tables and self._tables[-1].row is not None:
            self._tables[-1].row.append(passages)
        else:
            self._frames[-1].passages += passages

    def _end_table(self) -> None:
        self._frames[-1].passages += table_passages(self._tables.pop().rows)

    def _start_note(self, attributes: dict[str, str]) -> None:
        self._note = attribute(attributes, "id")
        self._frames.append(Frame())

    def _end_note(self) -> None:
        self.notes[self._note] = self._frames.pop().closed()
