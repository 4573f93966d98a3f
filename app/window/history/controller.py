"""Keeps what runs made in the history, and brings it back into the panes."""

from __future__ import annotations

import itertools
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from app.errors import HistoryUnusable
from app.history import KeptRun, KeptSource
from app.history_thread import HistoryThread
from app.window.banner import Message
from app.window.history.history_window import HistoryWindow
from app.window.history.keeping import kept_run, kept_source
from app.window.result_pane import ResultPane
from app.window.run_controller import RunController
from app.window.runs import FinishedRun
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

    run_kept = Signal(object, int)
    """A FinishedRun is in the history, and its number there."""
    opened = Signal(KeptSource, KeptRun, int)
    """A kept run is shown again with its source, and its number."""

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
        self.history.kept.connect(self._on_kept)
        self._keeps = True
        self._being_kept: dict[int, FinishedRun] = {}
        self._tickets = itertools.count(1)
        controller.finished.connect(self._keep)

    @property
    def keeps(self) -> bool:
        """Whether runs are kept."""
        return self._keeps

    def keep_as(self, keeps: bool, most_bytes: int) -> None:
        """Keep runs from now on, or nothing, in so many bytes of the disk.

        What is kept stays until it is deleted, or until it has to make room.
        """
        self._keeps = keeps
        self.history.limit(most_bytes)
        self.window.show_keeping(keeps, most_bytes)

    def open_window(self) -> None:
        """Show what is kept."""
        self.window.open()

    def shutdown(self) -> None:
        """Keep what is still to be kept, and end."""
        self.window.close()
        self.history.close()

    def _keep(self, done: FinishedRun) -> None:
        if not self._keeps:
            return
        run = kept_run(done, time.time())
        ticket = next(self._tickets)
        self._being_kept[ticket] = done
        self.history.keep(ticket, kept_source(done), run)

    def _on_kept(self, ticket: int, number: int) -> None:
        self._result.banners.clear_message("history")
        self.run_kept.emit(self._being_kept.pop(ticket), number)

    def _show(self, source: KeptSource, run: KeptRun, number: int) -> None:
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
        self.opened.emit(source, run, number)

    def _on_failed(self, error: HistoryUnusable) -> None:
        self._result.banners.show_message("history", Message.of(error))


def _document(source: KeptSource, name: str) -> Document:
    blocks = tuple(
        Block(cast("BlockKind", kind), start, end, level)
        for kind, start, end, level in source.blocks
    )
    return Document(source.text, Path(name).stem, name, "", "", blocks, source.language)
