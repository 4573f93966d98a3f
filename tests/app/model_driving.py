"""What tests do to the model manager, as a user would."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model_entry import ModelEntry
from app.window.main_window import MainWindow
from app.window.models.model_window import ModelWindow
from tests.app.driving import click, enter
from tests.engine.hub.models import files, safetensors
from tests.hub_server import LoopbackHub

MODEL = "owner/model"
PATIENCE_MS = 15_000


def large_model(megabytes: int = 4) -> dict[str, bytes]:
    """The files of a model whose weights take a while."""
    return {**files(), "model.safetensors": safetensors(megabytes * 250_000)}


def open_manager(qtbot: QtBot, window: MainWindow) -> ModelWindow:
    """The manager, once it has listed what there is."""
    window.models.open_manager()
    manager = window.models.window
    assert manager is not None
    qtbot.waitUntil(lambda: window.models.shelf.is_listed, timeout=PATIENCE_MS)
    return manager


def entry(window: MainWindow, key: str = MODEL) -> ModelEntry:
    found = window.models.shelf.entry(key)
    assert found is not None
    return found


def wait_for_stage(qtbot: QtBot, window: MainWindow, stage: str, key: str = MODEL) -> None:
    def is_there() -> bool:
        found = window.models.shelf.entry(key)
        return found is not None and found.stage == stage

    qtbot.waitUntil(is_there, timeout=PATIENCE_MS)


def add(qtbot: QtBot, manager: ModelWindow, text: str) -> None:
    """Look a model up, and wait for the answer."""
    manager.add_line.field.setText(text)
    click(manager.add_line.button)
    qtbot.waitUntil(lambda: not manager.add_line.is_looking, timeout=PATIENCE_MS)


def shown_buttons(manager: ModelWindow) -> list[str]:
    return [name for name, button in manager.details.buttons.items() if not button.isHidden()]


def press_button(manager: ModelWindow, name: str) -> None:
    """Press one of the buttons that the details show now."""
    button = manager.details.buttons[name]
    assert button.isVisible(), f"{name} is not among {shown_buttons(manager)}"
    click(button)


def wait_for_bytes(qtbot: QtBot, hub: LoopbackHub, count: int) -> None:
    qtbot.waitUntil(lambda: hub.sent("model.safetensors") >= count, timeout=PATIENCE_MS)


def drop_on(manager: ModelWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(40, 40),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter(manager, mime)
    assert manager.drop_highlight.isVisible()
    QApplication.sendEvent(manager, event)
    assert not manager.drop_highlight.isVisible()
