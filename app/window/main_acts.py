"""All that the keys do in the main window."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from app.window.beams.controller import BEAMS_KEYS
from app.window.confidence.unsure_button import NEXT_KEYS as NEXT_UNSURE_KEYS
from app.window.confidence.unsure_button import PREVIOUS_KEYS as PREVIOUS_UNSURE_KEYS
from app.window.confidence.unsure_button import TOGGLE_KEYS
from app.window.evidence.flag_button import NEXT_KEYS, PREVIOUS_KEYS
from app.window.evidence.lights import ACROSS_KEYS
from app.window.export.menu import (
    COPY_KEYS,
    PRINT_KEYS,
    RICH_COPY_KEYS,
    SAVE_AS_KEYS,
    SAVE_KEYS,
)
from app.window.find.opening import FIND_KEYS, REPLACE_KEYS, open_find_bar
from app.window.help.help_window import HELP_KEYS
from app.window.history.controller import HISTORY_KEYS
from app.window.model_button import MANAGER_KEYS
from app.window.open_menu import NEW_WINDOW_OPEN_KEYS
from app.window.pane import Pane
from app.window.queue.queue_button import QUEUE_KEYS
from app.window.rewriting import AGAIN_KEYS
from app.window.settings.controller import SETTINGS_KEYS
from app.window.shortcuts import Act
from app.window.tasks import TASKS
from app.window.versions.controller import COMPARE_KEYS
from app.window.versions.version_button import NEWER_KEYS, OLDER_KEYS
from app.window.zoom import ZOOM_IN_KEYS, ZOOM_OUT_KEYS, ZOOM_RESET_KEYS

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

OTHER_PANE_KEYS = "Shift+F6"


def main_acts(window: MainWindow) -> Iterator[Act]:
    """What can be done in this window, in the order in which it is listed."""
    standard = QKeySequence.StandardKey
    flags, doubts = window.evidence.flags, window.confidence
    find = partial(open_find_bar, (window.source, window.result))
    yield Act(_translated("Open a document"), window.documents.choose, (standard.Open,))
    in_new = _translated("Open a document in a new window")
    yield Act(in_new, window.open_in_new_window, (NEW_WINDOW_OPEN_KEYS,))
    another = partial(window.shared.window_wanted.emit, None)
    yield Act(_translated("New window"), another, (standard.New,))
    export, zoom = window.export, window.zoom
    yield Act(_translated("Save the result"), export.save, (SAVE_KEYS,))
    yield Act(_translated("Save the result as…"), export.choose_where_to_save, (SAVE_AS_KEYS,))
    yield Act(_translated("Copy the result"), window.result.copy, (COPY_KEYS,))
    yield Act(_translated("Copy the result as rich text"), export.copy_rich, (RICH_COPY_KEYS,))
    yield Act(_translated("Print the result"), export.print_result, (PRINT_KEYS,))
    yield Act(_translated("Run"), window.controller.run, ("Ctrl+Return", "Ctrl+Enter"))
    yield Act(_translated("Stop"), window.stop, ("Esc",))
    yield Act(_translated("Write it again"), window.rewriting.write_again, (AGAIN_KEYS,))
    for number, task in enumerate(TASKS):
        choose = partial(window.tool_bar.task_switch.choose, number)
        yield Act(task.label, choose, (f"Ctrl+{number + 1}",))
    yield Act(_translated("Older version"), window.versions.show_older, (OLDER_KEYS,))
    yield Act(_translated("Newer version"), window.versions.show_newer, (NEWER_KEYS,))
    yield Act(_translated("Compare versions"), window.versions.open_window, (COMPARE_KEYS,))
    yield Act(_translated("Find"), find, (FIND_KEYS,))
    yield Act(_translated("Replace"), partial(find, replace=True), (REPLACE_KEYS,))
    yield Act(_translated("Next unsupported words"), flags.go_to_next, (NEXT_KEYS,))
    yield Act(_translated("Previous unsupported words"), flags.go_to_previous, (PREVIOUS_KEYS,))
    yield Act(_translated("Show unsure words"), doubts.toggle, (TOGGLE_KEYS,))
    yield Act(_translated("Next unsure word"), doubts.go_to_next, (NEXT_UNSURE_KEYS,))
    yield Act(_translated("Previous unsure word"), doubts.go_to_previous, (PREVIOUS_UNSURE_KEYS,))
    yield Act(_translated("Show what the model considers"), window.beams.toggle, (BEAMS_KEYS,))
    across = window.evidence.lights.go_across
    yield Act(_translated("To the sentence it rests on, and back"), across, (ACROSS_KEYS,))
    other = partial(_go_to_other, (window.source, window.result))
    yield Act(_translated("To the source or the result"), other, (OTHER_PANE_KEYS,))
    yield Act(_translated("Models"), window.models.open_manager, (MANAGER_KEYS,))
    yield Act(_translated("Queue"), window.queue.open_window, (QUEUE_KEYS,))
    yield Act(_translated("Larger text"), zoom.zoom_in, ZOOM_IN_KEYS)
    yield Act(_translated("Smaller text"), zoom.zoom_out, ZOOM_OUT_KEYS)
    yield Act(_translated("Usual text size"), zoom.reset, ZOOM_RESET_KEYS)
    if window.history is not None:
        yield Act(_translated("History"), window.history.open_window, (HISTORY_KEYS,))
    if window.settings is not None:
        yield Act(_translated("Settings"), window.settings.open_window, (SETTINGS_KEYS,))
    yield Act(_translated("Help"), window.open_help, (HELP_KEYS,))
    yield Act(_translated("Close"), window.close, ("Ctrl+W",))
    yield Act(_translated("Quit"), window.shared.quit, ("Ctrl+Q",))


def _go_to_other(panes: tuple[Pane, Pane]) -> None:
    """From a pane's text to that of the other; from elsewhere to the result, which one reads."""
    source, result = panes
    (source if result.view.hasFocus() else result).view.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _translated(text: str) -> str:
    return QCoreApplication.translate("acts", text)
