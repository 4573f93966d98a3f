"""The modules of OpenStax textbooks: CNXML, one file a section of a book."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from pairs.pair import Page, one_line

_NAMESPACE = "{http://cnx.rice.edu/cnxml}"
_MATHEMATICS = "{http://www.w3.org/1998/Math/MathML}"
_SUMMARIES = frozenset({"summary", "section-summary", "key-concepts", "chapter-summary"})
# Sections that ask or list rather than tell; and what stands in paragraphs beside their text.
_NO_PROSE = (
    "exercise", "problem", "question", "review", "reference", "further", "glossary", "outcome",
    "objective", "works-cited", "thinking", "application", "key-terms",
)  # fmt: skip
_ASIDE = frozenset({"footnote", "figure", "table", "list", "note", "media", "equation"})


def read_module(data: bytes) -> Page:
    """The page of a module: its title, its summary where it has one, and its paragraphs.

    Paragraphs with formulas are left out. Raises ValueError for what is no CNXML.
    """
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ValueError("it declares what no module needs")
    try:
        root = ET.fromstring(data)
    except ET.ParseError as error:
        raise ValueError(f"it is no XML: {error}") from error
    title = root.find(f"{_NAMESPACE}title")
    content = root.find(f"{_NAMESPACE}content")
    page = Page(_text(title) if title is not None else "")
    if content is None:
        return page
    summary: list[str] = []
    for paragraph, is_summary in _paragraphs(content, in_summary=False):
        if paragraph:
            (summary if is_summary else page.paragraphs).append(paragraph)
    return Page(page.title, " ".join(summary), page.paragraphs)


def _paragraphs(element: ET.Element, *, in_summary: bool) -> Iterator[tuple[str, bool]]:
    for child in element:
        kind = child.tag.removeprefix(_NAMESPACE)
        if kind == "section":
            classes = set(child.get("class", "").split())
            if classes & _SUMMARIES:
                yield from _paragraphs(child, in_summary=True)
            elif not any(word in name for name in classes for word in _NO_PROSE):
                yield from _paragraphs(child, in_summary=in_summary)
        elif kind == "para" and child.find(f".//{_MATHEMATICS}math") is None:
            yield _text(child), in_summary


def _text(element: ET.Element) -> str:
    return one_line("".join(_pieces(element)))


def _pieces(element: ET.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag.removeprefix(_NAMESPACE) not in _ASIDE:
            yield from _pieces(child)
        yield child.tail or ""
