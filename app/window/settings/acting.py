"""How a window acts on the settings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.settings import Settings
from app.settings.declared import (
    BEAMS,
    DEVICE,
    FAITHFUL,
    HISTORY_KEEPS,
    HISTORY_MEGABYTES,
    LENGTH,
    MAX_TOKENS,
    PRECISION,
    STRATEGY,
    ZOOM,
)
from app.window.banner import Message
from app.window.runs import RunChoices
from app.window.settings.controller import SettingsController
from engine.errors import BrevityError

if TYPE_CHECKING:
    from app.window.history.controller import HistoryController
    from app.window.main_window import MainWindow
    from app.window.run_controller import RunController
    from app.window.zoom import Zoom

_MEGABYTE = 1_000_000


def run_choices(settings: Settings) -> RunChoices:
    """What the settings say of runs."""
    return RunChoices(
        num_beams=settings[BEAMS] or None,
        max_tokens=settings[MAX_TOKENS] or None,
        device=settings[DEVICE],
        precision=settings[PRECISION],
        faithful=settings[FAITHFUL],
    )


def history_keeping(settings: Settings) -> tuple[bool, int]:
    """Whether the history keeps runs, and up to how many bytes."""
    return settings[HISTORY_KEEPS], settings[HISTORY_MEGABYTES] * _MEGABYTE


def follow_settings(settings: SettingsController, window: MainWindow, zoom: Zoom) -> None:
    """Have a window act on the settings from now on; its zoom is remembered in them."""
    length = window.tool_bar.length_button
    follow = partial(settings.follow, window=window)
    follow(lambda now: length.choose(now[LENGTH]), LENGTH)
    follow(lambda now: length.choose(now[STRATEGY]), STRATEGY)
    follow(
        lambda now: window.controller.set_choices(run_choices(now)),
        *(BEAMS, MAX_TOKENS, DEVICE, PRECISION, FAITHFUL),
    )
    follow(lambda now: zoom.set_percent(now[ZOOM]), ZOOM)
    zoom.changed.connect(lambda percent: settings.choose(ZOOM, percent))
    if (menu := window.open_menu) is not None:
        follow(lambda now: menu.keep(now[HISTORY_KEEPS]), HISTORY_KEEPS)
    if window.history is not None:
        _HistoryKeeping(settings, window.history, window.controller, window)
    _FileTrouble(settings, window)


class _FileTrouble(QObject):
    """Tells in a window what is wrong with the settings' file."""

    def __init__(self, settings: SettingsController, window: MainWindow) -> None:
        super().__init__(window)
        self._settings, self._banners = settings, window.source.banners
        settings.told.connect(self._tell)
        settings.mended.connect(self._clear)
        if settings.problem is not None:
            self._tell(settings.problem)

    def _tell(self, error: BrevityError) -> None:
        words = QCoreApplication.translate("settings", "Settings…")
        message = Message.of(error, words, self._settings.open_window)
        self._banners.show_message("settings", message)

    def _clear(self) -> None:
        self._banners.clear_message("settings")


class _HistoryKeeping(QObject):
    """What the history keeps. A lower limit deletes runs: not before the next one is made.

    Until then a number that was mistyped can be put right.
    """

    def __init__(
        self,
        settings: SettingsController,
        history: HistoryController,
        runs: RunController,
        window: MainWindow,
    ) -> None:
        super().__init__(history)
        self._settings, self._history = settings, history
        self._most_bytes = 0
        settings.follow(self._follow, HISTORY_KEEPS, HISTORY_MEGABYTES, window=window)
        runs.finished.connect(lambda _: self._act())
        history.window.settings_wanted.connect(lambda: settings.open_window(HISTORY_KEEPS))
        self._act()

    def _follow(self, now: Settings) -> None:
        keeps, most_bytes = history_keeping(now)
        self._most_bytes = max(self._most_bytes, most_bytes)
        self._history.keep_as(keeps, self._most_bytes)
        self._history.window.show_keeping(keeps, most_bytes)

    def _act(self) -> None:
        keeps, self._most_bytes = history_keeping(self._settings.settings)
        self._history.keep_as(keeps, self._most_bytes)
