from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.window.icons import ICONS, icon, pixmap
from app.window.theme import DARK, LIGHT, Colors, Theme
from tests.app.conftest import MakeWindow


def _luminance(color: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    rgb = QColor(color)
    return (
        0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF()) + 0.0722 * linear(rgb.blueF())
    )


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_its_ground(colors: Colors) -> None:
    pairs = [
        (colors.text, colors.window),
        (colors.text, colors.surface),
        (colors.text, colors.raised),
        (colors.text, colors.track),
        (colors.muted, colors.window),
        (colors.muted, colors.surface),
        (colors.unread, colors.surface),
        (colors.accent, colors.raised),
        (colors.accent, colors.accent_soft),
        (colors.on_accent, colors.accent),
        (colors.on_accent, colors.accent_hover),
        (colors.error, colors.error_soft),
        (colors.notice, colors.notice_soft),
        (colors.text, colors.error_soft),
        (colors.text, colors.notice_soft),
    ]
    assert [pair for pair in pairs if _contrast(*pair) < 4.5] == []


def test_the_window_follows_the_system_between_light_and_dark(
    qtbot: QtBot, make_window: MakeWindow, theme: Theme
) -> None:
    window = make_window()
    hints = QGuiApplication.styleHints()
    try:
        for scheme, colors in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
            hints.colorSchemeChanged.emit(scheme)
            qtbot.wait(10)
            assert theme.colors is colors
            image = window.grab().toImage()
            assert image.pixelColor(2, 2).name() == colors.window
            assert image.pixelColor(window.width() // 4, 300).name() == colors.surface
    finally:
        theme.follow(Qt.ColorScheme.Light)


def test_a_system_that_says_nothing_gets_light(theme: Theme) -> None:
    theme.follow(Qt.ColorScheme.Unknown)
    assert theme.colors is LIGHT


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_draws_something_in_the_color_it_is_given(path: object) -> None:
    name = getattr(path, "stem", "")
    image = pixmap(name, "#ff0000", 48).toImage()
    drawn = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert drawn
    if name != "brevity":
        assert drawn == {"#ff0000"}
    assert not icon(name, "#000000").isNull()


def test_icons_hold_nothing_but_drawings() -> None:
    for path in ICONS.glob("*.svg"):
        text = path.read_text(encoding="ascii")
        assert re.findall(r"<(\w+)", text.replace("<svg", "", 1))
        assert "script" not in text
        assert "href" not in text


def test_every_button_has_a_name_for_screen_readers(make_window: MakeWindow) -> None:
    window = make_window()
    unnamed = [
        button
        for button in window.findChildren(QAbstractButton)
        if not (button.accessibleName() or button.text())
    ]
    assert unnamed == []
    for view in (window.source.view, window.result.view):
        assert view.accessibleName()


def test_the_smallest_window_cuts_no_button(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.resize(window.minimumSize())
    qtbot.wait(50)
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            right = button.mapTo(window, button.rect().topRight()).x()
            assert right <= window.width()


def test_tab_goes_through_the_controls_and_out_of_the_editors(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    seen = set()
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {
        window.source.view,
        window.result.view,
        window.tool_bar.open_button,
        window.tool_bar.run_button,
    } <= seen
