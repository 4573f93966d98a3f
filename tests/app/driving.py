"""What tests do to a window, as a user would."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_text(widget: QWidget, text: str) -> None:
    """Type ASCII, the only text that QTest can type."""
    widget.setFocus()
    QTest.keyClicks(widget, text)


def paste(widget: QWidget, text: str) -> None:
    widget.setFocus()
    QGuiApplication.clipboard().setText(text)
    press(widget, Qt.Key.Key_V, control=True)


def press(widget: QWidget, key: Qt.Key, control: bool = False) -> None:
    modifier = Qt.KeyboardModifier
    QTest.keyClick(widget, key, modifier.ControlModifier if control else modifier.NoModifier)


def drop_urls(window: MainWindow, *urls: QUrl, on: QWidget | None = None) -> None:
    """Drag files over a widget of the window and drop them there."""
    mime = QMimeData()
    mime.setUrls(list(urls))
    target = on or window
    point = QPoint(40, 40)
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, Qt.DropAction.CopyAction, mime, buttons, modifiers)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    assert window.drop_highlight.isVisible()
    drop = QDropEvent(QPointF(point), Qt.DropAction.CopyAction, mime, buttons, modifiers)
    QApplication.sendEvent(window, drop)
    assert not window.drop_highlight.isVisible()


def drop_files(window: MainWindow, *paths: Path, on: QWidget | None = None) -> None:
    drop_urls(window, *(QUrl.fromLocalFile(str(path)) for path in paths), on=on)


def wait_until_done(qtbot: QtBot, window: MainWindow, timeout: int = 5_000) -> None:
    """Until no job runs and none is about to."""
    qtbot.waitUntil(
        lambda: not window.controller.is_running and not window.loader.is_reading, timeout=timeout
    )


def wait_for_words(qtbot: QtBot, window: MainWindow, count: int = 2) -> None:
    """Until so many words have streamed in."""
    qtbot.waitUntil(lambda: len(window.result.text().split()) >= count)


def message(window: MainWindow, cause: str) -> str:
    """What the banner of a cause says, in either pane; nothing if there is none."""
    for pane in (window.source, window.result):
        if found := pane.banners.message(cause):
            return f"{found.title} {found.text}".strip()
    return ""
