from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.errors import FilesNone
from app.window.drop import dropped_file
from tests.app.conftest import MakeWindow
from tests.app.driving import (
    click,
    drop_files,
    drop_urls,
    enter,
    message,
    paste,
    press,
    type_text,
    wait_until_done,
)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader, here are six words.", encoding="utf-8")
    return path


def test_a_dropped_file_is_opened_and_the_task_runs(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window()
    drop_files(window, letter)
    qtbot.waitUntil(lambda: window.result.text().startswith("summarize of 6 words: Dear reader"))
    assert window.source.text() == "Dear reader, here are six words."
    assert window.source.title.text() == "letter.txt"
    qtbot.waitUntil(lambda: window.source.count.text() == "· 6 words · 1 sentence")


def test_a_file_may_be_dropped_on_an_editor_too(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window()
    drop_files(window, letter, on=window.source.view.viewport())
    qtbot.waitUntil(lambda: window.result.text().startswith("summarize of 6 words"))


def test_a_markdown_file_is_read_as_text(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "notes.md"
    path.write_text("# Notes\n\nSome **bold** words.\n", encoding="utf-8")
    window = make_window()
    drop_files(window, path)
    wait_until_done(qtbot, window)
    assert "Some bold words." in window.source.text()


def test_a_document_on_the_command_line_is_opened_but_not_run(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window()
    window.open_document(letter)
    wait_until_done(qtbot, window)
    assert window.source.text().startswith("Dear")
    assert window.result.text() == ""


def test_the_sample_button_opens_the_sample_and_runs(
    qtbot: QtBot, make_window: MakeWindow, sample_document: Path
) -> None:
    window = make_window()
    click(window.source.empty_state.buttons["sample"])
    qtbot.waitUntil(lambda: window.result.text().startswith("summarize of"))
    assert window.source.text() == sample_document.read_text(encoding="utf-8")
    assert window.source.title.text() == "lighthouse-keepers.txt"


def test_typed_text_has_no_name_and_hides_what_the_empty_pane_says(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    assert window.source.empty_state.isVisible()
    QTest.mouseClick(window.source.empty_state, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert window.source.view.hasFocus()
    type_text(window.source.view, "one")
    assert not window.source.empty_state.isVisible()
    assert window.source.title.text() == "Your text"
    qtbot.waitUntil(lambda: window.source.count.text() == "· 1 word · 1 sentence")


def test_pasted_text_is_run(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    paste(window.source.view, "pasted 🙂 text")
    press(window.source.view, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: window.result.text() == "summarize of 3 words: pasted 🙂 text")


def test_opening_a_document_over_typed_text_is_undone_by_undo(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window()
    type_text(window.source.view, "my own text")
    window.open_document(letter)
    wait_until_done(qtbot, window)
    assert "Undo" in window.status.activity.text()
    press(window.source.view, Qt.Key.Key_Z, control=True)
    assert window.source.text() == "my own text"
    assert window.source.title.text() == "Your text"
    press(window.source.view, Qt.Key.Key_Y, control=True)
    assert window.source.text().startswith("Dear reader")
    assert window.source.title.text() == "letter.txt"


def test_typed_text_is_not_lost_by_opening_two_documents_after_it(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window()
    type_text(window.source.view, "my own text")
    for _ in range(2):
        window.open_document(letter)
        wait_until_done(qtbot, window)
    for _ in range(2):
        press(window.source.view, Qt.Key.Key_Z, control=True)
    assert window.source.text() == "my own text"


def test_an_untouched_document_gives_way_without_a_word(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window()
    for _ in range(2):
        window.open_document(letter)
        wait_until_done(qtbot, window)
        assert window.status.activity.text() == "Opened"


def test_a_long_name_gives_way_in_the_middle_and_stands_whole_in_the_tooltip(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / ("a-very-long-name-" * 12 + "end.txt")
    path.write_text("text", encoding="utf-8")
    window = make_window()
    window.open_document(path)
    wait_until_done(qtbot, window)
    title = window.source.title
    qtbot.waitUntil(lambda: title.shown_text().endswith("end.txt"))
    assert "…" in title.shown_text()
    qtbot.waitUntil(lambda: title.toolTip() == path.name)


def test_ten_megabytes_are_opened_and_run(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "huge.txt"
    path.write_text("Ten words stand in this line, and it is short.\n" * 210_000, encoding="utf-8")
    assert path.stat().st_size > 9_800_000
    window = make_window()
    drop_files(window, path)
    qtbot.waitUntil(
        lambda: window.result.text().startswith("summarize of 2100000 words"), timeout=20_000
    )
    counts = "· 2,100,000 words · 210,000 sentences"
    qtbot.waitUntil(lambda: window.source.count.text() == counts, timeout=60_000)


# ---------------------------------------------------------------- bad input

BAD_FILES = {
    "empty.txt": (b"", "There is no text"),
    "blank.txt": (b" \n\t\n", "There is no text"),
    "binary.txt": (bytes(range(256)) * 40, "holds binary data"),
    "picture.png": (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture.png"),
    "paper.pdf": (b"%PDF-1.7\n", "no readable PDF document"),
    "slides.pptx": (b"PK\x03\x04", "can't read PPTX documents"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_can_not_be_read_is_told_and_nothing_is_lost(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, name: str
) -> None:
    content, expected = BAD_FILES[name]
    path = tmp_path / name
    path.write_bytes(content)
    window = make_window()
    type_text(window.source.view, "mine")
    drop_files(window, path)
    qtbot.waitUntil(lambda: message(window, "document") != "")
    assert expected in message(window, "document")
    assert window.source.text() == "mine"
    assert not window.controller.is_running


def test_a_missing_file_is_told(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    window = make_window()
    drop_files(window, tmp_path / "missing.txt")
    expected = "There is no file missing.txt."
    qtbot.waitUntil(lambda: expected in message(window, "document"))


def test_a_web_address_is_refused(make_window: MakeWindow) -> None:
    window = make_window()
    drop_urls(window, QUrl("https://example.com/a.txt"))
    assert message(window, "document").startswith("https://example.com/a.txt is not a file")


@pytest.mark.parametrize("addresses", [b"", b"file://\r\n", b"# only a comment\r\n"])
def test_a_list_of_no_files_is_not_taken(make_window: MakeWindow, addresses: bytes) -> None:
    window = make_window()
    mime = QMimeData()
    mime.setData("text/uri-list", addresses)
    assert mime.hasUrls()
    assert not enter(window, mime).isAccepted()
    assert not window.drop_highlight.isVisible()
    with pytest.raises(FilesNone, match="no file"):
        dropped_file(mime)


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-8-sig"])
def test_other_encodings_are_read(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, encoding: str
) -> None:
    text = "Der Bäcker aß früh, später schlief er. Die Möwen über der Küste hörten zu."
    path = tmp_path / "text.txt"
    path.write_bytes(text.encode(encoding))
    window = make_window()
    drop_files(window, path)
    wait_until_done(qtbot, window)
    assert window.source.text() == text


def test_nul_bytes_and_control_pieces_are_no_trouble(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(b"A <s> and </s> and <fuse> <::::> stand in this text.")
    window = make_window()
    drop_files(window, path)
    wait_until_done(qtbot, window)
    assert "<s> and </s> and <fuse> <::::>" in window.source.text()


def test_an_error_goes_when_a_document_opens(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window()
    drop_files(window, letter.with_name("missing.txt"))
    qtbot.waitUntil(lambda: message(window, "document") != "")
    drop_files(window, letter)
    wait_until_done(qtbot, window)
    qtbot.waitUntil(lambda: message(window, "document") == "")


def test_a_message_can_be_dismissed(make_window: MakeWindow) -> None:
    window = make_window()
    drop_urls(window, QUrl("https://example.com/a.txt"))
    click(window.source.banners.banner("document").dismiss_button)
    assert message(window, "document") == ""
    assert not window.source.banners.isVisible()
