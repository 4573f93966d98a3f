"""Lays out plain text with a line height of the view's choice, which Qt's own layout knows not."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

if TYPE_CHECKING:
    from app.window.text_view import TextView


class PageLayout(QPlainTextDocumentLayout):
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
