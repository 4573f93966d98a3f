"""Which elements of a page no reader of it sees."""

from __future__ import annotations

import re

from engine.documents.html.tree import Element

_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all"
    r"|mso-element\s*:\s*(?:comment|header|footer)\b",
    re.IGNORECASE,
)
# While a dialog is open, pages mark all of their content with aria-hidden: only little things that
# have it are ornaments or a second version of what stands beside them.
_ORNAMENT = 500
_UNSEEN_CLASSES = frozenset({
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only",
    "noprint", "mathjax", "mathjax_display", "mathjax_preview", "mathjax_svg", "mathjax_chtml",
    "mw-jump-link", "msodel", "msocommentreference",
})  # fmt: skip
# Of books: the numbers of printed pages, and lists of where things are.
_UNREAD_KINDS = frozenset({"pagebreak", "page-list", "landmarks", "toc"})
_NUMBERS_OF_LINES = frozenset({
    "lineno", "linenos", "gutter", "linenumber", "linenumbers", "line-number", "line-numbers",
    "hljs-ln-numbers", "blob-num", "rouge-gutter",
})  # fmt: skip


def remove_unseen(top: Element) -> None:
    """Take what is hidden out of the tree."""
    kept: list[Element | str] = []
    for child in top.children:
        if not isinstance(child, str):
            if is_unseen(child):
                continue
            remove_unseen(child)
        kept.append(child)
    top.children = kept


def is_unseen(element: Element) -> bool:
    """Whether an element is hidden by an attribute, its own style or a class of common meaning."""
    attributes = element.attributes
    if not attributes:
        return element.tag == "dialog"
    kinds = attributes.get("epub:type")
    if kinds and not _UNREAD_KINDS.isdisjoint(kinds.split()):
        return "pagebreak" in kinds or element.tag == "nav"
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    if element.tag == "dialog" and "open" not in attributes:
        return True
    style = attributes.get("style")
    classes = attributes.get("class")
    if style and _UNSEEN_STYLE.search(style):
        return not (classes and "math" in classes)  # the readable form of a formula
    if classes:
        words = classes.lower().split()
        if not _UNSEEN_CLASSES.isdisjoint(words):
            return element.tag not in ("body", "main", "article")
        if not _NUMBERS_OF_LINES.isdisjoint(words) and not element.text().strip(" \n0123456789"):
            return True
    return attributes.get("aria-hidden") == "true" and len(element.text()) < _ORNAMENT
