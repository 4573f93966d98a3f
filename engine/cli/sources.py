"""What a FILE on the command line stands for: a file, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from engine.cli.parser import STANDARD_INPUT
from engine.documents import Document, document_from_stream, read_document
from engine.documents.cleaning import printable
from engine.errors import FileUnreadable


def source_label(source: str) -> str:
    """How a source is called in notes, errors and headings: one printable line."""
    return "standard input" if source == STANDARD_INPUT else printable(source)


def read_source(source: str) -> Document:
    """The document of a source. Raises what `read_document` and `document_from_stream` raise."""
    if source != STANDARD_INPUT:
        return read_document(Path(source))
    label = source_label(source)
    if sys.stdin is None:
        raise FileUnreadable(label, "it is closed")
    return document_from_stream(sys.stdin.buffer, label)
