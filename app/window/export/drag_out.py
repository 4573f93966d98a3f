"""Dragging a result into another program: as text, and as the file of a Word document."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton

from app.window.export.mime import LONGEST_RICH, rich_mime
from engine.export import ExportedResult
from engine.export.docx import export_docx

_DROPPED = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class DragGrip(QToolButton):
    """What is taken hold of. With the keyboard the same is done by saving and copying."""

    drag_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._taken: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be taken."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._taken = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along, once the mouse has gone some way."""
        if self._taken is None:
            return
        way = (event.position().toPoint() - self._taken).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._taken = None
            self.drag_wanted.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be let go of."""
        self._taken = None


class DragOut(QObject):
    """Drags results, and keeps their files until `shutdown`: who takes one reads it later."""

    def __init__(self, grip: DragGrip, own_view: QObject) -> None:
        """`own_view` is where the result is shown, which does not take it from itself."""
        super().__init__(grip)
        self._grip = grip
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._count = 0
        self._is_dragging = False
        own_view.installEventFilter(self)

    def drag(self, result: ExportedResult, name: str) -> bool:
        """Have it dragged, under this name; whether it was dropped where it was welcome."""
        drag = QDrag(self._grip)
        mime = rich_mime(result)
        if (path := self._write(result, name)) is not None:
            mime.setUrls([QUrl.fromLocalFile(str(path))])
        drag.setMimeData(mime)
        drag.setPixmap(self._grip.icon().pixmap(self._grip.iconSize()))
        self._is_dragging = True
        try:
            return drag.exec(Qt.DropAction.CopyAction) == Qt.DropAction.CopyAction
        finally:
            self._is_dragging = False

    def shutdown(self) -> None:
        """Remove all files."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the result from being dropped into itself by a hand that trembles."""
        if event.type() not in _DROPPED or not isinstance(event, QDropEvent):
            return False
        if self._is_dragging:
            event.ignore()
        return self._is_dragging

    def _write(self, result: ExportedResult, name: str) -> Path | None:
        """The file; None where there can be none, so that the text alone is dragged."""
        if len(result.text) > LONGEST_RICH:
            return None
        with suppress(OSError):  # a full disk: the text can be dragged all the same
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(
                    prefix="brevity-", ignore_cleanup_errors=True
                )
            self._count += 1
            # In a folder of its own: the one before may still be being copied.
            path = Path(self._folder.name, str(self._count), f"{name}.docx")
            path.parent.mkdir()
            path.write_bytes(export_docx(result))
            return path
        return None
