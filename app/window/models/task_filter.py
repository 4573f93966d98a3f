"""The button that says for which task models are shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from app.window.tasks import TASKS


class TaskFilter(QPushButton):
    """Its menu offers all tasks, and each of them."""

    chosen = Signal(str)
    """The name of a task; empty for all."""

    def __init__(self) -> None:
        super().__init__()
        self.task = ""
        self.setAccessibleDescription(self.tr("Shows the models for one task only"))
        menu = QMenu(self)
        group = QActionGroup(menu)
        names = {"": self.tr("All tasks"), **{task.name: task.label for task in TASKS}}
        for name, label in names.items():
            action = menu.addAction(label)
            action.setObjectName(name)
            action.setCheckable(True)
            action.triggered.connect(lambda checked, name=name: self.choose(name))
            group.addAction(action)
        self._labels = names
        self.setMenu(menu)
        self.setMinimumWidth(136)
        self.choose("")

    def choose(self, name: str) -> None:
        """Choose a task; empty for all."""
        changed = name != self.task
        self.task = name
        self.setText(f"{self._labels[name]} ▾")
        self.setAccessibleName(self._labels[name])
        for action in self.menu().actions():
            action.setChecked(action.objectName() == name)
        if changed:
            self.chosen.emit(name)
