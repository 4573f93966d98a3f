"""Reading documents: files and pasted text in, clean running text out. No torch, no Qt."""

from engine.documents.document import Block, Document
from engine.documents.encodings import decode_text
from engine.documents.files import SIZE_LIMIT
from engine.documents.read import (
    document_from_bytes,
    document_from_stream,
    read_document,
    read_pasted,
)
from engine.documents.words import count_words

__all__ = [
    "SIZE_LIMIT",
    "Block",
    "Document",
    "count_words",
    "decode_text",
    "document_from_bytes",
    "document_from_stream",
    "read_document",
    "read_pasted",
]
