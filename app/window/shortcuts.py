"""Keys as this platform writes them."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def native(keys: QKeySequence.StandardKey | str) -> str:
    """The keys in the platform's own words: "Ctrl+O", or "⌘O" on a Mac."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
