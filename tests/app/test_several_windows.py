"""One window for each document, over one engine."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import app.autosave
from app.session import SavedPane, Session, SessionFolder
from app.settings.declared import LENGTH, THEME
from app.window.main_window import MainWindow
from app.window.settings.controller import SettingsController
from app.window.theme import Theme
from app.window.windows import Windows
from tests.app.conftest import MakeEngine, MakeWindows, NoEvidence
from tests.app.driving import message, press, type_text, wait_for_words, wait_until_done
from tests.app.fake_engine import WORDS
from tests.app.model_driving import MODEL, add, open_manager, press_button, wait_for_stage
from tests.app.queue_driving import open_queue
from tests.engine.hub.models import files
from tests.hub_server import LoopbackHub

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # says offscreen
WAITING = "Waiting for another window’s run…"


@pytest.fixture
def sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(app.autosave, "INTERVAL_MS", 30)
    return tmp_path / "sessions"


def two(make_windows: MakeWindows, behaviour: str = "answers") -> tuple[MainWindow, MainWindow]:
    """Two windows with a word or two each."""
    windows = make_windows(behaviour)
    windows.begin()
    first, second = windows.all[0], windows.open()
    for window, text in ((first, "a b"), (second, "c d e")):
        window.activateWindow()
        type_text(window.source.view, text)
    return first, second


def keys(qtbot: QtBot, window: MainWindow, key: Qt.Key, *, control: bool = False) -> None:
    """Press keys in a window, which is brought to the front for that."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window.source.view, key, control=control)


def run(qtbot: QtBot, window: MainWindow) -> None:
    keys(qtbot, window, Qt.Key.Key_Return, control=True)


def stop(qtbot: QtBot, window: MainWindow) -> None:
    keys(qtbot, window, Qt.Key.Key_Escape)


