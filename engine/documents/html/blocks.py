"""From the tree of a page to passages: what a reader of the shown page reads, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from engine.documents.document import BlockKind, Passage
from engine.documents.html.inline import (
    BREAK,
    formula_text,
    is_reference,
    is_way_back,
    note_mark,
    paragraphs_of,
    roles,
    shown_text,
)
from engine.documents.html.lists import ItemList, integer, opened_list
from engine.documents.html.tables import is_table_of_data, rows_of
from engine.documents.html.tree import Element
from engine.documents.superscripts import raised

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figure", "footer", "form", "frameset", "header", "hgroup", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext",
    "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    "xmp", "listing",
})  # fmt: skip
_CODE = frozenset({"pre", "listing", "xmp", "plaintext"})
_CAPTIONS = frozenset({"caption", "figcaption"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_HEADING = re.compile(r"h[1-6]")
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|list-item|flex|grid|table)\b", re.IGNORECASE)
_NOTE_ROLES = frozenset({"footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote"})
_NOTES_ROLES = frozenset({"footnotes", "endnotes", "rearnotes", "doc-endnotes"})
_NOTES_CLASSES = frozenset({"footnotes", "endnotes", "footnote-list", "references"})
_NOTE_ID = re.compile(r"(?:sdfootnote|sdendnote)\d+$|ftn\d+$|edn\d+$", re.IGNORECASE)
_NOTE_STYLE = re.compile(r"mso-element\s*:\s*(?:footnote|endnote)\s*(?:;|$)", re.IGNORECASE)


class BlockReader:
    """Reads elements one after the other into `passages`; `notes` are to stand at the end."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.notes: list[Passage] = []
        self._line: list[str] = []
        self._begun = False  # whether there is more than white space in the line
        self._kind: BlockKind = "paragraph"
        self._level = 0
        self._lists: list[ItemList] = []
        self._marker: str | None = None
        self._superscripts = 0
        self._in_notes = False
        self._marks: dict[str, str] = {}  # by the id of a note: how the text refers to it

    def read(self, element: Element) -> None:
        """Read what `element` holds, as blocks of their own."""
        self._flush()
        self._children(element)
        self._flush()

    def _children(self, element: Element) -> None:
        for child in element.children:
            if isinstance(child, str):
                self._add(child)
            else:
                self._element(child)

    def _element(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            self._add(BREAK)
        elif tag in _CODE:
            self._flush()
            self._emit("code", code_text(element))
        elif tag in _LISTS or (tag == "div" and "list" in element.words("role")):
            self._list(element)
        elif tag == "li" or (tag == "div" and "listitem" in element.words("role")):
            self._item(element)
        elif level := heading_level(element):
            with self._as("heading", level):
                self._children(element)
        elif tag in _CAPTIONS:
            with self._as("caption"):
                self._children(element)
        elif tag == "table":
            self._table(element)
        elif self._kind != "heading" and _is_note(element):
            self._note(element)
        elif tag in _BLOCKS or _BLOCK_STYLE.search(element.get("style")):
            self._flush()
            self._children(element)
            self._flush()
        else:
            self._inline(element)

    def _inline(self, element: Element) -> None:
        tag = element.tag
        if tag in ("math", "script"):
            self._add(formula_text(element))
        elif tag == "q":
            self._add("“")
            self._children(element)
            self._add("”")
        elif tag == "img":
            if "emoji" in element.get("class"):
                self._add(element.get("alt"))
        elif tag == "sup":
            self._superscripts += 1
            if not self._is_bare_reference(element):
                if all(isinstance(child, str) for child in element.children):
                    self._add(raised("".join(self._line[-1:]), element.text()))
                else:
                    self._children(element)
            self._superscripts -= 1
        elif is_way_back(element):
            pass
        elif not self._is_mark_of_note(element):
            self._children(element)

    def _is_mark_of_note(self, element: Element) -> bool:
        """Take a link that is the mark of a note: its number, or else only a reference to it."""
        if element.tag != "a" or "#" not in element.get("href"):
            return False
        first = not self._begun
        loose = first and self._in_notes
        if not is_reference(element, raised=self._superscripts > 0 or loose):
            return False
        mark = note_mark(element.text())
        if not first:
            self._marks.setdefault(element.get("href").rpartition("#")[2], mark)
        elif self._marker is None and self._kind == "paragraph" and not self._lists:
            self._add(f"[{mark}] ")
        return True

    def _is_bare_reference(self, element: Element) -> bool:
        """Whether <sup> is a reference whose link is around it, or was lost on the way."""
        if "reference" in element.words("class") or not {"noteref", "doc-noteref"}.isdisjoint(
            roles(element)
        ):
            return not any(below.tag == "a" for below in element.descendants())
        return False

    @contextmanager
    def _as(self, kind: BlockKind, level: int = 0) -> Iterator[None]:
        self._flush()
        before = self._kind, self._level
        self._kind, self._level = kind, level
        yield
        self._flush()
        self._kind, self._level = before

    def _add(self, text: str) -> None:
        self._line.append(text)
        self._begun = self._begun or not (text == "" or text.isspace())

    def _flush(self) -> None:
        if not self._line:
            return
        text = shown_text("".join(self._line))
        self._line.clear()
        self._begun = False
        if not text:
            return
        if self._kind == "heading":
            self._marker = None
            self._emit("heading", " ".join(text.split("\n")), self._level)
            return
        for paragraph in paragraphs_of(text):
            if self._marker is not None:
                marker, self._marker = self._marker, None
                if self._lists[-1].of_notes:
                    self._emit("paragraph", marker + paragraph)
                else:
                    self._emit("list_item", marker + paragraph, len(self._lists))
            else:
                self._emit(self._kind, paragraph, self._level)

    def _emit(self, kind: BlockKind, text: str, level: int = 0) -> None:
        if text.strip():
            self.passages.append(Passage(kind, text, level))

    def _list(self, element: Element) -> None:
        self._flush()
        of_notes = _holds_notes(element) or (self._in_notes and not self._lists)
        self._lists.append(opened_list(element, of_notes=of_notes))
        self._children(element)
        self._flush()
        self._lists.pop()

    def _item(self, element: Element) -> None:
        self._flush()
        alone = not self._lists
        if alone:  # an item that stands in no list
            self._lists.append(ItemList(None))
        own = self._lists[-1]
        marker = own.next_mark(element)
        outer = self._marker
        self._marker = marker if own.of_notes else "  " * (len(self._lists) - 1) + marker
        self._children(element)
        self._flush()
        self._marker = outer
        if alone:
            self._lists.pop()

    def _table(self, element: Element) -> None:
        self._flush()
        if not is_table_of_data(element):
            self._children(element)
            self._flush()
            return
        for caption in element.elements():
            if caption.tag == "caption":
                self._element(caption)
        self._marker = None
        for cells in rows_of(element):
            self._emit("table_row", " | ".join(cells))

    def _note(self, element: Element) -> None:
        """A footnote, or all of them: single ones move to the end, out of the running text."""
        self._flush()
        alone = not self._in_notes and not _holds_notes(element)
        passages, in_notes = self.passages, self._in_notes
        self._in_notes = True
        begin = len(self.notes)
        if alone:
            self.passages = self.notes
        self._children(element)
        self._flush()
        if alone:
            self._number_note(begin, element.get("id"))
        self.passages, self._in_notes = passages, in_notes

    def _number_note(self, begin: int, id_: str) -> None:
        mark = self._marks.get(id_)
        if mark and len(self.passages) > begin and not self.passages[begin].text.startswith("["):
            note = self.passages[begin]
            self.passages[begin] = Passage("paragraph", f"[{mark}] {note.text}")


def _is_note(element: Element) -> bool:
    if element.tag not in ("aside", "div", "section", "p", "dl"):
        return False
    if _holds_notes(element):
        return True
    if not _NOTE_ROLES.isdisjoint(roles(element)):
        return True
    return element.tag == "div" and (
        _NOTE_STYLE.search(element.get("style")) is not None
        or _NOTE_ID.match(element.get("id")) is not None
    )


def _holds_notes(element: Element) -> bool:
    if not _NOTES_ROLES.isdisjoint(roles(element)):
        return True
    return element.tag in ("section", "div", "ol") and not _NOTES_CLASSES.isdisjoint(
        element.words("class")
    )


def heading_level(element: Element) -> int:
    """1 to 6 for a heading, else 0."""
    if _HEADING.fullmatch(element.tag):
        return int(element.tag[1])
    if "heading" in element.words("role"):
        return min(6, max(1, integer(element.get("aria-level"), 2)))
    return 0


def code_text(element: Element) -> str:
    """The text of <pre>, with its white space, and a new line for each block within."""
    parts: list[str] = []
    _collect_code(element, parts)
    return "".join(parts).replace("\r\n", "\n").strip("\n")


def _collect_code(element: Element, parts: list[str]) -> None:
    for child in element.children:
        if isinstance(child, str):
            parts.append(child)
        elif child.tag == "br":
            parts.append("\n")
        else:
            block = child.tag in _BLOCKS
            if block and parts and not parts[-1].endswith("\n"):
                parts.append("\n")
            _collect_code(child, parts)
            if block and parts and not parts[-1].endswith("\n"):
                parts.append("\n")
