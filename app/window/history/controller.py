"""Keeps what runs made in the history, and brings it back into the panes."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from app.errors import HistoryUnusable
from app.history import KeptRun, KeptSource
from app.history_thread import HistoryThread
from app.window.banner import Message
from app.window.history.history_window import HistoryWindow
from app.window.history.keeping import kept_run, kept_source
from app.window.result_pane import ResultPane
from app.window.run_controller import FinishedRun, RunController
from app.window.source_pane import SourcePane
from app.window.tasks import TASKS
from app.window.theme import Theme
from engine.documents import Block, Document

if TYPE_CHECKING:
    from engine.documents.document import BlockKind

HISTORY_KEYS = "Ctrl+H"
MOST_BYTES = 500_000_000
"""Of the disk: the oldest runs go first."""


class HistoryController(QObject):
    """The history of one window, which shares its file with other windows."""

    def __init__(
        self,
        path: Path,
        controller: RunController,
        source: SourcePane,
        result: ResultPane,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller, self._source, self._result = controller, source, result
        self.history = HistoryThread(path, MOST_BYTES, self)
        self.window = HistoryWindow(theme, self.history)
        self.window.open_wanted.connect(self._show)
        self.history.failed.connect(self._on_failed)
        self.history.kept.connect(lambda *_: result.banners.clear_message("history"))
        controller.finished.connect(self._keep)

    def open_window(self) -> None:
        """Show what is kept."""
        self.window.open()

    def shutdown(self) -> None:
        """Keep what is still to be kept, and end."""
        self.window.close()
        self.history.close()

    def _keep(self, done: FinishedRun) -> None:
        run = kept_run(done.request, done.source, done.text, done.event, time.time())
        self.history.keep(0, kept_source(done.name, done.source), run)

    def _show(self, source: KeptSource, run: KeptRun, _number: int) -> None:
        """Show a kept run; what it replaces is an undo away. A run is not disturbed."""
        if self._controller.is_running:
            self._result.banners.show_message(
                "history",
                Message(
                    self.tr("A run is going on"),
                    self.tr("Stop it, or wait until it is done; then open this run."),
                    "notice",
                ),
            )
            return
        name = source.name or self.tr("Your text")
        self._source.show_document(_document(source, name))
        task = next((task for task in TASKS if task.name == run.task), TASKS[0])
        quoted = [run.text[start:end] for start, end in run.quotations]
        self._result.show_kept(task, run.text, (), quoted, self._source.identity)

    def _on_failed(self, error: HistoryUnusable) -> None:
        self._result.banners.show_message("history", Message.of(error))


def _document(source: KeptSource, name: str) -> Document:
    blocks = tuple(
        Block(cast("BlockKind", kind), start, end, level)
        for kind, start, end, level in source.blocks
    )
    return Document(source.text, Path(name).stem, name, "", "", blocks, source.language)