def documents(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.write_text(f"This is {path.name}.")
    return paths


# ---------------------------------------------------------------- one engine


def test_two_runs_at_once_are_done_in_turn_and_each_window_gets_its_own_text(
    qtbot: QtBot, make_windows: MakeWindows
) -> None:
    first, second = two(make_windows, "slow")
    run(qtbot, first)
    wait_for_words(qtbot, first)
    run(qtbot, second)
    assert second.status.activity.text() == WAITING
    wait_for_words(qtbot, first, 20)
    assert second.result.text() == ""
    assert second.status.activity.text() == WAITING
    stop(qtbot, first)
    kept = first.result.text()
    wait_for_words(qtbot, second)
    assert second.status.activity.text() == "Writing…"
    wait_until_done(qtbot, second, 20_000)
    assert second.result.text() == "".join(WORDS)
    assert first.result.text() == kept
    assert first.engine.pid == second.engine.pid


@pytest.mark.full
def test_a_run_that_waits_stops_at_once_and_the_other_one_goes_on(
    qtbot: QtBot, make_windows: MakeWindows
) -> None:
    first, second = two(make_windows, "slow")
    run(qtbot, first)
    wait_for_words(qtbot, first)
    run(qtbot, second)
    stop(qtbot, second)
    assert not second.controller.is_running
    assert second.status.activity.text() == "Stopped."
    stop(qtbot, second)
    wait_until_done(qtbot, first, 20_000)
    assert first.result.text() == "".join(WORDS)
    assert second.result.text() == ""


def test_closing_a_window_in_mid_sentence_stops_its_run_and_the_next_window_is_served(
    qtbot: QtBot, make_windows: MakeWindows
) -> None:
    first, second = two(make_windows, "slow")
    run(qtbot, first)
    wait_for_words(qtbot, first)
    run(qtbot, second)
    first.close_unasked()
    wait_for_words(qtbot, second)
    assert second.shared.windows == [second]


def test_an_engine_killed_under_one_windows_run_runs_that_of_the_other_after_its_restart(
    qtbot: QtBot, make_windows: MakeWindows
) -> None:
    first, second = two(make_windows, "slow")
    run(qtbot, first)
    wait_for_words(qtbot, first)
    run(qtbot, second)
    os.kill(first.engine.pid, signal.SIGKILL)
    wait_until_done(qtbot, first)
    assert "killed by signal 9" in message(first, "run")
    wait_for_words(qtbot, second)
    assert message(second, "run") == ""


def test_a_window_that_comes_later_knows_at_once_what_is_loaded_though_another_one_runs(
    qtbot: QtBot, make_windows: MakeWindows
) -> None:
    windows = make_windows("slow")
    windows.begin()
    (first,) = windows.all
    type_text(first.source.view, "a b")
    run(qtbot, first)
    wait_for_words(qtbot, first)
    second = windows.open()
    qtbot.waitUntil(lambda: second.status.engine.text().startswith("fake"))
    assert second.status.activity.text() == "Ready"
    assert first.controller.is_running


# ---------------------------------------------------------------- documents


def test_each_document_of_the_command_line_has_a_window_of_its_own(
    qtbot: QtBot, make_windows: MakeWindows, tmp_path: Path
) -> None:
    windows = make_windows()
    windows.begin(documents(tmp_path, "a.txt", "b.txt"))
    first, second = windows.all
    qtbot.waitUntil(lambda: first.source.text() == "This is a.txt.")
    qtbot.waitUntil(lambda: second.source.text() == "This is b.txt.")
    assert (first.windowTitle(), second.windowTitle()) == ("a.txt – Brevity", "b.txt – Brevity")


def test_a_document_that_is_open_is_shown_in_its_window_and_not_twice(
    qtbot: QtBot, make_windows: MakeWindows, tmp_path: Path
) -> None:
    a, b = documents(tmp_path, "a.txt", "b.txt")
    windows = make_windows()
    windows.begin([a, b, a])
    assert len(windows.all) == 2
    first = next(window for window in windows.all if window.documents.shows(a))
    wait_until_done(qtbot, first)
    assert windows.open(tmp_path / "." / "a.txt") is first
    qtbot.waitUntil(first.isActiveWindow)
    first.source.view.clear()
    type_text(first.source.view, "It is another text now.")
    assert windows.open(a) is not first


def test_ctrl_n_opens_a_window_beside_and_opening_in_it_leaves_the_first_alone(
    qtbot: QtBot, make_windows: MakeWindows, tmp_path: Path
) -> None:
    a, b = documents(tmp_path, "a.txt", "b.txt")
    windows = make_windows()
    windows.begin([a])
    (first,) = windows.all
    first.resize(800, 560)
    wait_until_done(qtbot, first)
    keys(qtbot, first, Qt.Key.Key_N, control=True)
    second = windows.all[-1]
    assert second is not first
    assert second.size() == first.size()
    assert windows.open(b) is second, "there was nothing in it"
    wait_until_done(qtbot, second)
    assert first.source.text() == "This is a.txt."
    assert second.source.text() == "This is b.txt."


# ---------------------------------------------------------------- what they share


def test_models_and_queue_have_one_window_each_which_acts_on_the_window_used_last(
    qtbot: QtBot, make_windows: MakeWindows, fake_batch: None
) -> None:
    first, second = two(make_windows)
    first.models.open_manager()
    assert first.models.window is second.models.window
    assert open_queue(first) is open_queue(second)
    assert first.queue.button.text() == second.queue.button.text()
    second.activateWindow()
    qtbot.waitUntil(second.isActiveWindow)
    assert first.shared.front is second
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
    assert first.shared.front is first


def test_a_model_that_is_chosen_in_one_window_works_in_all_of_them(
    qtbot: QtBot, make_windows: MakeWindows, hub: LoopbackHub
) -> None:
    hub.push(MODEL, files())
    first, second = two(make_windows)
    manager = open_manager(qtbot, first)
    add(qtbot, manager, MODEL)
    press_button(manager, "download")
    wait_for_stage(qtbot, first, "installed")
    second.activateWindow()
    qtbot.waitUntil(second.isActiveWindow)
    with qtbot.waitSignals([first.engine.model_loaded, second.engine.model_loaded]):
        press_button(manager, "use")
    for window in (first, second):
        assert window.models.engine_name.startswith(f"{MODEL}@")
        assert window.tool_bar.model_button.toolTip().startswith("model\n")
    first.models.shelf.remove(MODEL)
    qtbot.waitUntil(lambda: second.models.engine_name == "brevity-small", timeout=15_000)
    assert first.tool_bar.model_button.toolTip().startswith("Brevity small\n")


# ---------------------------------------------------------------- closing


def test_the_last_window_ends_all_and_the_others_do_not(
    qtbot: QtBot, make_windows: MakeWindows
) -> None:
    first, second = two(make_windows)
    qtbot.waitUntil(lambda: first.engine.pid != 0)
    first.models.open_manager()
    manager = first.models.window
    assert manager is not None
    first.close_unasked()
    assert second.shared.engine.isRunning()
    assert manager.isVisible()
    second.close_unasked()
    assert not manager.isVisible()


def answer(monkeypatch: pytest.MonkeyPatch, *answers: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []
    left = iter(answers)

    def question(parent: MainWindow, _title: str, text: str, *_: object) -> object:
        asked.append(parent.source.text())
        return next(left)

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def test_ctrl_q_asks_each_window_that_would_lose_something_once_and_closes_all(
    qtbot: QtBot, make_windows: MakeWindows, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = QMessageBox.StandardButton
    first, second = two(make_windows)
    asked = answer(monkeypatch, button.Discard, button.Discard)
    keys(qtbot, first, Qt.Key.Key_Q, control=True)
    assert sorted(asked) == ["a b", "c d e"]
    qtbot.waitUntil(lambda: not isValid(first) and not isValid(second))


def test_who_does_not_want_to_lose_the_text_of_one_window_keeps_all_windows(
    qtbot: QtBot, make_windows: MakeWindows, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = QMessageBox.StandardButton
    first, second = two(make_windows)
    asked = answer(monkeypatch, button.Discard, button.Cancel, button.Discard)
    keys(qtbot, second, Qt.Key.Key_Q, control=True)
    assert len(asked) == 2
    assert first.isVisible()
    assert second.isVisible()
    second.close()
    assert len(asked) == 3, "the answer was for quitting"


@pytest.fixture
def settings(tmp_path: Path, theme: Theme) -> Iterator[SettingsController]:
    settings = SettingsController(tmp_path / "config" / "settings.json", theme)
    yield settings
    settings.shutdown()


@pytest.mark.full
def test_nothing_of_a_closed_window_is_left_to_follow_settings_theme_or_models(
    qtbot: QtBot, theme: Theme, make_engine: MakeEngine, settings: SettingsController
) -> None:
    engine = make_engine("answers")
    windows = Windows(theme, None, settings, engine=engine, make_evidence=NoEvidence)
    windows.begin()
    second = windows.open()
    second.close_unasked()
    qtbot.waitUntil(lambda: not isValid(second))
    settings.choose(LENGTH, "long")
    settings.choose(THEME, "dark")
    settings.choose(THEME, "system")
    windows.shared.shelf.refresh()
    with qtbot.waitSignal(windows.shared.shelf.listed, timeout=15_000):
        pass
    assert windows.all[0].tool_bar.length_button.choice.length == "long"
    windows.close_unasked()


# ---------------------------------------------------------------- after a crash


def test_every_window_that_was_killed_comes_back_the_latest_first_and_a_document_beside_them(
    qtbot: QtBot, make_windows: MakeWindows, sessions: Path, tmp_path: Path
) -> None:
    for number, name in enumerate(("oldest", "older", "newest")):
        SessionFolder(sessions / name).save(Session(source=SavedPane(f"The {name}.")))
        os.utime(sessions / name / "session.json", (number, 1_000 + number))
    windows = make_windows(state=sessions.parent)
    windows.begin(documents(tmp_path, "a.txt"))
    texts = [window.source.text() for window in windows.all]
    assert texts[:3] == ["The newest.", "The older.", "The oldest."]
    qtbot.waitUntil(lambda: windows.all[-1].source.text() == "This is a.txt.")
    assert len(windows.all) == 4


def test_a_session_that_can_not_be_read_does_not_keep_the_others_from_coming_back(
    make_windows: MakeWindows, sessions: Path
) -> None:
    for number, name in enumerate(("good", "bad")):
        SessionFolder(sessions / name).save(Session(source=SavedPane(f"The {name}.")))
        os.utime(sessions / name / "session.json", (number, 1_000 + number))
    (sessions / "bad" / "session.json").write_text("{")
    windows = make_windows(state=sessions.parent)
    windows.begin()
    (window,) = windows.all
    assert window.source.text() == "The good."
    assert "could not be read" in message(window, "session")
