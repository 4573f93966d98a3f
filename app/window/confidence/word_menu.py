"""The menu of a word: what else the model might have said there, and how likely that was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.window.amounts import share_in_words
from app.window.confidence.doubts import Doubt, isolated

_MOST_SHOWN = 60
"""Characters of an alternative."""


def entries_for(
    doubt: Doubt,
    menu: QMenu,
    *,
    choose: Callable[[str], object],
    rewrite: Callable[[], object],
) -> list[QAction]:
    """What the menu offers for a word: first what is told of it, last to rewrite its sentence."""
    title = QAction(doubt.words, menu)
    title.setEnabled(False)
    entries = [title]
    for text, share in doubt.alternatives:
        if text.strip():
            entry = QAction(f"{_label(text)}\t{share_in_words(share)}", menu)
            entry.triggered.connect(lambda _checked=False, text=text: choose(text))
            entries.append(entry)
    if len(entries) == 1:
        nothing = QAction(_translated("There is nothing else to choose here."), menu)
        nothing.setEnabled(False)
        entries.append(nothing)
    again = QAction(_translated("Rewrite this sentence"), menu)
    again.triggered.connect(lambda: rewrite())
    return [*entries, again]


def _label(text: str) -> str:
    """An alternative as a menu shows it: an ampersand or a tab would mean something there."""
    shown = " ".join(text.split())
    if len(shown) > _MOST_SHOWN:
        shown = f"{shown[: _MOST_SHOWN - 1]}…"
    return isolated(shown.replace("&", "&&"))


def _translated(text: str) -> str:
    return QCoreApplication.translate("word_menu", text)
