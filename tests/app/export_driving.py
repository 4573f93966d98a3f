"""What tests do to get results out of a window, and to read them again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from app.window.export.formats import dialog_filter
from app.window.main_window import MainWindow
from engine.documents.read import document_from_bytes
from tests.app.driving import wait_until_done

SOURCE = """\
Ruth Halvorsen built the lighthouse in 1891. It stood on bare rock, far from the village.

A storm broke its lamp in 1954. The keepers rowed ashore for help.
"""


class Exports:
    """A window that can export, with what has become known of how its results were made."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.export, self.origins = window, window.export, window.origins
        self._qtbot = qtbot

    def run(self, text: str = SOURCE) -> str:
        """Have a result of a text; what it says."""
        self.window.source.view.setPlainText(text)
        self.window.controller.run()
        self.wait_until_done()
        return self.window.result.text()

    def wait_until_done(self) -> None:
        wait_until_done(self._qtbot, self.window, timeout=20_000)

    def save_to(self, path: Path) -> bool:
        """Save, and wait for it; whether it went well."""
        with self._qtbot.waitSignal(self.export.ended, timeout=60_000) as blocker:
            self.export.save_to(path)
        assert blocker.args is not None
        return bool(blocker.args[0])

    def choose(self, *, footnotes: bool = False, receipt: bool = False) -> None:
        """Tick the entries of the menu."""
        for entry, wanted in (
            (self.export.menu.footnotes, footnotes),
            (self.export.menu.receipt, receipt),
        ):
            if entry.isChecked() != wanted:
                entry.trigger()

    @property
    def said(self) -> str:
        """What the line of status says."""
        return self.window.status.activity.text()


def read_back(path: Path) -> str:
    """The text of a file, as the program reads documents."""
    return document_from_bytes(path.read_bytes(), path.name).text


# ---------------------------------------------------------------- dialogs


class Visitor:
    """Answers, one after the other, the dialogs that open while the window waits for them.

    Those that it has no answer for are cancelled.
    """

    def __init__(self) -> None:
        self.answers: list[Callable[[QDialog], object]] = []
        self.seen = 0
        self.timer = QTimer(interval=10, singleShot=True)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        # Before the answer: it may open the next dialog, and return only when that has closed.
        self.timer.start()
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isVisible():
            return
        if not self.answers:
            dialog.reject()
            return
        if dialog.property("seen"):
            return
        dialog.setProperty("seen", True)
        self.seen += 1
        try:
            self.answers.pop(0)(dialog)
        except AssertionError:
            dialog.reject()  # or it would wait for ever
            raise


def named(name: str, ending: str = ".txt") -> Callable[[QDialog], object]:
    """Choose a format in the dialog for files, and a name."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectNameFilter(dialog_filter(ending))
        name_field(dialog).setText(name)
        dialog.accept()

    return answer


def name_field(dialog: QDialog) -> QLineEdit:
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(edit, QLineEdit)
    return edit


def pressed(button: QMessageBox.StandardButton) -> Callable[[QDialog], object]:
    """Answer whether a file may be replaced."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "already exists" in dialog.text()
        dialog.button(button).click()

    return answer
