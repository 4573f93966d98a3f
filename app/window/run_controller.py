"""One run from the press of the button to the last word: engine, panes and status kept in step."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QApplication

from app.engine_thread import EngineThread
from app.window.banner import Message
from app.window.result_pane import ResultPane
from app.window.source_pane import SourcePane
from app.window.status_line import StatusLine
from app.window.tasks import Task
from app.window.tool_bar import ToolBar
from engine.errors import (
    BrevityError,
    ConfigInvalid,
    ManifestDamaged,
    ModelDamaged,
    ModelFolderMissing,
    ModelMissing,
    ModelNeedsConversion,
    ModelNotFolder,
    ModelNotInstalled,
    ModelUnsupported,
    SourceEmpty,
)
from engine.hub.catalogue import entry_for
from engine.messages import Delta, Failed, Finished, Loaded, Loading, Progress, Started

_OF_THE_MODEL = frozenset(
    cls.__name__
    for cls in (
        ConfigInvalid,
        ManifestDamaged,
        ModelDamaged,
        ModelFolderMissing,
        ModelMissing,
        ModelNeedsConversion,
        ModelNotFolder,
        ModelNotInstalled,
        ModelUnsupported,
    )
)
"""Failures of a run that another model would not have."""


class RunController(QObject):
    """Runs the chosen task on the source, into the result."""

    open_wanted = Signal()
    """The user chose to open a document from a message."""
    models_wanted = Signal()
    """The user chose to choose another model from a message."""

    def __init__(
        self,
        engine: EngineThread,
        tool_bar: ToolBar,
        source: SourcePane,
        result: ResultPane,
        status: StatusLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._engine, self._tool_bar, self._status = engine, tool_bar, status
        self._source, self._result = source, result
        self._job = 0
        self._model = ""
        self._stopping = False
        self._run_when_free = False
        self._source_revision = 0
        self._since_stop = QElapsedTimer()
        engine.model_loading.connect(self._on_model_loading)
        engine.model_loaded.connect(self._on_model_loaded)
        engine.model_failed.connect(self._on_model_failed)
        engine.job_started.connect(self._on_started)
        engine.text_changed.connect(self._on_text_changed)
        engine.job_progressed.connect(self._on_progressed)
        engine.job_finished.connect(self._on_finished)
        engine.job_stopped.connect(self._on_stopped)
        engine.job_failed.connect(self._on_failed)
        engine.engine_died.connect(self._on_engine_died)
        engine.engine_unstartable.connect(self._on_engine_unstartable)
        tool_bar.run_pressed.connect(self._on_run_pressed)
        tool_bar.stop_pressed.connect(self.stop)
        tool_bar.task_switch.chosen.connect(self._on_task_chosen)
        result.view.undo_refused.connect(self._on_undo_refused)

    @property
    def is_running(self) -> bool:
        """Whether a job runs, or is being stopped."""
        return self._job != 0

    def warm_up(self, model: str = "") -> None:
        """Have a model ready before the next run; the embedded one if none is named."""
        self._model = model
        if not self._job:
            self._status.say(self.tr("Starting…"), busy=True)
        self._engine.warm_up(model)

    def run(self) -> None:
        """Start, or start anew as soon as what is being stopped has ended."""
        if self._stopping:
            self._run_when_free = True
        if self._job:
            return
        text = self._source.text()
        if not self._source.has_visible_text:
            self._source.banners.show_message(
                "empty", Message.of(SourceEmpty(), self.tr("Open…"), self.open_wanted.emit)
            )
            self._source.view.setFocus()
            return
        self._source.banners.clear_message("empty")
        self._source.forget_reading()
        self._source_revision = self._source.view.document().revision()
        self._result.begin(self._tool_bar.task_switch.task)
        self._job = self._engine.submit(self._tool_bar.task_switch.task.name, text)
        self._tool_bar.show_running(True)
        self._status.say(self.tr("Preparing…"), busy=True)

    def stop(self) -> None:
        """Stop at once; the text so far stays. A second time ends a deaf engine."""
        self._run_when_free = False
        if not self._job:
            return
        if not self._stopping:
            self._stopping = True
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
        self._stopping = False
        self._tool_bar.show_running(False)

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

    def _on_undo_refused(self) -> None:
        self._status.say(self.tr("Undo works again when the run has ended."), busy=True)

    # ------------------------------------------------------------ the engine

    def _on_model_loading(self, event: Loading) -> None:
        if not self._stopping:
            name = _short_name(event.model)
            self._status.say(self.tr("Loading {model}…").format(model=name), event.fraction)

    def _on_model_loaded(self, event: Loaded) -> None:
        self._result.banners.clear_message("note")
        if event.note:
            self._result.banners.show_message("note", Message(event.note, kind="notice"))
        self._status.show_model(_short_name(event.model), event.device, event.precision)
        self._tool_bar.task_switch.offer(event.tasks, event.language_pairs)
        if not self._job:
            self._status.say(self.tr("Ready"))

    def _on_model_failed(self, event: Failed) -> None:
        if not self._job:
            self._status.say("")

    def _on_started(self, event: Started) -> None:
        unchanged = self._source.view.document().revision() == self._source_revision
        if unchanged and not event.complete:
            self._source.show_words_read(event.words_read, event.words_total)
        if unchanged and event.warning:
            self._source.show_reading_warning(event.warning)
        self._status.say(self.tr("Reading…"), busy=True)

    def _on_text_changed(self, event: Delta) -> None:
        if not self._result.has_streamed:
            self._status.say(self.tr("Writing…"), busy=True)
        self._result.apply(event)

    def _on_progressed(self, event: Progress) -> None:
        self._status.show_speed(event.tokens_per_second)

    def _on_finished(self, event: Finished) -> None:
        wrote = self._result.has_streamed
        self._settle()
        self._status.show_speed(event.tokens_per_second)
        if not wrote:
            self._result.banners.show_message(
                "run",
                Message(
                    self.tr("The model had nothing to say about this text."),
                    self.tr("Choose another task, or give it more text."),
                    "notice",
                ),
            )
        elif event.truncated:
            self._result.banners.show_message(
                "run",
                Message(
                    self.tr("The text ends early: it reached its greatest length."),
                    self.tr("Work on a shorter source, or go on writing yourself."),
                    "notice",
                ),
            )
        self._status.say(self.tr("Done in {seconds} s").format(seconds=f"{event.seconds:.1f}"))

    def _on_stopped(self, job: int) -> None:
        if job != self._job:
            return
        self._settle()
        self._since_stop.start()
        if self._run_when_free:
            self._run_when_free = False
            self.run()

    def _on_failed(self, event: Failed) -> None:
        self._settle()
        self._status.say("")
        if event.code in _OF_THE_MODEL:
            action, act = self.tr("Choose another model"), self.models_wanted.emit
        else:
            action, act = self.tr("Run again"), self.run
        self._show_failure(
            Message(event.message, event.next_step, "error", action, act, event.details)
        )

    def _on_engine_died(self, error: BrevityError, details: str, job: int) -> None:
        if not job:
            self._status.say(self.tr("The engine stopped; starting it again…"), busy=True)
            return
        wrote = self._result.has_streamed
        self._settle()
        self._status.say(
            self.tr("The engine stopped. The text so far is kept.")
            if wrote
            else self.tr("The engine stopped.")
        )
        self._show_failure(Message.of(error, self.tr("Run again"), self.run, details))

    def _on_engine_unstartable(self, error: BrevityError, details: str) -> None:
        if self._job:
            self._settle()
        self._status.say("")
        self._show_failure(Message.of(error, self.tr("Try again"), self._try_again, details))

    def _try_again(self) -> None:
        self._result.banners.clear_message("run")
        if self._source.has_visible_text:
            self.run()
        else:
            self.warm_up(self._model)

    def _show_failure(self, message: Message) -> None:
        self._result.banners.show_message("run", message)


def _short_name(model: str) -> str:
    """What the catalogue calls a model, where its id is too long for a line of status."""
    known = entry_for(model)
    return known.short_name if known is not None else model
