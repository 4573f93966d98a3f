"""Rich text from the clipboard, and what Word writes as HTML: both are HTML with habits."""

from __future__ import annotations

import re

from engine.documents.html.lists import OWN_MARK
from engine.documents.html.tree import Element
from engine.documents.list_marks import item_mark

_START = "<!--StartFragment-->"
_END = "<!--EndFragment-->"
_WITHIN_TABLE = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:tr|td|th|col|colgroup|tbody|thead)\b", re.I)
_WITHIN_LIST = re.compile(r"\s*<li\b", re.I)
_LIST_STYLE = re.compile(r"mso-list\s*:\s*\w+\s+level(\d)", re.IGNORECASE)
_LIST_MARK = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)


def as_pasted(html: str) -> str:
    """The part of a clipboard's HTML that was copied, without what stands round it."""
    if html.startswith("Version:"):  # the head of the Windows format, with offsets in bytes
        html = html[max(0, html.find("<")) :]
    begin = html.find(_START)
    if begin >= 0:
        end = html.find(_END, begin)
        html = html[begin + len(_START) : end if end >= 0 else len(html)]
    # Cells and items that were copied without the table or list around them.
    if _WITHIN_TABLE.match(html):
        return f"<table>{html}</table>"
    if _WITHIN_LIST.match(html):
        return f"<ul>{html}</ul>"
    return html


def restore_word_lists(body: Element) -> None:
    """Make list items of the paragraphs that Word writes in their place, with the mark as text."""
    for index, child in enumerate(body.children):
        if isinstance(child, str):
            continue
        found = _LIST_STYLE.search(child.get("style"))
        if found and child.tag in ("p", "div"):
            body.children[index] = _item(child, int(found[1]) or 1)
        elif "msotitle" in child.words("class") and child.tag == "p":
            child.tag = "h1"
        else:
            if found and child.tag == "li" and (mark := _taken_mark(child)):
                child.attributes[OWN_MARK] = item_mark(mark)
            restore_word_lists(child)


def _item(paragraph: Element, level: int) -> Element:
    outer = Element("li", {OWN_MARK: item_mark(_taken_mark(paragraph))})
    outer.children = paragraph.children
    for _ in range(level):
        around = Element("ul", {})
        around.children = [outer]
        outer = around
    return outer


def _taken_mark(element: Element) -> str:
    """The text of the mark in a paragraph, which is taken out of it."""
    for index, child in enumerate(element.children):
        if isinstance(child, str):
            continue
        if _LIST_MARK.search(child.get("style")):
            del element.children[index]
            return child.text()
        mark = _taken_mark(child)
        if mark:
            return mark
    return ""
