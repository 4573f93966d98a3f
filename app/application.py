"""Sets the application up and opens its windows."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.crash_log import CrashLog, CrashReport, take_report
from app.garbage import GarbageCollections, spare_what_is_there
from app.hand_over import Reception
from app.languages import use_language
from app.opened_files import OpenedFiles
from app.settings.declared import LANGUAGE, TRAY
from app.settings.file import settings_file
from app.state_folder import state_folder
from app.window.accessible_roles import tell_roles
from app.window.banner import Message
from app.window.icons import ICONS
from app.window.settings.controller import SettingsController
from app.window.theme import Theme
from app.window.tray import Tray
from app.window.updates import Updates
from app.window.windows import Windows
from engine.version import VERSION


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """The QApplication with its names, style and icon."""
    QCoreApplication.setApplicationName("Brevity")
    QCoreApplication.setApplicationVersion(VERSION)
    application = QApplication(["brevity", *arguments])
    application.setApplicationDisplayName("Brevity")
    application.setDesktopFileName("brevity")
    # The one style that takes its colours from us on every platform.
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(ICONS / "brevity.svg")))
    tell_roles()
    return application


class InterruptWatch(QObject):
    """Turns Ctrl+C in the terminal into a call inside the event loop.

    Python handles signals between its own instructions only, and an idle window runs none of them:
    the byte that the interpreter writes to this socket wakes it.
    """

    def __init__(self, parent: QObject, act: Callable[[], object]) -> None:
        super().__init__(parent)
        self._act = act
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._old_descriptor = signal.set_wakeup_fd(self._writer.fileno())
        self._old_handler = signal.signal(signal.SIGINT, lambda *_: None)

    def close(self) -> None:
        """Give the signal back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_descriptor)
        signal.signal(signal.SIGINT, self._old_handler)
        self._reader.close()
        self._writer.close()

    def _on_woken(self) -> None:
        if signal.SIGINT in self._reader.recv(64):
            self._act()


def crash_message(crash: CrashReport) -> Message:
    """What the window says at the first start after a crash."""
    return Message(
        QCoreApplication.translate(
            "application", "Something went wrong in Brevity when it was last used."
        ),
        QCoreApplication.translate(
            "application", "The report was not sent to anybody; it is kept in {file}."
        ).format(file=crash.path),
        "notice",
        details=crash.text,
    )


def run_windows(documents: Sequence[Path] = ()) -> int:
    """Open a window for each document, or one, and stay until the last one is closed.

    Where Brevity runs already, it opens them, and this returns at once.
    """
    application = make_application(sys.argv[1:])
    state = state_folder()
    reception = Reception(state)
    if reception.hand_over(documents):
        return 0
    crash = take_report(state)
    log = CrashLog(state)
    log.begin()
    garbage = GarbageCollections(application)
    theme = Theme(application)
    # Before any window: they say how it looks, and what its processes find in their environment.
    settings = SettingsController(settings_file(), theme)
    settings.follow(lambda now: use_language(application, now[LANGUAGE]), LANGUAGE)
    windows = Windows(theme, state, settings)
    windows.ended.connect(reception.close)
    watch = InterruptWatch(application, windows.close_unasked)
    if sys.platform == "darwin":  # elsewhere it would only see every event go by
        OpenedFiles(application, lambda path: windows.open_all([path]))
    windows.begin(documents)
    reception.receive(windows.open_all)
    tray = Tray(windows)
    settings.follow(lambda now: tray.show(now[TRAY]), TRAY)
    updates = Updates(settings, lambda: windows.all)
    if crash is not None:
        windows.all[0].source.banners.show_message("crash", crash_message(crash))
    spare_what_is_there()
    try:
        return application.exec()
    finally:
        reception.close()
        updates.shutdown()
        windows.shutdown()
        settings.shutdown()
        watch.close()
        garbage.close()
        log.end()
