"""One paragraph of a Word document, while it is read and when it is done."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from engine.documents.document import BlockKind, Passage
from engine.documents.docx.numbering import Numbering
from engine.documents.docx.styles import Style

BREAK = "\u2028"  # a line break that the author made
_SPACES = re.compile("[ \t\r\n]+")
_AROUND_BREAKS = re.compile(f" ?{BREAK} ?")
_DEEPEST_HEADING = 6
_DEEPEST_ITEM = 8  # from 0: lists have nine levels


@dataclass
class Paragraph:
    """What is known of a paragraph until its end.

    `joins` says that it goes on with the next one, as it does where a paragraph's mark was deleted.
    `outline`, `numbering` and `level` are its own, None where its style's hold. `aside` holds what
    stands in text boxes in it.
    """

    pieces: list[str] = field(default_factory=list)
    style: str = ""
    outline: int | None = None
    numbering: str | None = None
    level: int | None = None
    joins: bool = False
    aside: list[Passage] = field(default_factory=list)


def heading_outline(paragraph: Paragraph, style: Style) -> int | None:
    """0 to 8 for a heading."""
    outline = style.outline if paragraph.outline is None else paragraph.outline
    return outline if outline is not None and outline <= 8 and not style.kind else None


def finished(paragraph: Paragraph, style: Style, numbering: Numbering) -> Passage | None:
    """The passage that a paragraph is, or None for one of white space alone."""
    text = "".join(paragraph.pieces).replace("\u00ad", "")
    if style.kind == "code":
        code = text.replace(BREAK, "\n")
        return Passage("code", code) if code.strip() else None
    text = _AROUND_BREAKS.sub("\n", _SPACES.sub(" ", text)).strip(" \n")
    if not text:
        return None
    outline = heading_outline(paragraph, style)
    if outline is not None:
        level = min(outline + 1, _DEEPEST_HEADING)
        return Passage("heading", " ".join(text.split("\n")), level)
    identity = style.numbering if paragraph.numbering is None else paragraph.numbering
    if identity and identity != "0":
        depth = next((known for known in (paragraph.level, style.level) if known is not None), 0)
        depth = min(depth, _DEEPEST_ITEM)
        mark = numbering.mark(identity, depth)
        if mark:
            level = max(depth + 1, style.depth)
            return Passage("list_item", f"{'  ' * (level - 1)}{mark} {text}", level)
    kind: BlockKind = "caption" if style.kind == "caption" else "paragraph"
    return Passage(kind, text)
