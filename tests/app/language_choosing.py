"""Starts the window as users do, and chooses a language with keys, if one is named.

Run as a script. It prints what the button that runs a task says: at first, and after the choice.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import application
from app.settings.declared import LANGUAGE
from app.window.main_window import MainWindow


def drive(language: str) -> None:
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    if not windows or not windows[0].isVisible():
        QTimer.singleShot(20, partial(drive, language))
        return
    window = windows[0]
    print(window.tool_bar.run_button.text(), flush=True)
    try:
        if language:
            choose(window, language)
            print(window.tool_bar.run_button.text(), flush=True)
    finally:
        window.close_unasked()


def choose(window: MainWindow, language: str) -> None:
    assert window.settings is not None
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    shown = window.settings.window
    QTest.qWaitForWindowActive(shown)
    QTest.keyClicks(shown.search, "Language")
    QTest.keyClick(shown.search, Qt.Key.Key_Down)
    options = list(LANGUAGE.options)
    for _ in range(options.index(language) - options.index(window.settings.settings[LANGUAGE])):
        focused = QApplication.focusWidget()
        assert focused is shown.rows[LANGUAGE.key].field.control, focused
        QTest.keyClick(focused, Qt.Key.Key_Down)


def main(language: str = "") -> int:
    make = application.make_application

    def made_and_driven(arguments: Sequence[str] = ()) -> QApplication:
        made = make(arguments)
        QTimer.singleShot(0, partial(drive, language))
        return made

    application.make_application = made_and_driven
    return application.run_windows()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
