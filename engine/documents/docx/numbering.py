"""The bullets and numbers of lists in a Word document (ECMA-376-1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from engine.documents.docx.names import child, local_name, number, own, value
from engine.documents.numerals import numeral

_LEVELS = 9
_PLACEHOLDER = re.compile("%([1-9])")


@dataclass(frozen=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    plain: bool = False


class Numbering:
    """The lists of one document, counting as its paragraphs are read in order."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._by_style: dict[str, str] = {}
        self._levels: dict[tuple[str, int], _Level] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in () if root is None else root:
            kind = local_name(element)
            if kind == "abstractNum":
                identity = own(element, "abstractNumId")
                self._abstract[identity] = element
                if link := value(element, "styleLink"):
                    self._by_style[link] = identity
            elif kind == "num":
                self._lists[own(element, "numId")] = element

    def mark(self, identity: str, depth: int) -> str:
        """Counts one item of a list at `depth` (from 0): its mark as text, "" for none.

        Bullets are all "-".
        """
        element = self._lists.get(identity)
        if element is None:
            return ""
        depth = min(depth, _LEVELS - 1)
        abstract = self._abstract_of(element)
        level = self._level(identity, abstract, depth)
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        override = child(_override(element, depth), "startOverride")
        if override is not None and (identity, depth) not in self._begun:
            counts[depth] = None
        self._begun.add((identity, depth))
        start = level.start if override is None else number(own(override, "val")) or 0
        count = counts[depth]
        counts[depth] = start if count is None else count + 1
        for deeper in range(depth + 1, _LEVELS):
            restart = self._level(identity, abstract, deeper).restart
            if restart is None or 0 < depth + 1 <= restart:
                counts[deeper] = None
        if level.format == "bullet":
            # A blank bullet makes a further paragraph of the item before.
            return "" if level.text.isspace() else "-"
        if level.format == "none":
            return _PLACEHOLDER.sub("", level.text).strip()
        return self._label(identity, abstract, level, counts)

    def _label(self, identity: str, abstract: str, level: _Level, counts: list[int | None]) -> str:
        def shown(found: re.Match[str]) -> str:
            depth = int(found[1]) - 1
            one = self._level(identity, abstract, depth)
            count = counts[depth]
            style = "decimal" if level.plain else one.format
            return numeral(one.start if count is None else count, style)

        return _PLACEHOLDER.sub(shown, level.text[:100]).strip()

    def _abstract_of(self, element: Element) -> str:
        identity = value(element, "abstractNumId")
        # A list may borrow all its levels from a list style.
        link = value(self._abstract.get(identity), "numStyleLink")
        return self._by_style.get(link, identity) if link else identity

    def _level(self, identity: str, abstract: str, depth: int) -> _Level:
        key = (identity, depth)
        if key not in self._levels:
            override = child(_override(self._lists[identity], depth), "lvl")
            if override is None:
                override = _at_depth(self._abstract.get(abstract), "lvl", depth)
            self._levels[key] = _read_level(override)
        return self._levels[key]


def _override(element: Element, depth: int) -> Element | None:
    return _at_depth(element, "lvlOverride", depth)


def _at_depth(element: Element | None, local: str, depth: int) -> Element | None:
    for inner in () if element is None else element:
        if local_name(inner) == local and own(inner, "ilvl") == str(depth):
            return inner
    return None


def _read_level(element: Element | None) -> _Level:
    if element is None:
        return _Level()
    start = number(value(element, "start"))
    return _Level(
        start=0 if child(element, "start") is None else 1 if start is None else start,
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText"),
        restart=number(value(element, "lvlRestart")),
        plain=child(element, "isLgl") is not None,
    )
