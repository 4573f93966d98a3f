"""Shows what the search of a running job considers, where the user wants to see that."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QMenu

from app.engine_share import EngineShare
from app.window.beams.lines import beam_lines
from app.window.beams.strip import BeamStrip
from app.window.result_pane import ResultPane
from app.window.run_controller import RunController
from app.window.shortcuts import native
from app.window.status_line import StatusLine
from app.window.summary_choice import QUOTES
from app.window.theme import Theme
from engine.messages import Beams, Finished, Started

BEAMS_KEYS = "Ctrl+Shift+B"
LEAST_MS = 100
"""From one change of what is shown to the next: more nobody can read."""


class BeamsController(QObject):
    """Remembers for its window whether it is wanted. It holds from the next run on."""

    def __init__(
        self,
        engine: EngineShare,
        controller: RunController,
        result: ResultPane,
        status: StatusLine,
        theme: Theme,
        parent: QObject,
    ) -> None:
        """`controller` comes first: it has to hear of each event before this does."""
        super().__init__(parent)
        self._engine, self._controller, self._status = engine, controller, status
        self._view = result.view
        self._job = 0
        self._newest: Beams | None = None
        self._has_come = False
        self._since_shown = QElapsedTimer()
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._show)
        self.strip = BeamStrip(theme)
        result.add_strip(self.strip)
        result.view.menu_made.connect(self._add_to_menu)
        engine.job_started.connect(self._on_started)
        engine.beams_changed.connect(self._on_beams_changed)
        engine.job_finished.connect(self._on_finished)
        controller.running_changed.connect(self._on_running_changed)
        result.ended.connect(self._hide)

    @property
    def is_on(self) -> bool:
        """Whether it is to be seen."""
        return self._controller.shows_beams

    def toggle(self) -> None:
        """Show it from the next run on, or no more."""
        self._controller.shows_beams = not self.is_on
        if not self.is_on:
            self._hide()
        if self._controller.is_running:
            return
        self._status.say(
            self.tr("What the model considers is shown while the next run searches.")
            if self.is_on
            else self.tr("What the model considers is shown no more.")
        )

    def _add_to_menu(self, menu: QMenu, _position: int) -> None:
        menu.addSeparator()
        entry = menu.addAction(f"{self.tr('Show what the model considers')}\t{native(BEAMS_KEYS)}")
        entry.setCheckable(True)
        entry.setChecked(self.is_on)
        entry.triggered.connect(self.toggle)

    # ------------------------------------------------------------ the engine

    def _on_started(self, event: Started) -> None:
        request = self._engine.request(event.job)
        self._job = event.job if request is not None and request.shows_beams else 0
        self._has_come = False

    def _on_beams_changed(self, event: Beams) -> None:
        if event.job != self._job or not self.is_on:
            return
        self._newest, self._has_come = event, True
        left = LEAST_MS - self._since_shown.elapsed() if self._since_shown.isValid() else 0
        if left <= 0:
            self._show()
        elif not self._due.isActive():
            self._due.start(left)

    def _show(self) -> None:
        if self._newest is not None:
            self.strip.show_lines(beam_lines(self._newest.candidates))
            self._since_shown.start()
            self._newest = None

    def _on_finished(self, event: Finished) -> None:
        is_greedy = event.job == self._job and not self._has_come and event.strategy != QUOTES
        if is_greedy and self.is_on:
            said = self._status.activity.text()
            words = self.tr("This task takes the likeliest word each time.")
            self._status.say(f"{said}. {words}" if said else words)

    def _on_running_changed(self, running: bool) -> None:
        if not running:
            self._hide()

    def _hide(self) -> None:
        self._due.stop()
        self._newest = None
        self._since_shown.invalidate()
        self.strip.hide()
