"""Asking which document to open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

OPEN_PATTERNS = (
    "*.pdf *.docx *.odt *.rtf *.epub *.html *.htm *.xhtml *.mhtml *.md *.markdown *.txt *.text"
)


def ask_which_to_open(parent: QWidget) -> Path | None:
    """Ask for a file; None if the user would rather not open one."""
    documents = _translated("Documents ({patterns});;All files (*)").format(patterns=OPEN_PATTERNS)
    name, _ = QFileDialog.getOpenFileName(parent, _translated("Open a document"), "", documents)
    return Path(name) if name else None


def _translated(text: str) -> str:
    return QCoreApplication.translate("opening", text)
