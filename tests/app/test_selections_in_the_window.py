"""What is selected in the source is worked on alone, and the window says so beforehand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from tests.app.conftest import MakeWindow
from tests.app.driving import click, paste, press, type_text, wait_until_done

PAGE = """\
# Ferries 🛳

The old ferry 🛳 left the harbour at noon. It was late again. Nobody was surprised.

- tea and bread
- soup of the day
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "ferries.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


def select(window: MainWindow, text: str) -> None:
    view = window.source.view
    found = view.document().find(text)
    assert not found.isNull(), text
    view.setTextCursor(found)


def received(qtbot: QtBot, window: MainWindow) -> tuple[str, list[str]]:
    """The text that the engine was given, and the language and blocks of it."""
    click(window.tool_bar.run_button)
    wait_until_done(qtbot, window)
    text, facts = window.result.text().split("\n---\n")
    return text, facts.split("\n")[3:]


def test_the_bar_says_that_only_the_selection_is_run_and_it_is(
    qtbot: QtBot, make_window: MakeWindow, page: Path
) -> None:
    window = make_window("echoes")
    window.open_document(page)
    wait_until_done(qtbot, window)
    button, status = window.tool_bar.run_button, window.status.activity
    width = button.width()
    select(window, "old ferry 🛳 left")
    qtbot.waitUntil(lambda: status.text() == "Run works on the selection alone: 1 sentence.")
    window.source.view.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(lambda: status.text() == "")
    select(window, "It was late again. Nobody was")
    qtbot.waitUntil(lambda: button.text() == "Run selection")
    assert button.width() == width, "nothing moves under the pointer"
    assert status.text() == "Run works on the selection alone: 2 sentences."
    text, facts = received(qtbot, window)
    assert text == "It was late again. Nobody was"
    assert facts == ["en", f"paragraph: {text}"]
    assert window.result.facts.text() == "· of the selection"

    window.source.view.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(lambda: button.text() == "Run")
    assert status.text() == "Done in 0.5 s", "what was said since is not forgotten"
    text, facts = received(qtbot, window)
    assert text == window.source.text()
    assert facts[0] == "en"
    assert facts[-2:] == ["list_item: - tea and bread", "list_item: - soup of the day"]
    assert window.result.facts.text() == ""


@pytest.mark.parametrize("keys", ["word", "everything"])
def test_a_word_or_everything_is_no_selection_to_run(
    qtbot: QtBot, make_window: MakeWindow, page: Path, keys: str
) -> None:
    window = make_window("echoes")
    window.open_document(page)
    wait_until_done(qtbot, window)
    if keys == "word":
        select(window, "harbour at")
    else:
        press(window.source.view, Qt.Key.Key_A, control=True)
    qtbot.wait(200)
    assert window.tool_bar.run_button.text() == "Run"
    assert received(qtbot, window)[0] == window.source.text()


def test_an_edited_document_is_sent_with_the_structure_that_it_had(
    qtbot: QtBot, make_window: MakeWindow, page: Path
) -> None:
    window = make_window("echoes")
    window.open_document(page)
    wait_until_done(qtbot, window)
    select(window, "late")
    type_text(window.source.view, "early")
    text, facts = received(qtbot, window)
    assert "It was early again." in text
    assert facts[0] == "None", "the engine looks for the language of what was edited"
    assert [fact.partition(":")[0] for fact in facts[1:]] == [
        "heading", "paragraph", "list_item", "list_item"
    ]  # fmt: skip


def test_what_was_typed_has_no_structure_of_a_document_opened_before(
    qtbot: QtBot, make_window: MakeWindow, page: Path
) -> None:
    window = make_window("echoes")
    window.open_document(page)
    wait_until_done(qtbot, window)
    window.source.view.selectAll()
    paste(window.source.view, "Something else.")
    assert received(qtbot, window) == ("Something else.", ["None"])
    while window.source.text() == "Something else.":
        window.source.view.undo()
    assert len(received(qtbot, window)[1]) == 5


def test_while_something_runs_the_button_stays_stop(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("slow")
    type_text(window.source.view, "a b c d e")
    click(window.tool_bar.run_button)
    select(window, "a b c")
    qtbot.waitUntil(lambda: window.source.selection() is not None)
    qtbot.wait(200)
    assert window.tool_bar.run_button.text() == "Stop"
    press(window, Qt.Key.Key_Escape)
    wait_until_done(qtbot, window)
    assert window.tool_bar.run_button.text() == "Run selection"


def test_a_selection_in_a_huge_text_is_told_of_without_reading_all_of_it(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    window.source.view.load("🙂 one two three.\n" * 100_000, undoable=False)
    qtbot.waitUntil(lambda: not window.source.view.is_filling, timeout=20_000)
    select(window, "one two three")
    with qtbot.waitSignal(window.source.selection_changed) as told:
        pass
    assert told.args is not None
    selection = told.args[0]
    assert (selection.text, selection.sentences) == ("one two three", 1)
