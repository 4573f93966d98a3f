"""Which run of the engine wrote the result that is shown, though undo may have brought it back."""

from __future__ import annotations

import weakref
from collections import deque

from PySide6.QtCore import QObject

from app.window.result_pane import ResultPane, ResultRun
from app.window.run_controller import RunController
from app.window.runs import FinishedRun

_REMEMBERED = 16
"""More than the engine remembers."""


class WrittenRuns(QObject):
    """The last finished runs of a window, by what the result pane knows of its text."""

    def __init__(self, controller: RunController, result: ResultPane, parent: QObject) -> None:
        super().__init__(parent)
        self._result = result
        self._runs: deque[tuple[weakref.ref[ResultRun], FinishedRun]] = deque(maxlen=_REMEMBERED)
        controller.finished.connect(self._on_finished)

    @property
    def shown(self) -> FinishedRun | None:
        """The run whose text is shown, edited or not; None for any other text."""
        shown = self._result.run
        if shown is None:
            return None
        for known, done in reversed(self._runs):
            if known() is shown:  # by identity: two runs may say the same of themselves
                return done
        text, task = self._result.text(), shown.task.name
        for _, done in reversed(self._runs):
            # A version that was brought back as another run's text.
            if done.text == text and done.request.task == task:
                self._runs.append((weakref.ref(shown), done))
                return done
        return None

    def _on_finished(self, done: FinishedRun) -> None:
        if (shown := self._result.run) is not None:
            self._runs.append((weakref.ref(shown), done))
