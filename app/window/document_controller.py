"""Opens documents into the source pane, and tells how that goes."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.document_loader import DocumentLoader
from app.window.banner import Message
from app.window.opening import ask_which_to_open
from app.window.password_prompt import PasswordPrompt
from app.window.run_controller import RunController
from app.window.source_pane import SourcePane
from app.window.status_line import StatusLine
from app.window.theme import Theme
from engine.documents import Document
from engine.documents.cleaning import printable
from engine.errors import BrevityError, DocumentEncrypted, FileMissing, PasswordWrong
from engine.resources import resource

LONG_READING_MS = 700


class DocumentController(QObject):
    """One document at a time; a run, if wanted, follows it."""

    opened = Signal(object)
    """A document is in the source pane: its Path."""

    def __init__(
        self,
        controller: RunController,
        source: SourcePane,
        status: StatusLine,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller, self._source, self._status = controller, source, status
        self._theme, self._window = theme, window
        self.loader = DocumentLoader(self)
        self.loader.opened.connect(self._on_opened)
        self.loader.failed.connect(self._on_failed)
        self._starts_when_opened = False
        self._password_given = False
        self._path = Path()
        self._opened: Document | None = None
        # A file that is there at once needs no word about how to stop it.
        self._long_reading = QTimer(self, singleShot=True, interval=LONG_READING_MS)
        self._long_reading.timeout.connect(self.say_that_it_takes_long)
        source.empty_state.pressed.connect(self._on_empty_state_pressed)

    def open(self, path: Path, *, start: bool = False, password: str | None = None) -> None:
        """Open a file and, if wanted, run the chosen task on it."""
        self._starts_when_opened = start
        self._password_given = password is not None
        self._path, self._opened = _whole(path), None
        self._say(self.tr("Opening {name}…").format(name=printable(path.name)), busy=True)
        self.loader.open(path, password)
        self._long_reading.start()

    def shows(self, path: Path) -> bool:
        """Whether a file is what is in the source, though it may be edited, or is on its way."""
        is_here = self._opened is not None and self._opened is self._source.document
        return _whole(path) == self._path and (is_here or self.loader.is_reading)

    def choose(self) -> None:
        """Ask which file to open."""
        if (path := ask_which_to_open(self._window)) is not None:
            self.open(path)

    def open_sample(self, *, start: bool = True) -> None:
        """Open the sample document and, if wanted, run the chosen task on it."""
        samples = [path for path in sorted(resource("samples").glob("*.txt")) if path.is_file()]
        if samples:
            self.open(samples[0], start=start)
        else:
            self.show_error(FileMissing(name="lighthouse-keepers.txt"))

    def stop(self) -> bool:
        """Stop reading, or asking for a password; whether there was anything to stop."""
        if self.loader.is_reading:
            self.loader.cancel()
            self._end_reading(self.tr("Stopped. The document was not opened."))
        elif self._is_asking():
            self._source.banners.clear_message("document")
            self._source.view.setFocus()
        else:
            return False
        return True

    def shutdown(self) -> None:
        """End what is being read."""
        self._long_reading.stop()
        self.loader.shutdown()

    def show_error(self, error: BrevityError) -> None:
        """Say above the source why there is no document."""
        self._source.banners.show_message(
            "document", Message.of(error, self.tr("Open another…"), self.choose)
        )

    def say_that_it_takes_long(self) -> None:
        """Say that a document is being read, and how to stop it, if that is so."""
        if self.loader.is_reading:
            self._say(self.tr("Reading the document… Esc stops it."), busy=True)

    def _say(self, activity: str, *, busy: bool = False) -> None:
        """Tell what is happening, unless a run has more to tell."""
        if not self._controller.is_running:
            self._status.say(activity, busy=busy)

    def _end_reading(self, activity: str) -> None:
        self._long_reading.stop()
        self._say(activity)

    def _on_empty_state_pressed(self, name: str) -> None:
        if name == "open":
            self.choose()
        else:
            self.open_sample()

    def _on_opened(self, document: Document, path: Path) -> None:
        self._opened = document
        keeps = self._source.show_document(document)
        self._end_reading(
            self.tr("Opened. Undo in the source brings back your text.")
            if keeps
            else self.tr("Opened")
        )
        self.opened.emit(path)
        if self._starts_when_opened:
            self._controller.restart()

    def _on_failed(self, error: BrevityError, path: Path) -> None:
        self._end_reading("")
        if isinstance(error, DocumentEncrypted | PasswordWrong):
            self._ask_for_password(error, path)
        else:
            self.show_error(error)

    def _ask_for_password(self, error: DocumentEncrypted | PasswordWrong, path: Path) -> None:
        if self._password_given and isinstance(error, DocumentEncrypted):
            error = PasswordWrong(error.name)
        start = self._starts_when_opened
        prompt = PasswordPrompt(
            error,
            self._theme,
            lambda password: self.open(path, start=start, password=password),
        )
        self._source.banners.show_banner("document", prompt)
        prompt.field.setFocus()

    def _is_asking(self) -> bool:
        """Whether the user is in a field for a password."""
        focused = self._window.focusWidget()
        return focused is not None and isinstance(focused.parentWidget(), PasswordPrompt)


def _whole(path: Path) -> Path:
    """The path without looking at the disk, which may be slow."""
    return Path(os.path.normpath(path.absolute()))
