"""The switch in the bar that says which task is to be run."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton

from app.window.shortcuts import native
from app.window.tasks import TASKS, Task
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
            self._group.addButton(button, number - 1)
            self.buttons[task.name] = button
            row.addWidget(button)
        self.greatest_width = 0
        """How wide it is with all tasks, whichever is chosen."""
        for segment in reversed(self._group.buttons()):
            segment.setChecked(True)
            self.greatest_width = max(self.greatest_width, self.sizeHint().width())
        for task in TASKS:
            self.buttons[task.name].setVisible(task.always_offered)
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
