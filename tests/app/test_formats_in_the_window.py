"""Documents of all formats in the window: what the header says, passwords, and a long reading."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app import document_loader
from app.window.main_window import MainWindow
from app.window.password_prompt import PasswordPrompt
from engine.documents import Document, extraction
from tests.app.conftest import MakeWindow
from tests.app.driving import click, drop_files, message, press, type_text, wait_until_done
from tests.faults import hostile_documents as made


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.pdf"
    path.write_bytes(made.pdf([made.PARAGRAPHS], password="sesame"))
    return path


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every reading goes on until it is stopped."""
    command = [sys.executable, "-c", "import time; time.sleep(100)"]
    monkeypatch.setattr(extraction, "reading_command", lambda: command)


def prompt(window: MainWindow) -> PasswordPrompt:
    found = window.source.banners.banner("document")
    assert isinstance(found, PasswordPrompt)
    return found


@pytest.mark.parametrize("format_", made.whole_documents())
def test_every_format_can_be_dropped(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, format_: str
) -> None:
    name, data = made.whole_documents()[format_]
    path = tmp_path / name
    path.write_bytes(data)
    window = make_window()
    drop_files(window, path)
    wait_until_done(qtbot, window)
    assert made.PARAGRAPHS[0] in " ".join(window.source.text().split())
    assert window.source.title.text() == name


def test_the_header_tells_pages_and_language_through_undo_and_redo(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    (tmp_path / "report.pdf").write_bytes(made.pdf([made.PARAGRAPHS * 3, made.PARAGRAPHS]))
    (tmp_path / "page.pdf").write_bytes(made.pdf([["12 34 56 78 90", "09 87 65 43 21 00"]]))
    window = make_window()
    assert window.source.facts.isHidden()
    window.open_document(tmp_path / "report.pdf")
    wait_until_done(qtbot, window)
    assert window.source.facts.text() == "· 2 pages · English"
    type_text(window.source.view, "mine ")
    window.open_document(tmp_path / "page.pdf")
    wait_until_done(qtbot, window)
    assert window.source.facts.text() == "· 1 page"
    press(window.source.view, Qt.Key.Key_Z, control=True)
    assert window.source.title.text() == "report.pdf"
    assert window.source.facts.text() == "· 2 pages · English"
    window.source.view.selectAll()
    press(window.source.view, Qt.Key.Key_Delete)
    assert window.source.facts.isHidden()


def test_the_dialog_and_the_empty_pane_name_the_formats(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *arguments: asked.append(arguments) or ("", "")
    )
    window = make_window()
    window.documents.choose()
    for name, _ in made.whole_documents().values():
        assert f"*{name[1:]}" in str(asked[0][3])
    said = window.source.empty_state.text.text()
    assert all(word in said for word in ("PDF", ".docx", "ODT", "RTF", "EPUB", "HTML", "Markdown"))


def test_a_long_name_and_many_facts_do_not_widen_the_pane(make_window: MakeWindow) -> None:
    window = make_window()
    window.resize(window.minimumSize())
    widths = window.splitter.sizes()
    window.source.show_document(
        Document("word " * 9_999, "t", f"{'name ' * 20}.pdf", "pdf", "", (), "nb", 12_345)
    )
    window.source.grab()
    assert window.splitter.sizes() == widths
    assert window.source.facts.geometry().right() < window.source.width()


# ---------------------------------------------------------------- passwords


def test_the_prompt_fits_into_the_least_window(
    qtbot: QtBot, make_window: MakeWindow, secret: Path
) -> None:
    window = make_window()
    window.resize(window.minimumSize())
    window.open_document(secret)
    qtbot.waitUntil(lambda: "protected" in message(window, "document"))
    window.source.grab()
    banner = prompt(window)
    assert banner.minimumSizeHint().width() <= window.source.banners.width()
    assert banner.field.geometry().right() < banner.action_button.geometry().left()
    assert banner.action_button.geometry().right() < banner.dismiss_button.geometry().left()


def test_a_protected_file_asks_for_its_password_in_the_pane_and_then_runs(
    qtbot: QtBot, make_window: MakeWindow, secret: Path
) -> None:
    window = make_window()
    type_text(window.source.view, "mine")
    drop_files(window, secret)
    qtbot.waitUntil(lambda: "protected by a password" in message(window, "document"))
    assert window.source.text() == "mine"
    field = prompt(window).field
    assert field.hasFocus()
    assert field.echoMode() == QLineEdit.EchoMode.Password
    assert not prompt(window).action_button.isEnabled()
    type_text(field, "simsalabim")
    click(prompt(window).action_button)
    qtbot.waitUntil(lambda: "password does not open secret.pdf" in message(window, "document"))
    assert window.source.text() == "mine"
    type_text(prompt(window).field, "sesame")
    press(prompt(window).field, Qt.Key.Key_Return)
    wait_until_done(qtbot, window)
    qtbot.waitUntil(lambda: window.result.text().startswith("summarize of"))
    assert made.PARAGRAPHS[0] in " ".join(window.source.text().split())
    assert message(window, "document") == ""


def test_while_a_password_is_asked_for_the_rest_of_the_window_works(
    qtbot: QtBot, make_window: MakeWindow, secret: Path
) -> None:
    window = make_window()
    type_text(window.source.view, "my own words")
    window.open_document(secret)
    qtbot.waitUntil(lambda: "protected" in message(window, "document"))
    press(window.source.view, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: window.result.text().startswith("summarize of 3 words"))


@pytest.mark.parametrize("way", ["escape", "dismiss"])
def test_without_the_password_the_text_stays_as_it_was(
    qtbot: QtBot, make_window: MakeWindow, secret: Path, way: str
) -> None:
    window = make_window()
    type_text(window.source.view, "mine")
    window.open_document(secret)
    qtbot.waitUntil(lambda: "protected" in message(window, "document"))
    if way == "escape":
        press(prompt(window).field, Qt.Key.Key_Escape)
    else:
        click(prompt(window).dismiss_button)
    assert message(window, "document") == ""
    assert window.source.text() == "mine"
    assert window.source.title.text() == "Your text"


def test_a_password_is_never_shown_in_what_is_told(
    qtbot: QtBot, make_window: MakeWindow, secret: Path
) -> None:
    window = make_window()
    window.documents.open(secret, password="simsalabim")
    qtbot.waitUntil(lambda: "does not open" in message(window, "document"))
    assert "simsalabim" not in message(window, "document") + window.status.activity.text()
    assert prompt(window).field.text() == ""


# ---------------------------------------------------------------- long readings


def is_reading(process: psutil.Process) -> bool:
    try:
        return "sleep(100)" in str(process.cmdline())
    except psutil.NoSuchProcess:  # a zombie, too
        return False


def children() -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if is_reading(child)]


