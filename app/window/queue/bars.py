"""Above and below the table: what is done with the documents, and how far all of them are."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QPushButton, QWidget

from app.model_shelf import ModelShelf
from app.queue.document import QueueOptions
from app.queue.queue import DocumentQueue
from app.window.elided_label import ElidedLabel
from app.window.icons import icon
from app.window.length_button import LengthButton
from app.window.model_button import ModelButton
from app.window.queue.wording import count_words, pace_words, translated
from app.window.shortcuts import native
from app.window.task_switch import TaskSwitch
from app.window.tasks import TASKS
from app.window.theme import Colors, Theme

START_KEYS = "Ctrl+Return"
_MODEL_WIDTH = 110


class QueueBar(QWidget):
    """Adding, the task with its options, and the button that starts and pauses."""

    files_wanted = Signal()
    folder_wanted = Signal()
    options_chosen = Signal(object)
    """QueueOptions."""
    models_wanted = Signal()

    def __init__(self, queue: DocumentQueue, shelf: ModelShelf, theme: Theme) -> None:
        super().__init__()
        self._queue, self._shelf, self._theme = queue, shelf, theme
        self._is_showing = False
        self._shown: tuple[object, ...] = ()
        self.add_button = QPushButton(self.tr("Add ▾"))
        self.add_button.setAccessibleName(self.tr("Add"))
        self.add_button.setToolTip(self.tr("Add documents to the queue"))
        menu = QMenu(self.add_button)
        menu.addAction(self.tr("Files…")).triggered.connect(self.files_wanted)
        menu.addAction(self.tr("A folder…")).triggered.connect(self.folder_wanted)
        self.add_button.setMenu(menu)
        self.task_switch = TaskSwitch()
        self.length_button = LengthButton()
        self.length_button.set_narrow(True)
        self.model_button = ModelButton(theme)
        self.model_button.offer(shelf)
        self.start_button = QPushButton()
        self.start_button.setObjectName("run")
        for button in (self.add_button, self.start_button):
            button.setIconSize(QSize(23, 18))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.add_button)
        row.addStretch()
        row.addWidget(self.task_switch, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        row.addWidget(self.length_button)
        row.addWidget(self.model_button)
        row.addWidget(self.start_button)
        self.task_switch.chosen.connect(self.length_button.show_task)
        self.task_switch.chosen.connect(self.model_button.show_task)
        self.task_switch.chosen.connect(self._on_chosen)
        for entry in self.length_button.entries.values():
            entry.triggered.connect(self._on_chosen)
        self.model_button.chosen.connect(self._on_model_chosen)
        self.model_button.manager_wanted.connect(self.models_wanted)
        self.start_button.clicked.connect(self.toggle)
        theme.changed.connect(self._dress)
        self._widen_start_button()
        self.show_queue()

    def toggle(self) -> None:
        """Start, or pause."""
        if self._queue.is_running:
            self._queue.pause()
        elif self.start_button.isEnabled():
            self._queue.start()

    def show_queue(self) -> None:
        """Show the queue's options, and what the button would do now."""
        queue = self._queue
        to_do = len(queue.documents) - queue.done
        shown = (
            queue.options,
            queue.has_begun,
            queue.is_running,
            to_do > 0,
            len(self._shelf.entries),
        )
        if shown == self._shown:  # it is asked for with every document
            return
        self._shown = shown
        self._show_options(queue.options)
        keys = native(START_KEYS)
        if queue.is_running:
            text = self.tr("Pause")
            tip = self.tr("Leave off; what is in flight is begun again later ({keys})")
        else:
            text = self.tr("Go on") if queue.has_begun and to_do else self.tr("Start")
            tip = self.tr("Work on all documents that wait ({keys})")
        self.start_button.setText(text)
        self.start_button.setToolTip(tip.format(keys=keys))
        self.start_button.setEnabled(queue.is_running or to_do > 0)
        self.start_button.setProperty("stops", "true" if queue.is_running else "false")
        self.start_button.style().unpolish(self.start_button)
        self.start_button.style().polish(self.start_button)
        self._dress(self._theme.colors)

    def _show_options(self, options: QueueOptions) -> None:
        entry = self._shelf.find(options.model)
        usual = {task.name for task in TASKS if task.always_offered}
        known = set(entry.tasks) if entry is not None and entry.tasks else usual
        names = [task.name for task in TASKS]
        self._is_showing = True
        # The present task is always offered: what a model does may be known once it is loaded only.
        self.task_switch.offer(known | {options.task}, ())
        if options.task in names:
            self.task_switch.choose(names.index(options.task))
        for name in (options.length, options.strategy):
            if name in self.length_button.entries:
                self.length_button.choose(name)
        self._is_showing = False
        self.length_button.show_task(self.task_switch.task)
        title = entry.title if entry is not None else options.model
        self.model_button.show_current(entry.key if entry is not None else "", title)
        name = entry.name if entry is not None else options.model
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _MODEL_WIDTH)
        self.model_button.setText(f"{shown} ▾")
        is_free = not self._queue.has_begun
        self.task_switch.setEnabled(is_free)
        self.model_button.setEnabled(is_free)
        if not is_free:
            self.length_button.setEnabled(False)
            why = self.tr("Clear the queue to choose another task or model: now {task}, {model}.")
            why = why.format(task=self.task_switch.task.label, model=title)
            for button in (self.length_button, self.model_button):
                button.setToolTip(why)
                button.setAccessibleDescription(why)

    def _on_chosen(self) -> None:
        if self._is_showing:
            return
        choice = self.length_button.choice
        self.options_chosen.emit(
            replace(
                self._queue.options,
                task=self.task_switch.task.name,
                length=choice.length,
                strategy=choice.strategy,
            )
        )

    def _on_model_chosen(self, key: str) -> None:
        if (entry := self._shelf.entry(key)) is not None:
            self.options_chosen.emit(replace(self._queue.options, model=entry.engine_name))

    def _widen_start_button(self) -> None:
        """As wide for one word as for the other."""
        widths = []
        for text in (self.tr("Pause"), self.tr("Go on"), self.tr("Start")):
            self.start_button.setText(text)
            widths.append(self.start_button.sizeHint().width())
        self.start_button.setMinimumWidth(max(widths) + 30)

    def _dress(self, colors: Colors) -> None:
        self.add_button.setIcon(icon("open", colors.text, gap=True))
        if self._queue.is_running:
            drawing = icon("pause", colors.text, gap=True)
        else:
            drawing = icon("run", colors.on_accent, colors.muted, gap=True)
        self.start_button.setIcon(drawing)


