"""The settings' window and its file, which other processes write, too."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.errors import SettingsSetAside
from app.settings.declared import (
    BEAMS,
    ZOOM,
)
from app.settings.file import keep_settings
from app.window.theme import Theme
from tests.app.driving import click
from tests.app.settings_driving import (
    MakeSettings,
    line_of,
    opened,
    wait_until_kept,
)


def test_what_another_window_chose_is_there_when_the_settings_are_opened(
    make: MakeSettings, path: Path, theme: Theme, qtbot: QtBot
) -> None:
    one, other = make(), make()
    seen: list[object] = []
    other.follow(lambda now: seen.append(now[BEAMS]), BEAMS)
    one.choose(BEAMS, 4)
    other.choose(ZOOM, 150)
    wait_until_kept(qtbot, path, beams=4, zoom=150)
    opened(other, qtbot)
    qtbot.waitUntil(lambda: seen == [0, 4])
    assert line_of(other, BEAMS).text() == "4"
    one.choose(ZOOM, 200)
    wait_until_kept(qtbot, path, beams=4, zoom=200)
    other.choose(BEAMS, 2)
    wait_until_kept(qtbot, path, beams=2, zoom=200)


def test_a_file_that_cant_be_written_is_told_and_tried_again(
    make: MakeSettings, path: Path, qtbot: QtBot
) -> None:
    path.parent.write_text("a file stands here")
    settings = opened(make(), qtbot)
    with qtbot.waitSignal(settings.told):
        settings.choose(BEAMS, 4)
    settings.choose(ZOOM, 120)
    assert settings.settings[BEAMS] == 4
    shown = settings.window.banners.message("file")
    assert shown is not None
    assert shown.title == "What you chose acts now, but can't be kept: a file stands in its way."
    path.parent.unlink()
    with qtbot.waitSignal(settings.mended):
        settings.choose(ZOOM, 130)
    assert settings.window.banners.message("file") is None
    wait_until_kept(qtbot, path, beams=4, zoom=130)


def test_looking_again_does_not_undo_what_could_not_be_kept(
    make: MakeSettings, path: Path, qtbot: QtBot
) -> None:
    path.parent.write_text("a file stands here")
    settings = make()
    with qtbot.waitSignal(settings.told):
        settings.choose(BEAMS, 4)
    with qtbot.waitSignal(settings._thread.found):
        opened(settings, qtbot)
    assert settings.settings[BEAMS] == 4


def test_bad_values_are_told_in_one_message_and_can_be_dropped(
    make: MakeSettings, path: Path, qtbot: QtBot
) -> None:
    keep_settings(path, {"beams": 99, "theme": "pink", "zoom": 120, "other": 1})
    settings = opened(make(), qtbot)
    banner = settings.window.banners.banner("file")
    assert "theme, beams" in banner.message.title or "beams, theme" in banner.message.title
    with qtbot.waitSignal(settings.mended):
        click(banner.action_button)
    assert settings.window.banners.message("file") is None
    assert '"other": 1' in path.read_text()
    assert "pink" not in path.read_text()


def test_a_file_that_was_set_aside_is_told_of(make: MakeSettings, path: Path, qtbot: QtBot) -> None:
    path.parent.mkdir()
    path.write_text("garbage")
    settings = opened(make(), qtbot)
    assert isinstance(settings.problem, SettingsSetAside)
    settings.choose(BEAMS, 4)
    wait_until_kept(qtbot, path, beams=4)
    assert settings.window.banners.message("file") is not None
    assert path.with_name("settings.json.bak").read_text() == "garbage"


def test_a_value_stays_though_older_ones_are_still_being_written(
    make: MakeSettings, path: Path, qtbot: QtBot
) -> None:
    settings = make()
    seen: list[int] = []
    settings.follow(lambda now: seen.append(now[BEAMS]), BEAMS)
    for beams in (1, 5, 9, 5):
        settings.choose(BEAMS, beams)
    settings.choose(ZOOM, 120)
    wait_until_kept(qtbot, path, beams=5, zoom=120)
    qtbot.waitUntil(lambda: not settings._unkept)
    assert seen == [0, 1, 5, 9, 5]


def test_what_was_chosen_last_is_kept_though_the_program_ends(
    make: MakeSettings, path: Path, qtbot: QtBot
) -> None:
    settings = make()
    for beams in range(1, 9):
        settings.choose(BEAMS, beams)
    settings.shutdown()
    wait_until_kept(qtbot, path, beams=8)
