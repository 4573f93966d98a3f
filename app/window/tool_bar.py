"""The one bar: open, the task switch, the model, and the button that runs and stops."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from app.window.icons import icon
from app.window.model_button import ModelButton
from app.window.shortcuts import native
from app.window.tasks import TASKS, Task
from app.window.theme import Colors, Theme
from app.window.words import language_name


class TaskSwitch(QFrame):
    """One of the tasks is chosen."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.setAccessibleName(self.tr("Task"))
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for number, task in enumerate(TASKS, start=1):
            button = QPushButton(task.label)
            button.setCheckable(True)
            button.setToolTip(f"{task.tip} ({native(f'Ctrl+{number}')})")
            button.setAccessibleName(task.label)
            button.setAccessibleDescription(task.tip)
            if not task.always_offered:
                button.hide()
            self._group.addButton(button, number - 1)
            self.buttons[task.name] = button
            row.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    @property
    def task(self) -> Task:
        """The chosen task."""
        return TASKS[self._group.checkedId()]

    def choose(self, number: int) -> None:
        """Choose a task by its place, if it is offered."""
        button = self._group.button(number)
        if not button.isHidden():
            button.setChecked(True)

    def offer(self, names: Collection[str], language_pairs: Iterable[tuple[str, str]]) -> None:
        """Show only these tasks, unless none of them is known; one of them stays chosen.

        `language_pairs` are those that a translation goes from and to.
        """
        offered = [number for number, task in enumerate(TASKS) if task.name in names]
        if not offered:
            return
        if self._group.checkedId() not in offered:
            self._group.button(offered[0]).setChecked(True)
        for number in range(len(TASKS)):
            self._group.button(number).setHidden(number not in offered)
        languages = ", ".join(
            self.tr("From {source} to {target}").format(
                source=language_name(one), target=language_name(other)
            )
            for one, other in language_pairs
        )
        if languages:
            button = self.buttons["translate"]
            button.setToolTip(f"{languages} ({native(f'Ctrl+{len(TASKS)}')})")
            button.setAccessibleDescription(languages)

    def _on_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(TASKS[number])


class ToolBar(QWidget):
    """The bar on top of the window."""

    open_pressed = Signal()
    run_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._running = False
        self.open_button = QPushButton(self.tr("Open…"))
        self.open_button.setToolTip(
            self.tr("Open a document ({keys})").format(keys=native(QKeySequence.StandardKey.Open))
        )
        self.open_button.clicked.connect(self.open_pressed)
        self.task_switch = TaskSwitch()
        self.model_button = ModelButton(theme)
        self.task_switch.chosen.connect(self.model_button.show_task)
        self.run_button = QPushButton()
        self.run_button.setObjectName("run")
        self.run_button.setMinimumWidth(104)
        self.run_button.clicked.connect(self._on_run_clicked)
        for button in (self.open_button, self.run_button):
            button.setIconSize(QSize(23, 18))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.open_button)
        row.addStretch()
        row.addWidget(self.task_switch, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        row.addWidget(self.model_button)
        row.addWidget(self.run_button)
        theme.changed.connect(self._dress)
        self.show_running(False)

    def show_running(self, running: bool) -> None:
        """Make the button stop what runs, or run what is there."""
        self._running = running
        button = self.run_button
        button.setText(self.tr("Stop") if running else self.tr("Run"))
        button.setAccessibleName(button.text())
        button.setToolTip(
            self.tr("Stop; the text so far is kept ({keys})").format(keys=native("Esc"))
            if running
            else self.tr("Run the task ({keys})").format(keys=native("Ctrl+Return"))
        )
        button.setProperty("stops", "true" if running else "false")
        button.style().unpolish(button)
        button.style().polish(button)
        self._dress(self._theme.colors)

    def _on_run_clicked(self) -> None:
        (self.stop_pressed if self._running else self.run_pressed).emit()

    def _dress(self, colors: Colors) -> None:
        self.open_button.setIcon(icon("open", colors.text, gap=True))
        if self._running:
            self.run_button.setIcon(icon("stop", colors.text, gap=True))
        else:
            self.run_button.setIcon(icon("run", colors.on_accent, colors.muted, gap=True))
