"""Marks parts of a view's text, of which only those in sight are handed to Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip

from app.window.mark_looks import MarkKind, looks_of
from app.window.moving_spans import MovingSpans
from app.window.sight import part_in_sight
from app.window.text_view import TextView
from app.window.theme import Colors, Theme

_MOST_ROUNDS = 5
_ONE_LINE = 60
"""Characters that are not broken into lines: Qt would make them narrow ones."""


class _Marks:
    def __init__(self, spans: Iterable[tuple[int, int]], words: Sequence[str]) -> None:
        self.spans = MovingSpans(spans)
        self.words = words


class VisibleMarks(QObject):
    """The marks of one view. They move with the text, and say their words under the mouse.

    Qt lays out the whole of what is marked, at nearly a millisecond a mark, and a long document may
    have thousands.
    """

    def __init__(self, view: TextView, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme
        self._marks: dict[MarkKind, _Marks] = {}
        self._shown: list[tuple[MarkKind, int, int]] = []
        self._follows = self._moved = False
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)
        view.edited.connect(self._on_edit)
        view.viewport().installEventFilter(self)
        theme.changed.connect(self._dress)

    def show(
        self, kind: MarkKind, spans: Iterable[tuple[int, int]], words: Sequence[str] = ()
    ) -> None:
        """Mark these parts, by Qt's positions, instead of what was marked of this kind.

        They ascend. `words` says of each what is told where the mouse stays on it, if anything is.
        """
        self.show_all({kind: (spans, words)})

    def show_all(
        self, of_kinds: Mapping[MarkKind, tuple[Iterable[tuple[int, int]], Sequence[str]]]
    ) -> None:
        """The same of several kinds, which takes no longer than of one."""
        for kind, (spans, words) in of_kinds.items():
            marks = _Marks(spans, words)
            if len(marks.spans):
                self._marks[kind] = marks
            else:
                self._marks.pop(kind, None)
        self._follow()

    def clear(self, *kinds: MarkKind) -> None:
        """Mark nothing of these kinds."""
        for kind in kinds:
            self._marks.pop(kind, None)
        self._follow()

    def marked(self, kind: MarkKind) -> list[tuple[int, int, str]]:
        """What is marked of a kind and not replaced since, where it stands now, with its words."""
        marks = self._marks.get(kind)
        if marks is None:
            return []
        words = [*marks.words, *[""] * (len(marks.spans) - len(marks.words))]
        spans = [marks.spans.span(number) for number in range(len(words))]
        return [(*span, said) for span, said in zip(spans, words, strict=True) if span[0] < span[1]]

    def words_at(self, position: int) -> list[str]:
        """What is told of the marks at a position, that of the uppermost first."""
        found = []
        for kind in sorted(self._marks, reverse=True):
            marks = self._marks[kind]
            number = marks.spans.at(position)
            if number is not None and number < len(marks.words):
                found.append(marks.words[number])
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say what a mark means while the mouse stays on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if words := self._words_under(event.pos()):
                # As HTML, which Qt breaks into lines; the words may be the document's.
                text = "<br>".join(map(escape, words))
                wraps = "normal" if max(map(len, words)) > _ONE_LINE else "nowrap"
                text = f'<div style="white-space: {wraps}">{text}</div>'
                QToolTip.showText(event.globalPos(), text, self._view)
            else:
                QToolTip.hideText()
            return True
        return super().eventFilter(watched, event)

    def position_under(self, point: QPoint) -> int | None:
        """Qt's position of what is under a point of the viewport; None if nothing is near."""
        cursor = self._view.cursorForPosition(point)
        # The nearest character may be far away, as at the end of a line.
        reach = self._view.fontMetrics().averageCharWidth() * 2
        near = self._view.cursorRect(cursor).adjusted(-reach, -reach, reach, reach)
        return cursor.position() if near.contains(point) else None

    def _words_under(self, point: QPoint) -> list[str]:
        position = self.position_under(point)
        return self.words_at(position) if position is not None else []

    def _on_edit(self, position: int, removed: int, added: int) -> None:
        for marks in self._marks.values():
            marks.spans.edit(position, removed, added)
        self._shown = [(kind, -1, -1) for kind, _, _ in self._shown]

    def _in_sight(self) -> list[tuple[MarkKind, int, int]]:
        if not self._marks:
            return []
        first, last = part_in_sight(self._view, screens=2)
        found = []
        for kind in sorted(self._marks):
            spans = self._marks[kind].spans
            begin = bisect_left(spans.ends, first)
            stop = bisect_right(spans.starts, last)
            for number in range(begin, stop):
                start, end_of_span = spans.span(number)
                if start < end_of_span:
                    found.append((kind, start, end_of_span))
        return found

    def _dress(self, _colors: Colors) -> None:
        self._shown = [(kind, -1, -1) for kind, _, _ in self._shown]
        self._follow()

    def _follow(self) -> None:
        if self._follows:
            self._moved = True
            return
        # Looking at what is in sight lays it out, as Qt does when it is marked, and that moves the
        # bar. While Qt marks, it must not be given other marks: it would go on with those.
        self._follows = True
        try:
            for _ in range(_MOST_ROUNDS):
                self._moved = False
                marks = self._in_sight()
                if not self._moved:
                    self._mark(marks)
                if not self._moved:
                    break
        finally:
            self._follows = False

    def _mark(self, marks: list[tuple[MarkKind, int, int]]) -> None:
        if marks == self._shown:
            return
        self._shown = marks
        selections = []
        for kind, start, end in marks:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format = looks_of(kind, self._theme.colors)
            selections.append(selection)
        self._view.setExtraSelections(selections)
