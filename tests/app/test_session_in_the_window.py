"""What the window shows comes back after a crash, and only then."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import app.autosave
from app.session import SavedPane, Session, SessionFolder, orphaned_sessions
from app.window.main_window import MainWindow
from tests.app.conftest import MakeWindow
from tests.app.driving import message, press, type_text, wait_until_done

KILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
import app.autosave
app.autosave.INTERVAL_MS = 50
from app.application import make_application
from app.engine_thread import EngineThread
from app.window.main_window import MainWindow
from app.window.theme import Theme
from engine.documents import read_document
from tests.app.conftest import FAKE_ENGINE, NoEvidence
application = make_application()
engine = EngineThread(command=[sys.executable, str(FAKE_ENGINE), "answers"])
window = MainWindow(Theme(application), engine, NoEvidence(), Path(sys.argv[1]).parent)
window.show()
if len(sys.argv) > 2:
    window.open_document(Path(sys.argv[2]))
else:
    window.source.view.insertPlainText("The ferry was old. 🚢 It sank.")
    window.source.view.typed.emit()
def run():
    if not window.source.has_visible_text:
        QTimer.singleShot(50, run)
        return
    window.tool_bar.task_switch.choose(1)
    window.result.ended.connect(lambda: QTimer.singleShot(0, edit))
    window.controller.run()
def edit():
    window.result.view.insertPlainText(" Edited.")
    window.session.autosave.saved.connect(lambda: QTimer.singleShot(300, tell))
def tell():
    print(window.result.text(), flush=True)
QTimer.singleShot(100, run)
QTimer.singleShot(60_000, application.quit)  # rather than for ever, if it does not work
application.exec()
"""


@pytest.fixture
def sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(app.autosave, "INTERVAL_MS", 30)
    return tmp_path / "sessions"


def killed_window(sessions: Path, *document: Path) -> str:
    """Have a window work and be edited in another process, and kill it; what its result was."""
    command = [sys.executable, "-c", KILLED, str(sessions), *map(str, document)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        result = child.stdout.readline().rstrip("\n")
        child.send_signal(signal.SIGKILL)
    return result


def restored(make_window: MakeWindow, sessions: Path) -> MainWindow:
    window = make_window(state=sessions.parent)
    assert restores(window, sessions)
    return window


def restores(window: MainWindow, sessions: Path) -> bool:
    """Have a window show the latest that was left; whether there was anything."""
    assert window.session is not None
    return any(map(window.session.adopt, orphaned_sessions(sessions)))


def test_a_killed_window_comes_back_with_what_was_typed_and_edited(
    qtbot: QtBot, make_window: MakeWindow, sessions: Path
) -> None:
    result = killed_window(sessions)
    window = restored(make_window, sessions)
    assert window.source.text() == "The ferry was old. 🚢 It sank."
    assert result.endswith("🚢 Edited.")
    assert window.result.text() == result
    assert window.result.title.text() == "Headline"
    assert window.tool_bar.task_switch.task.name == "headline"
    assert window.result.view.textCursor().atEnd()
    assert window.source.would_lose_typing
    assert window.result.has_unsaved_edits
    # It is all there to go on with, and the old state goes once the new one is saved.
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)
    qtbot.waitUntil(lambda: len([f for f in sessions.iterdir() if f.is_dir()]) == 1)


def test_a_document_comes_back_with_its_name_and_its_blocks(
    make_window: MakeWindow, sessions: Path, tmp_path: Path
) -> None:
    path = tmp_path / "harbour.md"
    path.write_text("# The harbour\n\nThe ferry was old and slow.\n\n- It sank.\n")
    killed_window(sessions, path)
    window = restored(make_window, sessions)
    assert window.source.title.text() == "harbour.md"
    document = window.source.document
    assert document is not None
    assert document.text == window.source.text()
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "list_item"]
    assert not window.source.would_lose_typing


