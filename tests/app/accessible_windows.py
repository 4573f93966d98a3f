"""Every window in every state that looks different: what the tests of accessibility go through.

A new window, or a new state of one, is one more function and one more line in WINDOWS.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.settings.declared import LENGTH, PROXY, THREADS
from app.window.banner import Message
from app.window.find.opening import open_find_bar
from app.window.help.help_window import ABOUT, DIAGNOSTICS, KEYS
from app.window.main_window import MainWindow
from tests.app.confidence_driving import DOUBTING_ENGINE, shade, wire
from tests.app.driving import click, paste, press, wait_for_words, wait_until_done
from tests.app.evidence_driving import SOURCE, ChecksAtOnce, wait_for_flags, wait_for_matches
from tests.app.history_driving import fill
from tests.app.model_driving import open_manager
from tests.app.queue_driving import leave_worked_off, open_queue, write_documents
from tests.app.settings_driving import MakeSettings, line_of, opened, write
from tests.app.versions_driving import open_list

if TYPE_CHECKING:
    from tests.app.conftest import MakeWindow


@dataclass(frozen=True)
class Desk:
    """Where windows are opened, each with a state of its own and engines without a model."""

    qtbot: QtBot
    make_window: MakeWindow
    make_settings: MakeSettings
    folder: Path

    def main(self, behaviour: str = "does-all") -> MainWindow:
        """The window in which the user works, with all tasks offered."""
        window = self.make_window(behaviour, evidence=ChecksAtOnce(), state=self.folder)
        self.qtbot.waitUntil(lambda: window.status.activity.text() == "Ready")
        return window

    def doubting(self, behaviour: str = "") -> MainWindow:
        """The same with an engine that is unsure of its words."""
        window = self.make_window(behaviour, script=DOUBTING_ENGINE, state=self.folder)
        self.qtbot.waitUntil(lambda: window.status.activity.text() == "Ready")
        paste(window.source.view, SOURCE)
        return window


def empty(desk: Desk) -> QWidget:
    return desk.main()


def with_document(desk: Desk) -> QWidget:
    window = desk.main()
    paste(window.source.view, SOURCE)
    return window


def running(desk: Desk) -> QWidget:
    window = desk.main("slow")
    paste(window.source.view, SOURCE)
    click(window.tool_bar.run_button)
    wait_for_words(desk.qtbot, window)
    return window


def with_result(desk: Desk) -> MainWindow:
    """A result with flags and a quotation, and a source with coverage."""
    window = desk.main("says-too-much")
    paste(window.source.view, SOURCE)
    click(window.tool_bar.run_button)
    wait_until_done(desk.qtbot, window)
    wait_for_matches(desk.qtbot, window)
    wait_for_flags(desk.qtbot, window, "1891")
    window.source.view.setFocus()
    return window


def banners(desk: Desk) -> QWidget:
    window = desk.main()
    for pane, kind in ((window.source, "error"), (window.result, "notice")):
        message = Message(
            "This file is damaged.",
            "Open it in the program that made it, and save it again. Or choose another.",
            "error" if kind == "error" else "notice",
            "Open another…",
            str,
            "line 1\nline 2",
            (("Choose another model", str),),
        )
        pane.banners.show_message("document", message).fold_button.setChecked(True)
    return window


def finding(desk: Desk) -> QWidget:
    window = with_result(desk)
    open_find_bar((window.source, window.result), replace=True)
    window.source.find_bar.field.setText("lamp")
    desk.qtbot.waitUntil(lambda: not window.source.find_bar.is_searching)
    return window


def unsure_words(desk: Desk) -> QWidget:
    window = desk.doubting()
    press(window, Qt.Key.Key_Return, control=True)
    wait_until_done(desk.qtbot, window)
    shade(desk.qtbot, wire(window))
    window.source.view.setFocus()
    return window


def beams(desk: Desk) -> QWidget:
    """A search that goes on, with what it considers over the result."""
    window = desk.doubting("slow")
    window.beams.toggle()
    press(window, Qt.Key.Key_Return, control=True)
    desk.qtbot.waitUntil(window.beams.strip.isVisible)
    return window


def with_versions(desk: Desk) -> MainWindow:
    window = desk.doubting()
    press(window, Qt.Key.Key_Return, control=True)
    wait_until_done(desk.qtbot, window)
    window.rewriting.write_again()
    wait_until_done(desk.qtbot, window)
    desk.qtbot.waitUntil(window.result.version_button.isVisible)
    return window


def version_list(desk: Desk) -> QWidget:
    return open_list(desk.qtbot, with_versions(desk))


def comparing(desk: Desk) -> QWidget:
    window = with_versions(desk)
    window.versions.open_window()
    compare = window.versions.window
    desk.qtbot.waitUntil(lambda: "the same" in compare.counts.text())
    desk.qtbot.waitUntil(compare.isActiveWindow)
    return compare


def nothing_to_compare(desk: Desk) -> QWidget:
    window = desk.main()
    window.versions.open_window()
    desk.qtbot.waitUntil(window.versions.window.isActiveWindow)
    return window.versions.window


def settings(desk: Desk) -> QWidget:
    """With one that is changed, and one that can't be what is typed."""
    settings = opened(desk.make_settings(), desk.qtbot)
    settings.choose(LENGTH, "long")
    write(line_of(settings, THREADS), "999", None)
    write(line_of(settings, PROXY), "no address")
    settings.window.search.setFocus()
    return settings.window


