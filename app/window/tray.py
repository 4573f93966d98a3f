"""The entry in the system's tray: what can be done from anywhere while Brevity runs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.window.banner import Message
from app.window.icons import ICONS
from app.window.summary_choice import SUMMARIZE
from app.window.tasks import TASKS
from app.window.windows import Windows
from engine.documents.cleaning import has_visible_text


class Tray(QObject):
    """Shown while it is wanted, where the desktop has a tray."""

    def __init__(self, windows: Windows) -> None:
        super().__init__(windows)
        self._windows = windows
        self.icon: QSystemTrayIcon | None = None
        self.menu: QMenu | None = None
        windows.ended.connect(self.close)

    def show(self, wanted: bool) -> None:
        """Have the entry there, or not."""
        if not wanted:
            self.close()
        elif self.icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self.menu = menu = QMenu()
            menu.addAction(_translated("Summarize clipboard"), self._summarize)
            menu.addAction(_translated("New window"), self._windows.open)
            menu.addSeparator()
            menu.addAction(_translated("Quit"), self._windows.shared.quit)
            self.icon = QSystemTrayIcon(QIcon(str(ICONS / "brevity.svg")), self)
            self.icon.setToolTip("Brevity")
            self.icon.setContextMenu(menu)
            self.icon.activated.connect(self._on_activated)
            self.icon.show()

    def close(self) -> None:
        """Take it away."""
        if self.icon is not None and self.menu is not None:
            self.icon.hide()
            self.icon.deleteLater()
            self.menu.deleteLater()
            self.icon = self.menu = None

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self._windows.shared.front.come_forward()

    def _summarize(self) -> None:
        summarize_clipboard(self._windows)


def summarize_clipboard(windows: Windows) -> None:
    """Summarize the text of the clipboard in a window of its own; tell where there is none."""
    text = QGuiApplication.clipboard().text()
    if not has_visible_text(text):
        window = windows.shared.front
        window.come_forward()
        title = _translated("There is no text on the clipboard")
        words = _translated("Copy some text, then choose “Summarize clipboard” again.")
        window.source.banners.show_message("empty", Message(title, words, "notice"))
        return
    window = windows.unused()
    data = QMimeData()
    data.setText(text)
    window.source.view.insertFromMimeData(data)
    window.tool_bar.task_switch.choose([task.name for task in TASKS].index(SUMMARIZE))
    if window.tool_bar.task_switch.task.name == SUMMARIZE:  # else the model does something else
        window.controller.run()


def _translated(text: str) -> str:
    return QCoreApplication.translate("tray", text)
