"""Results as Markdown: CommonMark with the footnotes of GitHub and pandoc."""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.export.lists import Item, items_of
from engine.export.plain_text import NOTES_HEADING
from engine.export.receipt import HEADING, receipt_rows
from engine.export.result import ExportedResult
from engine.export.structure import Line, Paragraph, content_of
from engine.wording import worded

# Characters that mean something within a line. An underscore inside a word means nothing, and an
# ampersand only does where it names a character.
_MEANT = re.compile(r"[\\`*\[\]<~|$^]|(?<![^\W_])_|_(?![^\W_])|&(?=#?[A-Za-z0-9]{1,31};)")
# What makes a heading, list, quotation, rule, underline or definition of the line that it begins.
_BEGINNING = re.compile(r"(?:#{1,6}(?=\s|$)|[-+](?=[-+\s]|$)|=+\s*$|>|[%:](?=\s|$))")
_NUMBER = re.compile(r"(\d{1,9})([.)](?=\s|$))")
_HEADING_END = re.compile(r"#+$")
_INDENT = "   "  # what stands below "- " and "1. " alike
_BREAK = "\\\n"
_BETWEEN_LISTS = "<!-- -->"  # an empty line alone would leave them one list


def export_markdown(result: ExportedResult) -> str:
    """The result with its title as the first heading; its text means nothing but itself.

    A paragraph of lines that all begin with "- ", or with numbers that count on, is a list.
    """
    content = content_of(result)
    parts = [f"# {_heading(_escaped(content.title))}"] if content.title else []
    was_list = False
    for paragraph in content.paragraphs:
        items = items_of(paragraph)
        if items and was_list:
            parts.append(_BETWEEN_LISTS)
        parts.append(_list(items) if items else _paragraph(paragraph))
        was_list = bool(items)
    if result.receipt is not None:
        rows = (f"- {label}: {_escaped(value)}" for label, value in receipt_rows(result.receipt))
        parts.append("\n".join([f"## {worded(HEADING)}\n", *rows]))
    if content.notes:
        parts.append(f"## {worded(NOTES_HEADING)}")
        parts += [
            f"[^{number}]: {_begun(_escaped(note))}"
            for number, note in enumerate(content.notes, start=1)
        ]
    return "\n\n".join(parts) + "\n"


def _paragraph(paragraph: Paragraph) -> str:
    if paragraph.is_heading:
        return f"## {_heading(_line(paragraph.lines[0]).strip())}"
    return _BREAK.join(_begun(_line(line).strip()) for line in paragraph.lines)


def _list(items: Sequence[Item]) -> str:
    return "\n".join(
        f"{_INDENT * item.depth}{'-' if item.number is None else f'{item.number}.'} "
        f"{_begun(_line(item.line).strip())}"
        for item in items
    )


def _line(line: Line) -> str:
    return "".join(
        f"[^{piece}]" if isinstance(piece, int) else _escaped(piece) for piece in line.pieces
    )


def _escaped(text: str) -> str:
    return _MEANT.sub(r"\\\g<0>", text)


def _begun(line: str) -> str:
    """An escaped line as it may stand at the beginning of a block."""
    if number := _NUMBER.match(line):
        return f"{number[1]}\\{line[number.start(2) :]}"
    return f"\\{line}" if _BEGINNING.match(line) else line


def _heading(line: str) -> str:
    """An escaped line as it may stand in a heading, where marks at the end would be dropped."""
    return _HEADING_END.sub(lambda marks: f"\\{marks[0]}", line)
