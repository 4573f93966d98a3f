"""From Markdown to running text: what a reader of the rendered page would read.

A small reader of its own, because it must take linear time on anything (markdown-it-py needs 12 s
for 1 MB of brackets) and be more careful with stars than CommonMark: in 2*3*4 they are no emphasis.
This file finds the blocks; `markdown_inline` reads what is inside them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from engine.documents.cleaning import unify_line_ends
from engine.documents.document import BlockKind, Passage, Reading
from engine.documents.encodings import decode_text
from engine.documents.markdown_inline import inline_text, link_label

_PLAIN = re.compile(r"[^\W\d_]")  # no construct begins with a letter: the quick way for most lines
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_FENCE = re.compile(r"[ \t]*(`{3,}+(?=[^`]*$)|~{3,}+)")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?$")
_HEADING_END = re.compile(r"(?<![^ \t])#++$")
_UNDERLINE = re.compile(r" {0,3}(?:=++|-++)[ \t]*$")
_ITEM = re.compile(r"([ \t]*)([-+*]|[0-9]{1,9}[.)])(?:[ \t]++(.*))?$")
_DEFINITION = re.compile(
    r" {0,3}\[(?!\^)((?:[^\[\]\\]|\\.){1,999})\]:[ \t]*+(?:<[^<>]*>|[^\s<]\S*+)"
    r"""(?:[ \t]++(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$"""
)
_CELL_END = re.compile(r"(?<!\\)\|")
_FRONT_MATTER_KEY = re.compile(r"[\w-]+[ \t]*:(?:[ \t]|$)|#")
_FRONT_MATTER_VALUE = re.compile(r"(title|lang)[ \t]*:[ \t]+(['\"]?)(.+)\2[ \t]*$", re.IGNORECASE)
_NOTE = re.compile(r" {0,3}\[\^([^\[\]\s]{1,99})\]:[ \t]*+(.*)$")


@dataclass
class _Block:
    """A piece of the page; the text of code is not read further."""

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    mark: str = ""


def read_markdown(data: bytes, name: str, password: str | None = None) -> Reading:
    """What a Markdown file says. Raises FileNotText."""
    text, encoding = decode_text(data, name)
    return replace(markdown_reading(unify_line_ends(text)), encoding=encoding)


def markdown_reading(source: str) -> Reading:
    """What `source` (LF line ends) says; the title and language are those of its YAML head."""
    lines = source.split("\n")
    begin, head = _front_matter(lines)
    reader = _BlockReader(lines, begin)
    reader.read()
    passages = [_passage(block, reader.labels) for block in (*reader.blocks, *reader.notes)]
    return Reading(
        tuple(passage for passage in passages if passage is not None),
        title=head.get("title", ""),
        language=head.get("lang", ""),
    )


def _passage(block: _Block, labels: set[str]) -> Passage | None:
    if block.kind == "code":
        return Passage("code", block.text)
    text = inline_text(block.text, labels).strip()
    return Passage(block.kind, block.mark + text, block.level) if text else None


def _front_matter(lines: list[str]) -> tuple[int, dict[str, str]]:
    """Where the text begins behind a YAML head, and the title and language in the head."""
    if lines[0].rstrip() != "---" or len(lines) < 2 or not _FRONT_MATTER_KEY.match(lines[1]):
        return 0, {}
    head: dict[str, str] = {}
    for index, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return index + 1, head
        found = _FRONT_MATTER_VALUE.match(line)
        if found:
            head[found[1].lower()] = found[3].strip()
    return 0, {}


class _BlockReader:
    """One pass over the lines. Whatever is no construct it knows is a line of a paragraph."""

    def __init__(self, lines: list[str], begin: int) -> None:
        self.blocks: list[_Block] = []
        self.notes: list[_Block] = []
        self.labels: set[str] = set()
        self._lines = lines
        self._next = begin
        self._paragraph: list[str] = []
        self._hard_break = False
        self._mark = ""
        self._level = 0
        self._in_note = False
        self._indents: list[int] = []
        self._in_list = False
        self._in_table = False
        # A comment that is never closed is text: nothing may vanish to the end of a document.
        self._last_comment_end = max(
            (index for index, line in enumerate(lines) if "-->" in line), default=-1
        )

    def read(self) -> None:
        """Fill `blocks`, `notes` (what stands below a line, at the end) and `labels`."""
        while self._next < len(self._lines):
            line = self._lines[self._next]
            self._next += 1
            quote = _QUOTE.match(line)
            self._read_line(line[quote.end() :] if quote else line, quoted=bool(quote))
        self._close()

    def _read_line(self, line: str, *, quoted: bool) -> None:
        if _PLAIN.match(line) and "|" not in line:
            self._in_table = False
            self._in_list = self._in_list and bool(self._paragraph)
            self._append(line)
        elif not line.strip():
            self._close()
            self._in_table = False
        elif fence := _FENCE.match(line):
            self._read_code(fence, quoted=quoted)
        elif heading := _HEADING.match(line):
            self._close()
            text = _HEADING_END.sub("", (heading[2] or "").rstrip()).rstrip()
            self.blocks.append(_Block(text, "heading", len(heading[1])))
        elif self._paragraph and not self._mark and _UNDERLINE.match(line):
            self._close(heading=1 if "=" in line else 2)
        elif _is_rule(line):
            self._close()
        elif not self._paragraph and (definition := _DEFINITION.match(line)):
            self.labels.add(link_label(definition[1]))
        elif (self._in_note or not self._paragraph) and (note := _NOTE.match(line)):
            self._close()
            self.labels.add(link_label("^" + note[1]))
            self._in_note = True
            number = note[1] if note[1].isdecimal() else str(len(self.notes) + 1)
            self._mark = f"[{number}] "
            self._append(note[2])
        elif self._skip_comment(line):
            pass
        elif (item := _ITEM.match(line)) and self._may_begin(item):
            self._close()
            self._begin_item(len(item[1].expandtabs(4)), item[2])
            self._append(item[3] or "")
        elif self._read_table(line):
            pass
        elif not self._paragraph and not self._in_list and line.startswith(("    ", "\t")):
            self.blocks.append(_Block(line.removeprefix("\t").removeprefix("    "), "code"))
        else:
            if not self._paragraph and not line.startswith((" ", "\t")):
                self._in_list = False
            self._append(line)

    def _may_begin(self, item: re.Match[str]) -> bool:
        """Whether a list can begin here: a wrapped line may happen to begin with "1986."."""
        return self._in_list or not self._paragraph or item[2] in ("-", "+", "*", "1.", "1)")

    def _begin_item(self, indent: int, mark: str) -> None:
        if not self._in_list:
            self._indents = []
        self._in_list = True
        # Two columns more than an item stands are meant to be below it, strict or not.
        while self._indents and indent < self._indents[-1] + 2:
            self._indents.pop()
        self._indents.append(indent)
        self._level = len(self._indents)
        self._mark = "  " * (self._level - 1) + ("- " if mark in "-+*" else mark + " ")

    def _append(self, line: str) -> None:
        if self._hard_break and self._paragraph:
            self._paragraph[-1] += "\\"
        self._hard_break = line.endswith("  ")
        self._paragraph.append(line.strip())

    def _close(self, *, heading: int = 0) -> None:
        if self._paragraph:
            text = "\n".join(self._paragraph)
            if self._in_note:
                self.notes.append(_Block(text, mark=self._mark))
            elif self._mark:
                self.blocks.append(_Block(text, "list_item", self._level, self._mark))
            else:
                self.blocks.append(_Block(text, "heading" if heading else "paragraph", heading))
            self._paragraph = []
        self._mark = ""
        self._in_note = False

    def _read_code(self, fence: re.Match[str], *, quoted: bool) -> None:
        self._close()
        code: list[str] = []
        mark, indent = fence[1], fence.start(1)
        while self._next < len(self._lines):
            line = self._lines[self._next]
            self._next += 1
            if quoted and (quote := _QUOTE.match(line)):
                line = line[quote.end() :]
            bare = line.strip()
            if len(bare) >= len(mark) and bare == mark[0] * len(bare):
                break
            head = line[:indent]
            code.append(head.lstrip() + line[indent:])
        self.blocks.append(_Block("\n".join(code), "code"))

    def _skip_comment(self, line: str) -> bool:
        """Skip a comment of several lines; one within a line is left to the inline reader."""
        start = line.lstrip()
        if not start.startswith("<!--") or "-->" in start or self._last_comment_end < self._next:
            return False
        self._close()
        while "-->" not in self._lines[self._next]:
            self._next += 1
        # What stands behind the comment is a line of its own.
        self._lines[self._next] = self._lines[self._next].partition("-->")[2]
        return True

    def _read_table(self, line: str) -> bool:
        """A row of a table, or the line of dashes below the row of its heads."""
        if self._in_table:
            if "|" not in line:
                self._in_table = False
                return False
            self.blocks.append(_Block(_row(line), "table_row"))
            return True
        if not self._paragraph or "|" not in self._paragraph[-1]:
            return False
        if "|" not in line or "-" not in line or not set(line) <= set(" \t|:-"):
            return False
        heads = self._paragraph.pop()
        self._close()
        self.blocks.append(_Block(_row(heads), "table_row"))
        self._in_table = True
        return True


def _is_rule(line: str) -> bool:
    marks = line.replace(" ", "").replace("\t", "")
    return len(marks) >= 3 and marks[0] in "-*_" and marks == marks[0] * len(marks)


def _row(line: str) -> str:
    cells = [cell.strip() for cell in _CELL_END.split(line.strip().removeprefix("|"))]
    while cells and not cells[-1]:
        cells.pop()
    return " | ".join(cells)
