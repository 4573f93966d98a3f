"""MHTML: a web page that a browser saved in one file, as a letter with attachments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from engine.errors import DocumentDamaged, DocumentTooComplex

_HEADER = re.compile(
    rb"(?:[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*multipart/related",
    re.IGNORECASE,
)
_HEADER_LIMIT = 1 << 13


@dataclass(frozen=True)
class SavedPage:
    """The page itself: its bytes, and the encoding that the letter names, or ""."""

    data: bytes
    charset: str


def is_mhtml(data: bytes) -> bool:
    """Whether `data` begins as browsers begin their archives."""
    return _HEADER.match(data.lstrip()[:_HEADER_LIMIT].replace(b"\r\n", b"\n")) is not None


def saved_page(data: bytes, name: str) -> SavedPage:
    """The page in an archive. Raises DocumentDamaged and DocumentTooComplex."""
    try:
        letter = BytesParser(policy=compat32).parsebytes(data.lstrip())
        part = _page_of(letter)
    except RecursionError as error:
        raise DocumentTooComplex(name, "its parts are nested too deep") from error
    if part is None:
        raise DocumentDamaged(name, "MHTML", "it holds no page")
    content = part.get_payload(decode=True)
    charset = part.get_content_charset("")
    return SavedPage(content if isinstance(content, bytes) else b"", charset)


def _page_of(letter: Message) -> Message | None:
    pages = [
        part
        for part in letter.walk()
        if part.get_content_type() in ("text/html", "application/xhtml+xml")
    ]
    start = letter.get_param("start")
    for page in pages:
        if start and page.get("Content-ID") == start:
            return page
    return pages[0] if pages else None
