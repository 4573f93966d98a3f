"""Keeps what is shown of the evidence in step with both texts, whoever changes them."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from app.evidence_thread import CheckedResult, EvidenceThread
from app.window.banner import Message
from app.window.evidence.announcing import announce
from app.window.evidence.flags import Flags
from app.window.evidence.lights import Lights
from app.window.evidence.matches import Matches, SentText
from app.window.evidence.quotations import places_of_quotations
from app.window.mark_looks import MarkKind
from app.window.moving_spans import MovingSpans
from app.window.result_pane import ResultPane
from app.window.sight import part_in_sight
from app.window.source_pane import SourcePane
from app.window.tasks import TRANSLATE
from engine.errors import BrevityError

EDIT_MS = 30
"""From an edit of the result until it is sent to be matched again."""
STREAM_MS = 250
SOURCE_MS = 400
_SCROLL_MS = 100
_CHARACTERS_A_MS = 50_000
"""Reading a text takes a while: a long one is sent less often."""
_AT_ONCE_SECONDS, _SHARE = 0.004, 30
"""What is known comes in portions. Where showing it takes longer than that, the next time is so
many times as long after, or when all is known."""


class EvidenceController(QObject):
    """Has each result checked against the source that it belongs to, and shows what is found.

    A result belongs to the source that its run was on; one that was typed here to the source that
    stood beside it. When that source is replaced, nothing is shown of it.
    """

    told = Signal(str)
    """What lit up, or why something is flagged, in words for a line of status."""
    outdated = Signal()
    """What was told last may be true no more."""

    def __init__(
        self, thread: EvidenceThread, source: SourcePane, result: ResultPane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.checker, self._source, self._result = thread, source, result
        self._sent_source: SentText | None = None
        self._sent_result: SentText | None = None
        self._source_places: tuple[tuple[int, int], ...] = ()
        self._revision = 0
        self._typed_beside: object = None
        self._has_failed = False
        self._awaits = False
        self._ends_openly = False
        self._matches = Matches()
        self.flags = Flags(result, self)
        self.lights = Lights(source, result, self._matches, self)
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._check)
        self._checked: CheckedResult | None = None
        """What is known and not shown yet."""
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._show_checked)
        self._connect()

    def _connect(self) -> None:
        self.checker.source_read.connect(self._on_source_read)
        self.checker.checked.connect(self._on_checked)
        self.checker.failed.connect(self._on_failed)
        source, result = self._source.view, self._result.view
        source.edited.connect(self._on_source_edit)
        result.edited.connect(self._on_result_edit)
        result.document().contentsChanged.connect(self._on_result_changed)
        result.verticalScrollBar().valueChanged.connect(self._on_result_scrolled)
        for view in (source, result):
            view.filling_changed.connect(lambda _filling: self._check_within(EDIT_MS))
        source.caret_placed.connect(self._on_source_caret)
        result.caret_placed.connect(self._on_result_caret)
        self._source.text_replaced.connect(self._on_source_changed)
        self._result.ended.connect(self._on_run_ended)
        self.flags.gone_to.connect(lambda: self.lights.ask("result", again=True))
        self.flags.told.connect(self._tell)
        self.lights.told.connect(self._tell)
        self.lights.went_out.connect(self.outdated)

    @property
    def is_waiting(self) -> bool:
        """Whether the result has changed, and not all is known of it again."""
        return self._due.isActive() or self._awaits

    def shutdown(self) -> None:
        """End all that runs beside the window."""
        self._due.stop()
        self._pause.stop()
        self.checker.shutdown()

    # ------------------------------------------------------------ the texts

    def _on_source_edit(self, position: int, removed: int, added: int) -> None:
        if self._sent_source is not None:
            self._sent_source.edit(position, removed, added)
            if not self._sent_source.reaches(len(self._matches.source)):
                self._matches.read_source(MovingSpans())
                self.lights.forget()
        self._matches.source.edit(position, removed, added)
        self.outdated.emit()

    def _on_result_edit(self, position: int, removed: int, added: int) -> None:
        if self._sent_result is not None:
            self._sent_result.edit(position, removed, added)
        self._matches.result.edit(position, removed, added)
        if removed >= self._result.view.document().characterCount() - 1 - added + removed > 0:
            self._show_nothing()  # it is another result
        self.outdated.emit()

    def _on_source_changed(self) -> None:
        if self._sent_source is not None and not self._belongs_to_source:
            self._forget()
        if not self._result.view.document().isEmpty():
            self._due.start(SOURCE_MS)

    def _on_result_changed(self) -> None:
        if self._result.view.document().isEmpty():
            self._typed_beside = None
            self._show_nothing()
            return
        least = STREAM_MS if self._result.is_streaming else EDIT_MS
        size = self._result.view.document().characterCount()
        self._check_within(least + size // _CHARACTERS_A_MS)

    def _on_run_ended(self) -> None:
        if self._has_failed:
            self._try_again()
        self._check_within(EDIT_MS)

    def _on_result_scrolled(self) -> None:
        if self._sent_result is None or self._sent_result.is_edited:
            return
        first, last = part_in_sight(self._result.view)
        if not self._matches.result.within(first, last):
            self._due.start(_SCROLL_MS)

    def _check_within(self, milliseconds: int) -> None:
        if not self._due.isActive() or self._due.remainingTime() > milliseconds:
            self._due.start(milliseconds)

    @property
    def _belongs_to_source(self) -> bool:
        run = self._result.run
        return (run.source if run is not None else self._typed_beside) == self._source.identity

    # ------------------------------------------------------------ checking

    def _check(self) -> None:
        source, result = self._source.view, self._result.view
        if source.is_filling or result.is_filling:
            return  # said again once all is in
        run = self._result.run
        if run is None and self._typed_beside is None and self._source.has_visible_text:
            self._typed_beside = self._source.identity
        # A translation has other words than its source: nothing could be found by words.
        if not self._belongs_to_source or (run is not None and run.task.name == TRANSLATE):
            self._forget()
            return
        sent = SentText(result.document(), result.text())
        self._mark_quotations(sent)
        if not sent.text.strip() or not self._read_source():
            self._show_nothing()
            return
        self._sent_result, self._ends_openly = sent, self._result.is_streaming
        self._revision += 1
        self._awaits = True
        self.checker.check(self._revision, sent.text, sent.places.place(self._place_of_interest()))

    def _read_source(self) -> bool:
        """Have the source read, unless it was; whether there is anything to check against."""
        view = self._source.view
        if self._sent_source is not None and not self._sent_source.is_edited:
            return not self._has_failed
        source = self._source.source_text()
        if not source.text.strip():
            return False
        was, self._sent_source = self._sent_source, SentText(view.document(), source.text)
        if was is not None and was.text == source.text:
            self._matches.source = self._sent_source.spans(self._source_places)
            return not self._has_failed
        self._has_failed, self._source_places = False, ()
        self._result.banners.clear_message("evidence")
        blocks = tuple((block.kind, block.start, block.end, block.level) for block in source.blocks)
        self.checker.read_source(source.text, blocks, source.language)
        return True

    def _place_of_interest(self) -> int:
        view = self._result.view
        first, last = part_in_sight(view)
        caret = view.textCursor().position()
        return caret if view.hasFocus() and first <= caret <= last else first

    # ------------------------------------------------------------ what was found

    def _on_source_read(self, places: tuple[tuple[int, int], ...]) -> None:
        if self._sent_source is not None:
            self._source_places = places
            self._matches.read_source(self._sent_source.spans(places))

    def _on_checked(self, checked: CheckedResult) -> None:
        sent = self._sent_result
        if sent is None or checked.revision != self._revision:
            return
        self._awaits = not checked.complete
        self._checked = checked
        if checked.complete or not self._pause.isActive():
            self._show_checked()

    def _show_checked(self) -> None:
        sent, checked = self._sent_result, self._checked
        self._checked = None
        if sent is None or checked is None or checked.revision != self._revision:
            return
        began = time.perf_counter()
        sentences = checked.sentences
        # The last one was still being written.
        end = len(sent.text.rstrip())
        if self._ends_openly and sentences and sentences[-1].end >= end:
            sentences = sentences[:-1]
        spans = sent.spans((sentence.start, sentence.end) for sentence in sentences)
        self._matches.check(sentences, spans)
        self.flags.show(sentences, sent, complete=checked.complete)
        self.lights.refresh(complete=checked.complete)
        seconds = time.perf_counter() - began
        if seconds > _AT_ONCE_SECONDS:
            self._pause.start(int(_SHARE * seconds * 1000))

    def _on_failed(self, error: BrevityError) -> None:
        self._has_failed = True
        self._show_nothing()
        message = Message(
            error.message, error.next_step, "notice", self.tr("Try again"), self._try_again
        )
        self._result.banners.show_message("evidence", message)

    def _try_again(self) -> None:
        self._result.banners.clear_message("evidence")
        self._sent_source, self._has_failed = None, False
        self._check_within(EDIT_MS)

    def _mark_quotations(self, text: SentText) -> None:
        run = self._result.run
        places = places_of_quotations(text.text, run.quotations) if run is not None else []
        spans = text.spans(places)
        words = self.tr("Quoted from the source: what the model wrote was not supported.")
        found = [spans.span(number) for number in range(len(spans))]
        self._result.marks.show(MarkKind.QUOTED, found, [words] * len(found))
        self._result.marks.show(MarkKind.QUOTED_LINE, found)

    def _show_nothing(self) -> None:
        self._sent_result = None
        self._awaits = False
        self._matches.check((), MovingSpans())
        self.lights.forget()
        self.flags.forget()

    def _forget(self) -> None:
        """The result does not belong to the source that is here now."""
        self._sent_source = None
        self._matches.read_source(MovingSpans())
        self._show_nothing()
        self._result.marks.clear(MarkKind.QUOTED, MarkKind.QUOTED_LINE)
        self._result.banners.clear_message("evidence")
        self.checker.forget()

    # ------------------------------------------------------------ the user

    def _on_source_caret(self, clicked: bool) -> None:
        self.lights.ask("source", again=clicked)

    def _on_result_caret(self, clicked: bool) -> None:
        self.lights.ask("result", again=clicked)
        caret = self._result.view.textCursor().position()
        if words := self._result.marks.words_at(caret):
            self._tell(words[0])

    def _tell(self, words: str) -> None:
        announce(self._result.view, words)
        self.told.emit(words)
