"""The button in the bar that says how long a summary is to be, and how it is made."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from app.window.summary_choice import LENGTHS, STRATEGIES, SUMMARIZE, SummaryChoice
from app.window.tasks import Task

NUMBERS = (*range(1, 13), 15, 20, 25, 30, 40, 50, 100)


class LengthButton(QPushButton):
    """Its menu: the lengths, numbers of sentences, and the ways to make a summary."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = SummaryChoice()
        self.greatest_width = 0
        """How wide it is with the widest of all lengths."""
        self.entries: dict[str, QAction] = {}
        """What can be chosen, by its name in the protocol."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        lengths, strategies = QActionGroup(menu), QActionGroup(menu)
        # A section's title is not drawn under a style sheet; what can't be chosen, is.
        menu.addAction(self.tr("Length")).setEnabled(False)
        for length in LENGTHS:
            self._add(menu, lengths, length, SummaryChoice(length).length_words)
        numbers = menu.addMenu(self.tr("Number of sentences"))
        for number in map(str, NUMBERS):
            self._add(numbers, lengths, number, SummaryChoice(number).length_words)
        menu.addSeparator()
        menu.addAction(self.tr("How it is made")).setEnabled(False)
        for name, strategy in STRATEGIES.items():
            self._add(menu, strategies, name, strategy.label, strategy.tip)
        for name in (self.choice.length, self.choice.strategy):
            self.entries[name].setChecked(True)
        self.setMenu(menu)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Say no more of a number than its digits, where there is little room."""
        self._is_narrow = narrow
        self.greatest_width = 0
        for length in (*LENGTHS, str(max(NUMBERS))):
            self.setText(self._label(length))
            self.greatest_width = max(self.greatest_width, self.sizeHint().width())
        self._describe()

    def choose(self, name: str) -> None:
        """Choose a length or a strategy, by its name."""
        if name in STRATEGIES:
            self.choice = replace(self.choice, strategy=name)
        else:
            self.choice = replace(self.choice, length=name)
        self.entries[name].setChecked(True)
        self._describe()

    def show_task(self, task: Task) -> None:
        """Only of a summary the user says how long it is."""
        self.setEnabled(task.name == SUMMARIZE)
        self._describe()

    def _add(self, menu: QMenu, group: QActionGroup, name: str, label: str, tip: str = "") -> None:
        action = menu.addAction(label)
        action.setCheckable(True)
        action.setToolTip(tip or label)
        action.triggered.connect(lambda: self.choose(name))
        group.addAction(action)
        self.entries[name] = action

    def _label(self, length: str) -> str:
        """What it says of a length; of the usual one, what is chosen here."""
        words = self.tr("Length")
        if length != SummaryChoice().length:
            is_digits = self._is_narrow and length.isdecimal()
            words = length if is_digits else SummaryChoice(length).length_words
        return self.tr("{length} ▾").format(length=words)

    def _describe(self) -> None:
        self.setText(self._label(self.choice.length))
        self.setAccessibleName(self.tr("Length of the summary"))
        tip = (
            self.tr("How long the summary is, and how it is made: {choice}").format(
                choice=self.choice.words
            )
            if self.isEnabled()
            else self.tr("Summaries alone have a length to choose")
        )
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
