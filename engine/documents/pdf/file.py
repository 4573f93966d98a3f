"""An open PDF file: its pages, its title, language and outline. The only user of PDFium's handles.

PDFium is not thread-safe; a process may read one document at a time.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from engine.documents.pdf.handles import Handle
from engine.documents.pdf.tags import page_tags
from engine.documents.pdf.words import PageWords, page_words
from engine.errors import (
    DocumentDamaged,
    DocumentEncrypted,
    DocumentTooComplex,
    PasswordWrong,
)

FORMAT = "PDF"
# A file of some kilobytes can claim any number of pages.
PAGE_LIMIT = 20_000
_OUTLINE_LIMIT = 5_000
_OUTLINE_DEPTH = 6
_TITLE_BYTES = 4_000


@dataclass(frozen=True)
class Bookmark:
    """One entry of the outline. `level` counts from 1, `page` from 0."""

    title: str
    level: int
    page: int


class PdfFile:
    """An open document; `open_pdf` makes and closes it."""

    def __init__(self, handle: Handle, name: str) -> None:
        self._handle = handle
        self._tagged = bool(pdfium.FPDFCatalog_IsTagged(handle))
        self.pages: int = pdfium.FPDF_GetPageCount(handle)
        if self.pages <= 0:
            raise DocumentDamaged(name, FORMAT, "it has no pages")
        if self.pages > PAGE_LIMIT:
            raise DocumentTooComplex(name, f"it has more than {PAGE_LIMIT:,} pages")

    def words(self, index: int) -> PageWords | None:
        """The words of a page, or None if the page is damaged."""
        page = pdfium.FPDF_LoadPage(self._handle, index)
        if not page:
            return None
        text_page = pdfium.FPDFText_LoadPage(page)
        try:
            if not text_page:
                return None
            return page_words(page, text_page, page_tags(page) if self._tagged else {})
        finally:
            if text_page:
                pdfium.FPDFText_ClosePage(text_page)
            pdfium.FPDF_ClosePage(page)

    def title(self) -> str:
        """The title in the file's metadata, as it stands there."""
        return _string(
            lambda buffer, size: pdfium.FPDF_GetMetaText(self._handle, b"Title", buffer, size)
        )

    def language(self) -> str:
        """The language that the file declares, or ""."""

        def read(buffer: Handle, size: int) -> int:
            units = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)) if buffer else None
            length: int = pdfium.FPDFCatalog_GetLanguage(self._handle, units, size)
            return length

        return _string(read)

    def outline(self) -> list[Bookmark]:
        """The bookmarks in their order. A hostile outline ends at a bound."""
        found: list[Bookmark] = []
        seen: set[int] = set()
        waiting = [(pdfium.FPDFBookmark_GetFirstChild(self._handle, None), 1)]
        while waiting and len(seen) < _OUTLINE_LIMIT:
            mark, level = waiting.pop()
            if not mark:
                continue
            address = ctypes.addressof(mark.contents)
            if address in seen:
                continue
            seen.add(address)
            waiting.append((pdfium.FPDFBookmark_GetNextSibling(self._handle, mark), level))
            if level < _OUTLINE_DEPTH:
                child = pdfium.FPDFBookmark_GetFirstChild(self._handle, mark)
                waiting.append((child, level + 1))
            found.append(Bookmark(_bookmark_title(mark), level, self._page_of(mark)))
        return found

    def _page_of(self, mark: Handle) -> int:
        place = pdfium.FPDFBookmark_GetDest(self._handle, mark)
        if not place:
            action = pdfium.FPDFBookmark_GetAction(mark)
            place = pdfium.FPDFAction_GetDest(self._handle, action) if action else None
        if not place:
            return -1
        index: int = pdfium.FPDFDest_GetDestPageIndex(self._handle, place)
        return index


def _bookmark_title(mark: Handle) -> str:
    return _string(lambda buffer, size: pdfium.FPDFBookmark_GetTitle(mark, buffer, size))


def _string(read: Handle) -> str:
    """A UTF-16 string from a function that says how many bytes it needs."""
    size = read(None, 0)
    if not 2 < size <= _TITLE_BYTES:
        return ""
    buffer = ctypes.create_string_buffer(size)
    read(buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace").strip("\0")


@contextmanager
def open_pdf(data: bytes, name: str, password: str | None) -> Iterator[PdfFile]:
    """The document in `data`, open until the block ends.

    A file that opens without a password does so whatever is given, as those do whose use is only
    restricted. Raises
    DocumentEncrypted, PasswordWrong, DocumentDamaged and DocumentTooComplex.
    """
    pdfium.FPDF_InitLibrary()
    secret = password.encode("utf-8", "replace").split(b"\0")[0] if password else None
    handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not handle and secret:
        handle = pdfium.FPDF_LoadMemDocument64(data, len(data), secret)
    if not handle:
        raise _refusal(pdfium.FPDF_GetLastError(), data, name, password)
    try:
        yield PdfFile(handle, name)
    finally:
        pdfium.FPDF_CloseDocument(handle)


def _refusal(code: int, data: bytes, name: str, password: str | None) -> Exception:
    if code == pdfium.FPDF_ERR_PASSWORD:
        return PasswordWrong(name) if password else DocumentEncrypted(name)
    if code == pdfium.FPDF_ERR_SECURITY:
        reason = "it is encrypted in a way that is not known here"
    elif b"%PDF-" not in data[:1024]:
        reason = "it does not begin as one"
    elif b"%%EOF" not in data[-2048:]:
        reason = "it is cut off"
    else:
        reason = "its structure is broken"
    return DocumentDamaged(name, FORMAT, reason)
