"""What the styles of a Word document say of its paragraphs: headings, captions, lists, code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from engine.documents.docx.names import child, is_on, local_name, number, own, value
from engine.documents.style_names import StyleKind, heading_of_style, kind_of_style

_CHAIN = 20  # styles that a style is based on, one behind the other; a circle ends here
_LIST_DEPTH = re.compile(r"list (?:bullet|number|continue)? ?([2-5])")


@dataclass(frozen=True)
class Style:
    """What one style says, with all that it is based on.

    `outline` is 0 to 8 for headings, or None; `kind` is "caption", "code" or "contents" (a table of
    contents, that is no running text), or ""; `depth` is that of its list items, 0 if unsaid.
    """

    outline: int | None = None
    kind: StyleKind = ""
    numbering: str = ""
    depth: int = 0
    level: int | None = None
    hidden: bool = False


class Styles:
    """The styles of one document by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._default = ""
        self._resolved: dict[str, Style] = {}
        self.language = _language(root)
        for element in () if root is None else root:
            if local_name(element) == "style":
                identity = own(element, "styleId")
                self._elements[identity] = element
                is_default = own(element, "default") in ("1", "true", "on")
                if is_default and own(element, "type") == "paragraph":
                    self._default = identity

    def style(self, identity: str) -> Style:
        """The style with an id; "" is that of paragraphs that name none."""
        identity = identity or self._default
        if identity not in self._resolved:
            self._resolved[identity] = self._resolve(identity)
        return self._resolved[identity]

    def _resolve(self, identity: str) -> Style:
        outline: int | None = None
        level: int | None = None
        kind: StyleKind = ""
        numbering = ""
        hidden: bool | None = None
        depth = 0
        element = self._elements.get(identity)
        # A style that the document does not define still has the name that its id is made of.
        names = [] if element is not None else [_spaced(identity)]
        for _ in range(_CHAIN):
            if element is None:
                break
            name = value(element, "name").strip().lower()
            names.append(name)
            if outline is None:
                outline = number(value(element, "pPr", "outlineLvl"))
            if not numbering:
                numbering = value(element, "pPr", "numPr", "numId")
                level = number(value(element, "pPr", "numPr", "ilvl"))
            vanish = child(element, "rPr", "vanish")
            if hidden is None and vanish is not None:
                hidden = is_on(own(vanish, "val"))
            element = self._elements.get(value(element, "basedOn"))
        for name in names:
            kind = kind or kind_of_style(name)
            deeper = _LIST_DEPTH.fullmatch(name)
            depth = depth or (int(deeper[1]) if deeper else 0)
            if outline is None and (heading := heading_of_style(name)):
                outline = heading - 1
        if kind or (outline is not None and outline > 8):
            outline = None
        return Style(outline, kind, numbering, depth, level, bool(hidden))


def _language(root: Element | None) -> str:
    """The language of a document's text, from the defaults of its styles."""
    return value(root, "docDefaults", "rPrDefault", "rPr", "lang")


def _spaced(identity: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", identity[:100]).lower()
