"""Reading EPUB: the chapters of a book, in the order of its spine."""

from __future__ import annotations

import re

from engine.documents.document import Passage, Reading
from engine.documents.epub.contents import headings_of_chapters, with_headings
from engine.documents.epub.publication import FORMAT, read_publication
from engine.documents.html.charset import decode_html
from engine.documents.html.read import chapter_passages
from engine.documents.package import open_package
from engine.errors import DocumentDamaged

_DECLARES_ENTITIES = re.compile(r"<!DOCTYPE[^>\[]{0,2000}\[[^\]]{0,10000}?<!ENTITY", re.IGNORECASE)
_MISSING_NAMED = 3


def read_epub(data: bytes, name: str, password: str | None = None) -> Reading:
    """The text of a book without its cover and its table of contents, notes behind each chapter.

    Raises DocumentDamaged, EncryptionUnsupported (an archive with a password, which no EPUB reader
    opens), DocumentProtected, DocumentTooComplex and FileNotText.
    """
    package = open_package(data, name, FORMAT)
    book = read_publication(package, name)
    headings = headings_of_chapters(package, book.navigation, name)
    passages: list[Passage] = []
    missing: list[str] = []
    for member in book.chapters:
        if member not in package:
            missing.append(member)
            continue
        source, _ = decode_html(package.read(member), name)
        if _DECLARES_ENTITIES.search(source[:20_000]):
            raise DocumentDamaged(name, FORMAT, f"{member} declares XML entities of its own")
        chapter, page = chapter_passages(source, name)
        if "cover" not in page.body.words("epub:type"):
            passages += with_headings(chapter, headings.get(member, []))
    if missing and not passages:
        raise DocumentDamaged(name, FORMAT, f"its part {missing[0]} is missing")
    return Reading(
        passages=tuple(passages),
        title=book.title,
        language=book.language,
        warnings=_warnings(missing),
    )


def _warnings(missing: list[str]) -> tuple[str, ...]:
    if not missing:
        return ()
    named = ", ".join(missing[:_MISSING_NAMED])
    more = len(missing) - _MISSING_NAMED
    rest = f" and {more} more" if more > 0 else ""
    return (f"Parts of the book are missing from the file: {named}{rest}.",)
