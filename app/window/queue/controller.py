"""The queue in the main window: what is dropped goes in, and results come back beside sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.document_loader import DocumentLoader
from app.errors import ResultGone
from app.queue.document import QueuedDocument, QueueOptions
from app.queue.results import Results, WrittenResult
from app.window.banner import Message
from app.window.model_controller import ModelController
from app.window.queue.queue_button import QueueButton
from app.window.queue.queue_window import QueueWindow
from app.window.result_pane import ResultPane
from app.window.run_controller import RunController
from app.window.shared import Shared
from app.window.status_line import StatusLine
from app.window.summary_choice import STRATEGIES, SUMMARIZE
from app.window.tasks import TASKS
from app.window.tool_bar import ToolBar
from engine.documents.cleaning import printable
from engine.messages import Delta


class QueueController(QObject):
    """Keeps the queue and a main window in step."""

    source_wanted = Signal(object)
    """The path of the document whose result is about to be shown."""

    def __init__(
        self,
        shared: Shared,
        models: ModelController,
        runs: RunController,
        tool_bar: ToolBar,
        result: ResultPane,
        status: StatusLine,
        loader: DocumentLoader,
        main_window: QWidget,
    ) -> None:
        super().__init__(main_window)
        self._shared, self._main_window = shared, main_window
        self._models, self._runs, self._tool_bar = models, runs, tool_bar
        self._result = result
        self._awaited: tuple[QueuedDocument, WrittenResult] | None = None
        self.queue = shared.queue
        self.button = QueueButton(self.queue, shared.theme)
        self.button.clicked.connect(self.open_window)
        status.add_entry(self.button)
        # After the main window, which shows what was read.
        loader.opened.connect(lambda document, path: self._on_source_read(path))
        loader.failed.connect(lambda error, path: self._on_source_read(path))

    def start(self) -> None:
        """Take up what an earlier start left."""
        if not self.queue.is_open:
            self.queue.resume()

    @property
    def window(self) -> QueueWindow | None:
        """The queue's window, once it has been opened from whichever window."""
        return self._shared.queue_window

    def open_window(self) -> None:
        """Show the queue."""
        self.queue.open()
        if not len(self.queue.documents):
            self.queue.set_options(self._present_options())
        self._shared.open_queue()

    def add(self, paths: Sequence[Path]) -> None:
        """Add files and folders, and show the queue."""
        self.open_window()
        self.queue.add(paths)

    @property
    def drop_words(self) -> str:
        """What becomes of files that are dropped on the main window now."""
        if len(self.queue.documents):
            name = self.queue.options.task
            task = next((task for task in TASKS if task.name == name), TASKS[0])
        else:
            task = self._tool_bar.task_switch.task
        return self.tr("Drop to add to the queue: {task}").format(task=task.label)

    @property
    def closing_words(self) -> str:
        """What becomes of the queue when Brevity is closed now; empty where it is not at work."""
        return self.tr("The next start goes on with the queue.") if self.queue.is_running else ""

    def _present_options(self) -> QueueOptions:
        """The task of the main window, with its options."""
        choice = self._tool_bar.length_button.choice
        return QueueOptions(
            task=self._tool_bar.task_switch.task.name,
            length=choice.length,
            strategy=choice.strategy,
            model=self._models.engine_name,
        )

    # ------------------------------------------------------------ results

    def open_result(self, document: QueuedDocument) -> None:
        """Show a document and its result, in place of what is here, once no run writes to it."""
        if self.window is None:
            return
        banners = self.window.banners
        banners.clear_message("open")
        if self._runs.is_running:
            words = self.tr("A run is going on in the other window, and would write over it.")
            message = Message(
                words,
                kind="notice",
                action=self.tr("Stop it and open the result"),
                act=lambda: self._stop_and_open(document),
            )
            banners.show_message("open", message)
            return
        self._open_at_once(document)

    def _stop_and_open(self, document: QueuedDocument) -> None:
        if self._main_window not in self._shared.windows:  # it has closed since it was asked
            self._shared.front.queue.open_result(document)
            return
        self._runs.stop()
        self._open_at_once(document)

    def _open_at_once(self, document: QueuedDocument) -> None:
        assert self.window is not None
        self.window.banners.clear_message("open")
        try:
            written = Results(self.queue.folder).read(document)
        except ResultGone as error:
            message = Message.of(
                error, self.tr("Do it again"), lambda: self._do_again(document.path)
            )
            self.window.banners.show_message("open", message)
            return
        self._awaited = document, written
        self._main_window.activateWindow()
        self.source_wanted.emit(document.path)

    def _do_again(self, path: Path) -> None:
        if self.window is not None:
            self.window.banners.clear_message("open")
        if (row := self.queue.documents.row_of(path)) >= 0:
            self.queue.retry([row])
            self.queue.start()

    def _on_source_read(self, path: Path) -> None:
        """Show the result once its source stands beside it, or can't."""
        awaited, self._awaited = self._awaited, None
        if awaited is None or awaited[0].path != path or self._result.is_streaming:
            return
        document, written = awaited
        task = next((task for task in TASKS if task.name == written.task), TASKS[0])
        facts = [printable(document.path.name)]
        strategy = STRATEGIES.get(written.result.strategy)
        if written.task == SUMMARIZE and strategy is not None:
            facts.append(strategy.result_fact)
        self._result.begin(task)
        self._result.name_run(*filter(None, facts))
        self._result.apply(Delta(0, 0, 0, written.result.text))
        self._result.end()
