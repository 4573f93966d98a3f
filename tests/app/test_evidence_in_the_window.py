"""The window and the process that finds the evidence, from end to end."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from app.evidence_thread import EvidenceThread
from app.window.main_window import MainWindow
from tests.app.conftest import MakeWindow
from tests.app.driving import click, message, paste
from tests.app.evidence_driving import (
    LAMP,
    PATIENCE_MS,
    SOURCE,
    click_on,
    flagged,
    lit_in_source,
    wait_for_flags,
    write,
)


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    """A window whose results are checked by a process, as the user's are."""
    return make_window(evidence=EvidenceThread())


def test_what_is_found_in_another_process_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, SOURCE, "The storm broke its lamp. It was built in 1891.")
    assert flagged(window) == ["1891"]
    click_on(window.result.view, "lamp")
    assert lit_in_source(window) == [LAMP]


@pytest.mark.full
def test_a_killed_process_is_replaced_without_a_word(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, SOURCE, "A storm broke its lamp in 1955.")
    thread = window.evidence.checker
    psutil.Process(thread.pid).kill()
    paste(window.result.view, " It was built in 1891.")
    wait_for_flags(qtbot, window, "1955", "1891")
    assert message(window, "evidence") == ""


def test_that_there_is_no_evidence_is_told_and_can_be_tried_again(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    script = tmp_path / "evidence.py"
    script.write_text("raise SystemExit(3)")
    command = [sys.executable, str(script)]
    window = make_window(evidence=EvidenceThread(command=command))
    paste(window.source.view, SOURCE)
    paste(window.result.view, "A storm broke its lamp in 1955.")
    qtbot.waitUntil(lambda: message(window, "evidence") != "", timeout=PATIENCE_MS)
    assert message(window, "evidence").startswith("What the result rests on can't be shown")
    script.write_text(
        "import runpy; runpy.run_module('engine.evidence.service', run_name='__main__')"
    )
    click(window.result.banners.banner("evidence").action_button)
    wait_for_flags(qtbot, window, "1955")
    assert message(window, "evidence") == ""
