"""What a paragraph is by the name of its style, in office documents of any language."""

from __future__ import annotations

import re
from typing import Literal

StyleKind = Literal["", "caption", "code", "contents"]

# Word writes built-in names in English whatever its own language; other programs write them in
# theirs.
_HEADING = re.compile(
    r"(?:heading|überschrift|berschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|nagłówek"
    r"|nadpis|otsikko|заголовок|başlık|標題|标题|見出し|제목)\s?([1-9])"
)
_TITLE = frozenset({"title", "titel", "titre", "título", "titolo", "標題", "标题", "表題", "제목"})
_CAPTION = re.compile(
    r"caption|beschriftung|légende|legende|descripción|didascalia|legenda|図表番号|题注|標號"
    r"|(?:table|image|figure) ?caption"
)
_CODE = re.compile(
    r"source ?code|(?:html )?preformatted(?: text)?|code(?: block)?|macro text|verbatim"
)
# A table of contents repeats the document's own text.
_CONTENTS = re.compile(
    r"toc ?(?:heading|\d)|contents (?:heading|\d+)|table of (?:figures|authorities)"
    r"|index (?:heading|\d)|verzeichnis \d|inhaltsverzeichnisüberschrift"
)


def heading_of_style(name: str) -> int:
    """The level, from 1, of the headings that a style so named makes; 0 for all else."""
    name = name.strip().lower()
    heading = _HEADING.fullmatch(name)
    if heading:
        return int(heading[1])
    return 1 if name in _TITLE else 0


def kind_of_style(name: str) -> StyleKind:
    """Whether a style so named makes captions, code, or lines of a table of contents."""
    name = name.strip().lower()
    if _CONTENTS.fullmatch(name):
        return "contents"
    if _CAPTION.fullmatch(name):
        return "caption"
    return "code" if _CODE.fullmatch(name) else ""