class QueueFoot(QWidget):
    """How far the queue is, and what is done with all of it."""

    export_wanted = Signal(str)
    """The name of a format: text, markdown or jsonl."""
    clear_wanted = Signal()

    def __init__(self, queue: DocumentQueue) -> None:
        super().__init__()
        self._queue = queue
        self.activity = ElidedLabel(Qt.TextElideMode.ElideRight)
        self.activity.setAccessibleDescription(self.tr("How far the queue is"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(160, 4)
        self.progress.setAccessibleName(self.tr("Progress of the queue"))
        self.export_button = QPushButton(self.tr("Export all ▾"))
        self.export_button.setAccessibleName(self.tr("Export all"))
        self.export_button.setToolTip(
            self.tr("Write all results into files ({keys})").format(keys=native("Ctrl+E"))
        )
        menu = QMenu(self.export_button)
        self.exports = {
            "text": menu.addAction(self.tr("As text files…")),
            "markdown": menu.addAction(self.tr("As Markdown files…")),
            "jsonl": menu.addAction(self.tr("As one file of JSON Lines…")),
        }
        for name, action in self.exports.items():
            action.triggered.connect(lambda _=False, name=name: self.export_wanted.emit(name))
        self.export_button.setMenu(menu)
        self.clear_button = QPushButton(self.tr("Clear…"))
        self.clear_button.setToolTip(self.tr("Take all documents out of the queue"))
        self.clear_button.clicked.connect(self.clear_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.activity)
        row.addWidget(self.progress)
        row.addStretch()
        row.addWidget(self.export_button)
        row.addWidget(self.clear_button)
        self.show_queue()

    def show_queue(self) -> None:
        """Show how far it is."""
        queue = self._queue
        total = len(queue.documents)
        self.activity.setText(activity_words(queue))
        self.progress.setVisible(queue.is_running or queue.is_finding)
        is_starting = queue.is_running and not queue.documents.count("working")
        if queue.is_finding or (is_starting and not queue.done):
            self.progress.setRange(0, 0)
        else:
            self.progress.setRange(0, max(total, 1))
            self.progress.setValue(queue.done)
        self.export_button.setEnabled(queue.documents.count("done") > 0)
        self.clear_button.setEnabled(total > 0)


def activity_words(queue: DocumentQueue) -> str:
    """What the queue is at: "12 of 50 done · 1 failed · 31 documents a minute · 00:40 left"."""
    documents = queue.documents
    if queue.is_finding:
        return translated("Looking for documents…")
    if not len(documents):
        return ""
    parts = [count_words(documents.count("done"), documents.count("failed"), len(documents))]
    if queue.is_running:
        to_do = len(documents) - queue.done
        if pace := pace_words(queue.pace.per_minute, queue.pace.seconds_left(to_do)):
            parts.append(pace)
        elif not documents.count("working"):
            parts.append(translated("starting…"))
    return " · ".join(parts)
