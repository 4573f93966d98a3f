"""What the settings do in the main window: to its runs, its panes, and what it keeps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.history import open_history
from app.settings.declared import (
    BEAMS,
    DEVICE,
    FAITHFUL,
    HISTORY_KEEPS,
    HISTORY_MEGABYTES,
    LENGTH,
    MAX_TOKENS,
    PRECISION,
    STRATEGY,
    ZOOM,
)
from app.settings.file import keep_settings
from app.window.history.controller import HistoryController
from app.window.main_window import MainWindow
from app.window.runs import FinishedRun, RunChoices
from app.window.settings.acting import follow_settings, run_choices
from app.window.settings.controller import SettingsController
from app.window.summary_choice import SummaryChoice
from app.window.theme import Theme
from app.window.zoom import Zoom
from tests.app.conftest import MakeWindow
from tests.app.driving import click, message, type_text
from tests.app.settings_driving import MakeSettings, row_of, settings_of, wait_until_kept


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def make(path: Path, theme: Theme) -> Iterator[MakeSettings]:
    with settings_of(path, theme) as make:
        yield make


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def window(make_window: MakeWindow, state: Path) -> MainWindow:
    return make_window(state=state)


@pytest.fixture
def settings(make: MakeSettings, window: MainWindow) -> SettingsController:
    return followed(make(), window)


def followed(settings: SettingsController, window: MainWindow) -> SettingsController:
    zoom = Zoom((window.source.view, window.result.view), window)
    follow_settings(settings, window, zoom)
    window.setProperty("zoom", zoom)
    return settings


def zoom_of(window: MainWindow) -> Zoom:
    zoom = window.property("zoom")
    assert isinstance(zoom, Zoom)
    return zoom


def history_of(window: MainWindow) -> HistoryController:
    assert window.history is not None
    return window.history


def finish_run(window: MainWindow, qtbot: QtBot) -> FinishedRun:
    with qtbot.waitSignal(window.controller.finished) as finished:
        window.controller.run()
    (done,) = finished.args
    assert isinstance(done, FinishedRun)
    return done


def kept_runs(state: Path) -> int:
    path = state / "history.sqlite3"
    if not path.exists():
        return 0
    history, _ = open_history(path, 10**9)
    count = history.count
    history.close()
    return count


def test_a_run_is_made_as_the_settings_say(
    settings: SettingsController, window: MainWindow, qtbot: QtBot
) -> None:
    type_text(window.source.view, "The ferry was old. It sank.")
    plain = finish_run(window, qtbot).request
    assert (plain.num_beams, plain.max_tokens, plain.faithful) == (None, None, True)
    settings.choose(BEAMS, 4)
    settings.choose(MAX_TOKENS, 64)
    settings.choose(DEVICE, "cpu")
    settings.choose(PRECISION, "float32")
    settings.choose(FAITHFUL, False)
    asked = finish_run(window, qtbot).request
    assert (asked.num_beams, asked.max_tokens) == (4, 64)
    assert (asked.device, asked.precision, asked.faithful) == ("cpu", "float32", False)


def test_without_choices_runs_are_what_they_were(make: MakeSettings) -> None:
    assert run_choices(make().settings) == RunChoices()


def test_a_window_begins_with_the_chosen_length_and_keeps_its_own(
    make: MakeSettings, window: MainWindow, path: Path
) -> None:
    keep_settings(path, {"length": "long", "strategy": "extractive"})
    settings = followed(make(), window)
    button = window.tool_bar.length_button
    assert button.choice == SummaryChoice("long", "extractive")
    button.choose("7")
    settings.choose(BEAMS, 2)
    assert button.choice.length == "7"
    settings.choose(STRATEGY, "auto")
    assert button.choice == SummaryChoice("7", "auto")
    settings.choose(LENGTH, "short")
    assert button.choice.length == "short"


def test_the_size_of_the_text_is_remembered_and_can_be_set(
    settings: SettingsController, window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    zoom_of(window).zoom_in()
    wait_until_kept(qtbot, path, zoom=110)
    settings.choose(ZOOM, 200)
    assert zoom_of(window).percent == 200
    zoom_of(window).reset()
    wait_until_kept(qtbot, path)


def test_where_nothing_is_to_be_kept_nothing_is(
    make: MakeSettings, window: MainWindow, path: Path, state: Path, qtbot: QtBot
) -> None:
    keep_settings(path, {"history": False})
    settings = followed(make(), window)
    type_text(window.source.view, "The ferry was old.")
    finish_run(window, qtbot)
    settings.choose(HISTORY_KEEPS, True)
    assert kept_runs(state) == 0
    finish_run(window, qtbot)
    qtbot.waitUntil(lambda: kept_runs(state) == 1)


def test_a_lower_limit_deletes_nothing_before_the_next_run(
    settings: SettingsController, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    acted: list[int] = []
    history = history_of(window)
    monkeypatch.setattr(history.history, "limit", acted.append)
    settings.choose(HISTORY_MEGABYTES, 10)
    settings.choose(HISTORY_MEGABYTES, 50)
    assert set(acted) == {500_000_000}
    label = history.window.keeping.label
    assert label.text() == "Runs are kept, up to 50.0 MB"
    settings.choose(HISTORY_MEGABYTES, 900)
    assert acted[-1] == 900_000_000
    settings.choose(HISTORY_MEGABYTES, 50)
    assert acted[-1] == 900_000_000
    type_text(window.source.view, "The ferry was old.")
    finish_run(window, qtbot)
    assert acted[-1] == 50_000_000


def test_the_history_says_what_is_kept_and_leads_to_where_that_is_changed(
    settings: SettingsController, window: MainWindow, qtbot: QtBot
) -> None:
    history = history_of(window)
    history.open_window()
    line = history.window.keeping
    assert line.isVisible()
    assert line.label.text() == "Runs are kept, up to 500 MB"
    settings.choose(HISTORY_KEEPS, False)
    assert line.label.text() == "New runs are not kept"
    qtbot.waitUntil(lambda: "new runs are not kept" in history.window.nothing.text())
    click(line.button)
    qtbot.waitUntil(row_of(settings, HISTORY_KEEPS).field.control.hasFocus)


def test_what_is_wrong_with_the_file_is_told_in_the_window_until_it_is_mended(
    make: MakeSettings, window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    keep_settings(path, {"beams": 99})
    settings = followed(make(), window)
    banner = window.source.banners.banner("settings")
    assert banner.message.title == "Some settings have values that can't be used: beams."
    click(banner.action_button)
    qtbot.waitUntil(settings.window.isActiveWindow)
    settings.choose(BEAMS, 4)
    qtbot.waitUntil(lambda: message(window, "settings") == "")


def test_what_cant_be_kept_is_told_in_the_window(
    settings: SettingsController, window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    path.mkdir()
    settings.choose(BEAMS, 4)
    qtbot.waitUntil(lambda: "can't be kept" in message(window, "settings"))
    path.rmdir()
    settings.choose(BEAMS, 5)
    wait_until_kept(qtbot, path, beams=5)
    qtbot.waitUntil(lambda: message(window, "settings") == "")
