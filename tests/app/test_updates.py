"""The window tells of a newer version, to those who want to know."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from app.settings.declared import CHECK_UPDATES
from app.settings.file import keep_settings
from app.update_check import ADDRESS_VARIABLE
from app.window.banner import Banner
from app.window.main_window import MainWindow
from app.window.settings.controller import SettingsController
from app.window.theme import Theme
from app.window.updates import Updates
from engine.version import VERSION
from tests.app.conftest import MakeWindow
from tests.app.driving import click
from tests.app.release_server import PAGE, ReleaseServer, release, release_server
from tests.app.settings_driving import settings_of

PATIENCE_MS = 20_000
Start = Callable[[], tuple[MainWindow, SettingsController, Updates]]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ReleaseServer]:
    with release_server() as server:
        monkeypatch.setenv(ADDRESS_VARIABLE, server.address)
        server.answer = release("v999.0.0")
        yield server


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def start(make_window: MakeWindow, path: Path, theme: Theme) -> Iterator[Start]:
    made: list[Updates] = []

    with settings_of(path, theme) as make:

        def start() -> tuple[MainWindow, SettingsController, Updates]:
            window, settings = make_window(), make()
            made.append(Updates(settings, lambda: (window,)))
            return window, settings, made[-1]

        yield start
        for updates in made:
            updates.shutdown()


def wait_for_banner(window: MainWindow, qtbot: QtBot) -> str:
    banners = window.source.banners
    qtbot.waitUntil(lambda: banners.message("update") is not None, timeout=PATIENCE_MS)
    said = banners.message("update")
    assert said is not None
    return f"{said.title} {said.text}"


def test_nobody_is_asked_who_has_not_wished_for_it(
    server: ReleaseServer, start: Start, qtbot: QtBot
) -> None:
    _, _, updates = start()
    qtbot.wait(200)
    assert updates.children() == []
    assert server.seen == []


def test_at_the_start_a_newer_version_is_told_with_a_way_to_its_page(
    server: ReleaseServer, start: Start, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    keep_settings(path, {CHECK_UPDATES.key: True})
    window, _, _ = start()
    said = wait_for_banner(window, qtbot)
    assert said == f"Brevity 999.0.0 is out. You have version {VERSION}."
    (banner,) = window.source.banners.findChildren(Banner)
    click(banner.action_button)
    assert opened == [PAGE]
    assert len(server.seen) == 1


def test_who_wishes_for_it_is_told_that_this_is_the_newest(
    server: ReleaseServer, start: Start, qtbot: QtBot
) -> None:
    server.answer = release(f"v{VERSION}")
    window, settings, _ = start()
    settings.choose(CHECK_UPDATES, True)
    qtbot.waitUntil(lambda: "newest version" in window.status.activity.text(), timeout=PATIENCE_MS)
    assert window.source.banners.message("update") is None


def test_a_question_that_fails_is_told_with_its_reason(
    server: ReleaseServer, start: Start, path: Path, qtbot: QtBot
) -> None:
    server.status = 503
    keep_settings(path, {CHECK_UPDATES.key: True})
    window, _, _ = start()
    assert "the server answers 503" in wait_for_banner(window, qtbot)


def test_who_wishes_for_it_no_more_is_told_nothing(
    server: ReleaseServer, start: Start, path: Path, qtbot: QtBot
) -> None:
    keep_settings(path, {CHECK_UPDATES.key: True})
    window, settings, _ = start()
    wait_for_banner(window, qtbot)
    settings.choose(CHECK_UPDATES, False)
    assert window.source.banners.message("update") is None


def test_a_server_that_is_silent_keeps_no_window_from_closing(
    server: ReleaseServer, start: Start, path: Path, qtbot: QtBot
) -> None:
    server.waits = threading.Event()
    keep_settings(path, {CHECK_UPDATES.key: True})
    _, _, updates = start()
    qtbot.waitUntil(lambda: len(server.seen) == 1, timeout=PATIENCE_MS)
    updates.shutdown()  # the guards look for what is left of it
    assert not server.waits.is_set()
