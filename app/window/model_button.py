"""The button in the bar that says which model works, and offers the others."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from app.model_entry import ModelEntry
from app.model_shelf import ModelShelf
from app.window.icons import icon
from app.window.models.wording import task_words
from app.window.shortcuts import native
from app.window.tasks import TASKS, Task
from app.window.theme import Colors, Theme

MANAGER_KEYS = "Ctrl+M"


class ModelButton(QPushButton):
    """Its menu: the models here that do the chosen task, then the others, then the manager."""

    chosen = Signal(str)
    """The key of a model."""
    manager_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shelf: ModelShelf | None = None
        self._task = TASKS[0]
        self._current = ""
        self.setIconSize(QSize(23, 18))
        self.setAccessibleName(self.tr("Model"))
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        theme.changed.connect(self._dress)
        self._dress(theme.colors)
        self._describe("")
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Show no more than the drawing, where there is little room."""
        self.setText("▾" if narrow else self.tr("Model ▾"))

    def offer(self, shelf: ModelShelf) -> None:
        """Offer the models of a shelf."""
        self._shelf = shelf

    def show_task(self, task: Task) -> None:
        """Offer the models that do this task before the others."""
        self._task = task

    def show_current(self, key: str, name: str) -> None:
        """Tick a model."""
        self._current = key
        self._describe(name)

    def entries(self) -> list[QAction]:
        """What the menu offers now."""
        self._fill()
        return self._menu.actions()

    def _describe(self, name: str) -> None:
        keys = native(MANAGER_KEYS)
        tip = self.tr("Choose the model, or get others ({keys})").format(keys=keys)
        self.setToolTip(f"{name}\n{tip}" if name else tip)
        self.setAccessibleDescription(
            self.tr("{name} is in use. {tip}").format(name=name, tip=tip) if name else tip
        )

    def _fill(self) -> None:
        menu = self._menu
        menu.clear()
        group = QActionGroup(menu)
        usable = [
            entry
            for entry in (self._shelf.entries if self._shelf is not None else ())
            if entry.stage in ("installed", "unconverted", "verifying") and not entry.does_no_task
        ]
        fitting = [e for e in usable if not e.tasks or self._task.name in e.tasks]
        others = [e for e in usable if e not in fitting]
        for entry in fitting:
            self._add(entry, entry.name, group)
        if others:
            menu.addSection(self.tr("For other tasks"))
            for entry in others:
                words = self.tr("{name}: {tasks}")
                self._add(entry, words.format(name=entry.name, tasks=task_words(entry)), group)
        menu.addSeparator()
        manager = menu.addAction(self.tr("Models…"))
        manager.setObjectName("manager")
        manager.setToolTip(self.tr("Download, import, verify and delete models"))
        manager.triggered.connect(self.manager_wanted)

    def _add(self, entry: ModelEntry, text: str, group: QActionGroup) -> None:
        action = self._menu.addAction(text)
        action.setObjectName(entry.key)
        action.setCheckable(True)
        action.setChecked(entry.key == self._current)
        action.setToolTip(entry.title)
        action.triggered.connect(lambda: self.chosen.emit(entry.key))
        group.addAction(action)

    def _dress(self, colors: Colors) -> None:
        self.setIcon(icon("model", colors.text, gap=True))
