"""Keys: what they do, and how this platform writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Keys = QKeySequence.StandardKey | str


def bind(window: QWidget, acts: Iterable[tuple[Keys, Callable[[], object]]]) -> None:
    """Have each of these keys do its act in all of a window."""
    for keys, act in acts:
        QShortcut(QKeySequence(keys), window).activated.connect(act)


def native(keys: Keys) -> str:
    """The keys in the platform's own words: "Ctrl+O", or "⌘O" on a Mac."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
