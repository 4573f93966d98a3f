"""Reading documents: files and pasted text in, clean running text out. No torch, no Qt."""

from engine.documents.document import Document
from engine.documents.encodings import decode_text
from engine.documents.markdown import markdown_to_text
from engine.documents.read import (
    SIZE_LIMIT,
    document_from_bytes,
    document_from_stream,
    read_document,
)
from engine.documents.words import count_words

__all__ = [
    "SIZE_LIMIT",
    "Document",
    "count_words",
    "decode_text",
    "document_from_bytes",
    "document_from_stream",
    "markdown_to_text",
    "read_document",
]
