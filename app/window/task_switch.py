"""The switch in the bar that says which task is to be run."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton

from app.window.shortcuts import native
from app.window.tasks import TASKS, Task
from app.window.words import language_name


class _Segment(QPushButton):
    """As wide as its label in bold, which the chosen one is."""

    def sizeHint(self) -> QSize:
        """With room for the bold label."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(self.text())
        more -= self.fontMetrics().horizontalAdvance(self.text())
        size = super().sizeHint()
        return QSize(size.width() + max(0, more), size.height())

    def minimumSizeHint(self) -> QSize:
        """The same: a label is never cut."""
        return self.sizeHint()


class TaskSwitch(QFrame):
    """One of the tasks is chosen."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.setAccessibleName(self.tr("Task"))
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for number, task in enumerate(TASKS, start=1):
            button = _Segment(task.label)
            button.setCheckable(True)
            button.setToolTip(f"{task.tip} ({native(f'Ctrl+{number}')})")
            button.setAccessibleName(task.label)
            button.setAccessibleDescription(task.tip)
            self._group.addButton(button, number - 1)
            self.buttons[task.name] = button
            row.addWidget(button)
        self._group.buttons()[0].setChecked(True)
        for task in TASKS:
            self.buttons[task.name].setVisible(task.always_offered)
        self._group.idToggled.connect(self._on_toggled)

    @property
    def greatest_width(self) -> int:
        """How wide it is with all tasks, whichever is chosen."""
        widths = sum(button.sizeHint().width() for button in self.buttons.values())
        edges = (self.contentsMargins(), self._row.contentsMargins())
        return widths + sum(edge.left() + edge.right() for edge in edges)

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
