"""The flags of a result: underlined, counted over it, said in words, and gone to by key."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from app.window.evidence.announcing import announce
from app.window.evidence.flag_button import NEXT_KEYS, PREVIOUS_KEYS
from app.window.evidence.matches import SentText
from app.window.mark_looks import MarkKind
from app.window.result_pane import ResultPane
from app.window.shortcuts import native
from engine.evidence import Flag, SentenceEvidence
from engine.evidence.checking import MOST_CHECKED
from engine.wording import retold


class Flags(QObject):
    """What a result's source does not support."""

    told = Signal(str)
    """Why something is flagged."""
    gone_to = Signal()
    """The caret is at another flag now."""

    def __init__(self, result: ResultPane, parent: QObject) -> None:
        super().__init__(parent)
        self._result = result
        self._view, self._marks = result.view, result.marks
        self._is_news = True
        result.flag_button.clicked.connect(self.go_to_first)
        self._tell_count(0, 0)

    def show(
        self, sentences: Sequence[SentenceEvidence], text: SentText, *, complete: bool
    ) -> None:
        """Show the flags of these sentences of a text; unless complete, more are to come.

        Until then, what was flagged of the rest stays so: nothing flickers.
        """
        places, words = _one_by_one(flag for sentence in sentences for flag in sentence.flags)
        spans = text.spans(places)
        if len(spans) < len(places):
            return  # it was edited all over, and is checked again
        found = [(*spans.span(number), said) for number, said in enumerate(words)]
        if complete:
            items = sum(sentence.items for sentence in sentences)
            self._tell_count(len(found), items, is_all=len(text.text) <= MOST_CHECKED)
            if found and self._is_news:
                announce(self._view, self._view.accessibleDescription())
            self._is_news = False  # while it is edited, the count changes often
        else:
            checked = text.spans((sentence.start, sentence.end) for sentence in sentences)
            old = self._marks.marked(MarkKind.FLAGGED)
            found = sorted(found + [mark for mark in old if checked.at(mark[0]) is None])
        self._marks.show(
            MarkKind.FLAGGED,
            [(start, end) for start, end, _ in found],
            [said for *_, said in found],
        )

    def forget(self) -> None:
        """Nothing is known of the result any more."""
        self._is_news = True
        self._marks.clear(MarkKind.FLAGGED)
        self._tell_count(0, 0)

    def go_to_next(self) -> None:
        """Select the first flagged words behind the caret, or the first of all."""
        cursor = self._view.textCursor()
        # What is selected is the one that was gone to last.
        find = bisect_right if cursor.hasSelection() else bisect_left
        self._go_to(find(self._starts(), cursor.selectionStart()))

    def go_to_previous(self) -> None:
        """Select the last flagged words before the caret, or the last of all."""
        caret = self._view.textCursor().selectionStart()
        self._go_to(bisect_left(self._starts(), caret) - 1)

    def go_to_first(self) -> None:
        """Select the first flagged words."""
        self._go_to(0)

    def _starts(self) -> list[int]:
        return [start for start, *_ in self._marks.marked(MarkKind.FLAGGED)]

    def _go_to(self, number: int) -> None:
        flags = self._marks.marked(MarkKind.FLAGGED)
        if not flags:
            self.told.emit(self.tr("Nothing in the result is flagged."))
            return
        start, end, words = flags[number % len(flags)]
        cursor = self._view.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self._view.setFocus()
        self.gone_to.emit()
        self.told.emit(words)

    def _tell_count(self, flags: int, items: int, *, is_all: bool = True) -> None:
        button = self._result.flag_button
        button.show_flags(flags, items, is_all=is_all)
        words = ""
        if flags:
            words = self.tr("{count}. {keys} goes to the next, {back} to the one before.").format(
                count=button.accessibleName(), keys=native(NEXT_KEYS), back=native(PREVIOUS_KEYS)
            )
        self._view.setAccessibleDescription(words)


def _one_by_one(flags: Iterable[Flag]) -> tuple[list[tuple[int, int]], list[str]]:
    """Their places and reasons; of flags that overlap, one place with all their reasons."""
    places: list[tuple[int, int]] = []
    words: list[str] = []
    for flag in sorted(flags, key=lambda flag: (flag.start, flag.end)):
        if places and flag.start < places[-1][1]:
            places[-1] = places[-1][0], max(places[-1][1], flag.end)
            words[-1] = f"{words[-1]} {retold(flag.reason)}"
        else:
            places.append((flag.start, flag.end))
            words.append(retold(flag.reason))
    return places, words
