"""Reading saved web pages, the chapters of books, and pasted rich text."""

from __future__ import annotations

import re

from engine.documents.document import Passage, Reading
from engine.documents.html.blocks import BlockReader
from engine.documents.html.charset import decode_html
from engine.documents.html.fragment import as_pasted, restore_word_lists
from engine.documents.html.main_content import choose_main_content
from engine.documents.html.mhtml import is_mhtml, saved_page
from engine.documents.html.title import page_title
from engine.documents.html.tree import Element, Page
from engine.documents.html.visibility import remove_unseen

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")


def read_html(data: bytes, name: str, password: str | None = None) -> Reading:
    """The main content of a saved web page (HTML, XHTML or MHTML), or all of it if there is none.

    Raises FileNotText, DocumentDamaged and DocumentTooComplex.
    """
    charset = ""
    if is_mhtml(data):
        saved = saved_page(data, name)
        data, charset = saved.data, saved.charset
    source, encoding = decode_html(data, name, charset)
    page = _seen_page(source, name, xhtml=_is_xhtml(source))
    content = choose_main_content(page)
    passages = _passages_of(content)
    if not passages:  # all of the page is hidden until a script shows it
        page = Page(source, name)
        content = page.body
        passages = _passages_of(content)
    return Reading(
        passages=passages,
        title=page_title(page, content),
        language=_language(page),
        encoding=encoding,
    )


def chapter_passages(source: str, name: str) -> tuple[tuple[Passage, ...], Page]:
    """All blocks of an XHTML chapter, footnotes last, and the page they stand on.

    Raises DocumentTooComplex.
    """
    page = _seen_page(source, name, xhtml=True)
    return _passages_of(page.body), page


def fragment_passages(html: str) -> tuple[Passage, ...]:
    """The blocks of rich text as programs put it on the clipboard.

    Raises DocumentTooComplex.
    """
    return _passages_of(_seen_page(as_pasted(html), "The pasted text").body)


def _seen_page(source: str, name: str, *, xhtml: bool = False) -> Page:
    page = Page(source, name, xhtml=xhtml)
    remove_unseen(page.body)
    if "mso-list" in source or "MsoTitle" in source:
        restore_word_lists(page.body)
    return page


def _passages_of(content: Element) -> tuple[Passage, ...]:
    reader = BlockReader()
    reader.read(content)
    return (*reader.passages, *reader.notes)


def _is_xhtml(source: str) -> bool:
    start = source[:1000].lstrip("\ufeff \t\r\n")
    return start.startswith("<?xml") or "//DTD XHTML" in start


def _language(page: Page) -> str:
    for declared in (
        page.attributes.get("lang"),
        page.attributes.get("xml:lang"),
        page.body.get("lang"),
        page.properties.get("content-language"),
        page.properties.get("og:locale"),
    ):
        if declared and _LANGUAGE.fullmatch(declared.strip()):
            return declared.strip().replace("_", "-")
    return ""
