from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.window.banner import Banner, Message
from app.window.icons import ICONS, icon, pixmap
from app.window.mark_looks import TINTS, tint
from app.window.tasks import TASKS
from app.window.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Colors,
    Theme,
    style_sheet,
)
from tests.app.conftest import MakeWindow
from tests.app.contrast import contrast

SCHEMES = [(LIGHT, 4.5), (DARK, 4.5), (CONTRAST_LIGHT, 7.0), (CONTRAST_DARK, 7.0)]
SCHEME_NAMES = ["light", "dark", "light contrast", "dark contrast"]


PAGE = Path(__file__).parents[2] / "docs" / "accessibility.md"


def texts_of(colors: Colors) -> list[tuple[str, str]]:
    """Every colour of text with every ground that it has."""
    return [
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
        *((colors.text, tint(colors, strength).name()) for strength in TINTS.values()),
    ]


def lines_of(colors: Colors) -> list[tuple[str, str]]:
    """Edges of controls, frames of what has the keyboard, underlines and marks, likewise."""
    grounds = [colors.surface, *(tint(colors, strength).name() for strength in TINTS.values())]
    edges = [colors.window, colors.surface, colors.raised]
    return [
        *((line, ground) for line in (colors.error, colors.muted) for ground in grounds),
        *((colors.strong_border, ground) for ground in edges),
        *((colors.accent, ground) for ground in (*edges, colors.track)),
        (colors.muted, colors.track),
    ]


@pytest.mark.parametrize(("colors", "least"), SCHEMES, ids=SCHEME_NAMES)
def test_every_text_can_be_read_on_its_ground(colors: Colors, least: float) -> None:
    assert [pair for pair in texts_of(colors) if contrast(*pair) < least] == []


@pytest.mark.parametrize("colors", [colors for colors, _ in SCHEMES], ids=SCHEME_NAMES)
def test_every_line_and_mark_can_be_seen_on_its_ground(colors: Colors) -> None:
    assert [pair for pair in lines_of(colors) if contrast(*pair) < 3] == []


@pytest.mark.parametrize("place", range(len(SCHEMES)), ids=SCHEME_NAMES)
def test_the_page_on_accessibility_gives_the_least_contrasts(place: int) -> None:
    colors, least = SCHEMES[place]
    text = min(contrast(*pair) for pair in texts_of(colors))
    line = min(contrast(*pair) for pair in lines_of(colors))
    row = f"| {SCHEME_NAMES[place]} | {text:.1f} | {least:.1f} | {line:.1f} | 3.0 |"
    assert row in PAGE.read_text(encoding="utf-8").splitlines(), row


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
        and not isinstance(button.parent(), QLineEdit)  # Qt's own, which empties a field
    ]
    assert unnamed == []
    for view in (window.source.view, window.result.view):
        assert view.accessibleName()


def test_the_smallest_window_cuts_no_button(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("does-all")
    bar = window.tool_bar
    qtbot.waitUntil(lambda: not bar.task_switch.buttons["translate"].isHidden())
    bar.task_switch.offer([task.name for task in TASKS], ())
    bar.length_button.choose("100")
    bar.task_switch.choose(len(TASKS) - 1)
    window.resize(window.minimumSize())
    qtbot.wait(50)
    assert window.width() < 800
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            right = button.mapTo(window, button.rect().topRight()).x()
            assert right <= window.width()


def test_the_buttons_of_the_bar_say_more_where_there_is_room(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    bar = window.tool_bar
    bar.length_button.choose("7")
    buttons = (bar.open_button, bar.length_button, bar.model_button)

    def labels() -> list[str]:
        return [button.text() for button in buttons]

    assert labels() == ["Open…", "7 sentences ▾", "Model ▾"]
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: labels() == ["", "7 ▾", "▾"])
    bar.run_button.show_selection(True)
    assert (bar.run_button.text(), bar.run_button.accessibleName()) == ("Run", "Run selection")
    assert all(button.accessibleName() for button in buttons)
    window.resize(1120, 720)
    qtbot.waitUntil(lambda: labels() == ["Open…", "7 sentences ▾", "Model ▾"])
    assert bar.run_button.text() == "Run selection"


def test_under_a_tall_message_in_a_low_window_an_empty_pane_says_what_there_is_room_for(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    state = window.result.empty_state
    window.resize(window.minimumSize())
    assert state.text.isVisible()
    words = "What has happened is a long story, and it is told here. " * 6
    window.result.banners.show_message("run", Message("A long story", words, "notice"))
    qtbot.waitUntil(lambda: not state.text.isVisible())

    def is_whole() -> bool:
        shown = [label for label in (state.title, state.text) if label.isVisible()]
        return all(label.height() >= label.heightForWidth(label.width()) for label in shown)

    qtbot.waitUntil(is_whole)
    window.result.banners.clear_message("run")
    qtbot.waitUntil(state.text.isVisible)
    assert all(button.isVisible() for button in window.source.empty_state.buttons.values())


@pytest.mark.parametrize("width", [280, 400, 700])
def test_what_a_message_offers_goes_on_in_a_line_below(
    qtbot: QtBot, theme: Theme, width: int
) -> None:
    others = (("Choose a model…", str), ("Run anyway", str))
    message = Message("Title", "", "notice", "Quote key sentences", str, others=others)
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(width, 300)
    banner = Banner(message, theme)
    banner.setParent(pane)
    banner.resize(width, banner.heightForWidth(width))
    pane.show()
    buttons = [banner.action_button, *banner.other_buttons]
    assert len({button.y() for button in buttons}) == {280: 3, 400: 2, 700: 1}[width]
    for button in buttons:
        assert banner.rect().contains(button.geometry())
        assert button.width() >= button.minimumSizeHint().width()


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


def test_every_drawing_of_the_style_sheet_is_there() -> None:
    drawings = re.findall(r'url\("([^"]+)"\)', style_sheet(LIGHT))
    assert drawings
    assert [name for name in drawings if not Path(name).is_file()] == []
