"""The sentences that light up: the one asked about, and those that answer in the other pane."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QTextCursor

from app.window.evidence.matches import Lit, Matches, Span
from app.window.mark_looks import MarkKind
from app.window.result_pane import ResultPane
from app.window.sight import bring_into_sight
from app.window.source_pane import SourcePane
from app.window.words import sentences

ACROSS_KEYS = "F6"
Side = Literal["source", "result"]


class Lights(QObject):
    """Follows the user's caret in both panes, once there is something to show."""

    told = Signal(str)
    """What lit up, in words."""
    went_out = Signal()
    """Nothing is lit any more."""

    def __init__(
        self, source: SourcePane, result: ResultPane, matches: Matches, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._source, self._result, self._matches = source, result, matches
        self._side: Side | None = None
        self._asked: tuple[Side, int] | None = None

    @property
    def are_on(self) -> bool:
        """Whether anything is lit."""
        return self._side is not None

    def ask(self, side: Side, *, again: bool) -> None:
        """Light up what belongs to the sentence at the caret of one side.

        Not `again`: if it is the sentence that was asked for last, all stays as it is.
        """
        if self._matches.is_empty:
            return
        number = self._at_caret(side)
        if number is None:
            self.forget()
            return
        if self._asked == (side, number) and not again:
            return
        self._asked = side, number
        self._light(side, number, scrolls=True)

    def refresh(self, *, complete: bool) -> None:
        """Light up what belongs there now, after more is known, or all; without scrolling."""
        if self._side is None:
            return
        side, number = self._side, self._at_caret(self._side)
        if number is not None:
            self._asked = side, number
            self._light(side, number, scrolls=False)
        elif complete:
            self.put_out()

    def go_across(self) -> None:
        """Put the caret where the sentence is that answers best, or back into the one asked about.

        What it says is told, as somebody hears it who does not see it light up.
        """
        if self._side is None:
            self.ask("source" if self._source.view.hasFocus() else "result", again=True)
        if self._side is None:
            self.told.emit(_translated("The caret is in no sentence that is known."))
            return
        here = self._pane(self._side)
        there = self._pane("result" if self._side == "source" else "source")
        crosses = here.view.hasFocus()
        pane, kind = (there, MarkKind.LIT_BEST) if crosses else (here, MarkKind.CHOSEN)
        if not (marked := pane.marks.marked(kind)):
            self.told.emit(_words(self._side, None))
            return
        start, end, _ = marked[0]
        cursor = pane.view.textCursor()
        cursor.setPosition(start)
        pane.view.setTextCursor(cursor)
        pane.view.setFocus()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.told.emit(cursor.selectedText())

    def put_out(self) -> None:
        """Let nothing be lit any more."""
        was_on, self._side = self.are_on, None
        for pane in (self._source, self._result):
            pane.marks.clear(MarkKind.CHOSEN, MarkKind.LIT, MarkKind.LIT_BEST)
        self._source.strip.show_lit(())
        if was_on:
            self.went_out.emit()

    def forget(self) -> None:
        """Put all out, and take the next sentence that is asked for as a new one."""
        self._asked = None
        if self.are_on:
            self.put_out()

    def _pane(self, side: Side) -> SourcePane | ResultPane:
        return self._source if side == "source" else self._result

    def _at_caret(self, side: Side) -> int | None:
        spans = self._matches.source if side == "source" else self._matches.result
        return spans.at(self._pane(side).view.textCursor().position())

    def _light(self, side: Side, number: int, *, scrolls: bool) -> None:
        here, there = self._pane(side), self._pane("result" if side == "source" else "source")
        if side == "source":
            chosen, lit = self._matches.source.span(number), self._matches.fed_by(number)
        else:
            chosen, lit = self._matches.result.span(number), self._matches.sources_of(number)
        self._side = side
        here.marks.clear(MarkKind.LIT, MarkKind.LIT_BEST)
        here.marks.show(MarkKind.CHOSEN, [chosen])
        there.marks.clear(MarkKind.CHOSEN)
        there.marks.show(MarkKind.LIT, lit.others if lit else ())
        there.marks.show(MarkKind.LIT_BEST, [lit.best] if lit else ())
        self._source.strip.show_lit(self._lit_in_source(side, chosen, lit))
        if scrolls:
            if lit is not None:
                bring_into_sight(there.view, *lit.best)
            self.told.emit(_words(side, lit))

    @staticmethod
    def _lit_in_source(side: Side, chosen: Span, lit: Lit | None) -> list[int]:
        if side == "source":
            return [chosen[0]]
        return [lit.best[0], *(start for start, _ in lit.others)] if lit else []


def _words(side: Side, lit: Lit | None) -> str:
    if side == "result":
        if lit is None:
            return _translated("Nothing in the source is like this sentence.")
        return _translated("This rests on {sentences} of the source.").format(
            sentences=sentences(lit.count)
        )
    if lit is None:
        return _translated("Nothing in the result rests on this sentence.")
    return _translated("This is in {sentences} of the result.").format(
        sentences=sentences(lit.count)
    )


def _translated(text: str) -> str:
    return QCoreApplication.translate("lights", text)
