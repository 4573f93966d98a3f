"""Documents that the system hands to a program that runs: macOS does so, by an event."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QFileOpenEvent


class OpenedFiles(QObject):
    """Calls `open_document` with each file that is opened with Brevity, or dropped on its icon."""

    def __init__(
        self, application: QCoreApplication, open_document: Callable[[Path], object]
    ) -> None:
        super().__init__(application)
        self._open = open_document
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the event, if it is one of these."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._open(Path(event.file()))
            return True
        return super().eventFilter(watched, event)
