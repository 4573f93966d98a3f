"""What a tagged PDF says of its text: which parts are headings and items of lists."""

from __future__ import annotations

import ctypes
from typing import Literal, NamedTuple

import pypdfium2.raw as pdfium

from engine.documents.pdf.handles import Handle

_ELEMENT_LIMIT = 20_000
_DEPTH_LIMIT = 60
_NAME_BYTES = 64
_HEADINGS = {"Title": 1, "H": 1, "H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}


class Tag(NamedTuple):
    """The element that holds a piece of text; `number` tells the elements of a page apart."""

    kind: Literal["heading", "list_item"]
    level: int
    number: int


class _Place(NamedTuple):
    element: Handle
    depth: int
    lists: int
    tag: Tag | None


def page_tags(page: Handle) -> dict[int, Tag]:
    """The tags of a page's marked contents, by their identifiers; none if it is not tagged.

    A hostile tree ends at a bound.
    """
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        count = min(pdfium.FPDF_StructTree_CountChildren(tree), _ELEMENT_LIMIT)
        roots = (pdfium.FPDF_StructTree_GetChildAtIndex(tree, index) for index in range(count))
        return _walk([_Place(root, 0, 0, None) for root in roots if root])
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _walk(waiting: list[_Place]) -> dict[int, Tag]:
    tags: dict[int, Tag] = {}
    buffer = ctypes.create_string_buffer(_NAME_BYTES)
    seen = 0
    while waiting and seen < _ELEMENT_LIMIT:
        place = waiting.pop()
        seen += 1
        name = _type(place.element, buffer)
        lists, tag = place.lists, place.tag
        if name == "L":
            lists += 1
        elif name == "LI":
            tag = Tag("list_item", max(lists, 1), seen)
        elif name in _HEADINGS:
            tag = Tag("heading", _HEADINGS[name], seen)
        elif name == "Table":
            tag = None
        children = pdfium.FPDF_StructElement_CountChildren(place.element)
        for index in range(min(children, _ELEMENT_LIMIT)):
            content = pdfium.FPDF_StructElement_GetChildMarkedContentID(place.element, index)
            if content >= 0:
                if tag is not None:
                    tags[content] = tag
                continue
            child = pdfium.FPDF_StructElement_GetChildAtIndex(place.element, index)
            if child and place.depth < _DEPTH_LIMIT:
                waiting.append(_Place(child, place.depth + 1, lists, tag))
    return tags


def _type(element: Handle, buffer: Handle) -> str:
    size = pdfium.FPDF_StructElement_GetType(element, buffer, _NAME_BYTES)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace") if 2 < size <= _NAME_BYTES else ""
