"""The title of a page, without the name of its site."""

from __future__ import annotations

import re

from engine.documents.html.tree import Element, Page

_SEPARATORS = re.compile(r"\s+[-|–—·•»:/]+\s+|\s*(?:::|»|\|)\s*")


def page_title(page: Page, content: Element) -> str:
    """The best title: what the page calls itself, cut by what its only heading or site says."""
    title = page.properties.get("og:title") or page.title
    headings = [
        " ".join(element.text().split()) for element in content.descendants() if element.tag == "h1"
    ]
    headings = [heading.rstrip("¶# ") for heading in headings if heading]
    if not title:
        return headings[0] if headings else ""
    for heading in headings:
        if len(heading) > 1 and heading.casefold() in (
            part.casefold() for part in _beginnings(title)
        ):
            return heading
    return _without_site(title, page.properties.get("og:site_name", ""))


def _beginnings(title: str) -> list[str]:
    """The title, and what is left of it when it is cut at each separator."""
    return [title, *(title[: found.start()] for found in _SEPARATORS.finditer(title))]


def _without_site(title: str, site: str) -> str:
    cuts = list(_SEPARATORS.finditer(title))
    if not cuts:
        return title
    head, tail = title[: cuts[-1].start()], title[cuts[-1].end() :]
    if site and tail.casefold() == site.casefold():
        return head
    if site and title[: cuts[0].start()].casefold() == site.casefold():
        return title[cuts[0].end() :]
    # A short end behind a longer beginning is the name of a site: "Rome in a day - Travels".
    short = len(tail) <= 40 and len(tail.split()) <= 4
    return head if short and len(head) > len(tail) and len(head.split()) > 2 else title
