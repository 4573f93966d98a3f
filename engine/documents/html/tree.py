"""The tree of an HTML document, as plain objects of bounded depth.

selectolax (lexbor) parses as browsers do and in linear time, but for two things that a hostile file
can make quadratic: what is nested very deep, and tags with very many attributes. `_tamed` takes
them out of the source first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from engine.errors import DocumentTooComplex

# Deeper elements become siblings of each other at this depth: nothing is lost but their nesting.
# It is also what lets the readers of the tree be recursive.
DEPTH_LIMIT = 150
# How many elements the parser may hold open: its work for a tag grows with them.
_OPEN_LIMIT = 2000
# Open formatting elements are opened again in every paragraph: real pages that forget to close
# <font> have some, a bomb has thousands.
_FORMATTING_LIMIT = 24
_NODE_LIMIT = 3_000_000
_LONG_TAG = 20_000
_ATTRIBUTE_LIMIT = 500

_VOID = frozenset({
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
# Elements that the next of their kind closes, or their parent's end: left open they don't nest.
_IMPLIED_END = frozenset({
    "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot",
    "colgroup", "rt", "rp", "rb", "rtc", "html", "head", "body", "a",
})  # fmt: skip
_FORMATTING = frozenset({
    "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
})  # fmt: skip
_DROPPED = frozenset({
    "script", "style", "template", "noscript", "head", "title", "iframe", "object", "embed",
    "canvas", "audio", "video", "map", "select", "textarea", "button", "input", "noframes",
    "applet", "svg", "datalist", "meter", "progress", "rt", "rp", "rtc",
})  # fmt: skip
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*)")
# No "<" in attributes, so that a search for the end of a tag never passes the next one.
# No group is possessive: Python before 3.11.5 matches such groups wrongly. No two alternatives
# match at one place, so that there is nothing to go back to.
_TAG = re.compile(
    r"""<(/?)([a-zA-Z][^\s/<>]*)"""
    r"""((?:[^"'<>]++|"[^"<]*+"|'[^'<]*+'|"(?![^"<]*+")|'(?![^'<]*+'))*)>"""
)
_EMPTY_TAG = re.compile(r"""<([a-zA-Z][\w:.-]*)((?:[^"'<>/]++|"[^"<]*+"|'[^'<]*+'|/(?!>))*)/>""")
_LONG_TAG_START = re.compile(rf"<[a-zA-Z][^<>]{{{_LONG_TAG}}}")


class Element:
    """An element with its children: elements and pieces of text, in order."""

    __slots__ = ("attributes", "children", "tag")

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def get(self, name: str) -> str:
        """The value of an attribute, or "" where it is missing or empty."""
        return self.attributes.get(name) or ""

    def words(self, name: str) -> list[str]:
        """The value of an attribute in lower case, as its words."""
        value = self.attributes.get(name)
        return value.lower().split() if value else []

    def elements(self) -> Iterator[Element]:
        """The children that are elements."""
        return (child for child in self.children if not isinstance(child, str))

    def descendants(self) -> Iterator[Element]:
        """All elements below this one, in document order."""
        stack = [self.elements()]
        while stack:
            for element in stack[-1]:
                yield element
                stack.append(element.elements())
                break
            else:
                stack.pop()

    def text(self) -> str:
        """All the text in the element, one piece behind the other."""
        parts: list[str] = []
        self._collect(parts)
        return "".join(parts)

    def _collect(self, parts: list[str]) -> None:
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            else:
                child._collect(parts)


class Page:
    """A parsed document: its body as `Element`, and what its head says."""

    def __init__(self, source: str, name: str, *, xhtml: bool = False) -> None:
        """Parse `source`. Raises DocumentTooComplex, with `name`."""
        if xhtml:
            source = _without_cdata(source)
            source = _EMPTY_TAG.sub(_opened_and_closed, source)
        parser = LexborHTMLParser(_tamed(source, name))
        root = parser.root
        self.body = _converted(parser.body or root) if root is not None else Element("body", {})
        self.attributes = root.attributes if root is not None else {}
        title = parser.css_first("title")
        self.title = " ".join(title.text().split()) if title is not None else ""
        self.properties = _properties(parser)


def _properties(parser: LexborHTMLParser) -> dict[str, str]:
    """What the first <meta> of each name, property or http-equiv says."""
    found: dict[str, str] = {}
    for meta in parser.css("meta"):
        attributes = meta.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("http-equiv")
        content = attributes.get("content")
        if name and content:
            found.setdefault(name.lower(), " ".join(content.split()))
    return found


def _converted(top: LexborNode) -> Element:
    """`top` as Element, without comments and what is never shown as text.

    `path` has the elements that are open at each node; behind DEPTH_LIMIT it keeps its last place.
    """
    root = Element(top.tag or "body", top.attributes)
    path = [root]
    depth = 0
    node = top.first_child
    while node is not None:
        tag = node.tag
        below = None
        if tag == "-text":
            path[min(depth, DEPTH_LIMIT)].children.append(node.text_content or "")
        elif tag and tag[0] != "-" and (tag not in _DROPPED or _is_formula(node)):
            element = Element(tag, node.attributes)
            path[min(depth, DEPTH_LIMIT)].children.append(element)
            below = node.first_child
            if below is not None:
                depth += 1
                if depth <= DEPTH_LIMIT:
                    del path[depth:]
                    path.append(element)
        if below is None:
            below = node.next
            while below is None and depth:
                node = node.parent
                if node is None:
                    return root
                depth -= 1
                below = node.next
        node = below
    return root


def _is_formula(node: LexborNode) -> bool:
    return node.tag == "script" and (node.attributes.get("type") or "").startswith("math/")


def _without_cdata(source: str) -> str:
    """`source` with XML's literal sections as HTML writes such text."""
    first, *others = source.split("<![CDATA[")
    parts = [first]
    for other in others:
        text, end, rest = other.partition("]]>")
        parts += text.replace("&", "&amp;").replace("<", "&lt;") if end else text, rest
    return "".join(parts)


def _opened_and_closed(found: re.Match[str]) -> str:
    """XHTML's <a id="x"/> for an HTML parser, which reads it as <a id="x">."""
    if found[1].lower() in _VOID:
        return found[0]
    return f"<{found[1]}{found[2]}></{found[1]}>"


def _tamed(source: str, name: str) -> str:
    """`source`, without what would make the parser's time quadratic. Nearly always unchanged."""
    if _LONG_TAG_START.search(source):
        source = _TAG.sub(_with_bounded_attributes, source)
    depth = formatting = deepest = most = nodes = 0
    for found in _TAG_NAME.finditer(source):
        tag = found[2].lower()
        if tag in _VOID:
            nodes += 1
        elif tag in _IMPLIED_END:
            nodes += 1 + min(formatting, _FORMATTING_LIMIT)
        else:
            step = -1 if found[1] else 1
            depth = max(0, depth + step)
            deepest = max(deepest, depth)
            nodes += 1
            if tag in _FORMATTING:
                formatting = max(0, formatting + step)
                most = max(most, formatting)
    if nodes > _NODE_LIMIT:
        raise DocumentTooComplex(name, "it has too many elements")
    if deepest <= _OPEN_LIMIT and most <= _FORMATTING_LIMIT:
        return source
    return _Flattening().flattened(source)


def _with_bounded_attributes(found: re.Match[str]) -> str:
    tag = found[0]
    if len(tag) < _LONG_TAG or len(tag.split(None, _ATTRIBUTE_LIMIT)) <= _ATTRIBUTE_LIMIT:
        return tag
    return f"<{found[1]}{found[2]}>"


class _Flattening:
    """Leaves out tags that open too deep, and as many that close."""

    def __init__(self) -> None:
        self._depth = self._formatting = 0
        self._left_out = self._formatting_left_out = 0

    def flattened(self, source: str) -> str:
        return _TAG.sub(self._kept, source)

    def _kept(self, found: re.Match[str]) -> str:
        tag = found[2].lower()
        if tag in _VOID or tag in _IMPLIED_END:
            return found[0]
        if tag in _FORMATTING:
            return found[0] if self._keeps_formatting(closes=bool(found[1])) else ""
        if found[1]:
            if self._left_out:
                self._left_out -= 1
                return " "
            self._depth = max(0, self._depth - 1)
        elif self._depth >= _OPEN_LIMIT:
            self._left_out += 1
            return " "
        else:
            self._depth += 1
        return found[0]

    def _keeps_formatting(self, *, closes: bool) -> bool:
        if closes:
            if self._formatting_left_out:
                self._formatting_left_out -= 1
                return False
            self._formatting = max(0, self._formatting - 1)
            return True
        if self._formatting >= _FORMATTING_LIMIT:
            self._formatting_left_out += 1
            return False
        self._formatting += 1
        return True
