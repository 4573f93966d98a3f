"""What tests do to a window, as a user would."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.queue.queue_window import QueueWindow
from app.window.text_view import TextView

_POINT = QPoint(40, 40)


@contextmanager
def shown(qtbot: QtBot, window: MainWindow) -> Iterator[MainWindow]:
    """A window in front of all others, which is closed at the end, whatever is lost."""
    try:
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield window
    finally:
        window.close_unasked()
        window.deleteLater()


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


def menu_action(view: TextView, name: str) -> QAction:
    """An entry of the editor's context menu, which is opened and closed."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, _POINT, view.mapToGlobal(_POINT))
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    menu.close()
    return next(action for action in menu.actions() if action.objectName() == name)


def enter(target: QWidget, mime: QMimeData) -> QDragEnterEvent:
    """Drag something into a widget."""
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(_POINT, Qt.DropAction.CopyAction, mime, buttons, modifiers)
    event.ignore()
    QApplication.sendEvent(target, event)
    return event


def drop(window: MainWindow | QueueWindow, mime: QMimeData) -> None:
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(_POINT), Qt.DropAction.CopyAction, mime, buttons, modifiers)
    QApplication.sendEvent(window, event)
    assert not window.drop_highlight.isVisible()


def drop_urls(window: MainWindow | QueueWindow, *urls: QUrl, on: QWidget | None = None) -> None:
    """Drag files over a widget of the window and drop them there."""
    mime = QMimeData()
    mime.setUrls(list(urls))
    assert enter(on or window, mime).isAccepted()
    assert window.drop_highlight.isVisible()
    drop(window, mime)


def drop_files(window: MainWindow | QueueWindow, *paths: Path, on: QWidget | None = None) -> None:
    drop_urls(window, *(QUrl.fromLocalFile(str(path)) for path in paths), on=on)


def wait_until_done(qtbot: QtBot, window: MainWindow, timeout: int = 5_000) -> None:
    """Until no job runs and none is about to."""
    qtbot.waitUntil(
        lambda: not window.controller.is_running and not window.documents.loader.is_reading,
        timeout=timeout,
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


def save(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Save the result, and wait for it."""
    with qtbot.waitSignal(window.export.ended, timeout=20_000):
        window.export.save_to(path)
