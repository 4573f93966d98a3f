"""Rich Text Format: what Word, WordPad, TextEdit and LibreOffice write as .rtf."""

from engine.documents.rtf.read import read_rtf

__all__ = ["read_rtf"]
