"""Prose out of Markdown and reStructuredText, as repositories of pages have them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from pairs.pair import one_line

_FRONT_MATTER = re.compile(r"\A---\s*\n(.*?)\n---\s*(?:\n|\Z)", re.S)
# A name, and its value: quoted, perhaps over lines; or plain, with the lines that are indented.
_FIELD = re.compile(
    r"""^([A-Za-z][\w-]*):[ \t]*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|.*(?:\n[ \t]+(?!-).*)*)""", re.M
)
_BLOCK = re.compile(r"^[>|][-+]? ")
_FENCE = re.compile(r"^[ \t]*(```|~~~).*?^[ \t]*\1[`~]*[ \t]*$", re.M | re.S)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{:.*?\}", re.S)
_IMAGE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_MARKS = re.compile(r"(\*\*|__|``|`|(?<!\w)[*_]|[*_](?!\w))")
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t#]*$")
_NO_PROSE = re.compile(r"^\s*(?:[-*+] |\d+[.)] |[|>:]|\[[^\]]+\]:|={3,}|-{3,}|\.\. |\{)")
_UNDERLINE = re.compile(r"^([=\-~^\"'#*+])\1{2,}\s*$")
_RST_ROLE = re.compile(r":[\w:+-]+:`([^`<]*?)(?:\s*<[^`]*>)?`")
_RST_LINK = re.compile(r"`([^`<]+?)\s*<[^`]*>`__?")


@dataclass(frozen=True)
class Section:
    """What stands under one heading, up to the next."""

    heading: str
    paragraphs: list[str]


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The one-line values at the head of a page, unquoted, and what follows them."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return {}, text
    values = {
        name.lower(): plain(_unquoted(one_line(value)))
        for name, value in _FIELD.findall(found.group(1))
    }
    return values, text[found.end() :]


def markdown_sections(text: str) -> list[Section]:
    """The sections of a Markdown page with their prose: no lists, tables, code or quotations."""
    text = _COMMENT.sub("", _FENCE.sub("", text))
    sections = [Section("", [])]
    for block in re.split(r"\n[ \t]*\n|\n(?=#{1,6}[ \t])|(?<=\n)(?=#{1,6}[ \t])", f"\n{text}"):
        lines = block.strip("\n").splitlines()
        while lines and (found := _HEADING.match(lines[0])):
            sections.append(Section(plain(found.group(2)), []))
            lines = lines[1:]
        if not lines or _NO_PROSE.match(lines[0]) or lines[0].startswith(("    ", "\t")):
            continue
        if paragraph := plain("\n".join(lines)):
            sections[-1].paragraphs.append(paragraph)
    return sections


def rst_sections(text: str) -> list[Section]:
    """The same of a reStructuredText page, whose headings are underlined."""
    lines = _RST_LINK.sub(r"\1", _RST_ROLE.sub(r"\1", text)).splitlines()
    as_markdown = []
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if _UNDERLINE.match(line):
            continue
        is_heading = bool(line.strip()) and not line[0].isspace() and _UNDERLINE.match(below)
        as_markdown.append(f"# {line.strip()}" if is_heading else line)
    return markdown_sections("\n".join(as_markdown))


def plain(text: str) -> str:
    """The text of a piece of Markdown, on one line."""
    text = _TEMPLATE.sub("", text)
    text = _IMAGE.sub("", text)
    text = _LINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = html.unescape(_TAG.sub("", text))
    return one_line(_MARKS.sub("", text))


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1].replace("''", "'").replace('\\"', '"')
    return _BLOCK.sub("", value)
