"""The button in the bar that runs the task, and stops what runs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton

from app.window.icons import icon
from app.window.shortcuts import native
from app.window.theme import Colors, Theme


class RunButton(QPushButton):
    """As wide as it will ever be: it must not move under the pointer."""

    run_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("run")
        self.setIconSize(QSize(23, 18))
        self._theme = theme
        self._running = self._on_selection = self._is_narrow = False
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._dress)
        self._describe()
        self.set_narrow(False)

    def show_running(self, running: bool) -> None:
        """Stop what runs, or run what is there."""
        self._running = running
        self._describe()

    def show_selection(self, selected: bool) -> None:
        """Say whether only what is selected would be run."""
        self._on_selection = selected
        self._describe()

    def set_narrow(self, narrow: bool) -> None:
        """Say in one word, where there is little room, what is pressed; the tip has the rest."""
        self._is_narrow = narrow
        widths = []
        for text in (self.tr("Stop"), self._run_words(True)):
            self.setText(text)
            widths.append(self.sizeHint().width())
        self.setMinimumWidth(max(widths))
        self._describe()

    def _run_words(self, on_selection: bool) -> str:
        whole = self._is_narrow or not on_selection
        return self.tr("Run") if whole else self.tr("Run selection")

    def _describe(self) -> None:
        selected = self._on_selection
        self.setText(self.tr("Stop") if self._running else self._run_words(selected))
        name = self.tr("Run selection") if selected else self.tr("Run")
        tip, keys = self.tr("Run the task ({keys})"), "Ctrl+Return"
        if self._running:
            name = self.tr("Stop")
            tip, keys = self.tr("Stop; the text so far is kept ({keys})"), "Esc"
        elif selected:
            tip = self.tr("Run the task on what is selected in the source ({keys})")
        self.setAccessibleName(name)
        self.setToolTip(tip.format(keys=native(keys)))
        self.setProperty("stops", "true" if self._running else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self._dress(self._theme.colors)

    def _on_clicked(self) -> None:
        (self.stop_pressed if self._running else self.run_pressed).emit()

    def _dress(self, colors: Colors) -> None:
        if self._running:
            self.setIcon(icon("stop", colors.text, gap=True))
        else:
            self.setIcon(icon("run", colors.on_accent, colors.muted, gap=True))
