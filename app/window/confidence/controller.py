"""Keeps the shades of unsure words in step with the result, and tells of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor

from app.engine_share import EngineShare
from app.window.banner import Message
from app.window.confidence.doubts import Doubt, Told, doubts
from app.window.confidence.unsure_button import UnsureButton, unsure_words
from app.window.confidence.weighing import Weighing
from app.window.confidence.word_choice import WordChoice
from app.window.evidence.announcing import announce
from app.window.mark_looks import MarkKind
from app.window.result_pane import ResultPane
from app.window.rewriting import Rewriting
from app.window.run_controller import RunController
from app.window.standing import Standing
from app.window.status_line import StatusLine
from app.window.turns import Turns
from engine.errors import RunForgotten
from engine.messages import Weighed

EDIT_MS = 150
"""From an edit of the result until its words are looked for again."""


class ConfidenceController(QObject):
    """Shades the words of the result that the model was unsure of, while the user wants that."""

    def __init__(
        self,
        engine: EngineShare,
        controller: RunController,
        rewriting: Rewriting,
        result: ResultPane,
        status: StatusLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller, self._rewriting = controller, rewriting
        self._result, self._status, self._view = result, status, result.view
        self.doubts: list[Doubt] = []
        self._goes_to = 0
        self._was_asked = self._is_quoted = False
        self._told_unknown: object = self  # the run of which it was told
        self._weighing = Weighing(engine, self)
        self._weighing.weighed.connect(lambda: self._refresh())
        self._weighing.failed.connect(self._on_failed)
        self._due = QTimer(self, singleShot=True, interval=EDIT_MS)
        self._due.timeout.connect(lambda: self._refresh())
        self._turns = Turns(self)
        self.button = UnsureButton()
        place = result.header.row.indexOf(rewriting.button)
        result.add_tool("unsure", self.button.name, self.button, place)
        self.button.show_count(None)
        self.button.toggled.connect(self._on_toggled)
        self.choice = WordChoice(self, controller, rewriting, result)
        controller.running_changed.connect(self._on_running_changed)
        controller.finished.connect(lambda _done: self._refresh())
        self._view.document().contentsChanged.connect(self._refresh_soon)
        self._on_running_changed(controller.is_running)

    @property
    def is_on(self) -> bool:
        """Whether unsure words are shaded."""
        return self.button.isChecked()

    @property
    def is_waiting(self) -> bool:
        """Whether the engine is asked, or the text has just changed."""
        return self._due.isActive() or self._turns.is_running or self._weighing.is_waiting

    def toggle(self) -> None:
        """Shade the words, or no more."""
        if self.button.isEnabled():
            self.button.toggle()

    def go_to_next(self) -> None:
        """Select the next unsure word behind the caret, or the first of all."""
        self._go(1)

    def go_to_previous(self) -> None:
        """Select the last unsure word before the caret, or the last of all."""
        self._go(-1)

    def refresh_now(self) -> None:
        """Follow at once what was edited just now."""
        if self._due.isActive() or self._turns.is_running:
            self._refresh(at_once=True)

    # ------------------------------------------------------------ what is shaded

    def _on_toggled(self, on: bool) -> None:
        self._told_unknown = self
        if on:
            self._was_asked = True
            self._weighing.forget_refusals()
            self._refresh()
            return
        self._goes_to = 0
        self._due.stop()
        self._turns.stop()
        self._weighing.cancel()
        self._result.banners.clear_message("confidence")
        self._show(None)
        self._say("")

    def _on_running_changed(self, running: bool) -> None:
        self.button.setEnabled(not running and not self._view.document().isEmpty())
        if running:
            self._goes_to = 0
            self._weighing.cancel()
            self._result.banners.clear_message("confidence")
        self._refresh_soon()

    def _refresh_soon(self) -> None:
        is_busy = self._controller.is_running
        self.button.setEnabled(not is_busy and not self._view.document().isEmpty())
        self._turns.stop()  # it looks at what is no more
        if self.is_on and not is_busy:
            self._due.start()

    def _refresh(self, *, at_once: bool = False) -> None:
        """Shade what is known of the text that is shown, or ask for it.

        While a part of it is written anew, the shades of the rest stay.
        """
        self._due.stop()
        self._turns.stop()
        if not self.is_on or self._controller.is_running:
            return
        done = self._rewriting.runs.shown
        if done is None or self._view.document().isEmpty():
            self._show(None)
            self._tell_that_nothing_is_known()
            return
        weighed = self._weighing.of(done.job)
        if weighed is None:
            self._show(None)
            if self._weighing.ask(done.job) and self._was_asked:
                self._status.say(self._asking, busy=True)
            return
        self._result.banners.clear_message("confidence")
        steps = self._look_for(weighed, done.text)
        if at_once:
            deque(steps, maxlen=0)
        else:
            self._turns.begin(steps)

    def _look_for(self, weighed: Weighed, written: str) -> Iterator[None]:
        """Shade the words that still stand; a long text has many."""
        found = []
        for doubt in doubts(weighed, written, Standing(written, self._view)):
            found.append(doubt)
            yield
        self._show(found)
        self._is_quoted = not weighed.tokens
        if self._is_quoted:
            self.button.show_count(0, is_quoted=True)
        if self._was_asked:
            self._say(self._words_in_all)
        step, self._goes_to = self._goes_to, 0
        if step:
            self._go(step)

    @property
    def _asking(self) -> str:
        return self.tr("Asking the model how sure it was…")

    @property
    def _words_in_all(self) -> str:
        """What is told at once of all that is shaded."""
        if self._is_quoted:
            return self.tr("All of this is quoted: the model wrote none of its words.")
        return unsure_words(len(self.doubts))

    def _show(self, found: list[Doubt] | None) -> None:
        self.doubts, self._is_quoted = found or [], False
        marks = {}
        for kind in (MarkKind.UNSURE, MarkKind.VERY_UNSURE):
            of_kind = [doubt for doubt in self.doubts if doubt.kind is kind]
            spans = [(doubt.first, doubt.last) for doubt in of_kind]
            marks[kind] = spans, Told(of_kind)
        self._result.marks.show_all(marks)
        self.button.show_count(len(found) if found is not None else None)

    # ------------------------------------------------------------ where nothing is known

    def _tell_that_nothing_is_known(self) -> None:
        """Once of each text."""
        self._say("")
        run = self._result.run
        if not self._view.document().isEmpty() and self._told_unknown is not run:
            self._told_unknown = run
            self._on_failed(Message.of(RunForgotten()))

    def _on_failed(self, message: Message) -> None:
        self._say("")
        self._goes_to = 0
        if self.is_on:
            message = replace(message, kind="notice", action=self.tr("Run again"))
            self._result.banners.show_message("confidence", replace(message, act=self._run_again))

    def _run_again(self) -> None:
        done = self._rewriting.runs.shown
        variation = done.request.variation if done is not None else 0
        self._controller.write_again(done, variation)

    # ------------------------------------------------------------ going to words

    def _go(self, step: int) -> None:
        if not self.is_on:
            self._goes_to = step if self.button.isEnabled() else 0
            self.toggle()
            return
        self.refresh_now()
        if self._weighing.is_waiting:
            self._goes_to = step
            return
        if not self.doubts:
            self._say(self._words_in_all)
            return
        cursor = self._view.textCursor()
        starts = [doubt.first for doubt in self.doubts]
        number = bisect_left(starts, cursor.selectionStart()) - 1
        if step > 0:
            # What is selected is the one that was gone to last.
            find = bisect_right if cursor.hasSelection() else bisect_left
            number = find(starts, cursor.selectionStart()) % len(starts)
        doubt = self.doubts[number]
        cursor.setPosition(doubt.first)
        cursor.setPosition(doubt.last, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self._view.setFocus()
        self._say(self.tr("{fact} Return shows what else it might say.").format(fact=doubt.words))

    def _say(self, words: str) -> None:
        """Say it in the status line and to a screen reader; nothing: take back what was asked."""
        self._was_asked = False
        if words:
            announce(self._view, words)
        elif self._status.activity.text() != self._asking:
            return
        if not self._controller.is_running:
            self._status.say(words, aloud=False)  # it has just been said
