"""From Markdown to running text: what a reader of the rendered page would read, line by line.

A small reader of its own, because it must take linear time on anything (markdown-it-py needs 12 s
for 1 MB of brackets) and be more careful with stars than CommonMark: in 2*3*4 they are no emphasis.
This file finds the blocks; `markdown_inline` reads what is inside them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.documents.markdown_inline import inline_text, link_label

_PLAIN = re.compile(r"[^\W\d_]")  # no construct begins with a letter: the quick way for most lines
_QUOTE = re.compile(r"(?: {0,3}> ?)++")
_FENCE = re.compile(r"[ \t]*(`{3,}+(?=[^`]*$)|~{3,}+)")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+(.*))?$")
_HEADING_END = re.compile(r"(?<![^ \t])#++$")
_UNDERLINE = re.compile(r" {0,3}(?:=++|-++)[ \t]*$")
_ITEM = re.compile(r"([ \t]*)([-+*]|[0-9]{1,9}[.)])(?:[ \t]++(.*))?$")
_DEFINITION = re.compile(
    r" {0,3}\[(?!\^)((?:[^\[\]\\]|\\.){1,999})\]:[ \t]*+(?:<[^<>]*>|[^\s<]\S*+)"
    r"""(?:[ \t]++(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$"""
)
_CELL_END = re.compile(r"(?<!\\)\|")
_FRONT_MATTER_KEY = re.compile(r"[\w-]+[ \t]*:(?:[ \t]|$)|#")
_FRONT_MATTER_TITLE = re.compile(r"title[ \t]*:[ \t]+(['\"]?)(.+)\1[ \t]*$", re.IGNORECASE)


@dataclass
class _Block:
    """A paragraph, a heading, a list item, a table row, or code, whose text is not read further."""

    text: str
    prefix: str = ""
    apart: bool = False
    code: bool = False


def markdown_to_text(source: str) -> tuple[str, str]:
    """The running text of `source` (LF line ends), and its title: "" where it gives itself none."""
    lines = source.split("\n")
    begin, title = _front_matter(lines)
    reader = _BlockReader(lines, begin)
    reader.read()
    parts: list[str] = []
    for block in reader.blocks:
        text = block.text if block.code else inline_text(block.text, reader.labels).strip()
        if not text.strip():
            continue
        if parts:
            parts.append("\n\n" if block.apart else "\n")
        parts += block.prefix, text
        if block is reader.first_heading:
            title = title or " ".join(text.split())
    return "".join(parts), title


def _front_matter(lines: list[str]) -> tuple[int, str]:
    """Where the text begins behind a YAML head, and the title in the head."""
    if lines[0].rstrip() != "---" or len(lines) < 2 or not _FRONT_MATTER_KEY.match(lines[1]):
        return 0, ""
    title = ""
    for index, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return index + 1, title
        found = _FRONT_MATTER_TITLE.match(line)
        if found:
            title = found[2].strip()
    return 0, ""


class _BlockReader:
    """One pass over the lines. Whatever is no construct it knows is a line of a paragraph."""

    def __init__(self, lines: list[str], begin: int) -> None:
        self.blocks: list[_Block] = []
        self.labels: set[str] = set()
        self.first_heading: _Block | None = None
        self._lines = lines
        self._next = begin
        self._paragraph: list[str] = []
        self._hard_break = False
        self._prefix = ""
        self._apart = False
        self._in_list = False
        self._in_table = False
        # A comment that is never closed is text: nothing may vanish to the end of a document.
        self._last_comment_end = max(
            (index for index, line in enumerate(lines) if "-->" in line), default=-1
        )

    def read(self) -> None:
        """Fill `blocks`, `labels` and `first_heading`."""
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
            self._apart = True
            self._in_table = False
        elif fence := _FENCE.match(line):
            self._read_code(fence, quoted=quoted)
        elif heading := _HEADING.match(line):
            self._close()
            self._add(_HEADING_END.sub("", (heading[1] or "").rstrip()).rstrip(), heading=True)
        elif self._paragraph and not self._prefix and _UNDERLINE.match(line):
            self._close(heading=True)
        elif _is_rule(line):
            self._close()
            self._apart = True
        elif not self._paragraph and (definition := _DEFINITION.match(line)):
            self.labels.add(link_label(definition[1]))
        elif self._skip_comment(line):
            pass
        elif (item := _ITEM.match(line)) and self._may_begin(item):
            self._close()
            self._in_list = True
            self._prefix = item[1].replace("\t", "    ") + item[2] + " "
            self._append(item[3] or "")
        elif self._read_table(line):
            pass
        elif not self._paragraph and not self._in_list and line.startswith(("    ", "\t")):
            self._add(line.removeprefix("\t").removeprefix("    "), code=True)
        else:
            if not self._paragraph and not line.startswith((" ", "\t")):
                self._in_list = False
            self._append(line)

    def _may_begin(self, item: re.Match[str]) -> bool:
        """Whether a list can begin here: a wrapped line may happen to begin with "1986."."""
        return self._in_list or not self._paragraph or item[2] in ("-", "+", "*", "1.", "1)")

    def _append(self, line: str) -> None:
        if self._hard_break and self._paragraph:
            self._paragraph[-1] += "\\"
        self._hard_break = line.endswith("  ")
        self._paragraph.append(line.strip())

    def _close(self, *, heading: bool = False) -> None:
        if self._paragraph:
            self._add("\n".join(self._paragraph), prefix=self._prefix, heading=heading)
            self._paragraph = []
        self._prefix = ""

    def _add(
        self, text: str, *, prefix: str = "", heading: bool = False, code: bool = False
    ) -> None:
        block = _Block(text, prefix, self._apart, code)
        self._apart = False
        self.blocks.append(block)
        if heading and self.first_heading is None and text:
            self.first_heading = block

    def _read_code(self, fence: re.Match[str], *, quoted: bool) -> None:
        self._close()
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
            self._add(head.lstrip() + line[indent:], code=True)

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
            self._add(_row(line))
            return True
        if not self._paragraph or "|" not in self._paragraph[-1]:
            return False
        if "|" not in line or "-" not in line or not set(line) <= set(" \t|:-"):
            return False
        heads = self._paragraph.pop()
        self._close()
        self._add(_row(heads))
        self._in_table = True
        return True


def _is_rule(line: str) -> bool:
    marks = line.replace(" ", "").replace("\t", "")
    return len(marks) >= 3 and marks[0] in "-*_" and marks == marks[0] * len(marks)


def _row(line: str) -> str:
    cells = _CELL_END.split(line.strip().removeprefix("|"))
    if not cells[-1].strip():
        cells.pop()
    return " | ".join(cell.strip() for cell in cells)
