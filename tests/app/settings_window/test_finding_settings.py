"""Settings found in their window, and how it looks and sounds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from app.settings.declared import (
    BEAMS,
    HISTORY_MEGABYTES,
    PROXY,
    SETTINGS,
    THEME,
)
from app.window.settings.controller import SettingsController
from app.window.settings.fields import ChoiceField, NumberField
from app.window.settings.settings_window import SettingsWindow
from app.window.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Theme
from tests.app.driving import press, type_text
from tests.app.settings_driving import (
    MakeSettings,
    line_of,
    opened,
    row_of,
)


def test_a_search_leaves_what_fits_it(settings: SettingsController) -> None:
    window = settings.window
    type_text(window.search, "contrast")
    shown = [key for key, row in window.rows.items() if row.isVisible()]
    assert shown == ["theme"]
    assert [h.text() for h in window.headings.values() if h.isVisible()] == ["Appearance"]
    groups = [window.groups.item(place) for place in range(window.groups.count())]
    assert [item.text() for item in groups if not item.isHidden()] == ["Appearance"]
    window.search.setText("no such thing")
    assert window.nothing.isVisible()
    press(window.search, Qt.Key.Key_Escape)
    assert window.search.text() == ""
    assert all(row.isVisible() for row in window.rows.values())
    assert not window.nothing.isVisible()
    press(window.search, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("words", ["  THREADS ", "cores processor", "beams 4", "faithful"])
def test_a_search_takes_any_words_in_any_order(settings: SettingsController, words: str) -> None:
    settings.window.search.setText(words)
    shown = [key for key, row in settings.window.rows.items() if row.isVisible()]
    assert shown == {"beams 4": [], "faithful": ["faithful"]}.get(words.strip(), ["threads"])


def test_from_the_search_a_key_leads_to_what_was_found(settings: SettingsController) -> None:
    settings.window.search.setText("proxy")
    press(settings.window.search, Qt.Key.Key_Down)
    assert line_of(settings, PROXY).hasFocus()
    press(line_of(settings, PROXY), Qt.Key.Key_F, control=True)
    assert settings.window.search.hasFocus()


def test_a_group_leads_to_its_settings_and_scrolling_to_its_group(
    settings: SettingsController, qtbot: QtBot
) -> None:
    window = settings.window
    item = window.groups.visualItemRect(window.groups.item(2)).center()
    QTest.mouseClick(window.groups.viewport(), Qt.MouseButton.LeftButton, pos=item)
    heading = window.headings["Models and network"]
    top = heading.mapTo(window.page.viewport(), QPoint()).y()
    assert 0 <= top < 60
    assert window.groups.currentRow() == 2
    window.page.verticalScrollBar().setValue(0)
    assert window.groups.currentRow() == 0
    window.page.verticalScrollBar().setValue(window.page.verticalScrollBar().maximum())
    assert window.groups.currentRow() >= 3


def test_the_window_can_be_opened_at_one_setting(make: MakeSettings, qtbot: QtBot) -> None:
    settings = make()
    settings.open_window(HISTORY_MEGABYTES)
    qtbot.waitUntil(settings.window.isActiveWindow)
    row = row_of(settings, HISTORY_MEGABYTES)
    qtbot.waitUntil(row.field.control.hasFocus)
    qtbot.waitUntil(lambda: not row.visibleRegion().isEmpty())
    assert row.visibleRegion().boundingRect().contains(row.field.geometry().center())


# ---------------------------------------------------------------- looks, and those who hear


def test_every_control_is_named_and_described(settings: SettingsController) -> None:
    for setting in SETTINGS:
        control = row_of(settings, setting).field.control
        assert control.accessibleName() == setting.label
        assert setting.description in control.accessibleDescription()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    window = settings.window
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
    inner = {box.lineEdit() for box in window.findChildren(QAbstractSpinBox)}
    unnamed = [
        widget
        for kind in kinds
        for widget in window.findChildren(kind)
        if not widget.accessibleName()
        and widget not in inner
        and not isinstance(widget.parent(), QLineEdit | QAbstractSpinBox)
    ]
    assert unnamed == []
    names = [row.reset_button.accessibleName() for row in window.rows.values()]
    assert "Reset Beams to Automatic" in names
    assert len(set(names)) == len(names)


def test_tab_goes_through_all_settings_in_their_order(settings: SettingsController) -> None:
    settings.choose(BEAMS, 4)
    window = settings.window
    controls = {row.field.control: key for key, row in window.rows.items()}
    window.search.setFocus()
    seen = []
    for _ in range(2 * len(controls) + 8):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in controls and controls[focused] not in seen:
            seen.append(controls[focused])
            place = focused.mapTo(window.page.viewport(), focused.rect().center())
            assert window.page.viewport().rect().contains(place)
        press(focused, Qt.Key.Key_Tab)
    assert seen == list(window.rows)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_in_text_of_twice_the_size(
    make: MakeSettings, qtbot: QtBot, qapp: QApplication, scale: float
) -> None:
    font = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(font.pointSizeF() * scale)
    qapp.setFont(larger)
    try:
        settings = make()
        for setting in SETTINGS:
            if isinstance(row_of(settings, setting).field, ChoiceField | NumberField):
                values = getattr(setting, "options", None) or {getattr(setting, "most", 0): ""}
                settings.choose(setting, list(values)[-1])
        opened(settings, qtbot)
        check_nothing_is_cut_off(settings.window)
    finally:
        qapp.setFont(font)


def check_nothing_is_cut_off(window: SettingsWindow) -> None:
    assert window.page.horizontalScrollBar().maximum() == 0
    for row in window.rows.values():
        row.show_refusal("Give an address like http://proxy.example:8080, or nothing.")
    QApplication.processEvents()
    for row in window.rows.values():
        for label in row.findChildren(QLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
                assert label.width() >= label.minimumSizeHint().width(), label.text()
        for widget in (row.field.control, row.reset_button):
            if widget.isVisible():
                assert widget.width() >= widget.minimumSizeHint().width(), row.setting.key
                assert widget.height() >= widget.minimumSizeHint().height(), row.setting.key
    groups = window.groups
    assert groups.sizeHintForColumn(0) <= groups.viewport().width()


@pytest.mark.full
def test_the_theme_is_what_was_chosen_whatever_the_system_says(
    settings: SettingsController, theme: Theme
) -> None:
    worn = []
    for choice in ("light", "dark", "contrast", "system"):
        settings.choose(THEME, choice)
        theme.follow(Qt.ColorScheme.Dark)
        dark = theme.colors
        theme.follow(Qt.ColorScheme.Light)
        worn.append((dark, theme.colors))
    assert worn == [(LIGHT, LIGHT), (DARK, DARK), (CONTRAST_DARK, CONTRAST_LIGHT), (DARK, LIGHT)]


def test_the_window_is_worn_in_the_chosen_colors(settings: SettingsController) -> None:
    for choice, colors in (("dark", DARK), ("contrast", CONTRAST_LIGHT), ("light", LIGHT)):
        settings.choose(THEME, choice)
        QApplication.processEvents()
        image = settings.window.grab().toImage()
        assert image.pixelColor(3, 3).name() == colors.window
