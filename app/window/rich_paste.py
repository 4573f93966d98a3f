"""Pasting what was copied with its form: headings, lists and tables become lines of text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QTextCursor

from app.document_loader import DocumentReading
from engine.documents import Document, count_words, read_pasted
from engine.documents.read import PASTED_NAME

_RTF = ("text/rtf", "application/rtf", "text/richtext")
# Editors of programs copy their colours as HTML, in which the indents of the lines are lost.
_FROM_CODE_EDITORS = ("vscode-editor-data", "application/vnd.code.copymetadata")
# Ours is one of them: Qt's own HTML of a plain text would come back as another text.
_FROM_QT_EDITORS, _MARK_OF_QT = "application/vnd.oasis.opendocument.text", 'name="qrichtext"'
_LEAST_SHARE = 0.8


def rich_data(mime: QMimeData) -> bytes:
    """The HTML or RTF that says more than the plain text beside it; nothing if there is none."""
    text = mime.text()
    if "\n" not in text.strip() and text.strip():
        return b""  # one line has no form to keep
    if any(mime.hasFormat(name) for name in _FROM_CODE_EDITORS):
        return b""
    if mime.hasFormat(_FROM_QT_EDITORS) and _MARK_OF_QT in mime.html():
        return b""
    if mime.hasHtml():
        return mime.html().encode("utf-8", "replace")
    for name in _RTF:
        if mime.hasFormat(name):
            return bytes(mime.data(name).data())
    return b""


@dataclass
class _Paste:
    """Where it goes: in place of a selection, if that is still there by then."""

    cursor: QTextCursor
    selected: str
    plain: str

    def place(self) -> QTextCursor:
        """The cursor whose selection is to be replaced."""
        self.cursor.setKeepPositionOnInsert(False)
        if self.cursor.selectedText() != self.selected:  # what was typed meanwhile is to stay
            self.cursor.setPosition(self.cursor.selectionStart())
        return self.cursor


class RichPaste(QObject):
    """Reads what is pasted in a child process, and says what to insert where."""

    ready = Signal(object, str)
    """The QTextCursor whose selection is to be replaced, and the text."""
    reading_changed = Signal(bool)
    """Whether something is being read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pastes: dict[DocumentReading, _Paste] = {}

    @property
    def is_reading(self) -> bool:
        """Whether something is being read."""
        return bool(self._pastes)

    def read(self, data: bytes, cursor: QTextCursor, plain: str) -> None:
        """Read HTML or RTF; `plain` stands in for it where it turns out to say less."""
        place = QTextCursor(cursor)
        place.setKeepPositionOnInsert(True)  # what is typed meanwhile comes behind it
        reading = DocumentReading(lambda cancelled: read_pasted(data, cancelled), PASTED_NAME, self)
        self._pastes[reading] = _Paste(place, cursor.selectedText(), plain)
        reading.finished.connect(self._collect)
        reading.start()
        self.reading_changed.emit(True)

    def cancel(self) -> None:
        """Be content with the plain text."""
        for reading in self._pastes:
            reading.cancel()

    def shutdown(self) -> None:
        """End all readings; nothing is inserted any more."""
        for reading in self._pastes:
            reading.cancel()
            reading.finished.disconnect(self._collect)
            reading.wait()
            reading.deleteLater()
        self._pastes.clear()

    def _collect(self) -> None:
        # In the order of the pastes: one that is ready waits for those before it.
        while self._pastes and (reading := next(iter(self._pastes))).isFinished():
            paste = self._pastes.pop(reading)
            reading.deleteLater()
            self.ready.emit(paste.place(), _fuller(reading.outcome, paste.plain))
        if not self._pastes:
            self.reading_changed.emit(False)


def _fuller(outcome: object, plain: str) -> str:
    if not isinstance(outcome, Document):
        return plain
    enough = _LEAST_SHARE * count_words(plain)
    return outcome.text if count_words(outcome.text) >= enough else plain
