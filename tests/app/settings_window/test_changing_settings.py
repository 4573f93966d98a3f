"""Settings changed in their window, checked and reset."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.settings.declared import (
    BEAMS,
    FAITHFUL,
    HISTORY_MEGABYTES,
    LENGTH,
    MAX_TOKENS,
    MIRROR,
    MODEL_FOLDER,
    PROXY,
    THEME,
    THREADS,
)
from app.settings.model_folder import chosen_model_folder
from app.window.settings.controller import SettingsController
from app.window.settings.fields import FolderField
from app.window.theme import DARK, Theme
from tests.app.driving import click, press, type_text
from tests.app.settings_driving import (
    MakeSettings,
    line_of,
    opened,
    row_of,
    wait_until_kept,
    write,
)


def test_a_choice_by_keys_acts_at_once_and_is_kept(
    settings: SettingsController, path: Path, theme: Theme, qtbot: QtBot
) -> None:
    field = row_of(settings, THEME).field
    field.control.setFocus()
    press(field.control, Qt.Key.Key_Down)
    press(field.control, Qt.Key.Key_Down)
    assert settings.settings[THEME] == "dark"
    assert theme.colors is DARK
    wait_until_kept(qtbot, path, theme="dark")


def test_a_number_is_taken_when_it_is_entered(
    settings: SettingsController, path: Path, qtbot: QtBot
) -> None:
    line = line_of(settings, BEAMS)
    assert line.text() == "Automatic"
    write(line, "12", None)
    assert settings.settings[BEAMS] == 0
    press(line, Qt.Key.Key_Return)
    assert settings.settings[BEAMS] == 12
    press(line, Qt.Key.Key_Up)
    wait_until_kept(qtbot, path, beams=13)


def test_a_number_may_be_typed_in_wide_digits(settings: SettingsController) -> None:
    line = line_of(settings, BEAMS)
    line.selectAll()
    line.insert("１２")
    press(line, Qt.Key.Key_Return)
    assert settings.settings[BEAMS] == 12
    assert line.text() == "12"


@pytest.mark.parametrize("folder", ["~nobody-of-this-name/x", "/a\0b"])
def test_a_folder_that_there_can_not_be_is_told_at_its_field(
    settings: SettingsController, folder: str
) -> None:
    line = line_of(settings, MODEL_FOLDER)
    line.setFocus()
    line.insert(folder)
    press(line, Qt.Key.Key_Return)
    assert row_of(settings, MODEL_FOLDER).error.text() == "Give the whole path of a folder."
    assert settings.settings[MODEL_FOLDER] == ""


def test_a_box_is_ticked_by_its_name_too(
    settings: SettingsController, path: Path, qtbot: QtBot
) -> None:
    row = row_of(settings, FAITHFUL)
    QTest.mouseClick(row.title, Qt.MouseButton.LeftButton)
    assert settings.settings[FAITHFUL] is False
    wait_until_kept(qtbot, path, faithful=False)
    press(row.field.control, Qt.Key.Key_Space)
    assert settings.settings[FAITHFUL] is True
    wait_until_kept(qtbot, path)


def test_what_is_changed_says_so_and_can_be_reset(
    settings: SettingsController, path: Path, qtbot: QtBot
) -> None:
    row = row_of(settings, HISTORY_MEGABYTES)
    assert not row.mark.isVisible()
    assert not row.reset_button.isVisible()
    write(line_of(settings, HISTORY_MEGABYTES), "50")
    assert row.mark.text() == "● Changed"
    assert row.mark.isVisible()
    described = row.field.control.accessibleDescription()
    assert "Changed; the default is 500 MB." in described
    assert row.reset_button.toolTip() == "Back to: 500 MB"
    row.reset_button.setFocus()
    press(row.reset_button, Qt.Key.Key_Space)
    assert settings.settings[HISTORY_MEGABYTES] == 500
    assert line_of(settings, HISTORY_MEGABYTES).text() == "500 MB"
    assert not row.mark.isVisible()
    assert row.field.control.hasFocus()
    wait_until_kept(qtbot, path)


def test_it_says_from_when_on_a_setting_acts(settings: SettingsController) -> None:
    assert row_of(settings, BEAMS).description.text().endswith("Acts from the next run on.")
    assert "Acts when Brevity is started again." in row_of(settings, THREADS).description.text()
    assert "Acts" not in row_of(settings, THEME).description.text()


def test_an_address_that_is_typed_is_taken_when_the_window_is_closed(
    settings: SettingsController, path: Path, qtbot: QtBot
) -> None:
    type_text(line_of(settings, MIRROR), "https://mirror.example")
    assert settings.settings[MIRROR] == ""
    settings.window.close()
    wait_until_kept(qtbot, path, mirror="https://mirror.example")


def test_what_is_being_typed_survives_a_change_elsewhere(settings: SettingsController) -> None:
    line = line_of(settings, MIRROR)
    type_text(line, "https://mir")
    settings.choose(BEAMS, 3)
    assert line.text() == "https://mir"
    settings.choose(MIRROR, "https://other.example")
    assert line.text() == "https://other.example"


def test_the_wheel_changes_nothing_but_what_the_user_is_at(settings: SettingsController) -> None:
    settings.window.search.setFocus()
    for setting in (LENGTH, BEAMS):
        control = row_of(settings, setting).field.control
        turn(control)
    assert settings.settings.chosen == {}
    control.setFocus()
    turn(control)
    assert settings.settings.chosen == {"beams": 1}


def turn(widget: QWidget) -> None:
    place = QPointF(widget.rect().center())
    nothing, up = QPoint(), QPoint(0, 120)
    button, modifier = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        place, widget.mapToGlobal(place), nothing, up, button, modifier, phase, False
    )
    QApplication.sendEvent(widget, event)


# ---------------------------------------------------------------- checking


def test_a_number_out_of_range_is_told_while_it_is_typed_and_not_taken(
    settings: SettingsController,
) -> None:
    row, line = row_of(settings, THREADS), line_of(settings, THREADS)
    write(line, "999", None)
    said = "Give a whole number from 1 to 64, or 0."
    assert row.error.text() == said
    assert row.error.isVisible()
    assert said in row.field.control.accessibleDescription()
    press(line, Qt.Key.Key_Return)
    assert settings.settings[THREADS] == 0
    assert line.text() == "Automatic"
    write(line, "4")
    assert settings.settings[THREADS] == 4
    assert not row.error.isVisible()


def test_a_number_below_the_least_goes_back_and_says_why(settings: SettingsController) -> None:
    write(line_of(settings, MAX_TOKENS), "64")
    write(line_of(settings, MAX_TOKENS), "3")
    assert settings.settings[MAX_TOKENS] == 64
    assert line_of(settings, MAX_TOKENS).text() == "64"
    assert row_of(settings, MAX_TOKENS).error.text().startswith("Give a whole number from 8 to")


def test_a_bad_address_is_told_at_its_field_and_not_taken(settings: SettingsController) -> None:
    row, line = row_of(settings, PROXY), line_of(settings, PROXY)
    write(line, "socks5://proxy.example:1080")
    assert settings.settings[PROXY] == ""
    assert row.error.text() == "Give an address like http://proxy.example:8080, or nothing."
    assert line.text() == "socks5://proxy.example:1080"  # to be mended, not typed again
    write(line, "http://proxy.example:1080", None)
    assert not row.error.isVisible()
    press(line, Qt.Key.Key_Return)
    assert settings.settings[PROXY] == "http://proxy.example:1080"
    settings.window.close()
    settings.choose(PROXY, "")


def test_what_could_not_be_taken_is_gone_when_the_window_is_opened_again(
    settings: SettingsController, qtbot: QtBot
) -> None:
    write(line_of(settings, PROXY), "nonsense")
    settings.window.close()
    opened(settings, qtbot)
    assert line_of(settings, PROXY).text() == ""
    assert not row_of(settings, PROXY).error.isVisible()


def test_a_value_that_a_setting_does_not_take_is_a_fault_of_the_program(
    settings: SettingsController,
) -> None:
    with pytest.raises(ValueError, match="'pink' for theme"):
        settings.choose(THEME, "pink")


def test_the_folder_of_the_models_is_looked_at_before_it_is_taken(
    settings: SettingsController, qtbot: QtBot, tmp_path: Path
) -> None:
    row, line = row_of(settings, MODEL_FOLDER), line_of(settings, MODEL_FOLDER)
    assert line.placeholderText().endswith("models")
    (tmp_path / "file").write_text("")
    write(line, str(tmp_path / "file"))
    qtbot.waitUntil(row.error.isVisible)
    assert "a file stands in its way" in row.error.text()
    assert chosen_model_folder() == ""
    with qtbot.waitSignal(settings.folder_chosen) as chosen:
        write(line, str(tmp_path / "models"))
    assert chosen.args == [str(tmp_path / "models")]
    assert chosen_model_folder() == str(tmp_path / "models")
    assert not row.error.isVisible()
    assert row.mark.isVisible()
    with qtbot.waitSignal(settings.folder_chosen):
        click(row.reset_button)
    assert chosen_model_folder() == ""
    assert line.text() == ""


def test_a_folder_can_be_looked_for(
    settings: SettingsController, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "found"))
    field = row_of(settings, MODEL_FOLDER).field
    assert isinstance(field, FolderField)
    with qtbot.waitSignal(settings.folder_chosen):
        click(field.button)
    assert field.line.text() == str(tmp_path / "found")


def test_a_folder_that_a_command_has_chosen_is_shown(
    make: MakeSettings, qtbot: QtBot, tmp_path: Path
) -> None:
    from engine.hub.relocation import use_library

    settings = make()
    use_library(tmp_path / "elsewhere")
    opened(settings, qtbot)
    qtbot.waitUntil(lambda: line_of(settings, MODEL_FOLDER).text() == str(tmp_path / "elsewhere"))
