"""A result as other programs take it, from the clipboard or dropped."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QStringListModel

from app.window.drop import OWN_RESULT
from engine.export import ExportedResult
from engine.export.html import html_fragment
from engine.export.markdown import export_markdown

LONGEST_RICH = 100_000
"""In code points: making the other forms of so much takes some twenty milliseconds."""
_MARKDOWN = "text/markdown"


def rich_mime(result: ExportedResult) -> QMimeData:
    """The text with its paragraphs, headings and lists; the plain text alone where it is long.

    Programs choose the richest form that they understand.
    """
    mime = _made_by_qt()
    mime.setText(result.text)
    # Our own windows take the text, and do not read the other forms, nor open the file, of it.
    mime.setData(OWN_RESULT, b"1")
    if len(result.text) <= LONGEST_RICH:
        mime.setHtml(html_fragment(result))
        mime.setData(_MARKDOWN, export_markdown(result).encode())
    return mime


def _made_by_qt() -> QMimeData:
    """Empty data, which Qt can delete when Python is gone.

    What is on the clipboard when the program ends is deleted as late as that: data that was made
    in Python then takes the process down with it.
    """
    model = QStringListModel([""])
    mime = model.mimeData([model.index(0)])
    mime.clear()
    return mime