def no_settings_found(desk: Desk) -> QWidget:
    settings = opened(desk.make_settings(), desk.qtbot)
    settings.window.search.setText("nothing has this name")
    return settings.window


def dropping(desk: Desk) -> QWidget:
    window = desk.main()
    window.drop_highlight.cover("Drop to open and run “Summarize”")
    return window


def models(desk: Desk) -> QWidget:
    manager = open_manager(desk.qtbot, desk.main())
    desk.qtbot.waitUntil(manager.isActiveWindow)
    return manager


def no_models_found(desk: Desk) -> QWidget:
    manager = open_manager(desk.qtbot, desk.main())
    desk.qtbot.waitUntil(manager.isActiveWindow)
    manager.search.setText("nothing has this name")
    return manager


def model_to_add(desk: Desk) -> QWidget:
    """A model that needs a token, which is asked for."""
    manager = open_manager(desk.qtbot, desk.main())
    desk.qtbot.waitUntil(manager.isActiveWindow)
    manager.add_line.field.setText("owner/model")
    manager.add_line.token.show()
    return manager


def empty_queue(desk: Desk) -> QWidget:
    queue = open_queue(desk.main())
    desk.qtbot.waitUntil(queue.isActiveWindow)
    return queue


def queue(desk: Desk) -> QWidget:
    window = desk.main()
    documents = write_documents(desk.folder / "in", ["one two", "FAIL", "word " * 1_200])
    leave_worked_off(window.queue.queue.folder, documents)
    shown = open_queue(window)
    desk.qtbot.waitUntil(shown.isActiveWindow)
    shown.view.choose([1])
    return shown


def empty_history(desk: Desk) -> QWidget:
    history = desk.main().history
    assert history is not None
    with desk.qtbot.waitSignal(history.window.runs.answered):
        history.open_window()
    desk.qtbot.waitUntil(history.window.isActiveWindow)
    return history.window


def history(desk: Desk) -> QWidget:
    fill(desk.folder / "history.sqlite3", ["The ferry sank in March.", "It was old."])
    return empty_history(desk)


def guide(desk: Desk) -> QWidget:
    return _help(desk)


def keys(desk: Desk) -> QWidget:
    return _help(desk, KEYS)


def about(desk: Desk) -> QWidget:
    return _help(desk, ABOUT)


def installation(desk: Desk) -> QWidget:
    return _help(desk, DIAGNOSTICS)


def _help(desk: Desk, page: int | None = None) -> QWidget:
    window = desk.main()
    window.open_help()
    assert window.help is not None
    if page is not None:
        window.help.open(page)
    desk.qtbot.waitUntil(window.help.isActiveWindow)
    return window.help


WINDOWS: dict[str, Callable[[Desk], QWidget]] = {
    "empty": empty,
    "with a document": with_document,
    "running": running,
    "with a result": with_result,
    "with banners": banners,
    "finding": finding,
    "unsure words": unsure_words,
    "beams": beams,
    "version list": version_list,
    "comparing": comparing,
    "nothing to compare": nothing_to_compare,
    "settings": settings,
    "no settings found": no_settings_found,
    "dropping": dropping,
    "models": models,
    "no models found": no_models_found,
    "a model to add": model_to_add,
    "empty queue": empty_queue,
    "queue": queue,
    "empty history": empty_history,
    "history": history,
    "help: guide": guide,
    "help: keys": keys,
    "help: about": about,
    "help: installation": installation,
}
