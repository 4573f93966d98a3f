"""The styles of an OpenDocument text: what its paragraphs are, and how its lists count."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from engine.documents.numerals import numeral
from engine.documents.odt.names import number, tag
from engine.documents.style_names import StyleKind, heading_of_style, kind_of_style

_CHAIN = 20  # styles that a style is based on, one behind the other; a circle ends here
_ESCAPED = re.compile("_([0-9a-f]{2,4})_")
_PLACEHOLDER = re.compile("%([0-9]{1,2})%")
_NUMERALS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}

_NAME = tag("style:name")
_DISPLAY_NAME = tag("style:display-name")
_PARENT = tag("style:parent-style-name")
_FAMILY = tag("style:family")
_OUTLINE = tag("style:default-outline-level")
_DISPLAY = tag("text:display")
_POSITION = tag("style:text-position")
_RAISED = re.compile(r"\s*(?:super|[1-9][0-9]*%)")
_LANGUAGE = tag("fo:language")
_LEVEL = tag("text:level")
_FORMAT = tag("style:num-format")
_PREFIX = tag("style:num-prefix")
_SUFFIX = tag("style:num-suffix")
_PATTERNS = (tag("style:num-list-format"), tag("loext:num-list-format"))
_START = tag("text:start-value")
_SHOWN = tag("text:display-levels")
_BULLET = tag("text:bullet-char")


@dataclass(frozen=True)
class Style:
    """What a paragraph's style says: `heading` is a level from 1, or 0."""

    heading: int = 0
    kind: StyleKind = ""


@dataclass(frozen=True)
class ListLevel:
    """How one level of a list counts; `numerals` is "" for bullets, and None for no mark."""

    numerals: str | None = ""
    pattern: str = ""
    start: int = 1


@dataclass
class _Definition:
    name: str
    parent: str
    outline: int


@dataclass
class Styles:
    """Collects the styles of styles.xml and then of content.xml; `start` and `end` take events."""

    language: str = ""
    hidden: set[str] = field(default_factory=set)
    raised: set[str] = field(default_factory=set)
    _definitions: dict[str, _Definition] = field(default_factory=dict)
    _lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    _resolved: dict[str, Style] = field(default_factory=dict)
    _style: str = ""
    _in_default: bool = False
    _list: dict[int, ListLevel] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element of a part with styles begins."""
        if tag == _STYLE:
            name = attributes.get(_NAME, "")
            if attributes.get(_FAMILY) == "paragraph":
                shown = attributes.get(_DISPLAY_NAME) or _unescaped(name)
                outline = number(attributes.get(_OUTLINE), 0)
                self._definitions[name] = _Definition(shown, attributes.get(_PARENT, ""), outline)
            self._style = name if attributes.get(_FAMILY) == "text" else ""
        elif tag == _DEFAULT_STYLE:
            self._in_default = attributes.get(_FAMILY) == "paragraph"
        elif tag == _TEXT_PROPERTIES:
            if self._in_default and not self.language:
                language = attributes.get(_LANGUAGE, "")
                self.language = "" if language == "none" else language
            if self._style and attributes.get(_DISPLAY) == "none":
                self.hidden.add(self._style)
            if self._style and _RAISED.match(attributes.get(_POSITION, "")):
                self.raised.add(self._style)
        elif tag == _LIST_STYLE:
            self._list = self._lists.setdefault(attributes.get(_NAME, ""), {})
        elif self._list is not None and tag in _LIST_LEVELS:
            self._list[number(attributes.get(_LEVEL), 1)] = _list_level(tag, attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == _LIST_STYLE:
            self._list = None
        elif tag == _DEFAULT_STYLE:
            self._in_default = False

    def text(self, text: str) -> None:
        """Text in a part with styles is that of headers and footers."""

    def style(self, name: str) -> Style:
        """What the paragraph style with a name says, with all that it is based on."""
        if name not in self._resolved:
            self._resolved[name] = self._resolve(name)
        return self._resolved[name]

    def list_level(self, name: str, level: int) -> ListLevel:
        """One level, from 1, of the list style with a name."""
        return self._lists.get(name, {}).get(level, ListLevel())

    def _resolve(self, name: str) -> Style:
        heading = 0
        kind: StyleKind = ""
        for _ in range(_CHAIN):
            definition = self._definitions.get(name) or _Definition(_unescaped(name), "", 0)
            heading = heading or definition.outline or heading_of_style(definition.name)
            kind = kind or kind_of_style(definition.name)
            if not definition.parent:
                break
            name = definition.parent
        return Style(0 if kind else heading, kind)


def mark(levels: list[ListLevel], counts: list[int]) -> str:
    """The mark of the item that the counts of its list and the lists around it lead to.

    `levels` and `counts` go from the outermost list to the item's own.
    """
    own = levels[-1]
    if own.numerals is None:
        return ""
    if own.numerals == "":
        return "-"

    def shown(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        if not 0 <= place < len(levels):
            return ""
        style = levels[place].numerals or ""
        return numeral(counts[place], _NUMERALS.get(style, "decimal"))

    return _PLACEHOLDER.sub(shown, own.pattern[:100]).strip()


def _list_level(tag: str, attributes: dict[str, str]) -> ListLevel:
    if tag != _NUMBERED:
        # A blank bullet makes a further paragraph of the item before.
        return ListLevel(None if attributes.get(_BULLET, "•").isspace() else "")
    numerals = attributes.get(_FORMAT, "")
    if not numerals:
        return ListLevel(None)
    pattern = next((attributes[key] for key in _PATTERNS if attributes.get(key)), "")
    if not pattern:
        level = number(attributes.get(_LEVEL), 1)
        shown = range(max(level - number(attributes.get(_SHOWN), 1), 0) + 1, level + 1)
        middle = ".".join(f"%{place}%" for place in shown)
        pattern = attributes.get(_PREFIX, "") + middle + attributes.get(_SUFFIX, "")
    return ListLevel(numerals, pattern, number(attributes.get(_START), 1))


def _unescaped(name: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), name)


_STYLE = tag("style:style")
_DEFAULT_STYLE = tag("style:default-style")
_TEXT_PROPERTIES = tag("style:text-properties")
_LIST_STYLE = tag("text:list-style")
_NUMBERED = tag("text:list-level-style-number")
_LIST_LEVELS = frozenset(
    {_NUMBERED, tag("text:list-level-style-bullet"), tag("text:list-level-style-image")}
)
