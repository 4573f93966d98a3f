"""Downloads as the user of the model manager meets them: real bytes from a hub on the loopback."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.models.model_window import ModelWindow
from tests.app.conftest import MakeWindow
from tests.app.driving import click, message
from tests.app.model_driving import (
    MODEL,
    PATIENCE_MS,
    add,
    entry,
    large_model,
    open_manager,
    press_button,
    shown_buttons,
    wait_for_bytes,
    wait_for_stage,
)
from tests.engine.hub.models import files
from tests.hub_server import LoopbackHub, answer, slow, stall, wrong_bytes

MEGABYTE = 1_000_000


@pytest.fixture
def window(make_window: MakeWindow, hub: LoopbackHub) -> MainWindow:
    hub.push(MODEL, large_model())
    return make_window()


@pytest.fixture
def manager(qtbot: QtBot, window: MainWindow) -> ModelWindow:
    manager = open_manager(qtbot, window)
    add(qtbot, manager, MODEL)
    return manager


def begin(qtbot: QtBot, manager: ModelWindow, hub: LoopbackHub) -> None:
    """A download that is under way, and would take seconds more."""
    hub.fail(slow(2 * MEGABYTE, "*.safetensors"))
    press_button(manager, "download")
    wait_for_bytes(qtbot, hub, MEGABYTE // 2)


def test_a_download_is_shown_while_it_goes_on_and_ends_as_an_installed_model(
    qtbot: QtBot, window: MainWindow, manager: ModelWindow, hub: LoopbackHub
) -> None:
    begin(qtbot, manager, hub)
    qtbot.waitUntil(lambda: "/s · " in manager.details.transfer.amount.text(), timeout=PATIENCE_MS)
    words = manager.details.transfer.amount.text()
    assert " of 4.00 MB · " in words
    assert words.endswith(" left")
    line = manager.details.transfer.files[0]
    assert line.name.text() == "model.safetensors"
    assert " of 4.00 MB" in line.amount.text()
    assert window.status.transfers.text().startswith("Downloading model ")
    assert window.status.transfers.text().endswith(" %")
    assert shown_buttons(manager) == ["pause", "cancel"]
    hub.heal()
    wait_for_stage(qtbot, window, "installed")
    assert window.status.transfers.isHidden()
    assert shown_buttons(manager) == ["use", "verify", "folder", "delete"]
    installed = entry(window).installed
    assert installed is not None
    assert (installed.folder / "model.safetensors").read_bytes() == large_model()[
        "model.safetensors"
    ]


def test_a_paused_download_goes_on_from_where_it_was(
    qtbot: QtBot, window: MainWindow, manager: ModelWindow, hub: LoopbackHub
) -> None:
    begin(qtbot, manager, hub)
    began = time.monotonic()
    press_button(manager, "pause")
    wait_for_stage(qtbot, window, "paused")
    assert time.monotonic() - began < 0.2 + 0.3, "200 ms, on a machine that does other things, too"
    assert manager.details.transfer.state.text().startswith("Paused ")
    qtbot.waitUntil(lambda: entry(window).unfinished is not None)
    hub.heal()
    hub.clear_log()
    press_button(manager, "resume")
    wait_for_stage(qtbot, window, "installed")
    assert hub.sent("model.safetensors") < 3_900_000


def test_a_cancelled_download_leaves_nothing_and_can_begin_again(
    qtbot: QtBot, window: MainWindow, manager: ModelWindow, hub: LoopbackHub
) -> None:
    begin(qtbot, manager, hub)
    press_button(manager, "cancel")
    wait_for_stage(qtbot, window, "available")
    left = [path for path in window.models.shelf.library.rglob("*") if path.is_file()]
    assert left == []
    hub.heal()
    press_button(manager, "download")
    wait_for_stage(qtbot, window, "installed")


def test_what_fails_says_why_and_goes_on_when_the_cause_is_gone(
    qtbot: QtBot, window: MainWindow, manager: ModelWindow, hub: LoopbackHub
) -> None:
    hub.fail(wrong_bytes(1000, "*.safetensors"))
    press_button(manager, "download")
    wait_for_stage(qtbot, window, "failed")
    said = manager.details.banners.message("model")
    assert said is not None
    assert "model.safetensors came damaged" in said.title
    assert window.status.transfers.text() == "The download of model failed"
    row = manager.view.filter.index(manager.view.filter.rowCount() - 1, 6)
    assert row.data() == "Failed"
    hub.heal()
    press_button(manager, "retry")
    wait_for_stage(qtbot, window, "installed")
    assert manager.details.banners.message("model") is None


def test_of_three_downloads_two_run_and_the_third_waits_for_its_turn(
    qtbot: QtBot, window: MainWindow, hub: LoopbackHub
) -> None:
    names = [f"owner/{name}" for name in ("one", "two", "three")]
    for name in names:
        hub.push(name, large_model(1))
    manager = open_manager(qtbot, window)
    hub.fail(slow(2 * MEGABYTE, "*.safetensors"))
    for name in names:
        add(qtbot, manager, name)
        press_button(manager, "download")
    assert [entry(window, name).stage for name in names] == [
        "downloading",
        "downloading",
        "waiting",
    ]
    assert window.status.transfers.text().startswith("Downloading 3 models ")
    hub.heal()
    for name in names:
        wait_for_stage(qtbot, window, "installed", name)


def test_a_repair_that_waits_for_its_turn_can_be_cancelled(
    qtbot: QtBot, window: MainWindow, manager: ModelWindow, hub: LoopbackHub
) -> None:
    press_button(manager, "download")
    wait_for_stage(qtbot, window, "installed")
    model = entry(window).installed
    assert model is not None
    (model.folder / "spiece.model").write_bytes(b"x")
    press_button(manager, "verify")
    wait_for_stage(qtbot, window, "damaged")
    hub.fail(stall(1000, "*.safetensors", None))
    for name in ("owner/one", "owner/two"):
        hub.push(name, large_model(1))
        add(qtbot, manager, name)
        press_button(manager, "download")
    manager.view.choose(MODEL)
    press_button(manager, "repair")
    assert entry(window).stage == "waiting"
    press_button(manager, "cancel")
    assert entry(window).stage == "damaged"


def test_the_event_loop_stays_free_while_bytes_pour_in(
    qtbot: QtBot, window: MainWindow, manager: ModelWindow, hub: LoopbackHub
) -> None:
    hub.push(MODEL, large_model(40))
    add(qtbot, manager, MODEL)
    lateness: list[float] = []
    timer = QTimer()
    timer.setInterval(10)
    last = time.monotonic()

    def tick() -> None:
        nonlocal last
        now = time.monotonic()
        lateness.append(now - last - 0.01)
        last = now

    timer.timeout.connect(tick)
    press_button(manager, "download")
    timer.start()
    last = time.monotonic()
    wait_for_stage(qtbot, window, "installed")
    timer.stop()
    lateness.sort()
    # The loopback hub computes in this very process, and other processes beside it: most ticks are
    # in time, and none is late by much.
    assert lateness[len(lateness) // 2] < 0.05
    assert lateness[-1] < 1.0


def test_after_a_restart_an_unfinished_download_is_offered_and_not_begun_unasked(
    qtbot: QtBot,
    make_window: MakeWindow,
    window: MainWindow,
    manager: ModelWindow,
    hub: LoopbackHub,
) -> None:
    begin(qtbot, manager, hub)
    began = time.monotonic()
    window.close_unasked()
    assert time.monotonic() - began < 2.0
    hub.heal()
    hub.clear_log()

    second = make_window()
    qtbot.waitUntil(lambda: message(second, "continue") != "", timeout=PATIENCE_MS)
    assert message(second, "continue").startswith("The download of model is not finished (")
    assert entry(second).stage == "paused"
    assert hub.log == []
    click(second.result.banners.banner("continue").action_button)
    wait_for_stage(qtbot, second, "installed")
    assert message(second, "continue") == ""
    assert 0 < hub.sent("model.safetensors") < 3_900_000


def test_closing_in_mid_download_says_that_it_goes_on_and_asks_nothing(
    qtbot: QtBot,
    window: MainWindow,
    manager: ModelWindow,
    hub: LoopbackHub,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: pytest.fail("nothing is lost"))
    begin(qtbot, manager, hub)
    # The hub has sent bytes before the window has heard of them.
    qtbot.waitUntil(lambda: bool(window.models.closing_words), timeout=PATIENCE_MS)
    window.close()
    assert window.isVisible()
    assert window.drop_highlight.text == "The next start offers to continue the download of model."
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.models.window is None


def test_a_stalled_download_can_be_paused_at_once(
    qtbot: QtBot, window: MainWindow, manager: ModelWindow, hub: LoopbackHub
) -> None:
    hub.fail(stall(MEGABYTE, "*.safetensors", None))
    press_button(manager, "download")
    wait_for_bytes(qtbot, hub, MEGABYTE)
    qtbot.wait(200)
    began = time.monotonic()
    press_button(manager, "pause")
    wait_for_stage(qtbot, window, "paused")
    assert time.monotonic() - began < 0.5


def test_a_gated_model_asks_for_a_token_in_place_and_never_shows_it(
    qtbot: QtBot, window: MainWindow, hub: LoopbackHub
) -> None:
    hub.push("owner/gated", files())
    hub.make_gated("owner/gated", "hf_secret")
    manager = open_manager(qtbot, window)
    add(qtbot, manager, "owner/gated")
    token = manager.add_line.token
    assert "The owner of owner/gated gives it only to those who ask." in (
        manager.add_line.said.text()
    )
    assert token.isVisible()
    assert token.field.echoMode() == token.field.EchoMode.Password
    token.field.setText("hf_secret")
    click(token.button)
    assert token.field.text() == ""
    qtbot.waitUntil(lambda: not manager.add_line.is_looking, timeout=PATIENCE_MS)
    assert "Found owner/gated" in manager.add_line.said.text()
    press_button(manager, "download")
    wait_for_stage(qtbot, window, "installed", "owner/gated")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        pytest.param(500, "fault of its own", marks=pytest.mark.full),  # it is asked several times
        (429, "rate limited"),
    ],
)
def test_a_hub_in_trouble_is_told_in_place(
    qtbot: QtBot, window: MainWindow, hub: LoopbackHub, status: int, words: str
) -> None:
    manager = open_manager(qtbot, window)
    hub.fail(answer(status, "/api/*", headers={"Retry-After": "3600"}))
    add(qtbot, manager, MODEL)
    assert words in manager.add_line.said.text()
    assert window.models.shelf.entry(MODEL) is None
