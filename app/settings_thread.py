"""The settings' file as the window sees it: written and read without waiting for the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from queue import SimpleQueue

from PySide6.QtCore import QObject, QThread, Signal

from app.errors import SettingsUnkept
from app.settings.file import Found, keep_settings, read_settings
from app.settings.kinds import Value
from app.settings.model_folder import choose_model_folder, chosen_model_folder
from engine.errors import BrevityError

_Work = Callable[[], None]


class SettingsThread(QThread):
    """Calls return at once and are done in their order; signals answer."""

    found = Signal(Found)
    """What the file says now."""
    kept = Signal(int, Found)
    """It was written: the number that the caller gave, and what the file says now."""
    unkept = Signal(SettingsUnkept)
    folder_found = Signal(str)
    """The folder of the models; empty for the usual one."""
    folder_chosen = Signal(str)
    """The same, after it was chosen here."""
    folder_refused = Signal(object)
    """The BrevityError for which it can't be told, or not be the one that was chosen."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._work: SimpleQueue[_Work | None] = SimpleQueue()
        self._closing = False

    def look(self) -> None:
        """Read what there is; `found`, and `folder_found` or `folder_refused`, answer."""

        def work() -> None:
            self.found.emit(read_settings(self._path))
            self._with_folder(self.folder_found.emit, chosen_model_folder)

        self._put(work)

    def keep(self, ticket: int, changes: Mapping[str, Value | None]) -> None:
        """Write these; `kept` or `unkept` answers."""

        def work() -> None:
            try:
                self.kept.emit(ticket, keep_settings(self._path, changes))
            except SettingsUnkept as error:
                self.unkept.emit(error)

        self._put(work)

    def choose_folder(self, folder: str) -> None:
        """Have the models in this folder; `folder_chosen` or `folder_refused` answers."""
        self._put(
            lambda: self._with_folder(self.folder_chosen.emit, lambda: choose_model_folder(folder))
        )

    def close(self) -> None:
        """Do what was asked for, and end."""
        self._closing = True
        self._work.put(None)
        if self.isRunning():
            self.wait()

    def run(self) -> None:
        """Do what is asked for, until the end."""
        while (work := self._work.get()) is not None:
            work()

    def _with_folder(self, tell: Callable[[str], None], folder: Callable[[], str]) -> None:
        try:
            tell(folder())
        except BrevityError as error:
            self.folder_refused.emit(error)

    def _put(self, work: _Work) -> None:
        if self._closing:
            return
        self._work.put(work)
        if not self.isRunning():
            self.start()
