"""The inside of a Markdown paragraph: emphasis, links, images, code, escapes, tags, entities."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass

_SPECIAL = re.compile(
    r"\\[!-/:-@\[-`{-~\n]|`++|!?\[|\]|<(?=[A-Za-z/!])|\*++|_++|~++|\n"
    r"|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_DESTINATION = re.compile(
    r"\(\s*+(?:<[^<>\n]*+>|[^\s()<>]*+(?:\([^\s()]*+\)[^\s()]*+)*)"
    r"""(?:\s++(?:"[^"]*+"|'[^']*+'|\([^()]*+\)))?\s*+\)"""
)
_REFERENCE = re.compile(r"\[([^\[\]]{0,999}+)\]")
_AUTOLINK = re.compile(
    r"<([A-Za-z][A-Za-z0-9+.-]{1,31}+:[^\s<>]*+|[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+)+)>"
)
# Only tags that Markdown files really carry. <s>, <summarize> or <T> are left as they are written.
_TAG = re.compile(
    r"</?(a|abbr|article|aside|b|big|blockquote|br|caption|center|code|col|colgroup|dd|del|details"
    r"|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|img|ins|kbd|li|main|mark|nav"
    r"|ol|p|picture|pre|rp|rt|ruby|section|small|source|span|strong|sub|summary|sup|table|tbody|td"
    r"|tfoot|th|thead|tr|tt|u|ul|video)(?:\s[^<>]*+|/)?>",
    re.IGNORECASE,
)
_ALT = re.compile(r"""\salt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
# Japanese and Chinese lines are joined without a space.
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")


def link_label(label: str) -> str:
    """The form in which two labels of a reference are compared (CommonMark 0.31, section 6.3)."""
    return " ".join(label.split()).casefold()


def inline_text(text: str, labels: set[str]) -> str:
    """What a reader reads of a paragraph; `labels` are the references that the document defines."""
    return _Inline(text, labels).read()


@dataclass(slots=True)
class _Run:
    """A run of emphasis marks that may open; `count` of them are not matched yet."""

    index: int
    count: int


class _Inline:
    """One pass over the special characters of a paragraph, without ever going back.

    `_out` holds the pieces of the result. Marks are put there as text and taken out again
    when their partner is met, so that whatever stays unmatched stays in the text.
    """

    def __init__(self, text: str, labels: set[str]) -> None:
        self._text = text
        self._labels = labels
        self._out: list[str] = []
        self._brackets: list[tuple[int, int]] = []
        self._last_bracket = -1
        self._open: dict[str, list[_Run]] = {"*": [], "_": [], "~": []}
        self._runs: list[tuple[str, _Run]] = []
        self._code_ends: dict[int, list[int]] | None = None
        self._last_comment_end = text.rfind("-->")

    def read(self) -> str:
        """The text, with all marks resolved."""
        position = 0
        while found := _SPECIAL.search(self._text, position):
            if found.start() > position:
                self._out.append(self._text[position : found.start()])
            position = self._read_special(found)
        self._out.append(self._text[position:])
        for mark, run in self._runs:
            self._out[run.index] = mark * run.count
        return "".join(self._out)

    def _read_special(self, found: re.Match[str]) -> int:
        """Put out what is `found` and give the position behind what was read."""
        piece, end = found[0], found.end()
        match piece[0]:
            case "\\":
                self._out.append(piece[1])
            case "`":
                return self._read_code(piece, end)
            case "[" | "!":
                self._brackets.append((len(self._out), end))
                self._out.append(piece)
                self._last_bracket = end
            case "]":
                return self._close_bracket(found.start(), end)
            case "<":
                return self._read_angle(found.start())
            case "&":
                self._out.append(html.unescape(piece).replace("\r", "\n"))
            case "\n":
                self._out.append(self._soft_break(found.start()))
            case _:
                self._read_marks(piece, found.start(), end)
        return end

    def _read_code(self, ticks: str, end: int) -> int:
        if self._code_ends is None:
            self._code_ends = {}
            for run in re.finditer("`++", self._text):
                self._code_ends.setdefault(len(run[0]), []).append(run.start())
        starts = self._code_ends.get(len(ticks), [])
        following = bisect_right(starts, end)
        if following == len(starts):
            self._out.append(ticks)
            return end
        code = self._text[end : starts[following]].replace("\n", " ")
        if code.startswith(" ") and code.endswith(" ") and code.strip():
            code = code[1:-1]
        self._out.append(code)
        return starts[following] + len(ticks)

    def _close_bracket(self, start: int, end: int) -> int:
        self._out.append("]")
        if not self._brackets:
            return end
        index, begin = self._brackets.pop()
        link = _DESTINATION.match(self._text, end)
        if link:
            after = link.end()
        else:
            # A label holds no brackets, so only the innermost pair can be one.
            own = self._text[begin : min(start, begin + 999)] if begin >= self._last_bracket else ""
            reference = _REFERENCE.match(self._text, end) if self._labels else None
            label = link_label((reference and reference[1]) or own)
            if label not in self._labels:
                return end
            if label.startswith("^"):  # the mark of a note
                self._out[index:] = [""] * (len(self._out) - index)
                return end
            after = reference.end() if reference else end
        self._out[index] = self._out[-1] = ""
        return after

    def _read_angle(self, start: int) -> int:
        if self._text.startswith("<!--", start) and start < self._last_comment_end:
            return self._text.index("-->", start) + 3
        address = _AUTOLINK.match(self._text, start)
        if address:
            self._out.append(address[1])
            return address.end()
        tag = _TAG.match(self._text, start)
        if not tag:
            self._out.append("<")
            return start + 1
        name = tag[1].lower()
        if name == "br":
            self._out.append("\n")
            # The line end behind it would begin the new line with a space.
            return tag.end() + self._text.startswith("\n", tag.end())
        if name == "img" and (alt := _ALT.search(tag[0])):
            self._out.append(html.unescape(alt[1] or alt[2] or ""))
        return tag.end()

    def _soft_break(self, start: int) -> str:
        before, after = self._text[start - 1 : start], self._text[start + 1 : start + 2]
        return "" if _WIDE.match(before) and _WIDE.match(after) else " "

    def _read_marks(self, marks: str, start: int, end: int) -> None:
        mark = marks[0]
        before, after = self._text[start - 1 : start] or " ", self._text[end : end + 1] or " "
        self._out.append(marks)
        if (before.isspace() and after.isspace()) or (mark == "~" and len(marks) != 2):
            return
        run = _Run(len(self._out) - 1, len(marks))
        if not before.isspace() and not _clings(mark, after, closing=len(marks) > 1):
            self._match(mark, run)
        if run.count and not after.isspace() and not _clings(mark, before):
            self._open[mark].append(run)
        self._runs.append((mark, run))

    def _match(self, mark: str, closer: _Run) -> None:
        stack = self._open[mark]
        others = [other for other in self._open.values() if other and other is not stack]
        while closer.count and stack:
            opener = stack[-1]
            taken = min(opener.count, closer.count)
            opener.count -= taken
            closer.count -= taken
            if not opener.count:
                stack.pop()
            # What opened in between can't be closed behind this: emphasis nests.
            for other in others:
                while other and other[-1].index > opener.index:
                    other.pop()


def _clings(mark: str, neighbour: str, *, closing: bool = False) -> bool:
    """Whether the character on the outer side makes a mark a part of its word.

    Stricter than CommonMark for stars: next to an ASCII letter or digit they are arithmetic, code
    or a footnote. Only a double star may close before a letter, as in **bold**ly. Other scripts are
    written without spaces, so their letters do not count.
    """
    if mark == "_":
        return neighbour.isalnum()
    if closing and neighbour.isalpha():
        return False
    return neighbour.isascii() and neighbour.isalnum()
