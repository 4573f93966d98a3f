"""One run from the press of the button to the last word: engine, panes and status kept in step."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QApplication

from app.engine_share import EngineShare
from app.errors import EngineDied, EngineUnstartable
from app.window.banner import Message
from app.window.coverage import find_unread, in_whole_source
from app.window.engine_words import EngineWords
from app.window.language_offer import language_offer
from app.window.part_writer import Part
from app.window.result_pane import ResultPane
from app.window.run_endings import ending_message, failure_message
from app.window.runs import FinishedRun, Order, RunChoices
from app.window.selection_words import SelectionWords
from app.window.source_pane import SourcePane
from app.window.source_text import SourceText
from app.window.status_line import StatusLine
from app.window.summary_choice import QUOTES, STRATEGIES
from app.window.tasks import Task
from app.window.tool_bar import ToolBar
from engine.documents.common_words import language_by_common_words
from engine.documents.language import SAMPLE
from engine.errors import BrevityError, LanguageUnsupported, SourceEmpty
from engine.messages import (
    Delta,
    Failed,
    Finished,
    Noticed,
    Progress,
    Run,
    Started,
)
from engine.wording import figures


class RunController(QObject):
    """Runs the chosen task on the source, into the result."""

    finished = Signal(object)
    """A run has ended by itself and written something: a FinishedRun."""
    running_changed = Signal(bool)
    """Whether a job runs now."""
    open_wanted = Signal()
    """The user chose to open a document from a message."""
    models_wanted = Signal(str)
    """The user chose to choose another model from a message: the key of one that fits, or ""."""
    other_words_wanted = Signal()
    """The user chose from a message to have the whole result written anew."""

    def __init__(
        self,
        engine: EngineShare,
        tool_bar: ToolBar,
        source: SourcePane,
        result: ResultPane,
        status: StatusLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._engine, self._tool_bar, self._status = engine, tool_bar, status
        self._source, self._result = source, result
        self.shows_beams = False  # whether the next runs tell what their searches consider
        self._choices = RunChoices()
        self._job = 0
        self._stopping = False
        self._run_when_free = False
        self._tells_passes = False
        self._order = Order(tool_bar.task_switch.task, SourceText(""), "", "", None)
        self._request: Run | None = None
        self._since_stop = QElapsedTimer()
        engine.job_started.connect(self._on_started)
        engine.text_changed.connect(self._on_text_changed)
        engine.job_progressed.connect(self._on_progressed)
        engine.job_noticed.connect(self._on_noticed)
        engine.job_finished.connect(self._on_finished)
        engine.job_stopped.connect(self._on_stopped)
        engine.job_failed.connect(self._on_failed)
        engine.engine_died.connect(self._on_engine_died)
        engine.engine_unstartable.connect(self._on_engine_unstartable)
        tool_bar.run_pressed.connect(self._on_run_pressed)
        tool_bar.stop_pressed.connect(self.stop)
        tool_bar.task_switch.chosen.connect(self._on_task_chosen)
        self._words = EngineWords(
            engine, tool_bar.task_switch, result, status, lambda: self.is_running, self
        )
        SelectionWords(source, tool_bar.run_button, status, lambda: self.is_running, self)
        source.text_replaced.connect(self._forget_refusal)
        result.view.undo_refused.connect(self._on_undo_refused)

    @property
    def is_running(self) -> bool:
        """Whether a job runs, or is being stopped."""
        return self._job != 0

    def warm_up(self, model: str = "") -> None:
        """Have a model ready before the next run; the embedded one if none is named."""
        if not self._job:
            self._say_waiting(self.tr("Starting…"))
        choices = self._choices
        self._engine.warm_up(model, device=choices.device, precision=choices.precision)

    def set_choices(self, choices: RunChoices) -> None:
        """Have the next runs do so."""
        self._choices = choices

    def run(self) -> None:
        """Start, on the selection if there is one, once what is being stopped has ended."""
        self._run()

    def _run(
        self,
        task: Task | None = None,
        strategy: str = "",
        *,
        any_language: bool = False,
        variation: int = 0,
    ) -> None:
        if self._stopping:
            self._run_when_free = True
        if self._job:
            return
        if not self._source.has_visible_text:
            self._source.banners.show_message(
                "empty", Message.of(SourceEmpty(), self.tr("Open…"), self.open_wanted.emit)
            )
            self._source.view.setFocus()
            return
        self._source.banners.clear_message("empty")
        task = task or self._tool_bar.task_switch.task
        order = Order.of(task, self._source, self._tool_bar.length_button.choice)
        order = replace(order, any_language=any_language, variation=variation)
        self._submit(replace(order, strategy=strategy) if strategy else order)

    def write_again(self, done: FinishedRun | None, variation: int) -> None:
        """Do a run once more for other words, on its own source; None: on what there is now."""
        shown = self._result.run
        if done is None or shown is None:
            self._run(shown.task if shown is not None else None, variation=variation)
        elif not self._job:
            self._submit(Order.again(done, shown.source, variation))

    def _submit(self, order: Order) -> None:
        self._order = order
        if self._is_source_unchanged:
            self._source.forget_reading()
        self._result.begin(order.task, order.identity)
        self._words.forget_run()
        self._job = order.submit(self._engine, self._choices, shows_beams=self.shows_beams)
        self._request = self._engine.request(self._job)
        self._show_begun()

    def rework(
        self,
        done: FinishedRun,
        part: Part,
        place: tuple[int, int],
        *,
        alternative: str = "",
        variation: int = 0,
    ) -> None:
        """Have what stands at a place of a result written anew, in its paragraphs, its part.

        The rest stays as it is, with what was edited in it.
        """
        shown = self._result.run
        if self._job or shown is None:
            return
        self._order, self._request = Order.again(done, shown.source, is_part=True), done.request
        self._result.begin(shown.task, shown.source, part)
        self._words.forget_run()
        self._job = self._engine.rework(
            done.job, *place, alternative=alternative, variation=variation
        )
        self._show_begun()

    def _show_begun(self) -> None:
        self._tool_bar.run_button.show_running(True)
        self._say_waiting(self.tr("Preparing…"))
        self.running_changed.emit(True)

    def _say_waiting(self, otherwise: str) -> None:
        """Say what the user waits for: a run of another window, or else this."""
        waits = self._engine.waits_for_another(self._job)
        words = self.tr("Waiting for another window’s run…") if waits else otherwise
        self._status.say(words, busy=True)

    def stop(self) -> None:
        """Stop at once; the text so far stays. A second time ends a deaf engine."""
        self._run_when_free = False
        if not self._job:
            return
        if not self._stopping:
            self._stopping = self._words.is_silent = True
            self._status.say(
                self.tr("Stopped. The text so far is kept.")
                if self._result.has_streamed
                else self.tr("Stopped.")
            )
            self._result.end()
        self._engine.cancel(self._job)

    def restart(self) -> None:
        """Stop what runs and run again, on what is there by then."""
        if not self._stopping:
            self.stop()
        self.run()

    def _settle(self) -> None:
        self._result.end()
        self._job = 0
        self._stopping = self._words.is_silent = False
        self._tool_bar.run_button.show_running(False)
        self.running_changed.emit(False)

    # ------------------------------------------------------------ the user

    def _on_run_pressed(self) -> None:
        # The second half of a double click on Stop is no wish to run again.
        if self._since_stop.isValid():
            elapsed = self._since_stop.elapsed()
            if elapsed < QApplication.doubleClickInterval():
                return
        self.run()

    def _on_task_chosen(self, task: Task) -> None:
        self._result.show_task(task)
        self._forget_refusal()

    def _forget_refusal(self) -> None:
        """What a model does not read may be another text now, or for another task or model."""
        self._result.banners.clear_message("language")

    def _on_undo_refused(self) -> None:
        self._status.say(self.tr("Undo works again when the run has ended."), busy=True)

    # ------------------------------------------------------------ the engine

    def _on_started(self, event: Started) -> None:
        if event.job != self._job:
            return
        self._tells_passes = False
        if self._order.base is not None:
            self._status.say(self.tr("Writing…"), busy=True)
            return
        if self._is_source_unchanged and not event.complete:
            self._source.show_words_read(event.words_read, event.words_total)
        if self._is_source_unchanged and event.warning:
            self._source.show_reading_warning(event.warning)
        facts = [STRATEGIES[event.strategy].result_fact] if event.strategy in STRATEGIES else []
        if self._order.source.is_selection:
            facts.append(self.tr("of the selection"))
        self._result.name_run(*filter(None, facts))
        self._status.say(self.tr("Reading…"), busy=True)

    @property
    def _is_source_unchanged(self) -> bool:
        return self._source.text() == self._order.whole_source

    def _on_text_changed(self, event: Delta) -> None:
        if event.job != self._job or self._is_as_before(event):
            return
        if not self._result.has_streamed and not self._tells_passes:
            self._status.say(self.tr("Writing…"), busy=True)
        self._result.apply(event)

    def _is_as_before(self, event: Delta) -> bool:
        """Whether nothing of a part is written anew yet: what stands there stays as it is."""
        base = self._order.base
        if base is None or self._result.has_streamed:
            return False
        return base.text[: event.keep] + event.text == base.text

    def _on_progressed(self, event: Progress) -> None:
        self._status.show_speed(event.tokens_per_second)
        if event.passes > 1:
            self._tells_passes = True
            self._status.say_pass(event.number, event.passes, event.seconds_left)

    def _on_noticed(self, event: Noticed) -> None:
        title = self.tr("There was not enough memory")
        self._result.banners.show_message("memory", Message(title, event.text, "notice"))

    def _on_finished(self, event: Finished) -> None:
        if event.job != self._job:
            return
        wrote, text = self._result.has_streamed, self._result.streamed
        self._result.note_quotations(event.quotations)
        self._settle()
        if wrote and self._request is not None:
            self.finished.emit(self._order.finished(self._request, text, event))
        self._status.show_speed(event.tokens_per_second)
        if event.coverage and self._is_source_unchanged:
            source = self._order.source
            self._source.show_coverage(
                in_whole_source(source, event.coverage), find_unread(source, event.coverage)
            )
        of_part = self._order.base is not None
        if message := ending_message(wrote=wrote, truncated=event.truncated, of_part=of_part):
            self._show_of_run(message)
        seconds = max(event.seconds, 0.1)
        self._status.say(self.tr("Done in {seconds} s").format(seconds=figures(f"{seconds:.1f}")))

    def _on_stopped(self, job: int) -> None:
        if job != self._job:
            return
        self._settle()
        self._since_stop.start()
        if self._run_when_free:
            self._run_when_free = False
            self.run()

    def _on_failed(self, event: Failed) -> None:
        if event.job != self._job:
            return
        base = self._order.base
        if base is not None and self._result.has_streamed:
            # What was tried in place of the part is of no use.
            self._result.apply(Delta(event.job, 0, 0, base.text))
            self._result.disown()
        self._settle()
        self._status.say("")
        if event.code == LanguageUnsupported.__name__:
            self._offer_what_reads(event)
            return
        variation = base.request.variation if base is not None else 0
        self._show_of_run(
            failure_message(
                event,
                choose_model=lambda: self.models_wanted.emit(""),
                run_again=self.run if base is None else partial(self.write_again, base, variation),
                write_again=self.other_words_wanted.emit,
            )
        )

    def _offer_what_reads(self, event: Failed) -> None:
        """Nothing goes to a model that does not read its language, unless the user insists."""
        # All that can be told in no time: this thread draws the window.
        source, task = self._order.source, self._order.task
        language = source.language or language_by_common_words(source.text[:SAMPLE])
        offer = language_offer(
            event,
            task,
            language,
            is_over_text=bool(self._result.text()),
            quote=lambda: self._run(task, QUOTES),
            choose_model=self.models_wanted.emit,
            insist=lambda: self._run(task, any_language=True),
        )
        self._result.banners.show_message("language", offer)

    def _on_engine_died(self, error: BrevityError, details: str, job: int) -> None:
        if not job or job != self._job:
            self._status.say(self.tr("The engine stopped; starting it again…"), busy=True)
            return
        wrote = self._result.has_streamed
        self._settle()
        self._status.say(
            self.tr("The engine stopped. The text so far is kept.")
            if wrote
            else self.tr("The engine stopped.")
        )
        self._show_of_run(Message.of(error, self.tr("Run again"), self.run, details))

    def _on_engine_unstartable(self, error: EngineUnstartable, details: str) -> None:
        lost = None
        if self._job:
            self._settle()
            died = EngineDied(error.reason)
            lost = Message.of(died, self.tr("Run again"), self.run, details)
        self._status.say("")
        message = Message.of(error, self.tr("Try again"), self._try_again, details)
        self._words.tell_unstartable(message, lost)

    def _try_again(self) -> None:
        self._result.banners.clear_message("engine")
        if self._source.has_visible_text:
            self.run()
        else:
            self.warm_up(self._engine.model)

    def _show_of_run(self, message: Message) -> None:
        self._result.banners.show_message("run", message)
