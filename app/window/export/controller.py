"""Takes the result out of the window: saved, copied, dragged or printed."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton, QWidget

from app.document_loader import DocumentLoader
from app.errors import PrinterMissing
from app.export.exporting import Exporting
from app.window.banner import Message
from app.window.export.composing import Composer
from app.window.export.drag_out import DragGrip, DragOut
from app.window.export.formats import translated
from app.window.export.menu import ExportMenu
from app.window.export.mime import LONGEST_RICH, rich_mime
from app.window.export.paper import Paper
from app.window.export.save_dialog import ask_where_to_save
from app.window.origins import Origins
from app.window.result_pane import ResultPane, ResultRun
from app.window.run_controller import RunController
from app.window.source_pane import SourcePane
from app.window.status_line import StatusLine
from engine.errors import BrevityError, PdfUnavailable
from engine.export.formats import ending_of

_PATIENCE_MS = 1_500


@dataclass(frozen=True)
class _Saved:
    """Where the text of a run was saved, and the file as it was then."""

    run: ResultRun | None
    path: Path
    stamp: tuple[int, int]


class ExportController(QObject):
    """One export at a time. `menu` has what the user chose of formats and options."""

    ended = Signal(bool)
    """An export is over; whether it was saved, or handed to the printer."""

    def __init__(
        self,
        runs: RunController,
        origins: Origins,
        source: SourcePane,
        result: ResultPane,
        status: StatusLine,
        loader: DocumentLoader,
        window: QWidget,
    ) -> None:
        """`loader` tells which documents were opened, which no result may replace."""
        super().__init__(window)
        self._runs, self._result, self._status, self._window = runs, result, status, window
        self._composer = Composer(origins, source, result)
        self._exporting: Exporting | None = None
        self._then: Callable[[Exporting], None] = self._on_saved
        self._missing = ""
        self._saving: tuple[ResultRun | None, int] = (None, -1)
        self._saved: _Saved | None = None
        self._folder: Path | None = None
        self._documents: list[Path] = []
        loader.opened.connect(lambda _document, path: self._documents.append(path))
        self.menu = ExportMenu(result.save_button)
        result.save_button.setMenu(self.menu)
        result.save_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.save_wanted.connect(self.save)
        self.menu.format_wanted.connect(self.choose_where_to_save)
        self.menu.copy_wanted.connect(result.copy)
        self.menu.rich_copy_wanted.connect(self.copy_rich)
        self.menu.print_wanted.connect(self.print_result)
        self.grip = DragGrip()
        tip = translated("Drag the result into another program")
        result.add_tool("grip", tip, self.grip, result.tool_index(result.copy_button))
        self._drag_out = DragOut(self.grip, result.view.viewport())
        self.grip.drag_wanted.connect(self._drag)
        self._paper = Paper(window)
        self._paper.ended.connect(self._on_printed)
        result.view.document().contentsChanged.connect(self._enable)
        self._enable()

    # ------------------------------------------------------------ saving

    def save(self) -> None:
        """Save where this result was saved before, unless the file has changed since; else ask.

        Format and options are those that were chosen last.
        """
        saved, run = self._saved, self._result.run
        if saved is not None and saved.run is run and saved.stamp == _stamp(saved.path):
            self.save_to(saved.path)
        else:
            self.choose_where_to_save()

    def choose_where_to_save(self, ending: str = "") -> None:
        """Ask for a name, and save the result; `ending` is proposed, else that of the last time."""
        if not self._result.text():
            return
        proposed = (self._folder or _usual_folder()) / self._composer.name()
        ending = ending or self.menu.options.ending
        path = ask_where_to_save(self._window, proposed, ending)
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Save the result in the format that the path's ending says; `ended` tells when it is."""
        saving = self._result.run, self._result.view.document().revision()
        if self._begin(path, self._on_saved):
            self._saving, self._folder = saving, path.parent
            self._say(translated("Saving {name}…").format(name=path.name), busy=True)

    def save_and_wait(self) -> bool:
        """Save as `save` does, before the window closes; whether no edit is unsaved then.

        The window lives on meanwhile: the user can stop it.
        """
        self.save()
        if self._exporting is not None:
            loop = QEventLoop()
            self.ended.connect(loop.quit)
            loop.exec()
        return not self._result.has_unsaved_edits

    def stop(self) -> bool:
        """End what is being saved or printed; whether there was anything."""
        if self._exporting is not None:
            self._exporting.stop()
            return True
        return self._paper.stop()

    def shutdown(self) -> None:
        """End all that runs beside the window, and remove what was dragged out of it.

        What is being saved has a moment to get done: whoever saves and closes wants the file.
        """
        if self._exporting is not None and not self._exporting.wait(_PATIENCE_MS):
            self._exporting.stop()
            self._exporting.wait()
        self._paper.shutdown()
        self._drag_out.shutdown()

    def _begin(self, path: Path | None, then: Callable[[Exporting], None]) -> bool:
        """Have the shown text exported; not while another one is."""
        if self._exporting is not None or self._paper.is_busy:
            self._say(translated("Something is still being saved or printed."), busy=True)
            return False
        self._result.banners.clear_message("save")
        request, self._missing = self._composer.request(self.menu.options)
        self._then = then
        self._exporting = Exporting(request, path, self, documents=self._documents)
        self._exporting.finished.connect(self._on_finished)
        self._exporting.start()
        return True

    def _on_finished(self) -> None:
        exporting, self._exporting = self._exporting, None
        if exporting is None:
            return
        exporting.wait()
        exporting.deleteLater()
        if exporting.error is not None:
            self._say("")
            self._show_error(exporting.error)
        elif not exporting.is_done:
            self._say(translated("Stopped. Nothing was saved."))
        else:
            self._then(exporting)
            return
        self.ended.emit(False)

    def _on_saved(self, exporting: Exporting) -> None:
        path = exporting.path
        assert path is not None
        run, revision = self._saving
        self._saved = _Saved(run, path, _stamp(path))
        self.menu.choose(replace(self.menu.options, ending=ending_of(path)))
        if self._result.view.document().revision() == revision:
            self._result.has_unsaved_edits = False
        said = translated("Saved as {name}").format(name=path.name)
        self._say(f"{said}, {self._missing}" if self._missing else said)
        self.ended.emit(True)

    def _show_error(self, error: BrevityError) -> None:
        if isinstance(error, PdfUnavailable):
            act: Callable[[], object] = partial(self.choose_where_to_save, ".docx")
            message = Message.of(error, translated("Save as a Word document…"), act)
        else:
            message = Message.of(error, translated("Save elsewhere…"), self.choose_where_to_save)
        self._result.banners.show_message("save", message)

    # ------------------------------------------------------------ other ways out

    def copy_rich(self) -> None:
        """Put the result on the clipboard with its paragraphs, headings and lists."""
        result = self._composer.result()
        if not result.text:
            return
        QGuiApplication.clipboard().setMimeData(rich_mime(result))
        self._result.has_unsaved_edits = False
        if len(result.text) > LONGEST_RICH:
            self._say(translated("Copied as plain text: it is too long for more."))
        else:
            self._say(translated("Copied with paragraphs, headings and lists."))

    def print_result(self) -> None:
        """Ask for a printer, and print the result with what was chosen to stand under it."""
        if not self._result.text():
            return
        if not self._paper.has_printer():
            act = partial(self.choose_where_to_save, ".pdf")
            message = Message.of(PrinterMissing(), translated("Save as a PDF…"), act)
            self._result.banners.show_message("save", message)
            return
        if self._paper.ask(self._composer.name()) and self._begin(None, self._on_completed):
            self._say(translated("Printing…"), busy=True)

    def _on_completed(self, exporting: Exporting) -> None:
        assert exporting.result is not None
        self._paper.print(exporting.result)

    def _on_printed(self, error: BrevityError | None, stopped: bool) -> None:
        if error is not None:
            self._say("")
            act = partial(self.choose_where_to_save, ".pdf")
            message = Message.of(error, translated("Save as a PDF…"), act)
            self._result.banners.show_message("save", message)
        elif stopped:
            self._say(translated("Stopped. What was not printed yet will not be."))
        else:
            said = translated("Printed")
            self._say(f"{said}, {self._missing}" if self._missing else said)
        self.ended.emit(error is None and not stopped)

    def _drag(self) -> None:
        result = self._composer.result()
        if result.text and self._drag_out.drag(result, self._composer.name()):
            self._result.has_unsaved_edits = False

    def _enable(self) -> None:
        self.grip.setEnabled(not self._result.view.document().isEmpty())

    def _say(self, words: str, *, busy: bool = False) -> None:
        """Tell what is happening, unless a run has more to tell."""
        if not self._runs.is_running:
            self._status.say(words, busy=busy)


def _usual_folder() -> Path:
    """That of the user's documents; where the program was started may be anywhere."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if os.access(folder, os.W_OK) else Path.home()


def _stamp(path: Path) -> tuple[int, int]:
    """What is another when a file was written since; zeros where there is none."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size
