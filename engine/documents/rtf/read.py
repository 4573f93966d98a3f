"""Reading RTF: groups, destinations, text and paragraphs, after the RTF specification 1.9.1."""

from __future__ import annotations

from typing import NamedTuple

from engine.documents.document import Passage, Reading
from engine.documents.rtf.charsets import (
    DEFAULT,
    decoded,
    encoding_of_charset,
    encoding_of_page,
)
from engine.documents.rtf.flow import Flow, Style
from engine.documents.rtf.tokens import Token, tokens_of
from engine.documents.superscripts import raised
from engine.errors import DocumentDamaged

_START = b"{\\rtf"
_CHARACTERS = {
    b"tab": "\t", b"line": "\n", b"lbr": "\n", b"softline": "\n", b"emdash": "—", b"endash": "–",
    b"bullet": "•", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"emspace": " ", b"enspace": " ", b"qmspace": " ", b"zwj": "\u200d", b"zwnj": "\u200c",
    b"ltrmark": "\u200e", b"rtlmark": "\u200f", b"nestcell": " ",
}  # fmt: skip
_SYMBOLS = {b"~": "\xa0", b"_": "\u2011", b"\t": "\t"}
_LITERAL = frozenset({b"\\", b"{", b"}"})
# Inside these a text box, an object's appearance or a text in Unicode is text again.
_UNREAD_BUT_FOR_PARTS = frozenset({b"shp", b"shpgrp", b"shpinst", b"do", b"object", b"upr"})
_PARTS = frozenset({b"ud", b"result"})
_UNREAD = frozenset({
    b"colortbl", b"filetbl", b"pict", b"header", b"headerl", b"headerr", b"headerf", b"footer",
    b"footerl", b"footerr", b"footerf", b"xe", b"tc", b"rxe", b"fldinst", b"info", b"listtable",
    b"listoverridetable", b"revtbl", b"nonesttables", b"shprslt", b"sp", b"objdata", b"mmath",
    b"bkmkstart", b"bkmkend", b"atnid", b"atnauthor", b"annotation", b"generator", b"template",
    b"comment", b"pntxta", b"pntxtb", b"author", b"operator", b"keywords", b"subject", b"doccomm",
    b"category", b"manager", b"company", b"hlinkbase", b"ftnsep", b"ftnsepc", b"aftnsep",
    b"aftnsepc", b"ftncn", b"aftncn", b"private", b"rsidtbl", b"themedata",
})  # fmt: skip
_PURPOSES = {
    b"fonttbl": "fonts", b"stylesheet": "styles", b"title": "title", b"listtext": "mark",
    b"pntext": "mark", b"footnote": "note", b"shptxt": "box", b"dptxbxtext": "box",
}  # fmt: skip
_ENDS = frozenset({b"par", b"sect", b"page", b"column"})


class _State(NamedTuple):
    """What a group inherits from the group around it, and takes back at its end."""

    flow: Flow | None = None  # None where text is not read
    around: Flow | None = None  # what a part of an unread group may return to
    font: int = -1
    skipped: int = 1  # \uc: how many bytes stand behind \u for those who can't read it
    unseen: bool = False
    deleted: bool = False
    raised: bool = False
    style: int = 0
    outline: int = 9
    list_: int = 0
    level: int = 0
    indent: int = 0
    in_table: bool = False

    def reset(self) -> _State:
        """The state with the properties that a paragraph has unless it says otherwise."""
        return self._replace(style=0, outline=9, list_=0, level=0, indent=0, in_table=False)


def read_rtf(data: bytes, name: str, password: str | None = None) -> Reading:
    """The body of an RTF document, with its footnotes at the end. Raises DocumentDamaged."""
    start = data.find(_START, 0, 1024)
    if start < 0:
        raise DocumentDamaged(name, "RTF", "it does not begin as one")
    reader = _Reader()
    complete = reader.read(data[start:] if start else data)
    warnings = []
    if reader.has_deletions:
        warnings.append("The document has tracked deletions: they were left out.")
    if not complete:
        warnings.append("The file ends in the middle: the document may be cut off.")
    return Reading(
        passages=(*reader.body.passages, *reader.notes),
        title=" ".join(reader.title.split()),
        encoding=reader.encoding,
        warnings=tuple(warnings),
    )


