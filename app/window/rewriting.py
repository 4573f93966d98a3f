"""Writes a result again in other words: all of it, the sentences that are selected, or from a word.

What was there is an undo away.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.errors import PartEdited
from app.window.banner import Message
from app.window.result_pane import ResultPane
from app.window.run_controller import RunController
from app.window.runs import FinishedRun
from app.window.shortcuts import native
from app.window.standing import Standing
from app.window.written_runs import WrittenRuns
from engine.errors import BrevityError, RunForgotten

AGAIN_KEYS = "Ctrl+Shift+Return"
_TEXTS = 32
"""Whose variations are counted."""


class Rewriting(QObject):
    """The button over a result, the entry of its menu, and what else asks for other words."""

    def __init__(self, controller: RunController, result: ResultPane, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._result = controller, result
        self.runs = WrittenRuns(controller, result, self)
        self._variations: dict[tuple[object, ...], int] = {}
        self._parts_rewritten = 0
        row = result.header.row
        self.button = result.add_tool("again", "", index=row.indexOf(result.copy_button))
        self.button.clicked.connect(self.write_again)
        controller.other_words_wanted.connect(self.write_all_again)
        controller.running_changed.connect(self._describe)
        view = result.view
        view.selectionChanged.connect(self._describe)
        view.document().contentsChanged.connect(self._describe)
        view.menu_made.connect(self._add_to_menu)
        self._describe()

    def write_again(self) -> None:
        """Write the sentences that are selected in other words; without a selection, all."""
        if self._has_selection:
            self.rewrite_selection()
        else:
            self.write_all_again()

    def write_all_again(self) -> None:
        """Do the run of this result once more, otherwise than any time before."""
        if self._controller.is_running or self._result.view.document().isEmpty():
            return
        self._result.banners.clear_message("part")
        done = self.runs.shown
        asked = done.request if done is not None else None
        key = (asked.task, asked.text, asked.strategy, asked.length) if asked is not None else ()
        variation = self._variations.pop(key, asked.variation if asked is not None else 0) + 1
        self._variations[key] = variation
        while len(self._variations) > _TEXTS:
            del self._variations[next(iter(self._variations))]
        self._controller.write_again(done, variation)

    def rewrite_selection(self) -> None:
        """Write the sentences otherwise that the selection touches."""
        cursor = self._result.view.textCursor()
        done = self.runs.shown
        if done is None:
            self._refuse(RunForgotten())
            return
        standing = Standing(done.text, self._result.view)
        start, end = map(standing.place, (cursor.selectionStart(), cursor.selectionEnd()))
        if start is None or end is None:
            self._refuse(PartEdited())
        else:
            self.rewrite(done, start, end)

    def rewrite(self, done: FinishedRun, start: int, end: int, alternative: str = "") -> None:
        """Write what stands between two places of a run's text anew, as `Rework` says."""
        part = Standing(done.text, self._result.view).part(start, end)
        if part is None:
            self._refuse(PartEdited())
            return
        self._result.banners.clear_message("part")
        variation = 0
        if not alternative:
            self._parts_rewritten += 1
            variation = self._parts_rewritten
        self._controller.rework(
            done, part, (start, end), alternative=alternative, variation=variation
        )

    def _refuse(self, error: BrevityError) -> None:
        message = Message.of(error, self.tr("Write it all again"), self.write_all_again)
        self._result.banners.show_message("part", message)

    # ------------------------------------------------------------ the user

    @property
    def _has_selection(self) -> bool:
        return self._result.view.textCursor().hasSelection()

    def _add_to_menu(self, menu: QMenu, _position: int) -> None:
        if not self._has_selection:
            return
        menu.addSeparator()
        entry = menu.addAction(self.tr("Rewrite the selection"))
        entry.setEnabled(not self._controller.is_running)
        entry.triggered.connect(self.rewrite_selection)

    def _describe(self) -> None:
        name = self.tr("Write it again in other words")
        if self._has_selection:
            name = self.tr("Rewrite the selected sentences")
        self.button.setAccessibleName(name)
        self.button.setToolTip(f"{name} ({native(AGAIN_KEYS)})")
        is_empty = self._result.view.document().isEmpty()
        self.button.setEnabled(not is_empty and not self._controller.is_running)
