"""The window: two panes, one bar, one line of status."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from app.engine_share import EngineShare
from app.engine_thread import EngineThread
from app.evidence_thread import EvidenceThread
from app.recent_files import RecentFiles
from app.settings.declared import START_ON_DROP
from app.window.beams.controller import BeamsController
from app.window.closing import Answer, Losses, ask_before_closing
from app.window.confidence.controller import ConfidenceController
from app.window.divider import Divider
from app.window.document_controller import DocumentController
from app.window.drop import (
    DropHighlight,
    dropped_file,
    dropped_files,
    dropped_model,
    dropped_urls,
    is_for_queue,
)
from app.window.evidence.controller import EvidenceController
from app.window.evidence.telling import EvidenceWords
from app.window.export.controller import ExportController
from app.window.geometry import Geometry
from app.window.help.help_window import HelpWindow
from app.window.history.controller import HistoryController
from app.window.main_acts import main_acts
from app.window.model_controller import ModelController
from app.window.open_menu import OpenMenu
from app.window.opening import ask_which_to_open
from app.window.origins import Origins
from app.window.queue.controller import QueueController
from app.window.result_pane import ResultPane
from app.window.rewriting import Rewriting
from app.window.run_controller import RunController
from app.window.session_controller import SessionController
from app.window.settings.acting import follow_settings
from app.window.settings.controller import SettingsController
from app.window.shared import Shared
from app.window.shortcuts import bind
from app.window.source_pane import SourcePane
from app.window.source_share import SourceShare
from app.window.status_line import StatusLine
from app.window.theme import Theme
from app.window.tool_bar import ToolBar
from app.window.versions.controller import VersionsController
from app.window.window_layout import lay_out
from app.window.zoom import Zoom
from engine.errors import BrevityError

_FAREWELL_MS = 1_200


class MainWindow(QWidget):
    """Everything the user sees, wired together."""

    def __init__(
        self,
        theme: Theme,
        engine: EngineThread | None = None,
        evidence: EvidenceThread | None = None,
        state: Path | None = None,
        settings: SettingsController | None = None,
        shared: Shared | None = None,
    ) -> None:
        """`state` is the folder in which it keeps what it shows and runs; None: it does not.

        Without `settings` it has their defaults. Without `shared` it is the only window there is,
        with this engine.
        """
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Brevity")
        self.setAcceptDrops(True)
        self.resize(1120, 720)
        self.theme = theme
        self.shared = shared or Shared(theme, engine, settings, self)
        self.engine = EngineShare(self.shared.engine, self)
        self.tool_bar = ToolBar(theme)
        self.source = SourcePane(theme)
        self.result = ResultPane(theme, self.tool_bar.task_switch.task)
        self.status = StatusLine(theme)
        self.controller = RunController(
            self.engine, self.tool_bar, self.source, self.result, self.status, self
        )
        self.models = ModelController(
            self.shared,
            self.engine,
            self.controller,
            self.tool_bar,
            self.result,
            self.status,
            self,
        )
        self.evidence = EvidenceController(
            evidence or EvidenceThread(self), self.source, self.result, self
        )
        self.rewriting = Rewriting(self.controller, self.result, self)
        self.confidence = ConfidenceController(
            self.engine, self.controller, self.rewriting, self.result, self.status, self
        )
        self.beams = BeamsController(
            self.engine, self.controller, self.result, self.status, theme, self
        )
        self.documents = DocumentController(self.controller, self.source, self.status, theme, self)
        self.queue = QueueController(
            self.shared,
            self.models,
            self.controller,
            self.tool_bar,
            self.result,
            self.status,
            self.documents.loader,
            self,
        )
        panes = self.source, self.result
        self.zoom = Zoom([pane.view for pane in panes], self)
        self.origins = Origins(self.engine, self.controller, *panes, self)
        SourceShare(self.origins, *panes)
        self.export = ExportController(
            self.controller, self.origins, *panes, self.status, self.documents.loader, self
        )
        self._was_shown = False
        self._closes_unasked = False
        self._has_agreed = False
        self.splitter = Divider(theme)
        lay_out(self, self.tool_bar, self.splitter, (self.source, self.result), self.status)
        self.drop_highlight = DropHighlight(self)
        self.session: SessionController | None = None
        self.history: HistoryController | None = None
        self.place: Geometry | None = None
        self.help: HelpWindow | None = None
        self.open_menu: OpenMenu | None = None
        open_pressed: Callable[[], object] = self.documents.choose
        if state is not None:
            self.session = SessionController(state / "sessions", self.tool_bar, *panes, self)
            history = state / "history.sqlite3"
            self.history = HistoryController(history, self.controller, *panes, theme, self)
            self.history.history.read.connect(self.origins.remember_kept)
            self.place = Geometry(state / "window.json")
            recent = RecentFiles(state / "recent.json")
            menu = OpenMenu(
                recent, self.documents.choose, self.open_in_new_window, self.open_document, self
            )
            self.documents.opened.connect(menu.note)
            self.open_menu = menu
            open_pressed = partial(menu.press, self.tool_bar.open_button)
        self.tool_bar.open_pressed.connect(open_pressed)
        self.versions = VersionsController(
            self.controller, self.source, self.result, self.history, theme, self
        )
        self.settings = settings
        if settings is not None:
            follow_settings(settings, self, self.zoom)
        self._connect()
        self.shared.join(self)
        self.source.view.setFocus()

    # ------------------------------------------------------------ making

    def _connect(self) -> None:
        self.controller.open_wanted.connect(self.documents.choose)
        self.zoom.told.connect(self._say)
        self.versions.told.connect(partial(self._say, aloud=False))  # it has said it
        self.queue.source_wanted.connect(self.open_document)
        # The controller then says that it is ready, which is not what the user waits for.
        self.engine.model_loaded.connect(self.documents.say_that_it_takes_long)
        self.source.name_changed.connect(self._show_name)
        EvidenceWords(self.evidence, self.controller, self.status)
        for pane in (self.source, self.result):
            pane.view.rich_paste.reading_changed.connect(self._on_paste_reading)
        self.source.title.setAccessibleDescription(self.tr("Document"))
        bind(self, main_acts(self))

    # ------------------------------------------------------------ documents

    def open_document(self, path: Path, *, start: bool = False) -> None:
        """Open a file and, if wanted, run the chosen task on it."""
        self.documents.open(path, start=start)

    def open_in_new_window(self) -> None:
        """Ask which file to open in a window of its own."""
        if (path := ask_which_to_open(self)) is not None:
            self.shared.window_wanted.emit(path)

    @property
    def is_unused(self) -> bool:
        """Whether there is nothing in it, and nothing on its way."""
        if self.is_leaving or self.controller.is_running or self.documents.loader.is_reading:
            return False
        views = self.source.view, self.result.view
        return not any(v.rich_paste.is_reading or not v.document().isEmpty() for v in views)

    @property
    def is_leaving(self) -> bool:
        """Whether it closes by itself in a moment: nothing more is to be opened in it."""
        return self._closes_unasked

    def stop(self) -> None:
        """Stop what the user waits for: a document that is being read, the run; else the lights."""
        pastes = [pane.view.rich_paste for pane in (self.source, self.result)]
        if self.documents.stop() or self.export.stop():
            return
        if any(paste.is_reading for paste in pastes):
            for paste in pastes:
                paste.cancel()
        elif self.evidence.lights.are_on and not self.controller.is_running:
            self.evidence.lights.put_out()
        else:
            self.controller.stop()

    def _say(self, activity: str, *, busy: bool = False, aloud: bool = True) -> None:
        """Tell what is happening, unless a run has more to tell."""
        if not self.controller.is_running:
            self.status.say(activity, busy=busy, aloud=aloud)

    def _on_paste_reading(self, reading: bool) -> None:
        self._say(self.tr("Reading what was pasted…") if reading else "", busy=reading)

    def _show_name(self, name: str) -> None:
        self.setWindowTitle(f"{name} – Brevity" if name else "Brevity")

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, and show that they may be dropped."""
        if dropped_urls(event.mimeData()):
            task = self.tool_bar.task_switch.task
            if dropped_model(event.mimeData()) is not None:
                words = self.tr("Drop to import this model")
            elif is_for_queue(event.mimeData()):
                words = self.queue.drop_words
            else:
                words = (
                    self.tr("Drop to open and run “{task}”").format(task=task.label)
                    if self._starts_on_drop
                    else self.tr("Drop to open")
                )
            self.drop_highlight.welcome(event, words)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        self.drop_highlight.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a file and start, add more than one to the queue, or offer to import a model."""
        if not self.drop_highlight.receive(event):
            return
        if (folder := dropped_model(event.mimeData())) is not None:
            self.models.offer_import(folder)
            return
        try:
            if is_for_queue(event.mimeData()):
                self.queue.add(dropped_files(event.mimeData()))
            else:
                self.open_document(dropped_file(event.mimeData()), start=self._starts_on_drop)
        except BrevityError as error:
            self.documents.show_error(error)

    @property
    def _starts_on_drop(self) -> bool:
        return self.settings is None or self.settings.settings[START_ON_DROP]

    # ------------------------------------------------------------ opening and closing the window

    def open_help(self) -> None:
        """Show the help, which is made when it is first wanted."""
        if self.help is None:
            self.help = HelpWindow(lambda: main_acts(self))
        self.help.open()

    def come_forward(self) -> None:
        """Show the window in front of all else."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """Know which window was used last."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.shared.use(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Warm the engine up once the window is there."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            # Once the window is on the screen: until then nothing else should take time.
            QTimer.singleShot(0, self, self.models.start)
            QTimer.singleShot(0, self, self.queue.start)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End what runs for this window; ask first if what the user wrote would be lost."""
        if not self._closes_unasked:
            if not self.may_quit():
                event.ignore()
                return
            if words := self._farewell:
                # Said in passing: nobody has to press anything.
                self._closes_unasked = True
                self.drop_highlight.cover(words)
                QTimer.singleShot(_FAREWELL_MS, self, self.close)
                event.ignore()
                return
        if self.place is not None:
            self.place.keep(self, self.splitter)
        self.hide()
        self.shutdown()
        event.accept()

    @property
    def _farewell(self) -> str:
        """What goes on at the next start, where all ends with this window."""
        if not self.shared.has_only(self):
            return ""
        return f"{self.models.closing_words} {self.queue.closing_words}".strip()

    def shutdown(self) -> None:
        """End all that runs beside the window, and with the last window all that they share."""
        self.export.shutdown()
        if self.session is not None:
            self.session.shutdown(forget=self._has_agreed)
        self.versions.shutdown()
        if self.history is not None:
            self.history.shutdown()
        if self.help is not None:
            self.help.close()
        self.documents.shutdown()
        self.evidence.shutdown()
        for pane in (self.source, self.result):
            pane.shutdown()
        if self.settings is not None:
            self.settings.leave(self)
        self.engine.leave()
        self.shared.leave(self)

    def close_unasked(self) -> None:
        """Close whatever is lost: whoever says so can't answer a question."""
        self._closes_unasked = True
        self.close()

    def may_quit(self) -> bool:
        """Whether the window may close; what would be lost is asked once."""
        self._has_agreed = self._has_agreed or self._may_close()
        return self._has_agreed

    def stay(self) -> None:
        """It does not close after all: the next time it asks again."""
        self._has_agreed = False

    def _may_close(self) -> bool:
        losses = Losses(
            edits=self.result.has_unsaved_edits,
            replaced_edits=self.result.has_replaced_edits,
            typing=self.source.would_lose_typing,
        )
        if losses != Losses() and not self.shared.has_only(self):
            self.come_forward()  # it is this one that asks
        answer = ask_before_closing(self, losses)
        if answer is Answer.SAVE:
            return self.export.save_and_wait()
        return answer is Answer.CLOSE