class _Reader:
    """One pass over the tokens."""

    def __init__(self) -> None:
        self.body = Flow("body")
        self.notes: list[Passage] = []
        self.title = ""
        self.encoding = DEFAULT
        self.has_deletions = False
        self._state = _State(self.body, self.body)
        self._stack: list[_State] = []
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, Style] = {}
        self._default_font = 0
        self._bytes = bytearray()  # not decoded yet, of one font
        self._skip = 0
        self._starred = False
        self._note_count = 0

    def read(self, source: bytes) -> bool:
        """Read all of `source`, and say whether it ended as it should."""
        for token in tokens_of(source):
            if token.kind == "text":
                self._text(token.data)
            elif token.kind == "word":
                self._word(token)
            elif token.kind == "byte":
                self._text(token.data)
            elif token.kind == "symbol":
                self._symbol(token.data)
            else:
                self._skip = 0
                self._starred = False
                if token.data == b"{":
                    self._stack.append(self._state)
                elif not self._close_group():
                    return True
        while self._stack:
            self._close_group()
        self._finish(self.body)
        return False

    def _close_group(self) -> bool:
        """Take the state of the group around; False at the end of the document."""
        self._decode()
        if not self._stack:
            return True  # a brace too many
        left, self._state = self._state, self._stack.pop()
        if left.flow is not None and left.flow is not self._state.flow:
            self._finish(left.flow, left)
        if not self._stack:
            self._finish(self.body, left)
            return False
        return True

    def _text(self, data: bytes) -> None:
        self._starred = False
        if self._skip:
            passed = min(self._skip, len(data))
            self._skip -= passed
            data = data[passed:]
        flow = self._state.flow
        if flow is None or not data or self._is_unseen():
            return
        self._bytes += data
        if flow.purpose == "styles" and b";" in data:
            self._define_style(flow)

    def _characters(self, text: str) -> None:
        flow = self._state.flow
        if flow is not None and not self._is_unseen():
            self._decode()
            if self._state.raised:
                text = raised("".join(flow.text[-1:]), text)
            flow.text.append(text)

    def _is_unseen(self) -> bool:
        if self._state.deleted:
            self.has_deletions = True
            return True
        return self._state.unseen

    def _decode(self) -> None:
        """Give the bytes that came until now to the flow, as text."""
        if self._bytes:
            flow = self._state.flow
            if flow is not None:
                encoding = self._fonts.get(self._state.font, self.encoding)
                text = decoded(bytes(self._bytes), encoding, self.encoding)
                if self._state.raised:
                    text = raised("".join(flow.text[-1:]), text)
                flow.text.append(text)
            self._bytes.clear()

    def _symbol(self, symbol: bytes) -> None:
        self._skip = 0
        if symbol == b"*":
            self._starred = True
        elif symbol in _LITERAL:
            self._text(symbol)
        elif symbol in (b"\n", b"\r"):
            self._end_paragraph()
        elif symbol in _SYMBOLS:
            self._characters(_SYMBOLS[symbol])

    def _word(self, token: Token) -> None:
        word, number = token.data, token.number
        starred, self._starred = self._starred, False
        self._skip = 0
        if word == b"u" and number is not None:
            self._characters(chr(number % 0x10000))
            self._skip = self._state.skipped
        elif word in _CHARACTERS:
            self._characters(_CHARACTERS[word])
        elif word in _PURPOSES:
            self._open(_PURPOSES[word])
        elif word in _PARTS:
            self._decode()
            self._state = self._state._replace(flow=self._state.around)
        elif word in _UNREAD_BUT_FOR_PARTS:
            self._decode()
            self._state = self._state._replace(flow=None)
        elif starred or word in _UNREAD:
            self._decode()
            self._state = self._state._replace(flow=None, around=None)
        elif word in _ENDS:
            self._end_paragraph()
        elif word == b"cell":
            self._decode()
            if self._state.flow is not None:
                self._state.flow.end_cell()
        elif word == b"row":
            self._decode()
            if self._state.flow is not None:
                self._state.flow.end_row()
        else:
            self._property(word, number)

    def _open(self, purpose: str) -> None:
        self._decode()
        state = self._state
        if state.flow is None and purpose != "title" and (purpose != "box" or not state.around):
            return
        if purpose == "note":
            self._note_count += 1
        flow = Flow(purpose)
        around = flow if purpose in ("note", "box") else state.around
        self._state = state.reset()._replace(flow=flow, around=around)

    def _property(self, word: bytes, number: int | None) -> None:
        state = self._state
        value = 0 if number is None else number
        match word:
            case b"f":
                self._decode()
                self._state = state._replace(font=value)
            case b"fcharset":
                self._fonts[state.font] = encoding_of_charset(value, self.encoding)
            case b"cpg":
                self._fonts[state.font] = encoding_of_page(value) or self.encoding
            case b"uc":
                self._state = state._replace(skipped=min(max(value, 0), 16))
            case b"plain":
                self._decode()
                self._state = state._replace(
                    font=self._default_font, unseen=False, deleted=False, raised=False
                )
            case b"v":
                self._decode()
                self._state = state._replace(unseen=number != 0)
            case b"deleted":
                self._decode()
                self._state = state._replace(deleted=number != 0)
            case b"super" | b"sub" | b"nosupersub":
                self._decode()
                self._state = state._replace(raised=word == b"super" and number != 0)
            case b"pard":
                self._state = state.reset()
            case b"s":
                self._state = state._replace(style=value)
            case b"outlinelevel":
                self._state = state._replace(outline=value)
            case b"ls":
                self._state = state._replace(list_=value)
            case b"ilvl":
                self._state = state._replace(level=min(max(value, 0), 8))
            case b"li":
                self._state = state._replace(indent=value)
            case b"intbl":
                self._state = state._replace(in_table=True)
            case b"deff":
                self._default_font = value
                self._state = state._replace(font=value)
            case b"ansicpg":
                self.encoding = encoding_of_page(value) or self.encoding
            case b"mac" | b"pc" | b"pca":
                pages = {b"mac": "mac-roman", b"pc": "cp437", b"pca": "cp850"}
                self.encoding = pages[word]

    def _end_paragraph(self) -> None:
        self._decode()
        flow = self._state.flow
        if flow is None or flow.purpose not in ("body", "note", "box"):
            return
        if self._state.in_table:
            flow.end_paragraph_in_cell()
        else:
            self._end_plain_paragraph(flow, self._state)

    def _end_plain_paragraph(self, flow: Flow, state: _State) -> None:
        style = self._styles.get(state.style) or Style("", None)
        if state.outline < 9 and not style.heading_level():
            style = Style(style.name, state.outline)
        # Old lists and typed ones have no levels, only indents.
        level = state.level + 1 if state.list_ else None
        flow.end_paragraph(style, level, state.indent)

    def _define_style(self, flow: Flow) -> None:
        self._decode()
        name = flow.taken_text().partition(";")[0].strip().lower()
        outline = self._state.outline if self._state.outline < 9 else None
        self._styles.setdefault(self._state.style, Style(name, outline))

    def _finish(self, flow: Flow, state: _State | None = None) -> None:
        """A flow ends with its group: what it holds goes where it belongs."""
        if flow.purpose in ("body", "note", "box"):
            self._end_plain_paragraph(flow, state or self._state)
            flow.end_row()
        if flow.purpose == "note":
            marked = f"[{self._note_count}] "
            for index, passage in enumerate(flow.passages):
                text = marked + passage.text.lstrip() if index == 0 else passage.text
                self.notes.append(Passage("paragraph", text))
        elif flow.purpose == "box":
            self.body.passages += flow.passages
        elif flow.purpose == "title":
            self.title = self.title or flow.taken_text()
        elif flow.purpose == "mark" and self._state.flow is not None:
            self._state.flow.mark = flow.taken_text()
