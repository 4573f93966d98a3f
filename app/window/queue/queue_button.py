"""The button in the status line that says how far the queue is, and opens it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from app.queue.queue import DocumentQueue
from app.window.icons import icon
from app.window.queue.wording import count_words, translated
from app.window.shortcuts import native
from app.window.theme import Colors, Theme
from app.window.words import number

QUEUE_KEYS = "Ctrl+Shift+Q"


class QueueButton(QToolButton):
    """Always there, so that the queue is found."""

    def __init__(self, queue: DocumentQueue, theme: Theme) -> None:
        super().__init__()
        self._queue, self._theme = queue, theme
        self._symbol = ""
        self.setObjectName("transfers")
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        queue.progressed.connect(self._show_queue)
        queue.listed.connect(self._show_queue)
        theme.changed.connect(self._dress)
        self._show_queue()

    def _show_queue(self) -> None:
        queue = self._queue
        total, failed = len(queue.documents), queue.documents.count("failed")
        text = translated("Queue")
        tip = translated("Many documents, worked on in the background ({keys})").format(
            keys=native(QUEUE_KEYS)
        )
        if total:
            done = queue.documents.count("done")
            text = translated("Queue {done} of {total}").format(
                done=number(queue.done), total=number(total)
            )
            tip = f"{count_words(done, failed, total)}\n{tip}"
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        symbol = "error" if failed else "queue"
        if symbol != self._symbol:
            self._symbol = symbol
            self._dress(self._theme.colors)

    def _dress(self, colors: Colors) -> None:
        color = colors.error if self._symbol == "error" else colors.muted
        self.setIcon(icon(self._symbol, color))
