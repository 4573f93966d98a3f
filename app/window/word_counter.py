"""Counts a document's words in short turns, so that ten megabytes do not stall the window."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextDocument

from engine.documents import count_words

_TURN_SECONDS = 0.004
_AT_ONCE = 100_000
_QUIET_MS = 200


class WordCounter(QObject):
    """Keeps the number of words of a document up to date."""

    counted = Signal(int)

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._block = QTextBlock()
        self._words = 0
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._begin)
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._count)
        document.contentsChanged.connect(self._on_contents_changed)

    def _on_contents_changed(self) -> None:
        self._turn.stop()
        if self._document.characterCount() <= _AT_ONCE:
            self._quiet.stop()
            self.counted.emit(count_words(self._document.toPlainText()))
        else:
            self._quiet.start()

    def _begin(self) -> None:
        self._block = self._document.begin()
        self._words = 0
        self._turn.start()

    def _count(self) -> None:
        end = time.perf_counter() + _TURN_SECONDS
        while self._block.isValid() and time.perf_counter() < end:
            self._words += count_words(self._block.text())
            self._block = self._block.next()
        if not self._block.isValid():
            self._turn.stop()
            self.counted.emit(self._words)
