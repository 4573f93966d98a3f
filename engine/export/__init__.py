"""Results as files: plain text, Markdown, HTML, DOCX, and PDF, which another process draws."""

from engine.export.result import ExportedResult, Footnote, Receipt

__all__ = ["ExportedResult", "Footnote", "Receipt"]
