"""What all windows share, from the first to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.engine_thread import EngineThread
from app.model_in_use import ModelInUse
from app.model_shelf import ModelShelf
from app.queue.queue import DocumentQueue
from app.window.models.model_window import ModelWindow
from app.window.queue.queue_window import QueueWindow
from app.window.settings.controller import SettingsController
from app.window.theme import Theme

if TYPE_CHECKING:
    from app.window.main_window import MainWindow


class Shared(QObject):
    """One engine, the models, the queue, the settings; it ends with the last window.

    Where the windows of models and queue act on a main window, it is the one that was used last.
    """

    window_wanted = Signal(object)
    """A main window is wanted: for the document of a Path; an empty one, if it is None."""
    left = Signal(object)
    """A main window has closed, and nothing of it runs any more."""

    def __init__(
        self,
        theme: Theme,
        engine: EngineThread | None = None,
        settings: SettingsController | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.settings = theme, settings
        self.engine = engine or EngineThread(self)
        self.shelf = ModelShelf(self)
        self.model = ModelInUse(self.engine, self.shelf, self)
        self.queue = DocumentQueue(self)
        self.windows: list[MainWindow] = []
        """The main windows that are open; the one that was used last is the last."""
        self.manager: ModelWindow | None = None
        self.queue_window: QueueWindow | None = None
        if settings is not None:
            settings.folder_chosen.connect(self._on_folder_chosen)

    # ------------------------------------------------------------ the main windows

    @property
    def front(self) -> MainWindow:
        """The main window that was used last."""
        return self.windows[-1]

    def join(self, window: MainWindow) -> None:
        """A main window is made."""
        self.windows.append(window)

    def use(self, window: MainWindow) -> None:
        """The user has come to a main window."""
        if window in self.windows:
            self.windows.remove(window)
            self.windows.append(window)

    def is_front(self, window: QObject | None) -> bool:
        """Whether this is the main window that was used last."""
        return self.windows[-1:] == [window]

    def has_only(self, window: MainWindow) -> bool:
        """Whether all ends with this window."""
        return self.windows == [window]

    def leave(self, window: MainWindow) -> None:
        """A main window closes."""
        if window not in self.windows:
            return
        self.windows.remove(window)
        if not self.windows:
            self._shut_down()
        self.left.emit(window)

    def quit(self) -> None:
        """Close all main windows, unless the user wants to stay when one of them asks."""
        windows = self.windows[::-1]
        if all(window.may_quit() for window in windows):
            for window in windows:
                window.close()
        else:
            for window in windows:
                window.stay()

    # ------------------------------------------------------------ the other windows

    def open_manager(self, key: str = "") -> ModelWindow:
        """Show the models, one chosen if it is named."""
        if self.manager is None:
            self.manager = ModelWindow(self.shelf, self.theme)
            self.manager.use_wanted.connect(lambda key: self.front.models.use(key))
            self.manager.convert_wanted.connect(lambda key: self.front.models.convert(key))
            self.show_model_in_use()
        self.manager.open(key)
        return self.manager

    def show_model_in_use(self) -> None:
        """Tick the model in the manager."""
        if self.manager is not None:
            entry = self.shelf.find(self.model.name)
            self.manager.show_in_use(entry.key if entry is not None else "")

    def open_queue(self) -> QueueWindow:
        """Show the queue."""
        if self.queue_window is None:
            window = self.queue_window = QueueWindow(self.queue, self.shelf, self.theme)
            window.add_wanted.connect(lambda paths: self.front.queue.add(paths))
            window.open_wanted.connect(lambda document: self.front.queue.open_result(document))
            window.models_wanted.connect(self.open_manager)
        self.queue_window.open()
        return self.queue_window

    def _on_folder_chosen(self, _folder: str) -> None:
        self.shelf.refresh()

    def _shut_down(self) -> None:
        if self.settings is not None:
            self.settings.window.close()
        if self.queue_window is not None:
            self.queue_window.shutdown()
            self.queue_window.close()
            self.queue_window.deleteLater()
            self.queue_window = None
        self.queue.shutdown()
        if self.manager is not None:
            self.manager.close()
            self.manager.deleteLater()
            self.manager = None
        self.shelf.shutdown()
        self.engine.shutdown()
