from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import app.autosave
from app.autosave import Autosave
from app.errors import SessionUnsaved
from app.session import SavedPane, Session, SessionFolder, orphaned_sessions


def session(text: str) -> Session:
    return Session(source=SavedPane(text))


class Window:
    """What a window shows."""

    def __init__(self, folder: Path) -> None:
        self.text = "The ferry was old."
        self.folder = SessionFolder(folder)
        self.autosave = Autosave(self.folder, lambda: session(self.text))

    def type(self, text: str) -> None:
        self.text = text
        self.autosave.touch()

    @property
    def saved(self) -> Session | None:
        return SessionFolder(self.folder.folder).load()[0]


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr(app.autosave, "INTERVAL_MS", 30)
    made = Window(tmp_path / "sessions" / "1")
    yield made
    made.autosave.close(forget=True)


def test_what_was_typed_is_saved_soon(window: Window, qtbot: QtBot) -> None:
    window.type("It sank.")
    qtbot.waitUntil(lambda: window.saved == session("It sank."))
    window.type("It sank in March.")
    qtbot.waitUntil(lambda: window.saved == session("It sank in March."))


def test_a_window_that_is_closed_and_kept_has_its_last_words_saved(window: Window) -> None:
    window.type("Its last words.")
    window.autosave.close(forget=False)
    assert window.saved == session("Its last words.")
    (orphan,) = orphaned_sessions(window.folder.folder.parent)
    assert orphan.load() == (session("Its last words."), None)
    window.folder.discard()


def test_a_window_that_is_closed_leaves_nothing(window: Window, qtbot: QtBot) -> None:
    window.type("It sank.")
    qtbot.waitUntil(lambda: window.saved is not None)
    window.autosave.close(forget=True)
    assert list(window.folder.folder.parent.iterdir()) == []


def test_a_window_whose_text_was_removed_leaves_nothing(window: Window, qtbot: QtBot) -> None:
    window.type("It sank.")
    qtbot.waitUntil(lambda: window.saved is not None)
    window.type(" ")
    qtbot.waitUntil(lambda: window.saved is None)


def test_while_it_lives_nobody_takes_its_session(window: Window, qtbot: QtBot) -> None:
    window.type("It sank.")
    qtbot.waitUntil(lambda: window.saved is not None)
    assert orphaned_sessions(window.folder.folder.parent) == []


def test_a_failure_is_told_once_and_so_is_its_end(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(saved: Session) -> None:
        raise SessionUnsaved("no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(window.folder, "save", full)
        with qtbot.waitSignal(window.autosave.failed) as told:
            window.type("One.")
        assert "no space left" in told.args[0].message
        with qtbot.assertNotEmitted(window.autosave.failed, wait=150):
            window.type("Two.")
    with qtbot.waitSignal(window.autosave.recovered):
        window.type("Three.")
    qtbot.waitUntil(lambda: window.saved == session("Three."))  # at first maybe the one before
