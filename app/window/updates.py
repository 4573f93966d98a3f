"""Tells the user of a newer version, where the settings ask for that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from app.errors import UpdateCheckFailed
from app.settings import Settings
from app.settings.declared import CHECK_UPDATES
from app.update_check import Release
from app.update_thread import UpdateThread
from app.window.banner import Message
from app.window.main_window import MainWindow
from app.window.settings.controller import SettingsController
from engine.version import VERSION

_BANNER = "update"


class Updates(QObject):
    """Asks once when Brevity starts, and when the user has just wished for it.

    That there is no newer version is told only to somebody who has just wished for it.
    """

    def __init__(
        self, settings: SettingsController, windows: Callable[[], Sequence[MainWindow]]
    ) -> None:
        """`windows` says which are open; it is told in the last of them."""
        super().__init__()
        self._windows = windows
        self._thread: UpdateThread | None = None
        self._is_awaited = False
        settings.follow(self._follow, CHECK_UPDATES)
        self._is_awaited = True

    def shutdown(self) -> None:
        """End a question that is still open."""
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None

    def _follow(self, now: Settings) -> None:
        self.shutdown()
        for window in self._windows():
            window.source.banners.clear_message(_BANNER)
        if now[CHECK_UPDATES]:
            self._thread = thread = UpdateThread(self)
            thread.answered.connect(partial(self._tell, thread, self._is_awaited))
            thread.failed.connect(partial(self._tell_failure, thread))
            thread.start()

    def _tell(self, thread: UpdateThread, is_awaited: bool, release: Release | None) -> None:
        if thread is not self._thread:
            return
        if release is not None:
            self._show(self._news(release))
        elif is_awaited:
            words = self.tr("This is the newest version of Brevity, {version}.")
            for window in self._windows()[-1:]:
                if not window.controller.is_running:
                    window.status.say(words.format(version=VERSION))

    def _tell_failure(self, thread: UpdateThread, failure: UpdateCheckFailed) -> None:
        if thread is self._thread:
            self._show(Message.of(failure))

    def _show(self, message: Message) -> None:
        for window in self._windows()[-1:]:
            window.source.banners.show_message(_BANNER, message)

    def _news(self, release: Release) -> Message:
        title = self.tr("Brevity {version} is out.").format(version=release.version)
        text = self.tr("You have version {version}.").format(version=VERSION)
        page = QUrl(release.page)
        return Message(
            title, text, "notice", self.tr("Show its page"),
            lambda: QDesktopServices.openUrl(page),
        )  # fmt: skip
