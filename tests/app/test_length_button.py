"""The length of a summary and the way it is made are chosen in the bar, and asked of the engine."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.summary_choice import LENGTHS, STRATEGIES, SummaryChoice
from engine.tasks.task import LENGTHS as ENGINE_LENGTHS
from engine.tasks.task import STRATEGIES as ENGINE_STRATEGIES
from tests.app.conftest import MakeWindow
from tests.app.driving import press, type_text, wait_until_done


def asked(qtbot: QtBot, window: MainWindow) -> tuple[str, str]:
    """The strategy and the length that the engine is asked for."""
    press(window, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)
    strategy, length = window.result.text().split("---\n")[1].split("\n")[1:3]
    return strategy, length


def test_all_that_the_engine_knows_is_offered() -> None:
    assert tuple(STRATEGIES) == ENGINE_STRATEGIES
    assert tuple(LENGTHS) == ENGINE_LENGTHS


def test_until_the_user_chooses_the_length_is_medium_and_the_way_automatic(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("echoes")
    type_text(window.source.view, "a b")
    entries = window.tool_bar.length_button.entries
    assert [name for name, entry in entries.items() if entry.isChecked()] == ["medium", "auto"]
    assert asked(qtbot, window) == ("auto", "medium")


@pytest.mark.parametrize(
    ("name", "label"),
    [("short", "Short ▾"), ("medium", "Length ▾"), ("7", "7 sentences ▾"), ("1", "1 sentence ▾")],
)
def test_a_chosen_length_is_ticked_shown_and_asked_for(
    qtbot: QtBot, make_window: MakeWindow, name: str, label: str
) -> None:
    window = make_window("echoes")
    button = window.tool_bar.length_button
    type_text(window.source.view, "a b")
    button.entries["long"].trigger()
    button.entries["condensed"].trigger()
    button.entries[name].trigger()
    ticked = [entry for entry, action in button.entries.items() if action.isChecked()]
    assert ticked == [name, "condensed"]
    assert button.text() == label
    assert SummaryChoice(name, "condensed").words in button.toolTip()
    assert asked(qtbot, window) == ("condensed", name)


def test_only_summaries_have_a_length(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("echoes")
    button = window.tool_bar.length_button
    type_text(window.source.view, "a b")
    button.entries["short"].trigger()
    button.entries["by-section"].trigger()
    press(window, Qt.Key.Key_3, control=True)
    assert not button.isEnabled()
    assert asked(qtbot, window) == ("auto", "")
    press(window, Qt.Key.Key_1, control=True)
    assert button.isEnabled()
    assert asked(qtbot, window) == ("by-section", "short")
