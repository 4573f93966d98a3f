"""Books in EPUB 2 and 3: their chapters in reading order."""

from engine.documents.epub.read import read_epub

__all__ = ["read_epub"]