def test_a_window_that_its_user_closed_leaves_nothing(
    qtbot: QtBot, make_window: MakeWindow, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(state=sessions.parent)
    type_text(window.source.view, "It sank.")
    qtbot.waitUntil(lambda: sessions.exists() and any(sessions.glob("*/session.json")))
    monkeypatch.setattr(window, "_may_close", lambda: True)
    window.close()
    assert list(sessions.iterdir()) == []


def test_a_window_that_is_closed_unasked_comes_back(
    make_window: MakeWindow, sessions: Path
) -> None:
    window = make_window(state=sessions.parent)
    type_text(window.source.view, "It sank.")
    window.close_unasked()
    assert restored(make_window, sessions).source.text() == "It sank."


def test_without_a_crash_there_is_nothing_to_restore(
    make_window: MakeWindow, sessions: Path
) -> None:
    first = make_window(state=sessions.parent)
    type_text(first.source.view, "It lives.")
    second = make_window(state=sessions.parent)
    assert not restores(second, sessions)


def test_a_state_that_can_not_be_read_is_told_and_the_one_before_is_shown(
    make_window: MakeWindow, sessions: Path
) -> None:
    folder = SessionFolder(sessions / "1")
    folder.save(Session(source=SavedPane("The first.")))
    folder.save(Session(source=SavedPane("The second.")))
    (sessions / "1" / "session.json").write_text("{")
    window = restored(make_window, sessions)
    assert window.source.text() == "The first."
    assert "could not be read" in message(window, "session")


def test_a_file_that_was_set_aside_is_still_there_when_all_is_saved_anew_and_closed(
    qtbot: QtBot, make_window: MakeWindow, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = SessionFolder(sessions / "1")
    folder.save(Session(source=SavedPane("The first.")))
    folder.save(Session(source=SavedPane("The second.")))
    (sessions / "1" / "session.json").write_text("{")
    window = make_window(state=sessions.parent)
    assert window.session is not None
    with qtbot.waitSignal(window.session.autosave.saved):
        assert restores(window, sessions)
    monkeypatch.setattr(window, "_may_close", lambda: True)
    window.close()
    assert [path.name for path in sessions.iterdir()] == ["1"]
    assert (sessions / "1" / "session.json.bak").read_text() == "{"
    texts = {path.read_text() for path in (sessions / "1").glob("*.text.bak")}
    assert texts >= {"The first.", "The second."}


@pytest.mark.parametrize("length", [10, 200_000])
def test_a_document_that_was_edited_comes_back_as_one_that_stands_in_no_file(
    qtbot: QtBot, make_window: MakeWindow, sessions: Path, tmp_path: Path, length: int
) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text("word " * (length // 5))
    first = make_window(state=sessions.parent)
    first.open_document(path)
    wait_until_done(qtbot, first)
    qtbot.waitUntil(lambda: not first.source.view.is_filling)
    assert not first.source.would_lose_typing
    type_text(first.source.view, "mine ")
    text = first.source.text()
    first.close_unasked()
    window = restored(make_window, sessions)
    qtbot.waitUntil(lambda: not window.source.view.is_filling)
    assert window.source.text() == text
    assert window.source.title.text() == "harbour.txt"
    assert window.source.would_lose_typing


def test_of_two_windows_that_were_killed_the_second_start_shows_the_other(
    make_window: MakeWindow, sessions: Path
) -> None:
    for name in ("older", "newer"):
        SessionFolder(sessions / name).save(Session(source=SavedPane(f"The {name}.")))
        os.utime(sessions / name / "session.json", (len(name), 1_000 + (name == "newer")))
    first = restored(make_window, sessions)
    assert first.source.text() == "The newer."
    second = restored(make_window, sessions)
    assert second.source.text() == "The older."
    third = make_window(state=sessions.parent)
    assert not restores(third, sessions)


def test_the_caret_of_a_large_text_comes_back_to_its_place(
    qtbot: QtBot, make_window: MakeWindow, sessions: Path
) -> None:
    text = "".join(f"Line {number}.\n" for number in range(30_000))
    place = text.index("Line 29000.")
    SessionFolder(sessions / "1").save(Session(source=SavedPane(text, place, place)))
    window = restored(make_window, sessions)
    view = window.source.view
    assert view.is_filling
    qtbot.waitUntil(lambda: not view.is_filling)
    assert view.textCursor().position() == place
    assert view.firstVisibleBlock().text() == "Line 29000."


def test_a_place_that_takes_no_files_is_told_and_the_window_goes_on(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, sessions: Path
) -> None:
    (tmp_path / "file").touch()
    window = make_window(state=tmp_path / "file")
    type_text(window.source.view, "It sank.")
    qtbot.waitUntil(lambda: "not being saved" in message(window, "session"))
    assert window.source.text() == "It sank."
