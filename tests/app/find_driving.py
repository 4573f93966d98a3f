"""A view with its find bar, driven as a user does it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.window.find.find_bar import FindBar
from app.window.text_view import TextView
from app.window.theme import Theme


class Finding:
    """A view with its bar, in a window that has the focus."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.view = TextView()
        self.tinted: list[tuple[int, ...]] = []
        self.bar = FindBar(self.view, theme, self._tint)
        column = QVBoxLayout(self.window)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        self.window.setMinimumSize(340, 300)
        self.window.resize(420, 400)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.view.setFocus()

    def _tint(self, positions: Sequence[int]) -> None:
        self.tinted.append(tuple(positions))

    def load(self, text: str) -> None:
        self.view.load(text, undoable=False)
        self.qtbot.waitUntil(lambda: not self.view.is_filling, timeout=60_000)

    def find(self, text: str) -> None:
        self.bar.open()
        self.bar.field.clear()
        QTest.keyClicks(self.bar.field, text)
        self.settle()

    def settle(self) -> None:
        """Let what takes several turns on a busy machine come to its end."""
        self.qtbot.waitUntil(lambda: not self.bar.is_searching, timeout=60_000)

    def replace_all(self, new: str) -> None:
        self.bar.open(replace=True)
        self.bar.replace_field.setText(new)
        self.bar.replace_all_button.click()
        self.settle()

    @property
    def said(self) -> str:
        return self.bar.said.text()

    @property
    def selected(self) -> str:
        return self.view.textCursor().selectedText()

    @property
    def span(self) -> tuple[int, int]:
        cursor = self.view.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifiers or Qt.KeyboardModifier.NoModifier)
        self.settle()
