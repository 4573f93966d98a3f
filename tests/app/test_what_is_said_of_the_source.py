"""What the window says over a source: how much of it is read, how well, and what was cleaned."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.app.conftest import MakeWindow
from tests.app.driving import drop_files, message, paste, press, type_text, wait_until_done


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader, here are six words.", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("behaviour", "said"),
    [
        ("reads-three-words", "Only 3 of 5 words are read."),
        ("cuts-a-word", "Not all of the text is read."),
    ],
)
def test_only_a_part_read_is_told_until_the_source_changes(
    qtbot: QtBot, make_window: MakeWindow, behaviour: str, said: str
) -> None:
    window = make_window(behaviour)
    paste(window.source.view, "🙂 b c d e")
    press(window, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)
    assert message(window, "words-read").startswith(said)
    type_text(window.source.view, "!")
    assert message(window, "words-read") == ""


def test_a_warning_about_the_source_stands_over_it_until_it_changes(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("warns")
    paste(window.source.view, "a b c")
    press(window, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)
    shown = window.source.banners.message("reading")
    assert shown is not None
    assert (shown.title, shown.kind) == ("It looks like Greek.", "notice")
    assert message(window, "words-read") == ""
    type_text(window.source.view, "!")
    assert message(window, "reading") == ""


@pytest.mark.parametrize(
    ("behaviour", "cause"), [("reads-three-words", "words-read"), ("warns", "reading")]
)
def test_what_was_said_of_one_document_goes_when_another_opens(
    qtbot: QtBot, make_window: MakeWindow, letter: Path, behaviour: str, cause: str
) -> None:
    window = make_window(behaviour)
    drop_files(window, letter)
    qtbot.waitUntil(lambda: message(window, cause) != "")
    wait_until_done(qtbot, window)
    window.open_document(letter)
    wait_until_done(qtbot, window)
    assert message(window, cause) == ""
    assert window.source.view.extraSelections() == []


def test_that_there_is_no_text_is_not_said_over_a_document(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window()
    press(window, Qt.Key.Key_Return, control=True)
    assert message(window, "empty")
    window.open_document(letter)
    wait_until_done(qtbot, window)
    assert message(window, "empty") == ""


# ---------------------------------------------------------------- pasting


@pytest.mark.parametrize("size", [1, 100_000], ids=["small", "large"])
def test_pasted_text_is_cleaned_as_a_file_is_and_that_is_told(
    qtbot: QtBot, make_window: MakeWindow, size: int
) -> None:
    window = make_window()
    paste(window.source.view, "\ufeffa\x1b[31mb\x07\u2028c" + " d" * size)
    qtbot.waitUntil(lambda: not window.source.view.is_filling)
    assert window.source.text() == "ab\nc" + " d" * size
    assert message(window, "paste") == (
        "Pasted text 1 terminal control sequence was dropped. 1 control character was dropped."
    )
    type_text(window.source.view, "!")
    assert message(window, "paste") == ""


def test_white_space_may_be_pasted_into_a_text(make_window: MakeWindow) -> None:
    window = make_window()
    type_text(window.source.view, "a")
    paste(window.source.view, "\n")
    assert window.source.text() == "a\n"
    assert message(window, "paste") == ""
