"""Which document format a file is in, by its content first and its name second."""

from __future__ import annotations

from pathlib import PurePath

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})

# Formats that will have a reader of their own, or never: their raw bytes are not a text to read.
_BY_SUFFIX = {
    ".pdf": "PDF", ".docx": "DOCX", ".docm": "DOCX", ".doc": "DOC", ".odt": "ODT", ".rtf": "RTF",
    ".epub": "EPUB", ".mobi": "MOBI", ".azw3": "AZW3", ".html": "HTML", ".htm": "HTML",
    ".xhtml": "HTML", ".mht": "MHTML", ".mhtml": "MHTML", ".pptx": "PPTX", ".ppt": "PPT",
    ".odp": "ODP", ".xlsx": "XLSX", ".xls": "XLS", ".ods": "ODS", ".pages": "Pages",
    ".key": "Keynote", ".numbers": "Numbers", ".ps": "PostScript", ".djvu": "DjVu",
}  # fmt: skip
_BY_START = ((b"%PDF-", "PDF"), (b"{\\rtf", "RTF"), (b"%!PS", "PostScript"))
_ZIP = b"PK\x03\x04"
_OFFICE_97 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The first entry of these packages is named "mimetype" and stored uncompressed (OCF 3.3, ODF 1.3).
_BY_MIMETYPE = (
    (b"application/epub+zip", "EPUB"),
    (b"application/vnd.oasis.opendocument.text", "ODT"),
    (b"application/vnd.oasis.opendocument.presentation", "ODP"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "ODS"),
)
_BY_MEMBER = (
    (b"word/document.xml", "DOCX"),
    (b"ppt/presentation.xml", "PPTX"),
    (b"xl/workbook.xml", "XLSX"),
)
_HTML_STARTS = (b"<!doctype html", b"<html")


def unsupported_format(data: bytes, name: str) -> str | None:
    """The name of the known format that has no reader yet, or None for what may be plain text."""
    suffix = PurePath(name).suffix.lower()
    return _format_of_content(data, suffix) or _BY_SUFFIX.get(suffix)


def is_markdown(name: str) -> bool:
    """Whether the name says Markdown. Content can't: any plain text is also Markdown."""
    return PurePath(name).suffix.lower() in MARKDOWN_SUFFIXES


def _format_of_content(data: bytes, suffix: str) -> str | None:
    start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    for signature, label in _BY_START:
        if start.startswith(signature):
            return label
    if data.startswith(_OFFICE_97):
        return _BY_SUFFIX.get(suffix, "Office 97")
    if data.startswith(_ZIP):
        return _format_of_package(data)
    lowered = start.lower()
    if lowered.startswith(_HTML_STARTS) or (lowered.startswith(b"<?xml") and b"<html" in lowered):
        return "HTML"
    return None


def _format_of_package(data: bytes) -> str | None:
    if data[30:38] == b"mimetype":
        for mimetype, label in _BY_MIMETYPE:
            if data.startswith(mimetype, 38):
                return label
    for member, label in _BY_MEMBER:
        if member in data:
            return label
    return None
