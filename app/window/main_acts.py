"""All that the keys do in the main window."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.window.evidence.flag_button import NEXT_KEYS, PREVIOUS_KEYS
from app.window.find.opening import FIND_KEYS, REPLACE_KEYS, open_find_bar
from app.window.history.controller import HISTORY_KEYS
from app.window.model_button import MANAGER_KEYS
from app.window.queue.queue_button import QUEUE_KEYS
from app.window.shortcuts import Act
from app.window.tasks import TASKS

if TYPE_CHECKING:
    from app.window.main_window import MainWindow


def main_acts(window: MainWindow) -> Iterator[Act]:
    """What can be done in this window, in the order in which it is listed."""
    standard = QKeySequence.StandardKey
    flags = window.evidence.flags
    find = partial(open_find_bar, (window.source, window.result))
    yield Act(_translated("Open a document"), window.documents.choose, (standard.Open,))
    yield Act(_translated("Save the result"), window.choose_where_to_save, (standard.Save,))
    yield Act(_translated("Copy the result"), window.result.copy, ("Ctrl+Shift+C",))
    yield Act(_translated("Run"), window.controller.run, ("Ctrl+Return", "Ctrl+Enter"))
    yield Act(_translated("Stop"), window.stop, ("Esc",))
    for number, task in enumerate(TASKS):
        choose = partial(window.tool_bar.task_switch.choose, number)
        yield Act(task.label, choose, (f"Ctrl+{number + 1}",))
    yield Act(_translated("Find"), find, (FIND_KEYS,))
    yield Act(_translated("Replace"), partial(find, replace=True), (REPLACE_KEYS,))
    yield Act(_translated("Next unsupported words"), flags.go_to_next, (NEXT_KEYS,))
    yield Act(_translated("Previous unsupported words"), flags.go_to_previous, (PREVIOUS_KEYS,))
    yield Act(_translated("Models"), window.models.open_manager, (MANAGER_KEYS,))
    yield Act(_translated("Queue"), window.queue.open_window, (QUEUE_KEYS,))
    if window.history is not None:
        yield Act(_translated("History"), window.history.open_window, (HISTORY_KEYS,))
    yield Act(_translated("Close"), window.close, (standard.Close, "Ctrl+Q"))


def _translated(text: str) -> str:
    return QCoreApplication.translate("acts", text)
