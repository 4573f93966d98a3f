"""A plain-text editor set like a page: wide lines of a readable length, generous line height.

QPlainTextEdit is the one Qt editor that takes ten megabytes without a pause, but its layout knows
no line height. The layout here lays each visible block out itself.
"""

from __future__ import annotations

import time
import weakref
from collections.abc import Iterator

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontInfo,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QPlainTextDocumentLayout, QPlainTextEdit, QWidget

LINE_HEIGHT = 1.6
"""In font sizes; most fonts' own line spacing is 1.2."""
MEASURE = 72
LEAST_MARGIN = 24
LARGE = 1 << 16
"""What is longer comes in bit by bit."""
PIECE = 1 << 13
TURN_SECONDS = 0.008
LONGEST_LINE = 4_000
_CONTINUES = 1


class _PageLayout(QPlainTextDocumentLayout):
    """Lays out blocks, when they become visible, with extra space around each line."""

    def __init__(self, document: QTextDocument, view: TextView) -> None:
        super().__init__(document)
        self._view = weakref.ref(view)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The rectangle of a block, laid out first if need be."""
        view = self._view()
        if view is None or not block.isValid() or not block.isVisible():
            return super().blockBoundingRect(block)
        layout = block.layout()
        pitch = view.line_pitch
        # Qt lays a block out by itself after an edit inside it: its lines then start at 0.
        if layout.lineCount() == 0 or layout.lineAt(0).y() == 0:
            self._lay_out(block, view)
        rect = super().blockBoundingRect(block)
        rect.setHeight(pitch * layout.lineCount())
        return rect

    def _lay_out(self, block: QTextBlock, view: TextView) -> None:
        layout, document = block.layout(), self.document()
        pitch = view.line_pitch
        margin = document.documentMargin()
        width = view.viewport().width() - 2 * margin
        layout.setTextOption(document.defaultTextOption())
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(margin, count * pitch + max(1, (pitch - line.height()) / 2)))
            count += 1
        layout.endLayout()
        before = document.lineCount()
        block.setLineCount(count)
        if document.lineCount() != before:
            self.documentSizeChanged.emit(self.documentSize())


class TextView(QPlainTextEdit):
    """The editor of both panes."""

    filling_changed = Signal(bool)
    """Whether a large text is still coming in."""
    undo_refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.undo_allowed = True
        self.stream_position = -1
        self.stream_color = QColor()
        self._pitch = 0.0
        self._original: tuple[int, str] | None = None
        self._breaks = False
        self._chunks: Iterator[tuple[str, bool]] | None = None
        self._filler = QTimer(self)
        self._filler.setInterval(0)
        self._filler.timeout.connect(self._on_turn)
        self._fill_cursor = QTextCursor()
        document = QTextDocument(self)
        # Kept by name and looking back weakly: Qt for Python does not see that the document owns
        # its layout, and would collect it under the document's hands.
        self._page_layout = _PageLayout(document, self)
        document.setDocumentLayout(self._page_layout)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font())
        self.setDocument(document)
        document.clearUndoRedoStacks()  # the margin counted as an edit
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # ------------------------------------------------------------ text

    @property
    def is_filling(self) -> bool:
        """Whether a large text is still coming in."""
        return self._chunks is not None

    def text(self) -> str:
        """The whole text, also while it is still coming in."""
        if self._original and (self.is_filling or self._original[0] == self.document().revision()):
            return self._original[1]
        if not self._breaks:
            return self.toPlainText()
        parts: list[str] = []
        block = self.document().begin()
        while block.isValid():
            parts.append(block.text())
            if (following := block.next()).isValid() and following.userState() != _CONTINUES:
                parts.append("\n")
            block = following
        return "".join(parts)

    def load(self, text: str, *, undoable: bool) -> None:
        """Replace the text, a large one bit by bit, so that the window stays alive."""
        self._stop_filling()
        self._breaks = False
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if not undoable:
            self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.endEditBlock()
        self._original = (-1, text)
        self._start_filling(cursor, text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _start_filling(self, cursor: QTextCursor, text: str) -> None:
        self._fill_cursor = cursor
        self._chunks = _chunks(text)
        self.setReadOnly(True)
        if not self._fill():
            self._filler.start()
            self.filling_changed.emit(True)

    def _on_turn(self) -> None:
        if self._fill():
            self.filling_changed.emit(False)

    def _fill(self) -> bool:
        """Insert one turn's worth of text; whether that was the last."""
        assert self._chunks is not None
        end = time.perf_counter() + TURN_SECONDS
        cursor = self._fill_cursor
        cursor.joinPreviousEditBlock()
        while self._chunks is not None and time.perf_counter() < end:
            chunk, continues = next(self._chunks, ("", False))
            if not chunk:
                self._stop_filling()
            if continues:
                cursor.insertBlock()
                cursor.block().setUserState(_CONTINUES)
                self._breaks = True
            cursor.insertText(chunk)
        cursor.endEditBlock()
        if self._chunks is None and self._original and self._original[0] == -1:
            self._original = (self.document().revision(), self._original[1])
        return self._chunks is None

    def _stop_filling(self) -> None:
        self._chunks = None
        self._filler.stop()
        self.setReadOnly(False)

    # ------------------------------------------------------------ looks

    @property
    def line_pitch(self) -> float:
        """The distance from line to line."""
        if not self._pitch:
            size = QFontInfo(self.font()).pixelSize()
            self._pitch = float(max(round(size * LINE_HEIGHT), self.fontMetrics().height() + 2))
        return self._pitch

    def set_text_font_size(self, points: float) -> None:
        """Set the size of the text, in the platform's own font."""
        font = self.font()
        font.setPointSizeF(points)
        self.setFont(font)
        self._pitch = 0.0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines at a readable length."""
        column = MEASURE * self.fontMetrics().averageCharWidth()
        side = max(LEAST_MARGIN, (self.width() - column) // 2)
        # Nothing here may depend on the scroll bar: it comes and goes with the margins.
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 12, side, 8)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw, after the text, where the stream goes on."""
        super().paintEvent(event)
        if 0 <= self.stream_position < self.document().characterCount():
            cursor = QTextCursor(self.document())
            cursor.setPosition(self.stream_position)
            rect = self.cursorRect(cursor)
            rect.setLeft(rect.left() + 2)
            rect.setWidth(8)
            painter = QPainter(self.viewport())
            painter.fillRect(rect, self.stream_color)

    # ------------------------------------------------------------ events

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text; files are for the window, which opens them."""
        return not source.hasUrls() and source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop text, a large one bit by bit."""
        text = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        if len(text) <= LARGE and not _has_long_line(text):
            self.textCursor().insertText(text)
            self.ensureCursorVisible()
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        cursor.endEditBlock()
        whole = self.document().isEmpty()
        self._original = (-1, text) if whole else None
        self._start_filling(cursor, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, unless it would undo a text that is still streaming in."""
        undoes = event.matches(QKeySequence.StandardKey.Undo)
        if not self.undo_allowed and (undoes or event.matches(QKeySequence.StandardKey.Redo)):
            self.undo_refused.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Place the caret."""
        super().mousePressEvent(self._on_a_line(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection."""
        super().mouseMoveEvent(self._on_a_line(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        super().mouseDoubleClickEvent(self._on_a_line(event))

    def _on_a_line(self, event: QMouseEvent) -> QMouseEvent:
        """The event moved onto the nearest line, since Qt sees none in the space between two."""
        block = self.firstVisibleBlock()
        y = event.position().y()
        while block.isValid():
            rect = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if rect.bottom() > y:
                break
            block = block.next()
        if not block.isValid():
            return event
        number = min(int(max(y - rect.top(), 0) // self.line_pitch), block.layout().lineCount() - 1)
        line = block.layout().lineAt(max(number, 0))
        nearest = QPointF(event.position().x(), rect.top() + line.y() + line.height() / 2)
        return QMouseEvent(
            event.type(),
            nearest,
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )


def _has_long_line(text: str) -> bool:
    return any(len(line) > LONGEST_LINE for line in text.split("\n"))


def _chunks(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces of bearable length; whether a piece continues the line before it.

    One line of a megabyte takes Qt a second to lay out; it is shown as lines of a few thousand
    characters, broken at spaces, which `TextView.text` joins again.
    """
    begin = position = 0
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        if end - position > LONGEST_LINE:
            if position > begin:
                yield text[begin:position], False
            yield from _broken(text, position, end)
            begin = end
        elif end - begin >= PIECE:
            yield text[begin:end], False
            begin = end
        position = end + 1
    if begin < len(text):
        yield text[begin:], False


def _broken(text: str, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """One long line as several."""
    continues = False
    while start < end:
        stop = min(start + LONGEST_LINE, end)
        if stop < end:
            space = text.rfind(" ", start, stop)
            stop = space + 1 if space > start else stop
        yield text[start:stop], continues
        start, continues = stop, True
