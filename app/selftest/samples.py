"""A small document in every format that Brevity reads, made while the test runs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from engine.documents.readers import FORMATS, Format
from engine.export import ExportedResult
from engine.export.formats import exported_bytes

HEADING = "The lighthouse"
SENTENCE = "The keeper lit the lamp at dusk, and in the morning he wrote down the weather."
RESULT = ExportedResult(title=HEADING, text=SENTENCE, language="en")

_CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" '
    'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
    'full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_BOOK = (
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
    'unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
    f'<dc:identifier id="id">x</dc:identifier><dc:title>{HEADING}</dc:title>'
    '<dc:language>en</dc:language></metadata><manifest><item id="one" href="one.xhtml" '
    'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="one"/></spine></package>'
)
_PAGE = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Page</title></head>'
    f"<body><h1>{HEADING}</h1><p>{SENTENCE}</p></body></html>"
)
_ODT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
    f'<text:h text:outline-level="1">{HEADING}</text:h><text:p>{SENTENCE}</text:p>'
    "</office:text></office:body></office:document-content>"
)


def samples() -> dict[Format, tuple[str, bytes]]:
    """For each format a file's name and content. Raises PdfUnavailable."""
    return {format_: (f"sample{ending}", make()) for format_, (ending, make) in _MAKERS.items()}


def _exported(ending: str) -> Callable[[], bytes]:
    return lambda: exported_bytes(ending, RESULT)


def _package(mimetype: str, parts: dict[str, str]) -> bytes:
    """A zip whose first entry says what it is, uncompressed, as OCF and ODF ask."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name, text in parts.items():
            package.writestr(name, text)
    return file.getvalue()


_MAKERS: dict[Format, tuple[str, Callable[[], bytes]]] = {
    "text": (".txt", _exported(".txt")),
    "markdown": (".md", _exported(".md")),
    "html": (".html", _exported(".html")),
    "pdf": (".pdf", _exported(".pdf")),
    "docx": (".docx", _exported(".docx")),
    "odt": (
        ".odt",
        lambda: _package("application/vnd.oasis.opendocument.text", {"content.xml": _ODT}),
    ),
    "rtf": (".rtf", lambda: rf"{{\rtf1\ansi {HEADING}\par {SENTENCE}\par}}".encode()),
    "epub": (
        ".epub",
        lambda: _package(
            "application/epub+zip",
            {"META-INF/container.xml": _CONTAINER, "book.opf": _BOOK, "one.xhtml": _PAGE},
        ),
    ),
}
assert tuple(_MAKERS) == FORMATS
