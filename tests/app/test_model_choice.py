"""Choosing the model that works: from the bar, from the manager, and from one start to the next."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model_choice import choose_model, chosen_model
from app.window.main_window import MainWindow
from app.window.theme import Theme
from tests.app.conftest import MakeWindow
from tests.app.driving import click, drop_files, message, press, shown, wait_until_done
from tests.app.model_driving import (
    MODEL,
    PATIENCE_MS,
    add,
    entry,
    open_manager,
    press_button,
    wait_for_stage,
)
from tests.engine.hub.models import files, make_model
from tests.hub_server import LoopbackHub

ENGINE_PATIENCE_MS = 60_000
ROOT = Path(__file__).parents[2]
MAKE_OLD = """
import pathlib, sys
from tests.faults import checkpoints
checkpoints.SIZES.update(vocab_size=int(sys.argv[2]), max_position_embeddings=96)
checkpoints.pickled(pathlib.Path(sys.argv[1]))
"""


@pytest.fixture
def real_window(qtbot: QtBot, theme: Theme, hub: LoopbackHub) -> Iterator[MainWindow]:
    """A window with the real engine."""
    with shown(qtbot, MainWindow(theme)) as window:
        yield window


@pytest.fixture
def old_model(tmp_path: Path, embedded_model_folder: Path) -> dict[str, bytes]:
    """A tiny sound checkpoint in the old format, made in a process of its own."""
    folder = tmp_path / "old"
    config = json.loads((embedded_model_folder / "config.json").read_text())
    size = str(config["encoder"]["vocab_size"])
    command = [sys.executable, "-c", MAKE_OLD, str(folder), size]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    for name in ("spiece.model", "tokenizer_config.json", "generation_config.json"):
        shutil.copy(embedded_model_folder / name, folder)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.full
def test_a_downloaded_model_is_chosen_does_a_task_and_is_chosen_again_at_the_next_start(
    qtbot: QtBot, real_window: MainWindow, hub: LoopbackHub, embedded_model_folder: Path
) -> None:
    window = real_window
    names = ("config.json", "generation_config.json", "spiece.model", "tokenizer_config.json")
    hub.push(
        MODEL,
        {
            **{name: (embedded_model_folder / name).read_bytes() for name in names},
            "model.safetensors": embedded_model_folder / "model.safetensors",
        },
    )
    manager = open_manager(qtbot, window)
    add(qtbot, manager, MODEL)
    press_button(manager, "download")
    wait_for_stage(qtbot, window, "installed")
    press_button(manager, "use")
    qtbot.waitUntil(
        lambda: window.status.engine.text().startswith(f"{MODEL} · "), timeout=ENGINE_PATIENCE_MS
    )
    assert "✓ This model is in use." in manager.details.explanation.text()
    assert chosen_model() == entry(window).engine_name
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.source.view.setPlainText("The keeper lit the lamp. The keeper wrote in the log.")
    press(window, Qt.Key.Key_3, control=True)
    press(window, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window, ENGINE_PATIENCE_MS)
    assert window.result.text()
    assert message(window, "run") == ""

    offered = {action.objectName(): action for action in window.tool_bar.model_button.entries()}
    assert offered[MODEL].isChecked()
    offered["brevity-small"].trigger()
    qtbot.waitUntil(
        lambda: window.status.engine.text().startswith("brevity-small · "),
        timeout=ENGINE_PATIENCE_MS,
    )
    assert chosen_model() == "brevity-small"
    window.models.use("brevity-small")
    assert window.status.activity.text() == "Starting…"
    qtbot.waitUntil(lambda: window.status.activity.text() == "Ready", timeout=PATIENCE_MS)


def test_a_model_that_cannot_be_loaded_leads_to_the_others(
    qtbot: QtBot, make_window: MakeWindow, hub: LoopbackHub
) -> None:
    window = make_window("fails-loading")
    qtbot.waitUntil(lambda: message(window, "model") != "")
    assert message(window, "model") == "The model is gone. Install it again."
    button = window.result.banners.banner("model").action_button
    assert button.text() == "Choose another model"
    click(button)
    manager = window.models.window
    assert manager is not None
    assert manager.isVisible()


def test_the_menu_offers_what_does_the_task_and_the_manager(
    qtbot: QtBot, make_window: MakeWindow, hub: LoopbackHub, tmp_path: Path
) -> None:
    window = make_window()
    manager = open_manager(qtbot, window)
    for name in ("google--roberta2roberta_L-24_wikisplit", "mine"):
        manager.import_folder(make_model(tmp_path / name))
    qtbot.waitUntil(
        lambda: len([e for e in window.models.shelf.entries if e.stage == "installed"]) == 3,
        timeout=PATIENCE_MS,
    )
    actions = window.tool_bar.model_button.entries()
    texts = [action.text() for action in actions]
    assert texts == [
        "brevity-small",
        "mine",
        "For other tasks",
        "google-wikisplit: Split",
        "",
        "Models…",
    ]
    assert [action.text() for action in actions if action.isChecked()] == ["brevity-small"]
    manager.close()
    actions[-1].trigger()
    assert manager.isVisible()


@pytest.mark.full
def test_a_model_that_cannot_be_converted_says_why(
    qtbot: QtBot, make_window: MakeWindow, hub: LoopbackHub
) -> None:
    hub.push(MODEL, files("pytorch_model.bin"))
    window = make_window()
    manager = open_manager(qtbot, window)
    add(qtbot, manager, MODEL)
    press_button(manager, "download")
    wait_for_stage(qtbot, window, "unconverted")
    press_button(manager, "convert")
    wait_for_stage(qtbot, window, "converting")
    # These weights are no pickle of tensors: the child refuses them, and says so.
    qtbot.waitUntil(lambda: entry(window).error is not None, timeout=ENGINE_PATIENCE_MS)
    assert "pytorch_model.bin" in str(entry(window).error)
    assert "pytorch_model.bin" in message(window, "model")
    assert entry(window).stage == "unconverted"


@pytest.mark.full
def test_a_model_of_the_old_format_is_converted_when_that_was_agreed_to_and_then_runs(
    qtbot: QtBot, real_window: MainWindow, hub: LoopbackHub, old_model: dict[str, bytes]
) -> None:
    hub.push(MODEL, old_model)
    manager = open_manager(qtbot, real_window)
    add(qtbot, manager, MODEL)
    press_button(manager, "download")
    wait_for_stage(qtbot, real_window, "unconverted")
    assert "It is converted once, in isolation" in manager.details.explanation.text()
    real_window.models.use(MODEL)
    assert "converted once, in isolation" in message(real_window, "convert")
    assert chosen_model() == "brevity-small", "nothing happens unasked"
    click(real_window.result.banners.banner("convert").action_button)
    qtbot.waitUntil(
        lambda: real_window.status.engine.text().startswith(f"{MODEL} · "),
        timeout=ENGINE_PATIENCE_MS,
    )
    assert entry(real_window).stage == "installed"
    assert "✓ This model is in use." in manager.details.explanation.text()
    model = entry(real_window).installed
    assert model is not None
    names = {path.name for path in model.folder.iterdir()}
    assert "model.safetensors" in names
    assert "pytorch_model.bin" not in names
    assert chosen_model() == model.name
    real_window.activateWindow()
    qtbot.waitUntil(real_window.isActiveWindow)
    real_window.source.view.setPlainText("The keeper lit the lamp.")
    press(real_window, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, real_window, ENGINE_PATIENCE_MS)
    said = real_window.result.banners.message("run")
    assert said is None or said.kind == "notice", "words of chance, or too many, but no failure"
    press_button(manager, "verify")
    qtbot.waitUntil(lambda: "✓ Verified" in manager.details.said.text(), timeout=PATIENCE_MS)


def test_a_model_that_is_deleted_gives_way_to_the_embedded_one(
    qtbot: QtBot, make_window: MakeWindow, hub: LoopbackHub
) -> None:
    hub.push(MODEL, files())
    window = make_window()
    manager = open_manager(qtbot, window)
    add(qtbot, manager, MODEL)
    press_button(manager, "download")
    wait_for_stage(qtbot, window, "installed")
    press_button(manager, "use")
    assert chosen_model().startswith(f"{MODEL}@")
    window.models.shelf.remove(MODEL)
    qtbot.waitUntil(lambda: chosen_model() == "brevity-small", timeout=PATIENCE_MS)


def test_a_chosen_model_that_is_gone_at_the_next_start_is_told_of_and_replaced_meanwhile(
    qtbot: QtBot, real_window: MainWindow
) -> None:
    real_window.close_unasked()
    choose_model(f"owner/gone@{'0' * 40}")
    window = MainWindow(real_window.theme)
    try:
        window.show()
        qtbot.waitUntil(lambda: message(window, "replaced") != "", timeout=ENGINE_PATIENCE_MS)
        assert "owner/gone is not on this machine" in message(window, "replaced")
        assert "brevity-small is used for now" in message(window, "replaced")
        qtbot.waitUntil(
            lambda: window.status.engine.text().startswith("brevity-small · "),
            timeout=ENGINE_PATIENCE_MS,
        )
        assert message(window, "replaced") != "", "until another is chosen"
        assert chosen_model().startswith("owner/gone@"), "it may come back"
        qtbot.waitUntil(lambda: window.models.shelf.is_listed, timeout=PATIENCE_MS)
        window.models.use("brevity-small")
        assert message(window, "replaced") == ""
        assert chosen_model() == "brevity-small"
    finally:
        window.close_unasked()
        window.deleteLater()


def test_the_folder_of_a_model_that_is_dropped_on_the_window_is_offered_for_import(
    qtbot: QtBot, make_window: MakeWindow, hub: LoopbackHub, tmp_path: Path
) -> None:
    window = make_window()
    drop_files(window, make_model(tmp_path / "mine"))
    assert message(window, "import").startswith("mine is the folder of a model.")
    assert window.source.text() == ""
    shutil.rmtree(tmp_path / "data", ignore_errors=True)
    click(window.result.banners.banner("import").action_button)
    wait_for_stage(qtbot, window, "installed", "local/mine")
    assert message(window, "import") == ""
