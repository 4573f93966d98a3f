"""Web pages and pasted rich text: from HTML to passages."""

from engine.documents.html.read import chapter_passages, fragment_passages, read_html

__all__ = ["chapter_passages", "fragment_passages", "read_html"]
