"""Writes a part of a result anew, in its place: what stands before and behind it stays."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument

from app.window.stream_writer import Section, StreamWriter
from app.window.text_positions import utf16_length
from engine.common_prefix import common_prefix_length

_PARAGRAPH_SEPARATOR = "\u2029"
"""What Qt has for a line break."""


@dataclass(frozen=True)
class Part:
    """A part of a result that is to be written anew, and where it stands.

    `text` is the whole result as the engine wrote it, `start` and `end` are places in it. The
    document has that part, word for word, between Qt's positions `first` and `last`.
    """

    text: str
    start: int
    end: int
    first: int
    last: int


class PartWriter(StreamWriter):
    """One job's text, of which only a part is another than before, on its way into a document.

    What comes is the whole new text, as one section. A single undo brings the old part back.
    """

    def __init__(self, document: QTextDocument, part: Part) -> None:
        super().__init__(document)
        self._whole = part.text
        self._start, self._behind = part.start, part.text[part.end :]
        self._sections[0] = Section(part.text[part.start : part.end], 0, part.first, part.last)

    @property
    def text(self) -> str:
        """The whole result, as if nobody had edited it."""
        return self._whole

    def apply(self, section: int, keep: int, text: str) -> None:
        """Keep the first `keep` code points of the result and append `text`."""
        self._whole = self._whole[:keep] + text
        part = self._sections[0]
        if not self._whole.endswith(self._behind, self._start):
            self._take_in_more(part)
        new = self._whole[self._start : len(self._whole) - len(self._behind)]
        kept = common_prefix_length(part.text, new)
        super().apply(0, kept, new[kept:])

    def _take_in_more(self, part: Section) -> None:
        """More is written anew than was thought.

        It is replaced, too, but where the user has edited it: then that stays, below.
        """
        same = common_prefix_length(self._whole[self._start :][::-1], self._behind[::-1])
        more = self._behind[: len(self._behind) - same]
        self._behind = self._behind[len(more) :]
        cursor = QTextCursor(self._document)
        cursor.setPosition(part.end)
        end = min(part.end + utf16_length(more), self._document.characterCount() - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        there = cursor.selectedText().replace(_PARAGRAPH_SEPARATOR, "\n")
        if there == more:
            part.text += more
            part.end = end
        else:
            self._behind = ""

    def _clear(self, cursor: QTextCursor) -> None:
        """Nothing has to go before the first word comes."""
