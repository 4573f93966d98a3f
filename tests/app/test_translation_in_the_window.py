"""Translation is offered when the model that is loaded does it, and only then."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.theme import Theme
from tests.app.conftest import MakeWindow
from tests.app.driving import click, paste, press, wait_until_done

PATIENCE_MS = 60_000
ROOT = Path(__file__).parents[2]
EMBEDDED = ["summarize", "headline", "fuse", "split"]
MAKE = (
    "import sys, pathlib, tests.parity.published as p;"
    "print(p.small_checkpoint('google/bert2bert_L-24_wmt_de_en', pathlib.Path(sys.argv[1])))"
)


@pytest.fixture(scope="module")
def wmt_folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Made in a process of its own: no tensors in the window's."""
    command = [sys.executable, "-c", MAKE, str(tmp_path_factory.mktemp("wmt"))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def offered(window: MainWindow) -> list[str]:
    buttons = window.tool_bar.task_switch.buttons
    return [name for name, button in buttons.items() if button.isVisible()]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    """With the real engine, which loads the embedded model when the window is shown."""
    window = MainWindow(theme)
    with qtbot.waitSignal(window.engine.model_loaded, timeout=PATIENCE_MS):
        window.show()
        assert offered(window) == EMBEDDED
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close_unasked()
    window.deleteLater()


def test_before_a_model_is_there_and_with_the_embedded_one_it_is_absent(
    window: MainWindow,
) -> None:
    assert offered(window) == EMBEDDED
    press(window, Qt.Key.Key_5, control=True)
    assert window.tool_bar.task_switch.task.name == "summarize"


@pytest.mark.full
def test_a_model_that_translates_brings_it_and_it_runs(
    qtbot: QtBot, window: MainWindow, wmt_folder: str
) -> None:
    with qtbot.waitSignal(window.engine.model_loaded, timeout=PATIENCE_MS):
        window.engine.warm_up(wmt_folder)
    assert offered(window) == ["translate"]
    assert window.tool_bar.task_switch.task.name == "translate"
    paste(window.source.view, "Die Fähre war alt.")
    click(window.tool_bar.run_button)
    wait_until_done(qtbot, window, PATIENCE_MS)
    assert window.result.text()
    assert window.result.title.text() == "Translation"
    assert window.status.engine.text().startswith("google--bert2bert_L-24_wmt_de_en · CPU ")


@pytest.mark.parametrize(
    ("behaviour", "tasks", "chosen", "tip"),
    [
        ("translates", ["translate"], "translate", "From German to English (Ctrl+5)"),
        (
            "does-all",
            ["summarize", "fuse", "translate"],
            "fuse",
            "From English to tlh, From English to French (Ctrl+5)",
        ),
        ("summarizes", ["summarize", "headline"], "summarize", ""),
        ("answers", ["summarize", "headline", "fuse", "split"], "fuse", ""),
    ],
)
def test_the_switch_offers_what_the_model_does(
    qtbot: QtBot,
    make_window: MakeWindow,
    behaviour: str,
    tasks: list[str],
    chosen: str,
    tip: str,
) -> None:
    window = make_window(behaviour)
    press(window, Qt.Key.Key_3, control=True)
    with qtbot.waitSignal(window.engine.model_loaded):
        window.controller.warm_up()
    assert offered(window) == tasks
    switch = window.tool_bar.task_switch
    assert switch.task.name == chosen
    if tip:
        assert switch.buttons["translate"].toolTip() == tip
