"""The lists that are open at one place of an OpenDocument text, and their counts."""

from __future__ import annotations

from dataclasses import dataclass

from engine.documents.odt.names import number, tag
from engine.documents.odt.styles import ListLevel, Styles, mark

_STYLE_NAME = tag("text:style-name")
_CONTINUES = tag("text:continue-numbering")
_CONTINUED = tag("text:continue-list")
_IDENTITY = "http://www.w3.org/XML/1998/namespace}id"
_OLD_IDENTITY = tag("text:id")
_START = tag("text:start-value")


@dataclass
class _List:
    style: str
    identity: str
    level: ListLevel
    count: int
    is_marked: bool = True  # whether the item that is open has had its mark


class Lists:
    """Follows text:list and text:list-item."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._open: list[_List] = []
        self._last: dict[tuple[str, int], int] = {}  # by style and depth
        self._counts: dict[tuple[str, int], int] = {}  # by a list's id and depth
        self._identities: list[str] = []

    @property
    def depth(self) -> int:
        """How many lists are open."""
        return len(self._open)

    def start(self, attributes: dict[str, str]) -> None:
        """A list begins."""
        depth = len(self._open) + 1
        outer = self._open[-1] if self._open else None
        style = attributes.get(_STYLE_NAME) or (outer.style if outer else "")
        identity = attributes.get(_IDENTITY) or attributes.get(_OLD_IDENTITY) or ""
        identity = identity or (outer.identity if outer else "")
        level = self._styles.list_level(style, depth)
        count = level.start - 1
        if continued := attributes.get(_CONTINUED):
            count = self._counts.get((continued, depth), count)
        elif attributes.get(_CONTINUES) == "true":
            count = self._last.get((style, depth), count)
        self._open.append(_List(style, identity, level, count))

    def end(self) -> None:
        """The innermost list ends."""
        ended = self._open.pop()
        depth = len(self._open) + 1
        self._last[ended.style, depth] = ended.count
        if ended.identity:
            self._counts[ended.identity, depth] = ended.count

    def start_item(self, attributes: dict[str, str]) -> None:
        """An item begins, that has a mark of its own."""
        if self._open:
            item = self._open[-1]
            item.count = number(attributes.get(_START), item.count + 1)
            item.is_marked = False

    def start_header(self) -> None:
        """What stands in a list without a mark begins."""
        if self._open:
            self._open[-1].is_marked = True

    def take_mark(self) -> str:
        """The mark of the open item for its first paragraph; "" for all others."""
        if not self._open or self._open[-1].is_marked:
            return ""
        self._open[-1].is_marked = True
        levels = [one.level for one in self._open]
        return mark(levels, [max(one.count, one.level.start) for one in self._open])
