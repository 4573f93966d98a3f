"""The right pane: the result as it streams in, and the editor that it then is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor

from app.window.empty_state import EmptyState
from app.window.evidence.flag_button import FlagButton
from app.window.pane import Pane
from app.window.part_writer import Part, PartWriter
from app.window.shortcuts import native
from app.window.stream_writer import StreamWriter
from app.window.tasks import Task
from app.window.theme import Theme
from app.window.versions.version_button import VersionButton
from engine.messages import Delta

_CONFIRMATION_MS = 1_500


@dataclass
class ResultRun:
    """One run as its result is told of: its task, how and of what, and what was quoted in it.

    `source` tells the source that it ran on from others, `version` its text from other versions of
    it; 0: it is none.
    """

    task: Task
    source: object = None
    facts: tuple[str, ...] = ()
    quotations: tuple[str, ...] = ()
    version: int = 0


class ResultPane(Pane):
    """One result; those before it are an undo away."""

    ended = Signal()
    """A run has written its last word."""
    replacing = Signal()
    """Another text is about to take the place of the one that is here."""

    def __init__(self, theme: Theme, task: Task) -> None:
        super().__init__(theme)
        self._writer: StreamWriter | None = None
        self._run = ResultRun(task)
        # After how many steps of the undo history each run began to write; None where all of it
        # was removed.
        self._runs: list[tuple[int, ResultRun | None]] = []
        self._joined_steps = -1
        self.has_unsaved_edits = False
        # After how many steps of the undo history a run replaced edits that are saved nowhere.
        self._replaced_edits: list[int] = []
        self.view.setAccessibleName(self.tr("Result"))
        self.empty_state = EmptyState(self.view, theme, "result")
        self.flag_button = FlagButton(theme)
        self._header.insertWidget(self._header.indexOf(self.count) + 1, self.flag_button)
        self.version_button = VersionButton(theme)
        self._header.insertWidget(self._header.indexOf(self.title) + 1, self.version_button)
        self._add_marks()
        self.copy_button = self.add_tool("copy", self.tr("Copy the result"))
        self.copy_button.clicked.connect(self.copy)
        self.save_button = self.add_tool("save", self.tr("Save the result as a file…"))
        self._confirmation = QTimer(self)
        self._confirmation.setSingleShot(True)
        self._confirmation.setInterval(_CONFIRMATION_MS)
        self._confirmation.timeout.connect(lambda: self.set_tool_icon(self.copy_button, "copy"))
        self.view.document().contentsChanged.connect(self._on_contents_changed)
        self.view.document().undoCommandAdded.connect(self._on_command_added)
        self.show_task(task)
        self._on_contents_changed()
        self._dress(theme.colors)

    @property
    def is_streaming(self) -> bool:
        """Whether a run writes here."""
        return self._writer is not None

    @property
    def has_streamed(self) -> bool:
        """Whether the present run has written anything yet."""
        return self._writer is not None and self._writer.has_written

    @property
    def streamed(self) -> str:
        """What the present run has written, without what was edited meanwhile."""
        return self._writer.text if self._writer is not None else ""

    @property
    def run(self) -> ResultRun | None:
        """The run that the text is from, though it may be edited; None for what was typed here."""
        steps = self.view.document().availableUndoSteps()
        return next((run for at, run in reversed(self._runs) if at < steps), None)

    @property
    def has_replaced_edits(self) -> bool:
        """Whether unsaved edits stand only in the undo history, behind a newer run."""
        return bool(self._replaced_edits)

    def show_task(self, task: Task) -> None:
        """Say in the empty pane what pressing Run would do."""
        self.empty_state.say(
            self.tr("{result} will appear here").format(result=task.announced),
            self.tr("{purpose}. Press Run, or {keys}.").format(
                purpose=task.tip, keys=native("Ctrl+Return")
            ),
        )
        if self.view.document().isEmpty():
            self._show_name(task)

    def begin(self, task: Task, source: object = None, part: Part | None = None) -> None:
        """Make ready for a run's text. What is there stays until the first of it comes.

        With a `part`, only that is to become another, and what is told of the text stays.
        """
        self.banners.clear_message("run", "engine", "language", "memory")
        document = self.view.document()
        self._writer = StreamWriter(document) if part is None else PartWriter(document, part)
        shown = self.run if part is not None else None
        self._run = ResultRun(task, source) if shown is None else replace(shown, version=0)
        self.view.undo_allowed = False
        self.find_bar.set_replacing_allowed(False)

    def name_run(self, *facts: str) -> None:
        """Say how, and of what, the text is that is about to come."""
        self._run.facts = facts

    def apply(self, delta: Delta) -> None:
        """Write what came, and follow it if the reader is at the end."""
        if self._writer is None:
            return
        bar = self.view.verticalScrollBar()
        follows = bar.value() >= bar.maximum()
        is_first = not self._writer.has_written
        if is_first:
            self.replacing.emit()
        steps = self.view.document().availableUndoSteps()
        begins_anew = is_first and not isinstance(self._writer, PartWriter)
        if begins_anew and self.has_unsaved_edits:
            self._replaced_edits.append(steps)
        edits = self.has_unsaved_edits and not begins_anew
        self._joined_steps = -1 if is_first else steps
        self._writer.apply(delta.section, delta.keep, delta.text)
        self._joined_steps = -1
        self.has_unsaved_edits = edits
        if is_first:
            self._runs = [(at, run) for at, run in self._runs if at < steps]
            self._runs.append((steps, self._run))
            self._show_name(self._run.task, self._run.facts)
        self.view.stream_position = self._writer.position
        if begins_anew or (follows and not isinstance(self._writer, PartWriter)):
            bar.setValue(bar.maximum())

    def disown(self) -> None:
        """Take what the present run has written for the text of the run before, which it is."""
        self._runs = [(at, run) for at, run in self._runs if run is not self._run]

    def note_quotations(self, places: Iterable[tuple[int, int]]) -> None:
        """Remember what was quoted in the run's text, by places in all that was streamed of it."""
        if self._writer is not None:
            text = self._writer.text
            self._run.quotations = tuple(text[start:end] for start, end in places)

    def show_kept(
        self,
        task: Task,
        text: str,
        facts: Iterable[str],
        quoted: Iterable[str],
        source: object,
        version: int = 0,
    ) -> None:
        """Show a result that was made before, from its beginning; it counts as saved nowhere."""
        self.begin(task, source)
        self.name_run(*facts)
        self._run.version = version
        self.apply(Delta(0, 0, 0, text))
        self._run.quotations = tuple(quoted)
        self.view.moveCursor(QTextCursor.MoveOperation.Start)
        self.view.verticalScrollBar().setValue(0)
        self.end()
        self.has_unsaved_edits = bool(text)

    def end(self) -> None:
        """The run is over: the text is the user's."""
        if self._writer is None:
            return
        self._writer.close()
        self._writer = None
        self.view.undo_allowed = True
        self.find_bar.set_replacing_allowed(True)
        self.view.stream_position = -1
        self.view.viewport().update()
        self.ended.emit()

    def copy(self) -> None:
        """Put the whole text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())
        self.has_unsaved_edits = False
        self.set_tool_icon(self.copy_button, "check")
        self._confirmation.start()

    def _show_name(self, task: Task, facts: tuple[str, ...] = ()) -> None:
        self.title.setText(task.result_title)
        # Where there is little room, what stands behind it gives way.
        self.title.setMinimumWidth(self.title.sizeHint().width())
        self.show_facts(facts)

    def _on_contents_changed(self) -> None:
        empty = self.view.document().isEmpty()
        self.copy_button.setEnabled(not empty)
        self.save_button.setEnabled(not empty)
        self.has_unsaved_edits = not empty
        # Who goes back to replaced edits has them before their eyes: they are the text's own.
        steps = self.view.document().availableUndoSteps()
        self._replaced_edits = [at for at in self._replaced_edits if at < steps]
        if not self.is_streaming and not empty:
            named = (run for at, run in reversed(self._runs) if run is not None and at < steps)
            if (run := next(named, None)) is not None:
                self._show_name(run.task, run.facts)
        if empty and not self.is_streaming and self._runs:
            self._runs.append((steps - 1, None))
        self.banners.clear_message("save", "paste")

    def _on_command_added(self) -> None:
        # The new step takes the place of steps that were undone: their runs can't come back.
        steps = self.view.document().availableUndoSteps()
        if steps != self._joined_steps:  # where text joins the last step, Qt says so again
            self._runs = [(at, run) for at, run in self._runs if at < steps - 1]