@pytest.mark.usefixtures("endless")
def test_a_long_reading_is_told_and_escape_ends_it_at_once(
    qtbot: QtBot, make_window: MakeWindow, secret: Path
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: window.status.activity.text() == "Ready")
    type_text(window.source.view, "mine")
    window.open_document(secret)
    assert "Opening secret.pdf" in window.status.activity.text()
    qtbot.waitUntil(lambda: "Esc stops it" in window.status.activity.text())
    assert window.status.progress.isVisible()
    qtbot.waitUntil(lambda: len(children()) == 1)
    press(window.source.view, Qt.Key.Key_Escape)
    assert not window.documents.loader.is_reading
    assert window.status.activity.text() == "Stopped. The document was not opened."
    assert window.source.text() == "mine"
    qtbot.waitUntil(lambda: not children())


@pytest.mark.usefixtures("endless")
def test_an_engine_that_gets_ready_does_not_hide_that_a_document_is_read(
    qtbot: QtBot, make_window: MakeWindow, secret: Path
) -> None:
    window = make_window()
    with qtbot.waitSignal(window.engine.model_loaded):
        window.open_document(secret)
    assert "Esc stops it" in window.status.activity.text()


@pytest.mark.usefixtures("endless")
def test_a_newer_wish_ends_the_older_reading(
    qtbot: QtBot, make_window: MakeWindow, secret: Path
) -> None:
    window = make_window()
    window.open_document(secret)
    qtbot.waitUntil(lambda: len(children()) == 1)
    first = children()[0].pid
    window.open_document(secret)
    qtbot.waitUntil(lambda: [child.pid for child in children()] not in ([first], []))
    qtbot.waitUntil(lambda: first not in [child.pid for child in children()])
    assert window.documents.loader.is_reading


@pytest.mark.usefixtures("endless")
def test_closing_the_window_ends_a_reading_at_once(
    qtbot: QtBot, make_window: MakeWindow, secret: Path
) -> None:
    window = make_window()
    window.open_document(secret)
    qtbot.waitUntil(lambda: len(children()) == 1)
    began = time.monotonic()
    window.close_unasked()
    assert time.monotonic() - began < 5
    assert not children()


@pytest.mark.qt_no_exception_capture
def test_a_reading_that_breaks_off_unforeseen_is_told(
    qtbot: QtBot, make_window: MakeWindow, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Document:
        raise MemoryError

    monkeypatch.setattr(document_loader, "read_document", fail)
    window = make_window()
    window.open_document(secret)
    qtbot.waitUntil(lambda: "reading broke off" in message(window, "document"))
    assert not window.documents.loader.is_reading
    assert "Opening" not in window.status.activity.text()


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_a_reader_that_crashes_is_told_and_the_window_lives(
    qtbot: QtBot, make_window: MakeWindow, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-c", "import os; os.kill(os.getpid(), 11)"]
    monkeypatch.setattr(extraction, "reading_command", lambda: command)
    window = make_window()
    type_text(window.source.view, "mine")
    window.open_document(secret)
    qtbot.waitUntil(lambda: "made its reader crash" in message(window, "document"))
    assert window.source.text() == "mine"
    monkeypatch.undo()
    secret.with_name("b.txt").write_text("another")
    window.open_document(secret.with_name("b.txt"))
    qtbot.waitUntil(lambda: window.source.text() == "another")
