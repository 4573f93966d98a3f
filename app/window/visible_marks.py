"""Colours parts of a view's text, of which only those in sight are handed to Qt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.window.text_view import TextView


class VisibleMarks(QObject):
    """The marks of one view, until the text changes: who does that, clears them.

    Qt lays out the whole of what is marked, at nearly a millisecond a mark, and a long document may
    have thousands.
    """

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self._view = view
        self._marks: list[tuple[int, int]] = []
        self._color = QColor()
        self._shown: list[tuple[int, int]] = []
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)

    def show(self, positions: Sequence[int], color: QColor) -> None:
        """Mark, instead of what was marked, from each even position of Qt's to the one behind it.

        They ascend.
        """
        self._marks = list(zip(positions[::2], positions[1::2], strict=True))
        self._color = color
        self._shown = []
        self._view.setExtraSelections([])
        self._follow()

    def _follow(self) -> None:
        if not self._marks:
            return
        view = self._view
        height = view.viewport().height()
        first = view.firstVisibleBlock().position()
        last = view.cursorForPosition(QPoint(0, 2 * height)).block()
        begin = bisect_left(self._marks, first, key=lambda mark: mark[1])
        end = bisect_left(self._marks, last.position() + last.length(), key=lambda mark: mark[0])
        if (marks := self._marks[begin:end]) == self._shown:
            return
        self._shown = marks
        selections = []
        for start, stop in marks:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(view.document())
            cursor.setPosition(start)
            cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setForeground(self._color)
            selections.append(selection)
        view.setExtraSelections(selections)
