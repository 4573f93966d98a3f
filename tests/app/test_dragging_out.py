"""Results dragged by their grip, with the mouse, into something that takes them."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.window.export.mime import LONGEST_RICH
from tests.app.driving import type_text
from tests.app.export_driving import Exports, read_back

pytestmark = pytest.mark.qt_log_ignore("plugin does not support", "Cursor set")


class Bin(QWidget):
    """Another program's window, which takes all that is dropped."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.text = self.html = ""
        self.files: list[Path] = []

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        self.text, self.html = mime.text(), mime.html()
        self.files = [Path(url.toLocalFile()) for url in mime.urls()]
        event.acceptProposedAction()


@pytest.fixture
def bin_(qtbot: QtBot) -> Bin:
    widget = Bin()
    qtbot.addWidget(widget)
    widget.setGeometry(1_300, 0, 200, 200)  # beside the main window
    widget.show()
    return widget


class DeliveredDrag(QDrag):
    """The offscreen platform drags nothing: what a system would deliver is delivered here."""

    target: ClassVar[QWidget]

    def exec(self, *_actions: object) -> Qt.DropAction:
        mime = self.mimeData()
        place = self.target.rect().center()
        button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, button, key)
        enter.ignore()
        QApplication.sendEvent(self.target, enter)
        if not enter.isAccepted():
            return Qt.DropAction.IgnoreAction
        drop = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, mime, button, key)
        QApplication.sendEvent(self.target, drop)
        return drop.dropAction() if drop.isAccepted() else Qt.DropAction.IgnoreAction


@pytest.fixture(autouse=True)
def delivered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.window.export.drag_out.QDrag", DeliveredDrag)


def drag(exports: Exports, target: QWidget) -> None:
    """Take the grip with the mouse, and let go over a widget."""
    DeliveredDrag.target = target
    grip = exports.export.grip
    _mouse(QEvent.Type.MouseButtonPress, grip, 5)
    _mouse(QEvent.Type.MouseMove, grip, 5 + QApplication.startDragDistance())


def _mouse(kind: QEvent.Type, grip: QWidget, x: int) -> None:
    button, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    held = none if kind == QEvent.Type.MouseButtonRelease else button
    place = QPoint(x, 5)
    event = QMouseEvent(
        kind,
        QPointF(place),
        QPointF(grip.mapToGlobal(place)),
        button,
        held,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(grip, event)


def test_another_program_gets_text_and_a_word_document(exports: Exports, bin_: Bin) -> None:
    text = exports.run()
    type_text(exports.window.result.view, " Mine.")
    drag(exports, bin_)
    assert bin_.text == f"{text} Mine."
    assert "<p" in bin_.html
    [path] = bin_.files
    assert path.name == "Summary.docx"
    assert read_back(path) == f"{text} Mine."
    assert not exports.window.result.has_unsaved_edits
    exports.export.shutdown()
    assert not path.exists()
    assert not path.parent.parent.exists()


def test_a_long_result_is_dragged_as_text_alone(exports: Exports, bin_: Bin) -> None:
    text = "A line of words.\n" * (LONGEST_RICH // 17 + 1)
    exports.window.result.view.load(text, undoable=False)
    drag(exports, bin_)
    assert bin_.text == text
    assert bin_.files == []


def test_the_source_takes_the_result_as_text_and_opens_no_file(exports: Exports) -> None:
    text = exports.run()
    drag(exports, exports.window.source.view.viewport())
    assert text in exports.window.source.text()
    assert exports.window.source.title.text() == "Your text"
    assert not exports.window.documents.loader.is_reading


@pytest.mark.parametrize("where", ["itself", "the bar"])
def test_where_it_means_nothing_the_result_is_not_taken(exports: Exports, where: str) -> None:
    text = exports.run()
    before = exports.window.source.text()
    type_text(exports.window.result.view, " Mine.")
    window = exports.window
    drag(exports, window.result.view.viewport() if where == "itself" else window.tool_bar)
    assert window.result.text() == f"{text} Mine."
    assert window.source.text() == before
    assert window.result.has_unsaved_edits
    assert not window.drop_highlight.isVisible()


def test_a_press_of_the_grip_alone_drags_nothing(exports: Exports, bin_: Bin) -> None:
    exports.run()
    DeliveredDrag.target = bin_
    grip = exports.export.grip
    _mouse(QEvent.Type.MouseButtonPress, grip, 5)
    _mouse(QEvent.Type.MouseMove, grip, 6)
    _mouse(QEvent.Type.MouseButtonRelease, grip, 6)
    _mouse(QEvent.Type.MouseMove, grip, 60)
    assert bin_.text == ""


def test_where_no_file_can_be_written_the_text_is_dragged(
    exports: Exports, bin_: Bin, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.window.export.drag_out.tempfile.TemporaryDirectory", refuse)
    text = exports.run()
    drag(exports, bin_)
    assert bin_.text == text
    assert bin_.files == []
