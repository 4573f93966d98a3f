"""No room on the disk while the window saves what it shows and keeps runs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import app.autosave
import app.errors
from app.history import KeptRun, KeptSource, open_history
from app.session import SavedPane, Session, SessionFolder, orphaned_sessions
from app.window.main_window import MainWindow
from tests.app.conftest import MakeWindow, make_engine, make_window, theme
from tests.app.driving import message, paste, press, type_text, wait_until_done

__all__ = ["make_engine", "make_window", "theme"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs limits and mounts of POSIX")

LARGE = os.urandom(150_000).hex()
"""More than fits; it can't be compressed to less."""
MOST_BYTES = 100_000


@contextmanager
def no_file_grows_beyond(size: int) -> Iterator[None]:
    """As with a quota, in this process: what would be longer is refused."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def words_of(text: str) -> str:
    """As lines of a length that a reader bears."""
    return "\n".join(text[start : start + 80] for start in range(0, len(text), 80))


def saved(folder: Path) -> Session | None:
    (own,) = (path for path in (folder / "sessions").iterdir() if path.is_dir())
    return SessionFolder(own).load()[0]


def test_a_text_that_has_no_room_is_told_of_and_saved_as_soon_as_there_is(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.autosave, "INTERVAL_MS", 30)
    window = make_window(state=tmp_path)
    type_text(window.source.view, "first")
    qtbot.waitUntil(lambda: (tmp_path / "sessions").exists() and saved(tmp_path) is not None)
    text = words_of(LARGE)
    with no_file_grows_beyond(MOST_BYTES):
        window.source.view.selectAll()
        paste(window.source.view, text)
        qtbot.waitUntil(lambda: "not being saved" in message(window, "session"), timeout=20_000)
        before = saved(tmp_path)
        assert before is not None
        assert before.source.text == "first"
        assert window.source.text() == text
    # Nothing is typed: it goes on by itself.
    qtbot.waitUntil(lambda: message(window, "session") == "", timeout=20_000)
    after = saved(tmp_path)
    assert after is not None
    assert after.source.text == text


def run(qtbot: QtBot, window: MainWindow) -> None:
    press(window.source.view, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window, timeout=20_000)


def test_a_run_that_has_no_room_in_the_history_is_told_of_and_kept_as_soon_as_there_is(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(state=tmp_path)
    assert window.history is not None
    paste(window.source.view, "one two three")
    with qtbot.waitSignal(window.history.history.kept):
        run(qtbot, window)
    window.source.view.selectAll()
    paste(window.source.view, words_of(LARGE))
    qtbot.waitUntil(lambda: not window.source.view.is_filling)
    with no_file_grows_beyond(MOST_BYTES), qtbot.waitSignal(window.history.history.failed):
        run(qtbot, window)
    assert "can't be used" in message(window, "history")
    result = window.result.text()
    assert result
    qtbot.waitUntil(lambda: message(window, "history") == "", timeout=20_000)
    window.close_unasked()
    history, aside = open_history(tmp_path / "history.sqlite3", 1 << 30)
    assert aside is None
    assert len(history.find()) == 2
    kept = history.read(2)
    history.close()
    assert kept is not None
    assert kept[1].text == result


# ---------------------------------------------------------------- a real disk


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB, where this user may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount")
    if done.returncode:
        pytest.skip("this user may not mount a file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Take all the room that there is."""
    path = folder / "others"
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            return path
    raise AssertionError


def test_a_session_and_a_history_on_a_full_disk_keep_what_they_have(small_disk: Path) -> None:
    session = Session(source=SavedPane("The ferry was old."))
    saving = SessionFolder(small_disk / "sessions" / "1")
    saving.save(session)
    history, _ = open_history(small_disk / "history.sqlite3", 1 << 30)
    ferry = KeptSource("ferry.txt", "The ferry was old."), KeptRun("fuse", "Old.", 1.0)
    number = history.keep(*ferry)
    others = fill(small_disk)
    later = Session(source=SavedPane(LARGE))
    large = KeptSource("large.txt", LARGE), KeptRun("fuse", "Large.", 2.0)
    with pytest.raises(app.errors.SessionUnsaved, match="No space left"):
        saving.save(later)
    with pytest.raises(app.errors.HistoryUnusable, match="no room left"):
        history.keep(*large)
    assert SessionFolder(saving.folder).load() == (session, None)
    assert history.read(number) == ferry
    others.unlink()
    saving.save(later)
    assert history.read(history.keep(*large)) == large
    history.close()
    assert SessionFolder(saving.folder).load() == (later, None)


def test_what_was_left_comes_back_where_nothing_can_be_written(
    make_window: MakeWindow, small_disk: Path
) -> None:
    SessionFolder(small_disk / "sessions" / "1").save(Session(source=SavedPane("It sank.")))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    window = make_window(state=small_disk)
    assert window.session is not None
    assert any(map(window.session.adopt, orphaned_sessions(small_disk / "sessions")))
    assert window.source.text() == "It sank."
    window.close_unasked()
