"""Word documents (DOCX, DOCM): `read_docx`."""

from engine.documents.docx.reader import read_docx

__all__ = ["read_docx"]
