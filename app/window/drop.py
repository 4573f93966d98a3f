"""Dropping files: what was dropped, and the highlight that says it may be."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.errors import FileElsewhere, FilesNone, FilesSeveral
from engine.errors import BrevityError
from engine.hub.model_json import CONFIG_FILE

OWN_RESULT = "application/x-brevity-result"
"""The form of a result that is dragged out of one of our own windows."""


def dropped_urls(mime: QMimeData) -> list[QUrl]:
    """What is dropped, without what names nothing: comments, and addresses without a path.

    `hasUrls` only says that there is a list, which may be empty. A result of ours is text here,
    though other programs get a file of it.
    """
    if mime.hasFormat(OWN_RESULT):
        return []
    return [
        url
        for url in mime.urls()
        if url.scheme() and not (url.isLocalFile() and not url.toLocalFile())
    ]


def dropped_file(mime: QMimeData) -> Path:
    """The one file that is dropped. Raises FilesNone, FilesSeveral or FileElsewhere.

    Whether it can be read is for the reader to say.
    """
    urls = dropped_urls(mime)
    if not urls:
        raise FilesNone
    if len(urls) > 1:
        raise FilesSeveral(count=len(urls))
    if not urls[0].isLocalFile():
        raise FileElsewhere(address=urls[0].toDisplayString())
    return Path(urls[0].toLocalFile())


def dropped_files(mime: QMimeData) -> list[Path]:
    """All files and folders that are dropped. Raises FilesNone or FileElsewhere."""
    urls = dropped_urls(mime)
    if not urls:
        raise FilesNone
    for url in urls:
        if not url.isLocalFile():
            raise FileElsewhere(address=url.toDisplayString())
    return [Path(url.toLocalFile()) for url in urls]


def is_for_queue(mime: QMimeData) -> bool:
    """Whether several files are dropped, or a folder: more than one pane can take."""
    try:
        return len(dropped_urls(mime)) > 1 or dropped_file(mime).is_dir()
    except (BrevityError, OSError):
        return False


def dropped_model(mime: QMimeData) -> Path | None:
    """The folder that is dropped, if it looks like that of a model."""
    try:
        path = dropped_file(mime)
        return path if (path / CONFIG_FILE).is_file() else None
    except (BrevityError, OSError):  # none, or several; a name that the system can't take
        return None


class DropHighlight(QFrame):
    """Covers a widget while files hover over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dropHighlight")
        # The window below goes on receiving the drag.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._text.setObjectName("dropText")
        font = self._text.font()
        font.setPointSizeF(font.pointSizeF() + 4)
        self._text.setFont(font)
        QVBoxLayout(self).addWidget(self._text)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def cover(self, text: str) -> None:
        """Show it over the whole parent."""
        parent = self.parentWidget()
        assert parent is not None
        self._text.setText(text)
        self.setGeometry(parent.rect().adjusted(8, 8, -8, -8))
        self.raise_()
        self.show()

    def welcome(self, event: QDragEnterEvent, text: str) -> None:
        """Files have come over the parent, and may be dropped: say what that would do."""
        self.cover(text)
        _take_copy(event)

    def receive(self, event: QDropEvent) -> bool:
        """Something is dropped on the parent: take it if it is files; whether it is."""
        self.hide()
        is_files = event.mimeData().hasUrls()
        if is_files:
            _take_copy(event)
        return is_files


def _take_copy(event: QDropEvent) -> None:
    """What is dragged stays where it is, whatever its owner would allow."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
