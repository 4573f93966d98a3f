"""Keys: what they do, and how this platform writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Keys = QKeySequence.StandardKey | str


@dataclass(frozen=True)
class Act:
    """Something that the user can do with keys: its name, in their words, and the keys."""

    name: str
    do: Callable[[], object]
    keys: tuple[Keys, ...]


def bind(window: QWidget, acts: Iterable[Act]) -> None:
    """Have the keys of these acts do them in all of a window."""
    for act in acts:
        for keys in act.keys:
            QShortcut(QKeySequence(keys), window).activated.connect(act.do)


def native(keys: Keys) -> str:
    """The keys in the platform's own words: "Ctrl+O", or "⌘O" on a Mac."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
