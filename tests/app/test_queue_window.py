"""The window of the queue, driven as a user would, with a batch that has no model."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
)
from pytestqt.qtbot import QtBot

from app.queue.store import FILE, queue_folder
from app.window.main_window import MainWindow
from app.window.queue.queue_window import QueueWindow
from app.window.queue.table import Column
from app.window.tasks import TASKS
from app.window.theme import DARK, LIGHT, Theme
from tests.app.conftest import MakeWindow
from tests.app.driving import click, drop_files, drop_urls, message
from tests.app.queue_driving import (
    PATIENCE_MS,
    add,
    banner,
    cells,
    open_queue,
    run_all,
    states,
    write_documents,
)

pytestmark = pytest.mark.usefixtures("fake_batch")


# ---------------------------------------------------------------- dropping


def test_several_dropped_files_are_queued_with_the_present_task(
    qtbot: QtBot, window: MainWindow, queued_folder: Path
) -> None:
    window.tool_bar.task_switch.choose(2)
    assert window.queue.drop_words == "Drop to add to the queue: Fuse"
    drop_files(window, queued_folder / "0.txt", queued_folder / "2.txt")
    shown = window.queue.window
    assert shown is not None
    assert shown.isVisible()
    qtbot.waitUntil(lambda: len(window.queue.queue.documents) == 2)
    assert cells(shown, Column.NAME) == ["0.txt", "2.txt"]
    assert cells(shown, Column.STATE) == ["Waiting", "Waiting"]
    assert window.queue.queue.options.task == "fuse"
    assert shown.bar.task_switch.task.name == "fuse"
    assert window.source.text() == "", "the panes stay as they are"


def test_a_dropped_folder_is_searched_for_documents(
    qtbot: QtBot, window: MainWindow, queued_folder: Path
) -> None:
    drop_files(window, queued_folder)
    qtbot.waitUntil(lambda: len(window.queue.queue.documents) == 3)


def test_an_address_among_dropped_files_is_told(window: MainWindow, queued_folder: Path) -> None:
    drop_urls(window, QUrl.fromLocalFile(str(queued_folder)), QUrl("https://example.com/a.txt"))
    assert "example.com/a.txt is not a file" in message(window, "document")


def test_files_may_be_dropped_on_the_queue_too(
    qtbot: QtBot, window: MainWindow, queued_folder: Path
) -> None:
    shown = open_queue(window)
    drop_files(shown, queued_folder / "0.txt")
    qtbot.waitUntil(lambda: cells(shown, Column.NAME) == ["0.txt"])
    drop_files(shown, queued_folder)
    qtbot.waitUntil(lambda: "1 document of those" in banner(shown, "added"))
    assert len(window.queue.queue.documents) == 3


# ---------------------------------------------------------------- start to start, and looks


def test_closing_says_that_the_queue_goes_on_and_the_next_window_does(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window()
    open_queue(window)
    (path,) = write_documents(tmp_path / "in", ["SLOW"])
    add(qtbot, window.queue.queue, path)
    window.queue.queue.start()
    qtbot.waitUntil(lambda: states(window.queue.queue) == ["working"], timeout=PATIENCE_MS)
    window.close()
    assert window.drop_highlight.text == "The next start goes on with the queue."
    qtbot.waitUntil(lambda: not window.isVisible())
    path.write_text("quick")
    again = make_window()
    qtbot.waitUntil(lambda: again.queue.button.text() == "Queue 1 of 1", timeout=PATIENCE_MS)
    assert again.queue.window is None, "nothing opens by itself"


def test_a_newer_list_is_told_when_the_queue_is_opened(make_window: MakeWindow) -> None:
    queued_folder = queue_folder()
    queued_folder.mkdir(parents=True)
    (queued_folder / FILE).write_text('{"version": 99}')
    window = make_window()
    shown = open_queue(window)
    assert "newer Brevity" in banner(shown, "queue")
    click(shown.banners.banner("queue").action_button)
    assert banner(shown, "queue") == ""
    assert window.queue.queue.is_open


def test_the_queue_of_another_brevity_is_told_and_tried_again(make_window: MakeWindow) -> None:
    first, second = make_window(), make_window()
    open_queue(first)
    shown = open_queue(second)
    assert "open in another Brevity" in banner(shown, "queue")
    first.queue.queue.shutdown()
    click(shown.banners.banner("queue").action_button)
    assert banner(shown, "queue") == ""
    assert second.queue.queue.is_open


def test_a_queue_that_has_become_free_is_no_trouble_when_it_is_opened_again(
    make_window: MakeWindow,
) -> None:
    first, second = make_window(), make_window()
    open_queue(first)
    shown = open_queue(second)
    shown.close()
    first.queue.queue.shutdown()
    open_queue(second)
    assert banner(shown, "queue") == ""


def test_trouble_while_it_works_stays_until_it_is_read(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    shown, queue = open_queue(window), window.queue.queue
    add(qtbot, queue, *write_documents(tmp_path / "in", ["BRIEF"]))
    (queue.folder / FILE).unlink()
    (queue.folder / FILE).mkdir()  # as good as a full disk
    run_all(qtbot, queue)
    qtbot.wait(100)
    assert "can't be kept" in banner(shown, "queue")


def test_every_control_has_a_name_and_is_reached_by_tab(worked_off: QueueWindow) -> None:
    worked_off.view.choose([0])
    for button in worked_off.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text() or not button.isVisible()
    assert worked_off.view.accessibleName()
    seen = set()
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    buttons = worked_off.details.buttons
    assert {worked_off.view, worked_off.bar.add_button, buttons["open"], buttons["remove"]} <= seen
    assert {worked_off.foot.export_button, worked_off.foot.clear_button} <= seen


@pytest.mark.full
def test_the_queue_wears_the_colors_of_the_theme(worked_off: QueueWindow, theme: Theme) -> None:
    try:
        for scheme, colors in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
            theme.follow(scheme)
            image = worked_off.grab().toImage()
            assert image.pixelColor(2, 2).name() == colors.window
    finally:
        theme.follow(Qt.ColorScheme.Light)


def test_the_smallest_window_cuts_no_button(qtbot: QtBot, worked_off: QueueWindow) -> None:
    worked_off.bar.task_switch.offer([task.name for task in TASKS], ())
    worked_off.bar.length_button.choose("100")
    worked_off.resize(worked_off.minimumSize())
    qtbot.wait(50)
    for button in worked_off.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            right = button.mapTo(worked_off, button.rect().topRight()).x()
            assert right <= worked_off.width(), button.text()
