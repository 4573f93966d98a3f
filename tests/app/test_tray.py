"""The entry in the system's tray, with a desktop that has one, and with one that has none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.settings.declared import TRAY
from app.window.tray import Tray
from app.window.windows import Windows
from tests.app.conftest import MakeWindows
from tests.app.driving import message, type_text, wait_until_done

pytestmark = pytest.mark.qt_log_ignore(  # says offscreen
    "This plugin does not support", "No such signal QPlatformNativeInterface"
)


@pytest.fixture
def windows(make_windows: MakeWindows) -> Windows:
    windows = make_windows()
    windows.begin()
    return windows


@pytest.fixture
def tray(windows: Windows, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tray]:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    tray = Tray(windows)
    tray.show(True)
    yield tray
    tray.close()


def entry(tray: Tray, name: str) -> QAction:
    assert isinstance(tray.menu, QMenu)
    return next(action for action in tray.menu.actions() if action.text() == name)


def test_it_is_off_unless_the_user_wants_it(windows: Windows, tray: Tray) -> None:
    assert TRAY.default is False
    assert tray.icon is not None
    assert tray.icon.isVisible()
    tray.show(False)
    assert tray.icon is None
    tray.show(True)
    assert tray.icon is not None


def test_there_is_none_where_the_desktop_has_no_tray(
    windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    tray = Tray(windows)
    tray.show(True)
    assert tray.icon is None


def test_the_clipboard_is_summarized_in_the_window_in_which_there_is_nothing(
    qtbot: QtBot, windows: Windows, tray: Tray
) -> None:
    (window,) = windows.all
    window.tool_bar.task_switch.choose(3)
    QGuiApplication.clipboard().setText("The ferry was old.\u00ad It sank.")
    entry(tray, "Summarize clipboard").trigger()
    wait_until_done(qtbot, window)
    assert windows.all == (window,)
    assert window.source.text() == "The ferry was old. It sank.", "cleaned as what is pasted"
    assert window.result.text().startswith("summarize of 6 words")
    assert not window.source.would_lose_typing, "it can be had again"


def test_a_window_that_has_something_is_left_alone_and_another_one_opened(
    qtbot: QtBot, windows: Windows, tray: Tray
) -> None:
    (first,) = windows.all
    type_text(first.source.view, "It is mine.")
    QGuiApplication.clipboard().setText("It sank.")
    entry(tray, "Summarize clipboard").trigger()
    second = windows.all[-1]
    wait_until_done(qtbot, second)
    assert first.source.text() == "It is mine."
    assert second.result.text().startswith("summarize of 2 words")


@pytest.mark.parametrize("text", ["", " \n\u200b"])
def test_a_clipboard_without_text_is_told_of(
    qtbot: QtBot, windows: Windows, tray: Tray, text: str
) -> None:
    QGuiApplication.clipboard().setText(text)
    entry(tray, "Summarize clipboard").trigger()
    (window,) = windows.all
    assert "no text on the clipboard" in message(window, "empty")
    assert not window.controller.is_running
    type_text(window.source.view, "a")
    assert message(window, "empty") == "", "it is no longer true"


def test_its_entry_brings_windows_opens_one_and_ends_with_the_last(
    qtbot: QtBot, windows: Windows, tray: Tray
) -> None:
    (window,) = windows.all
    window.showMinimized()
    assert tray.icon is not None
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert not window.isMinimized()
    entry(tray, "New window").trigger()
    assert len(windows.all) == 2
    entry(tray, "Quit").trigger()
    assert windows.all == ()
    assert tray.icon is None
