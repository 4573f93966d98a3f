"""Keeps the settings' values, their file, their window and those that act on them in step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.errors import SettingsSetAside
from app.settings import Setting, Settings, Value
from app.settings.declared import BY_KEY, MODEL_FOLDER, SETTINGS, THEME
from app.settings.environment import Environment
from app.settings.file import Found, read_settings
from app.settings.kinds import T
from app.settings_thread import SettingsThread
from app.window.banner import Message
from app.window.settings.settings_window import SettingsWindow
from app.window.theme import Theme
from engine.errors import BrevityError

SETTINGS_KEYS = "Ctrl+,"
Follower = Callable[[Settings], object]


class SettingsController(QObject):
    """The settings of this process, whose file other ones may write, too.

    The environment and the theme follow them from here; whatever else does says so with `follow`.
    """

    changed = Signal(str)
    """The setting with this key has another value now."""
    folder_chosen = Signal(str)
    """The models are in another folder now; empty for the usual one."""
    told = Signal(object)
    """The BrevityError for which the file is of no use now."""
    mended = Signal()
    """The file can be used again."""

    def __init__(self, path: Path, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unkept: dict[str, tuple[int, Value | None]] = {}
        self._ticket = 0
        self._followers: list[tuple[tuple[Setting[Any], ...], Follower, QObject | None]] = []
        self._environment = Environment()
        self._thread = SettingsThread(path, self)
        self.window = SettingsWindow(theme)
        # At once: the theme is wanted before anything is shown. It is a page of text.
        found = read_settings(path)
        self.settings = found.settings
        """The values of now."""
        self.problem: BrevityError | None = None
        """What is wrong with the file, as told last."""
        self._environment.apply(self.settings)
        self.follow(lambda now: theme.choose(now[THEME]), THEME)
        self.window.show_settings(self.settings)
        self._tell_of(found)
        self.window.chosen.connect(self.choose)
        thread = self._thread
        thread.found.connect(self._adopt_file)
        thread.kept.connect(self._on_kept)
        thread.unkept.connect(self._tell)
        thread.folder_found.connect(self._adopt_folder)
        thread.folder_chosen.connect(self._on_folder_chosen)
        thread.folder_refused.connect(self._on_folder_refused)

    def follow(self, act: Follower, *settings: Setting[Any], window: QObject | None = None) -> None:
        """Call `act` with the values of now, and whenever one of these settings has another.

        Until the end, or until `leave` says that its window closes.
        """
        self._followers.append((settings, act, window))
        act(self.settings)

    def leave(self, window: QObject) -> None:
        """A window closes: it follows no more."""
        self._followers = [follower for follower in self._followers if follower[2] is not window]

    def choose(self, setting: Setting[T], value: T) -> None:
        """Have a value, its default included, from now on and at the next start.

        Raises ValueError for one that the setting does not take. A folder is looked at first.
        """
        if setting.refusal(value) is not None:
            raise ValueError(f"{value!r} for {setting.key}")
        if setting.key == MODEL_FOLDER.key:
            self._thread.choose_folder(str(value))
        elif value != self.settings[setting]:
            self._ticket += 1
            written = None if value == setting.default else value
            self._unkept[setting.key] = self._ticket, written
            self._adopt(self.settings.with_value(setting, value))
            changes = {key: unkept for key, (_, unkept) in self._unkept.items()}
            self._thread.keep(self._ticket, changes)

    def open_window(self, setting: Setting[Any] | None = None) -> None:
        """Show the settings, as other windows have left them; at one of them, if it is named."""
        self._thread.look()
        self.window.open(setting)

    def shutdown(self) -> None:
        """Keep what is still to be kept, and leave the environment as it was found."""
        self.window.close()
        self._thread.close()
        self._environment.restore()

    # ------------------------------------------------------------ values

    def _adopt(self, settings: Settings) -> None:
        """Have these values, and tell those that follow them."""
        before, self.settings = self.settings, settings
        differing = [setting for setting in SETTINGS if before[setting] != settings[setting]]
        if not differing:
            return
        self._environment.apply(settings)
        self.window.show_settings(settings)
        for followed, act, _window in tuple(self._followers):
            if any(setting in followed for setting in differing):
                act(settings)
        for setting in differing:
            self.changed.emit(setting.key)

    def _adopt_file(self, found: Found) -> None:
        """Have what the file says, but for what is not yet in it."""
        settings = found.settings.with_value(MODEL_FOLDER, self.settings[MODEL_FOLDER])
        for key, (_, value) in self._unkept.items():
            setting = BY_KEY[key]
            settings = settings.with_value(setting, setting.default if value is None else value)
        self._adopt(settings)
        self._tell_of(found)

    def _on_kept(self, ticket: int, found: Found) -> None:
        # By number, not by value: the same one may have been chosen again since, after another.
        self._unkept = {key: made for key, made in self._unkept.items() if made[0] > ticket}
        self._adopt_file(found)

    # ------------------------------------------------------------ the file

    def _tell_of(self, found: Found) -> None:
        """What is wrong with the file; a file that was set aside is told of until it is read."""
        if found.problem is not None:
            self._tell(found.problem, found.unfit)
        elif self.problem is not None and not isinstance(self.problem, SettingsSetAside):
            self.problem = None
            self.window.banners.clear_message("file")
            self.mended.emit()

    def _tell(self, error: BrevityError, unfit: Sequence[str] = ()) -> None:
        is_new = self.problem is None or str(self.problem) != str(error)
        self.problem = error
        if not is_new and self.window.banners.message("file") is not None:
            return
        message = Message.of(error)
        if unfit:
            words = self.tr("Use the defaults")
            message = Message.of(error, words, lambda: self._drop(unfit))
        self.window.banners.show_message("file", message)
        if is_new:
            self.told.emit(error)

    def _drop(self, keys: Sequence[str]) -> None:
        """Have the defaults in the file, in place of what can't be used."""
        self._thread.keep(0, dict.fromkeys(keys))

    # ------------------------------------------------------------ the folder of the models

    def _adopt_folder(self, folder: str) -> None:
        self.window.show_refusal(MODEL_FOLDER, "")
        self._adopt(self.settings.with_value(MODEL_FOLDER, folder))

    def _on_folder_chosen(self, folder: str) -> None:
        self._adopt_folder(folder)
        self.folder_chosen.emit(folder)

    def _on_folder_refused(self, error: BrevityError) -> None:
        self.window.show_refusal(MODEL_FOLDER, str(error))
