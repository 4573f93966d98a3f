"""Which function reads which format. A reader's libraries are imported when it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from engine.documents.document import Reading

Format = Literal["text", "markdown", "html", "pdf", "docx", "odt", "rtf", "epub"]
FORMATS: tuple[Format, ...] = ("text", "markdown", "html", "pdf", "docx", "odt", "rtf", "epub")

Reader = Callable[[bytes, str, str | None], Reading]
"""Reads a file's bytes; its name is for messages, the password (or None) for encrypted files.

Raises DocumentDamaged, DocumentEncrypted, PasswordWrong, DocumentScanned, DocumentTooComplex,
FileNotText or SourceEmpty, and MemoryError.
"""


def reader_of(format_: Format) -> Reader:
    """The reader of a format. Spelled out, so that checkers and bundlers see what is imported."""
    match format_:
        case "text":
            from engine.documents.plain import read_plain

            return read_plain
        case "markdown":
            from engine.documents.markdown import read_markdown

            return read_markdown
        case "html":
            from engine.documents.html import read_html

            return read_html
        case "pdf":
            from engine.documents.pdf import read_pdf

            return read_pdf
        case "docx":
            from engine.documents.docx import read_docx

            return read_docx
        case "odt":
            from engine.documents.odt import read_odt

            return read_odt
        case "rtf":
            from engine.documents.rtf import read_rtf

            return read_rtf
        case "epub":
            from engine.documents.epub import read_epub

            return read_epub
