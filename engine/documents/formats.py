"""Which document format a file is in, by its content first and its name second."""

from __future__ import annotations

import re
from pathlib import PurePath

from engine.documents.readers import Format
from engine.errors import DocumentDamaged, EncryptionUnsupported, FileNotText, FormatUnsupported

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".mht", ".mhtml"})
LABELS: dict[Format, str] = {
    "text": "text", "markdown": "Markdown", "html": "HTML", "pdf": "PDF", "docx": "DOCX",
    "odt": "ODT", "rtf": "RTF", "epub": "EPUB",
}  # fmt: skip
"""What people call the formats that have a reader."""

# Names that promise a format which its content would show: other content is no text to read.
_PROMISED = {
    ".pdf": "PDF", ".docx": "DOCX", ".docm": "DOCX", ".dotx": "DOCX", ".odt": "ODT", ".ott": "ODT",
    ".rtf": "RTF", ".epub": "EPUB",
}  # fmt: skip
_UNSUPPORTED = {
    ".doc": "DOC", ".dot": "DOC", ".mobi": "MOBI", ".azw3": "AZW3", ".pptx": "PPTX",
    ".ppt": "PPT", ".odp": "ODP", ".xlsx": "XLSX", ".xls": "XLS", ".ods": "ODS", ".fodt": "FODT",
    ".pages": "Pages", ".key": "Keynote", ".numbers": "Numbers", ".ps": "PostScript",
    ".djvu": "DjVu",
}  # fmt: skip
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE_97 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# In the container of Office 97 lies also what Word encrypts ([MS-OFFCRYPTO], section 2.3.1).
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
# The first entry of these packages is named "mimetype" and stored uncompressed (OCF 3.3, ODF 1.3).
_MIMETYPES: tuple[tuple[bytes, Format | None, str], ...] = (
    (b"application/epub+zip", "epub", "EPUB"),
    (b"application/vnd.oasis.opendocument.text", "odt", "ODT"),
    (b"application/vnd.oasis.opendocument.presentation", None, "ODP"),
    (b"application/vnd.oasis.opendocument.spreadsheet", None, "ODS"),
    (b"application/vnd.oasis.opendocument", None, "OpenDocument drawing"),
)
# Word's web edition writes word/document2.xml.
_DOCX_PART = re.compile(rb"word/document\d{0,3}\.xml")
_MEMBERS: tuple[tuple[bytes, Format | None, str], ...] = (
    (b"ppt/presentation.xml", None, "PPTX"),
    (b"xl/workbook.xml", None, "XLSX"),
    (b"META-INF/container.xml", "epub", "EPUB"),
)
_HTML_START = re.compile(
    rb"(?:<\?xml[^>]*>|<!--(?:[^-]++|-(?!->))*-->|\s++)*"
    rb"(?:<!doctype\s+html\b|<(?:html|head|body)\b)",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAG = re.compile(rb"<(?:html|head|title|meta|body|div|p|h[1-6]|table)\b[^<]*>", re.IGNORECASE)
_MHTML = re.compile(rb"(?:From|MIME-Version|Subject|Snapshot-Content-Location):.*multipart/related",
                    re.IGNORECASE | re.DOTALL)  # fmt: skip
_LOOKED_AT = 2048


def format_of(data: bytes, name: str) -> Format:
    """The format that `data` is to be read as.

    Raises FormatUnsupported for a known format without a reader, EncryptionUnsupported,
    DocumentDamaged where the name promises a format that the content is not, and FileNotText for
    an archive of something else.
    """
    suffix = PurePath(name).suffix.lower()
    found = _format_of_start(data, name, suffix)
    if found is not None:
        return found
    if suffix in _UNSUPPORTED:
        raise FormatUnsupported(name, _UNSUPPORTED[suffix])
    if suffix in _PROMISED:
        raise DocumentDamaged(name, _PROMISED[suffix], "its content is something else")
    if suffix in HTML_SUFFIXES:
        return "html"
    return "markdown" if suffix in MARKDOWN_SUFFIXES else "text"


def _format_of_start(data: bytes, name: str, suffix: str) -> Format | None:
    """The format that the content shows by itself."""
    if data.startswith(_OFFICE_97):
        if _ENCRYPTED_STREAM in data:
            raise EncryptionUnsupported(name, _PROMISED.get(suffix, "Office"))
        raise FormatUnsupported(name, _UNSUPPORTED.get(suffix, "Office 97"))
    if data.startswith(_ZIPS):
        return _format_of_package(data, name, suffix)
    start = _ascii_start(data)
    if start.startswith(b"{\\rtf"):
        return "rtf"
    # Programs accept a PDF with other bytes before its head; a text may well speak of one.
    if start.startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in start):
        return "pdf"
    if start.startswith(b"%!PS"):
        raise FormatUnsupported(name, "PostScript")
    if _MHTML.match(start) or _HTML_START.match(start):
        return "html"
    # Pages of errors and old programs' exports come under any name.
    promised = suffix in _PROMISED or suffix in _UNSUPPORTED
    return "html" if promised and start.startswith(b"<") and _HTML_TAG.search(start) else None


def _ascii_start(data: bytes) -> bytes:
    """The first bytes without a byte order mark and white space, UTF-16 as bytes of ASCII."""
    start = data[:_LOOKED_AT]
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if start.startswith(mark):
            start = start[2:].decode(encoding, "replace").encode("ascii", "replace")
    return start.removeprefix(b"\xef\xbb\xbf").lstrip()


def _format_of_package(data: bytes, name: str, suffix: str) -> Format:
    # By what stands in the bytes, not through a directory that may be cut off or hostile.
    known: list[tuple[Format | None, str]] = []
    if data[30:38] == b"mimetype":
        known = [(kind, label) for mime, kind, label in _MIMETYPES if data.startswith(mime, 38)]
    if not known and _DOCX_PART.search(data):
        known = [("docx", "DOCX")]
    if not known:
        known = [(kind, label) for member, kind, label in _MEMBERS if member in data]
    if not known and suffix in (".odt", ".ott") and b"content.xml" in data:
        known = [("odt", "ODT")]
    if known:
        kind, label = known[0]
        if kind is None:
            raise FormatUnsupported(name, label)
        return kind
    if suffix in _PROMISED:
        raise DocumentDamaged(name, _PROMISED[suffix], "it is an archive of something else")
    if suffix in _UNSUPPORTED:
        raise FormatUnsupported(name, _UNSUPPORTED[suffix])
    raise FileNotText(name)
