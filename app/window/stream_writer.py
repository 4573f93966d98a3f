"""Writes a stream into a document that its reader may edit at the same time.

The engine counts Unicode code points, Qt counts UTF-16 units. The engine may also rewrite the tail
of what it said (beam search does). The user's edits always win: what they touched is never
rewritten. If the engine wants to rewrite from before such an edit, it starts over below.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument

from app.window.text_positions import code_points, utf16_length
from engine.common_prefix import common_prefix_length

_SEPARATOR = "\n\n"


@dataclass
class Section:
    """One section's text, and where its tail that may still be rewritten stands.

    The document's range [start, end) holds exactly text[frozen:].
    """

    text: str
    frozen: int
    start: int
    end: int

    def shift(self, position: int, removed: int, added: int) -> None:
        """Follow an edit that was made by someone else."""
        if position + removed <= self.start:
            self.start += added - removed
            self.end += added - removed
        elif position < self.end:
            touched = min(position + removed, self.end) - self.start
            tail = self.end - max(position + removed, self.start)
            self.frozen += code_points(self.text[self.frozen :], touched)
            self.start = position + added
            self.end = self.start + max(tail, 0)


class StreamWriter:
    """One run's text on its way into a document.

    The first write replaces what the document held; a single undo brings it back.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._sections: dict[int, Section] = {}
        self._writing = False
        self._joined = False
        self._began = False
        document.contentsChange.connect(self._on_contents_change)

    @property
    def has_written(self) -> bool:
        """Whether any text has come."""
        return self._began

    @property
    def position(self) -> int:
        """Where the next text will stand, in Qt's units; -1 before the first."""
        return max((section.end for section in self._sections.values()), default=-1)

    @property
    def text(self) -> str:
        """The whole of what came, as if nobody had edited it."""
        sections = sorted(self._sections.items())
        return _SEPARATOR.join(section.text for _, section in sections)

    def apply(self, section: int, keep: int, text: str) -> None:
        """Keep the first `keep` code points of the section and append `text`."""
        cursor = QTextCursor(self._document)
        if self._joined:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        self._writing = True
        if not self._began:
            self._clear(cursor)
            self._began = True
        self._write(cursor, self._section(cursor, section), keep, text)
        cursor.endEditBlock()
        self._writing = False
        self._joined = True

    def close(self) -> None:
        """Stop following the document."""
        self._document.contentsChange.disconnect(self._on_contents_change)

    def _clear(self, cursor: QTextCursor) -> None:
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()

    def _section(self, cursor: QTextCursor, number: int) -> Section:
        if number not in self._sections:
            end = self.position
            if end > 0:
                # Not within a line: what the user wrote behind the last section belongs to it.
                block = self._document.findBlock(end)
                end = block.position() + block.length() - 1
                self._replace(cursor, end, end, _SEPARATOR)
                end += len(_SEPARATOR)
            end = max(end, 0)
            self._sections[number] = Section("", 0, end, end)
        return self._sections[number]

    def _write(self, cursor: QTextCursor, section: Section, keep: int, text: str) -> None:
        kept = section.text[:keep]
        if keep < section.frozen:
            # The user has edited what is to be rewritten: theirs stays, ours starts over below.
            below = section.end
            self._replace(cursor, below, below, _SEPARATOR)
            section.start = section.end = below + len(_SEPARATOR)
            section.frozen = 0
            section.text = ""
            text, kept = kept + text, ""
        start = section.start + utf16_length(kept[section.frozen :])
        # What is the same at the end stays: marks and carets keep their places in it.
        same = common_prefix_length(section.text[len(kept) :][::-1], text[::-1])
        end = section.end - utf16_length(text[len(text) - same :])
        section.text = kept + text
        section.end = start
        self._replace(cursor, start, end, text[: len(text) - same], owner=section)
        section.end = start + utf16_length(text)

    def _replace(
        self, cursor: QTextCursor, start: int, end: int, text: str, owner: Section | None = None
    ) -> None:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        for section in self._sections.values():
            if section is not owner:
                section.shift(start, end - start, utf16_length(text))

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        if self._writing or (removed == added == 0):
            return
        self._joined = False
        for section in self._sections.values():
            section.shift(position, removed, added)
