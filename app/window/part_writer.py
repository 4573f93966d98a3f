"""Writes a part of a result anew, in its place: what stands before and behind it stays."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument

from app.window.stream_writer import Section, StreamWriter
from engine.common_prefix import common_prefix_length


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
            # More is written anew than was thought: all to the end.
            part.text += self._behind
            part.end = self._document.characterCount() - 1
            self._behind = ""
        new = self._whole[self._start : len(self._whole) - len(self._behind)]
        kept = common_prefix_length(part.text, new)
        super().apply(0, kept, new[kept:])

    def _clear(self, cursor: QTextCursor) -> None:
        """Nothing has to go before the first word comes."""
