"""Puts another text where matches are: one, or all as a single step of the undo history."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor

from app.window.find.query import Query
from app.window.find.search import Match, matches_of
from app.window.text_view import TextView
from app.window.turns import Turns

_MANY = 32
"""Matches of one block that are replaced one by one, so that what is between them is not touched.

More become one edit: Qt takes longer with each piece of a text, and with each step to undo.
"""


def replace_match(cursor: QTextCursor, match: Match, text: str) -> None:
    """Put a text in the place of a match, within the cursor's edit block if it has one.

    Where a line is broken for the screen only, the break stays: undo would bring it back as the
    end of a line.
    """
    document = cursor.document()
    start, end = match.start, match.end
    while (block := document.findBlock(end)).position() > start:
        cursor.setPosition(block.position())
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        end = block.position() - 1
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)


class ReplaceAll(QObject):
    """Replaces every match of a view's text, in turns; until then the view takes no typing.

    It stops where it is when anything else changes the text.
    """

    ended = Signal(int, bool)
    """How many were replaced, and whether those were all."""

    def __init__(self, view: TextView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._turns = Turns(self, seconds=0.005)
        self._replaced = 0
        self._is_writing = False
        view.document().contentsChange.connect(self._on_contents_change)

    @property
    def is_running(self) -> bool:
        """Whether there is more to replace."""
        return self._turns.is_running

    def begin(self, query: Query, text: str) -> None:
        """Replace all matches from the first to the last; in a short text at once."""
        self._replaced = 0
        self._view.setReadOnly(True)
        self._turns.begin(self._replace(query, text))

    def stop(self) -> None:
        """Leave the rest as it is."""
        if self.is_running:
            self._end(is_all=False)

    def _end(self, *, is_all: bool) -> None:
        self._turns.stop()
        if not self._view.is_filling:
            self._view.setReadOnly(False)
        if self._replaced:
            self._view.typed.emit()
        self.ended.emit(self._replaced, is_all)

    def _replace(self, query: Query, text: str) -> Iterator[None]:
        block = self._view.document().begin()
        while block.isValid():
            if found := matches_of(block, query, block.position()):
                self._write(block, found, text)
            yield
            # What a match took of the next block is gone from it by now.
            block = block.next()
        self._end(is_all=True)

    def _write(self, block: QTextBlock, found: list[Match], text: str) -> None:
        cursor = QTextCursor(block)
        if self._replaced:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        self._is_writing = True
        # The last first: what is before a match stays where it is.
        for match, new in reversed(_edits(block, found, text)):
            replace_match(cursor, match, new)
        cursor.endEditBlock()
        self._is_writing = False
        self._replaced += len(found)

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        if not self._is_writing and (removed or added):
            self.stop()


def _edits(block: QTextBlock, found: list[Match], text: str) -> list[tuple[Match, str]]:
    """What to put where, in ascending order, to replace these matches of a block."""
    # The last one may reach into the next block.
    *inside, last = found
    if len(inside) < _MANY:
        return [(match, text) for match in found]
    units = block.text().encode("utf-16-le", "surrogatepass")
    parts: list[bytes] = []
    for match, following in pairwise(found):
        parts.append(text.encode("utf-16-le", "surrogatepass"))
        begin, end = match.end - block.position(), following.start - block.position()
        parts.append(units[2 * begin : 2 * end])
    joined = b"".join(parts).decode("utf-16-le", "surrogatepass")
    return [(Match(inside[0].start, last.start), joined), (last, text)]
