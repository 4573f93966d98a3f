"""The table of contents of a book: which heading each chapter begins with."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from engine.documents.document import Passage
from engine.documents.epub.publication import FORMAT, local, member_at
from engine.documents.html.charset import decode_html
from engine.documents.html.tree import Page
from engine.documents.package import Package
from engine.documents.safe_xml import parse_xml
from engine.errors import DocumentDamaged, FileNotText

_HEADINGS_TRIED = 4


def headings_of_chapters(package: Package, navigation: str, name: str) -> dict[str, list[str]]:
    """By member, what the table of contents calls it; empty where there is none to be read.

    Raises DocumentTooComplex, with `name`.
    """
    found: dict[str, list[str]] = {}
    if navigation not in package:
        return found
    try:
        data = package.read(navigation)
        if navigation.lower().endswith(".ncx"):
            root = parse_xml(data, name, FORMAT, navigation)
            for point in root.iter():
                if local(point) == "navPoint":
                    _add_point(found, point, navigation)
        else:
            page = Page(decode_html(data, name)[0], name, xhtml=True)
            for link in page.body.descendants():
                if link.tag == "a" and link.get("href"):
                    member = member_at(navigation, link.get("href"))
                    found.setdefault(member, []).append(" ".join(link.text().split()))
    except (DocumentDamaged, FileNotText):  # the chapters can be read without it
        return {}
    return found


def _add_point(found: dict[str, list[str]], point: Element, navigation: str) -> None:
    label = source = ""
    for child in point:
        if local(child) == "navLabel":
            label = " ".join("".join(child.itertext()).split())
        elif local(child) == "content":
            source = child.get("src", "")
    if label and source:
        found.setdefault(member_at(navigation, source), []).append(label)


def with_headings(passages: tuple[Passage, ...], labels: list[str]) -> tuple[Passage, ...]:
    """`passages`, where a paragraph at the beginning that says what the contents say is a heading.

    Many books set their headings as plain paragraphs. A chapter that has a heading stays as it is.
    """
    if not labels or any(passage.kind == "heading" for passage in passages):
        return passages
    wanted = {_bare(label) for label in labels}
    for index, passage in enumerate(passages[:_HEADINGS_TRIED]):
        if passage.kind == "paragraph" and _bare(passage.text) in wanted:
            text = " ".join(passage.text.split("\n"))
            heading = Passage("heading", text, level=1)
            return (*passages[:index], heading, *passages[index + 1 :])
    return passages


def _bare(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
