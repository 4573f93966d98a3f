"""The model manager: what it lists, what it asks, and what it does with models that are here."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTableView,
)
from pytestqt.qtbot import QtBot

from app.model_jobs import TakeInventory
from app.window.banner import Message
from app.window.main_window import MainWindow
from app.window.models.model_window import ModelWindow
from app.window.models.table import Column
from app.window.theme import DARK, LIGHT, Theme
from engine.hub.catalogue import catalogue
from engine.hub.library import InstalledModel, installed_models
from tests.app.conftest import MakeWindow
from tests.app.driving import click, press
from tests.app.model_driving import (
    MODEL,
    PATIENCE_MS,
    add,
    drop_on,
    entry,
    open_manager,
    press_button,
    shown_buttons,
    wait_for_stage,
)
from tests.engine.hub.models import files, make_model
from tests.hub_server import LoopbackHub

XSUM = "google/roberta2roberta_L-24_bbc"


@pytest.fixture
def window(make_window: MakeWindow, hub: LoopbackHub) -> MainWindow:
    return make_window()


@pytest.fixture
def manager(qtbot: QtBot, window: MainWindow) -> ModelWindow:
    return open_manager(qtbot, window)


@pytest.fixture
def installed(
    qtbot: QtBot, window: MainWindow, manager: ModelWindow, hub: LoopbackHub
) -> ModelWindow:
    """The manager, with a model that was just downloaded, and is chosen."""
    hub.push(MODEL, files())
    add(qtbot, manager, MODEL)
    press_button(manager, "download")
    wait_for_stage(qtbot, window, "installed")
    return manager


def rows(manager: ModelWindow, column: Column = Column.NAME) -> list[str]:
    proxy = manager.view.filter
    return [str(proxy.index(row, column).data()) for row in range(proxy.rowCount())]


def test_every_model_of_the_catalogue_is_listed_with_its_size_fit_and_state(
    manager: ModelWindow, hub: LoopbackHub
) -> None:
    assert rows(manager) == [known.title for known in catalogue()]
    assert rows(manager)[0] == "Brevity small"
    assert rows(manager, Column.STATE)[0] == "Installed"
    assert set(rows(manager, Column.STATE)[1:]) == {"Not installed"}
    assert set(rows(manager, Column.FIT)) <= {"Fits", "Slow", "Does not fit", "Not known"}
    assert rows(manager, Column.SIZE)[0] == "42.0 MB"
    assert hub.log == [], "looking what there is asks nobody"


def test_a_search_shows_only_what_has_all_its_words(manager: ModelWindow) -> None:
    manager.search.setText("summar german")
    assert rows(manager) == ["BERT base, shared: German summaries"]
    manager.search.setText("no such thing")
    assert rows(manager) == []
    assert manager.nothing.isVisible()
    manager.search.clear()
    manager.task_filter.choose("split")
    assert rows(manager) == ["Brevity small", "Google: splitting sentences"]


def test_the_table_is_sorted_by_numbers_where_there_are_numbers(manager: ModelWindow) -> None:
    manager.view.sortByColumn(Column.SIZE, Qt.SortOrder.DescendingOrder)
    assert rows(manager, Column.SIZE)[:2] == ["3.09 GB", "3.09 GB"]
    assert [size for size in rows(manager, Column.SIZE) if size][-1] == "42.0 MB"


def test_the_details_say_what_a_model_is_before_anything_is_downloaded(
    manager: ModelWindow,
) -> None:
    assert manager.view.choose(XSUM)
    details = manager.details
    assert details.title.text() == "Google: one-sentence summaries"
    assert details.note.text().startswith("Writes one sentence.")
    facts = details.facts
    assert facts.value("Quality") == "ROUGE-2 18.79 on XSum"
    assert facts.value("Source").startswith("Rothe")
    assert facts.value("Memory").startswith("about 2.")
    assert "memory" in facts.value("Fit")
    assert facts.value("Input") == "The text alone, without marks"
    assert shown_buttons(manager) == ["download"]


def test_no_state_is_told_by_colour_alone(manager: ModelWindow) -> None:
    for row in range(manager.view.filter.rowCount()):
        for column in (Column.FIT, Column.STATE):
            index = manager.view.filter.index(row, column)
            assert index.data()
            assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(str(index.data()))


def test_a_model_that_is_damaged_on_the_disk_is_found_out_and_repaired(
    qtbot: QtBot, window: MainWindow, installed: ModelWindow, hub: LoopbackHub
) -> None:
    press_button(installed, "verify")
    qtbot.waitUntil(lambda: "✓ Verified" in installed.details.said.text(), timeout=PATIENCE_MS)
    model = entry(window).installed
    assert model is not None
    vocabulary = model.folder / "spiece.model"
    vocabulary.write_bytes(b"x" * vocabulary.stat().st_size)
    press_button(installed, "verify")
    wait_for_stage(qtbot, window, "damaged")
    said = installed.details.banners.message("model")
    assert said is not None
    assert said.title == "model is damaged: spiece.model."
    assert "use" not in shown_buttons(installed)
    hub.clear_log()
    press_button(installed, "repair")
    wait_for_stage(qtbot, window, "installed")
    assert vocabulary.read_bytes() == files()["spiece.model"]
    assert hub.sent("model.safetensors") == 0


def test_deleting_asks_first(
    qtbot: QtBot, window: MainWindow, installed: ModelWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    button = QMessageBox.StandardButton
    answers = iter([button.Cancel, button.Yes])

    def question(_parent: object, _title: str, text: str, *_: object) -> object:
        asked.append(text)
        return next(answers)

    monkeypatch.setattr(QMessageBox, "question", question)
    model = entry(window).installed
    assert model is not None
    press_button(installed, "delete")
    assert asked[0].startswith("Delete model (")
    assert model.folder.exists()
    press_button(installed, "delete")
    qtbot.waitUntil(lambda: not model.folder.exists(), timeout=PATIENCE_MS)
    wait_for_stage(qtbot, window, "available")


def test_the_embedded_model_is_used_and_verified_but_never_deleted(
    qtbot: QtBot, manager: ModelWindow
) -> None:
    assert manager.view.choose("brevity-small")
    assert shown_buttons(manager) == ["verify", "folder"]
    assert manager.details.explanation.text() == "✓ This model is in use."
    press_button(manager, "verify")
    qtbot.waitUntil(lambda: "✓" in manager.details.said.text(), timeout=PATIENCE_MS)


def test_a_folder_that_is_dropped_becomes_a_model(
    qtbot: QtBot, window: MainWindow, manager: ModelWindow, tmp_path: Path
) -> None:
    folder = make_model(tmp_path / "my model – übung")
    drop_on(manager, folder)
    qtbot.waitUntil(lambda: "Imported" in manager.add_line.said.text(), timeout=PATIENCE_MS)
    found = entry(window, manager.view.key)
    assert found.stage == "installed"
    assert found.installed is not None
    assert found.installed.origin == "imported"
    assert (found.installed.folder / "model.safetensors").exists()
    assert found.title == "my model – übung"
    again = make_model(tmp_path / "again" / "my model – übung")
    drop_on(manager, again)
    with qtbot.waitSignal(window.models.shelf.imported, timeout=PATIENCE_MS):
        pass
    with qtbot.waitSignal(window.models.shelf.listed, timeout=PATIENCE_MS):
        window.models.shelf.refresh()
    assert manager.view.key == found.key, "still chosen when the disk was looked at anew"
    assert rows(manager).count("my model – übung") == 1


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda folder: folder.mkdir(), "config.json"),
        (
            lambda folder: make_model(folder, model_type="t5", architectures=["T5Model"]),
            "not of the family that Brevity runs (T5Model)",
        ),
        (lambda folder: folder.write_text("no folder"), "is a file"),
    ],
    ids=["an empty folder", "another family", "a file"],
)
def test_what_is_no_model_is_refused_with_the_reason(
    qtbot: QtBot,
    window: MainWindow,
    manager: ModelWindow,
    tmp_path: Path,
    make: Callable[[Path], object],
    words: str,
) -> None:
    make(tmp_path / "thing")
    drop_on(manager, tmp_path / "thing")
    qtbot.waitUntil(lambda: words in manager.add_line.said.text(), timeout=PATIENCE_MS)
    assert manager.add_line.said.objectName() == "fieldError"
    assert window.models.shelf.entry(str(tmp_path / "thing")) is None


def test_a_name_is_checked_while_it_is_typed(manager: ModelWindow) -> None:
    line = manager.add_line
    line.field.setText("owner")
    assert not line.button.isEnabled()
    assert "owner/model" in line.said.text()
    line.field.setText("https://huggingface.co/datasets/owner/model")
    assert "it is of the hub's datasets" in line.said.text()
    assert not line.button.isEnabled()
    line.field.setText("https://huggingface.co/owner/model/tree/main")
    assert line.button.isEnabled()
    assert line.said.text().startswith("Enter looks for owner/model on 127.0.0.1:")


def test_a_model_of_another_family_is_refused_before_its_weights_are_asked_for(
    qtbot: QtBot, window: MainWindow, manager: ModelWindow, hub: LoopbackHub
) -> None:
    hub.push("owner/t5", {**files(), "config.json": b'{"model_type": "t5"}'})
    add(qtbot, manager, "owner/t5")
    assert "t5" in manager.add_line.said.text()
    assert hub.sent("model.safetensors") == 0
    add(qtbot, manager, "owner/nobody")
    assert "owner/nobody" in manager.add_line.said.text()


def test_the_folder_of_a_model_is_opened(
    manager: ModelWindow, monkeypatch: pytest.MonkeyPatch, embedded_model_folder: Path
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    manager.view.choose("brevity-small")
    press_button(manager, "folder")
    assert opened == [str(embedded_model_folder)]


def test_the_keyboard_reaches_everything_and_escape_closes(
    qtbot: QtBot, window: MainWindow, manager: ModelWindow
) -> None:
    qtbot.waitUntil(manager.isActiveWindow)
    manager.view.choose(XSUM)
    seen = set()
    for _ in range(20):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    line = manager.add_line
    assert {
        manager.search,
        manager.task_filter,
        manager.view,
        manager.details.buttons["download"],
        line.field,
        line.import_button,
    } <= seen
    press(manager.view, Qt.Key.Key_Escape)
    assert not manager.isVisible()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window, Qt.Key.Key_M, control=True)
    assert manager.isVisible()


def test_everything_has_a_name_for_screen_readers(manager: ModelWindow) -> None:
    unnamed = [
        widget
        for widget in manager.findChildren(QAbstractButton)
        if not (widget.accessibleName() or widget.text())
        and not isinstance(widget.parent(), QLineEdit | QTableView)  # Qt's own
    ]
    assert unnamed == []
    for field in (manager.search, manager.add_line.field, manager.view):
        assert field.accessibleName()


def test_the_smallest_manager_cuts_no_button(qtbot: QtBot, manager: ModelWindow) -> None:
    manager.view.choose("brevity-small")
    manager.resize(manager.minimumSize())
    qtbot.wait(50)
    for button in manager.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_a_narrow_table_shows_the_state_rather_than_what_the_details_tell(
    qtbot: QtBot, manager: ModelWindow
) -> None:
    for size, shown in ((manager.minimumSize(), False), (manager.size(), True)):
        manager.resize(size)
        qtbot.wait(20)
        assert manager.view.isColumnHidden(Column.LICENCE) is not shown
        assert not manager.view.isColumnHidden(Column.STATE)
        assert manager.view.horizontalScrollBar().maximum() == 0


def test_an_error_is_shown_whole_however_long_its_words_are(
    qtbot: QtBot, manager: ModelWindow
) -> None:
    area = manager.details.banners
    area.show_message("model", Message(f"The model in {'fb4b46b6' * 12} is gone."))
    qtbot.wait(20)
    for label in area.banner("model").findChildren(QLabel):
        if label.text():
            assert label.minimumSizeHint().width() <= label.width()
            assert label.heightForWidth(label.width()) <= label.height()


def test_an_inventory_that_was_overtaken_is_taken_anew(
    qtbot: QtBot, window: MainWindow, installed: ModelWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, late = window.models.shelf, threading.Event()
    model = entry(window).installed
    assert model is not None

    def looks_long() -> tuple[InstalledModel, ...]:
        seen = installed_models()
        late.wait(PATIENCE_MS / 1000)
        return seen

    qtbot.waitUntil(lambda: not shelf._threads.has(TakeInventory), timeout=PATIENCE_MS)
    monkeypatch.setattr("app.model_jobs.installed_models", looks_long)
    shelf.refresh()
    qtbot.wait(100)
    shelf.remove(MODEL)
    wait_for_stage(qtbot, window, "available")
    late.set()
    qtbot.waitUntil(lambda: not shelf._threads.has(TakeInventory), timeout=PATIENCE_MS)
    assert entry(window).stage == "available"


@pytest.mark.full
def test_the_manager_follows_the_theme(qtbot: QtBot, manager: ModelWindow, theme: Theme) -> None:
    try:
        for scheme, colors in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
            theme.follow(scheme)
            qtbot.wait(10)
            image = manager.grab().toImage()
            assert image.pixelColor(2, 2).name() == colors.window
            card = manager.view.mapTo(manager, manager.view.rect().bottomLeft())
            assert image.pixelColor(card.x() + 2, card.y() - 2).name() == colors.surface
    finally:
        theme.follow(Qt.ColorScheme.Light)


def test_a_library_that_cannot_be_read_is_told_with_a_way_out(
    qtbot: QtBot,
    make_window: MakeWindow,
    hub: LoopbackHub,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("BREVITY_HOME", str(tmp_path))
    (tmp_path / "library.json").write_text("{not json")
    window = make_window()
    window.models.open_manager()
    manager = window.models.window
    assert manager is not None
    qtbot.waitUntil(lambda: manager.banners.message("list") is not None, timeout=PATIENCE_MS)
    (tmp_path / "library.json").unlink()
    click(manager.banners.banner("list").action_button)
    qtbot.waitUntil(lambda: window.models.shelf.is_listed, timeout=PATIENCE_MS)
    assert manager.banners.message("list") is None
