"""A plain-text editor set like a page: wide lines of a readable length, generous line height.

QPlainTextEdit is the one Qt editor that takes ten megabytes without a pause, but its layout knows
no line height: `PageLayout` lays each visible block out itself.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontInfo,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QMenu, QPlainTextEdit, QWidget

from app.window.chunks import CONTINUES, chunks, has_long_line
from app.window.drop import OWN_RESULT
from app.window.page_layout import PageLayout
from app.window.rich_paste import RichPaste, rich_data
from app.window.text_positions import utf16_length
from engine.documents.cleaning import clean_text

LINE_HEIGHT = 1.6
"""In font sizes; most fonts' own line spacing is 1.2."""
MEASURE = 72
LEAST_MARGIN = 24
LARGE = 1 << 16
"""What is longer comes in bit by bit."""
TURN_SECONDS = 0.008


class TextView(QPlainTextEdit):
    """The editor of both panes."""

    filling_changed = Signal(bool)
    """Whether a large text is still coming in."""
    undo_refused = Signal()
    edited = Signal(int, int, int)
    """Where the text was changed, by Qt's positions, how much was removed, and how much is new."""
    caret_placed = Signal(bool)
    """The user went somewhere in the text and changed nothing; whether by a click."""
    typed = Signal()
    """Something was written by hand, so that it stands nowhere else."""
    paste_changed = Signal(tuple)
    """A pasted text is in, and was changed on the way: the sentences that say how."""
    menu_made = Signal(QMenu, int)
    """A context menu is about to be shown, for Qt's position in the text; more may be added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.undo_allowed = True
        self.stream_position = -1
        self.stream_color = QColor()
        self._pitch = 0.0
        self._original: tuple[int, str] | None = None
        self._breaks = False
        self._paste_warnings: tuple[str, ...] = ()
        self.rich_paste = RichPaste(self)
        self.rich_paste.ready.connect(self._insert)
        self._chunks: Iterator[tuple[str, bool]] | None = None
        self._filler = QTimer(self)
        self._filler.setInterval(0)
        self._filler.timeout.connect(self._on_turn)
        self._fill_cursor = QTextCursor()
        document = QTextDocument(self)
        # Kept by name and looking back weakly: Qt for Python does not see that the document owns
        # its layout, and would collect it under the document's hands.
        self._page_layout = PageLayout(document, self)
        document.setDocumentLayout(self._page_layout)
        self._revision = document.revision()
        self._composes = False
        document.contentsChange.connect(self._on_contents_change)
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
        if (text := self._original_text) is not None:
            return text
        return "".join(self.pieces()) if self._breaks else self.toPlainText()

    def pieces(self) -> Iterator[str]:
        """The same in pieces. Nothing may edit it between two of them."""
        if (text := self._original_text) is not None:
            yield text
            return
        block = self.document().begin()
        while block.isValid():
            following = block.next()
            ends = following.isValid() and following.userState() != CONTINUES
            # As Qt gives them in a whole text.
            line = block.text().replace("\xa0", " ").replace("\u2028", "\n")
            yield f"{line}\n" if ends else line
            block = following

    @property
    def _original_text(self) -> str | None:
        """What came in at once, until it is edited."""
        if self._original and (self.is_filling or self._original[0] == self.document().revision()):
            return self._original[1]
        return None

    def load(self, text: str, *, undoable: bool) -> None:
        """Replace the text, a large one bit by bit, so that the window stays alive."""
        self._stop_filling()
        self._breaks = False
        self._paste_warnings = ()
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
        self._chunks = chunks(text)
        self.setReadOnly(True)
        if not self._fill():
            self._filler.start()
            self.filling_changed.emit(True)
        else:
            self._tell_of_paste()

    def _on_turn(self) -> None:
        if self._fill():
            self.filling_changed.emit(False)
            self._tell_of_paste()

    def _tell_of_paste(self) -> None:
        """Say what was changed, once all is in: who listens forgets it at the next edit."""
        warnings, self._paste_warnings = self._paste_warnings, ()
        if warnings:
            self.paste_changed.emit(warnings)

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
                cursor.block().setUserState(CONTINUES)
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

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        # Qt says so, too, where only looks have changed.
        revision = self.document().revision()
        if revision != self._revision and not self._composes:
            self.edited.emit(position, removed, added)
        self._revision = revision

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
        self._pitch = 0.0
        self.setFont(font)
        self._pitch = 0.0  # asked for meanwhile, it may be the old one
        self._keep_measure()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines at a readable length."""
        self._keep_measure()
        super().resizeEvent(event)

    def _keep_measure(self) -> None:
        column = MEASURE * self.fontMetrics().averageCharWidth()
        side = max(LEAST_MARGIN, (self.width() - column) // 2)
        # Nothing here may depend on the scroll bar: it comes and goes with the margins.
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 12, side, 8)

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
        if source.hasFormat(OWN_RESULT):
            return True
        return not source.hasUrls() and (source.hasText() or bool(rich_data(source)))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop text, cleaned as a file's is, a large one bit by bit."""
        if (data := rich_data(source)) and not source.hasFormat(OWN_RESULT):
            self.rich_paste.read(data, self.textCursor(), source.text())
        else:
            self._insert(self.textCursor(), source.text())

    def _insert(self, cursor: QTextCursor, raw: str) -> None:
        if self.is_filling:  # a paste that was read for long, and came too late
            return
        text, self._paste_warnings = clean_text(raw)
        if len(text) <= LARGE and not has_long_line(text):
            cursor.insertText(text)
            self.ensureCursorVisible()
            self._tell_of_paste()
            return
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        cursor.endEditBlock()
        whole = self.document().isEmpty()
        self._original = (-1, text) if whole else None
        self._start_filling(cursor, text)

    def undo(self) -> None:
        """Take the last step back, unless a text is coming in: it would no longer fit."""
        if self._may_undo():
            super().undo()

    def redo(self) -> None:
        """Take it forth again, unless a text is coming in."""
        if self._may_undo():
            super().redo()

    def _may_undo(self) -> bool:
        if not self.undo_allowed:
            self.undo_refused.emit()
        return self.undo_allowed and not self.is_filling

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, unless it would undo a text that is still coming in."""
        undoes = event.matches(QKeySequence.StandardKey.Undo)
        if (undoes or event.matches(QKeySequence.StandardKey.Redo)) and not self._may_undo():
            event.accept()
            return
        revision, caret = self.document().revision(), self.textCursor().position()
        super().keyPressEvent(event)
        if self.document().revision() != revision:
            if _is_character(event):
                self.typed.emit()
        elif self.textCursor().position() != caret:
            self.caret_placed.emit(False)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Type with an input method."""
        committed = event.commitString()
        start = self.textCursor().selectionStart()
        if event.replacementLength():
            start += event.replacementStart()
        length = self.document().characterCount()
        # Qt says that the whole line is another, whatever is composed in it.
        self._composes = True
        super().inputMethodEvent(event)
        self._composes = False
        added = utf16_length(committed)
        removed = length + added - self.document().characterCount()
        if added or removed:
            self.edited.emit(start, removed, added)
        if committed:
            self.typed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu; its Undo and Redo are ours, since Qt's own ask nobody."""
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            # A run may begin while the menu is open: its entries are asked again when chosen.
            if act := {"edit-undo": self.undo, "edit-redo": self.redo}.get(action.objectName()):
                action.triggered.disconnect()
                action.triggered.connect(act)
                action.setEnabled(action.isEnabled() and self.undo_allowed)
        self.menu_made.emit(menu, self._position_of_menu(event))
        menu.popup(event.globalPos())

    def _position_of_menu(self, event: QContextMenuEvent) -> int:
        """What the menu is about: what is under the mouse, or at the caret for the keyboard."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            return self.cursorForPosition(event.pos()).position()
        return self.textCursor().position()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Place the caret."""
        super().mousePressEvent(self._on_a_line(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection."""
        super().mouseMoveEvent(self._on_a_line(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click that selected nothing."""
        super().mouseReleaseEvent(self._on_a_line(event))
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.caret_placed.emit(True)

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


def _is_character(event: QKeyEvent) -> bool:
    """Whether the key writes a character, rather than commanding something."""
    modifier = Qt.KeyboardModifier
    # Control alone commands; with Alt it is AltGr, which writes.
    held = event.modifiers() & (modifier.ControlModifier | modifier.AltModifier)
    return event.text().isprintable() and bool(event.text()) and held != modifier.ControlModifier
