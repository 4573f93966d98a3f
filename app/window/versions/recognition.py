"""Which version a text is that is shown again without its run, as after a crash."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.history import KeptRun, KeptSource, ListedRun
from app.history_thread import HistoryThread
from app.window.result_pane import ResultPane, ResultRun
from app.window.source_pane import SourcePane
from app.window.versions.version import Family, as_shown
from engine.documents import count_words

tickets = itertools.count(1)
"""Numbers of questions to a history: that of the history's window are below zero."""


@dataclass
class _Search:
    run: ResultRun
    family: Family
    ticket: int
    runs: tuple[ListedRun, ...] = ()
    number: int = 0


class Recognition(QObject):
    """Looks in the history for the text that the result pane shows, made of the present source."""

    recognized = Signal(object, tuple, list, int)
    """The ResultRun that it was asked about, the family, its ListedRuns, and the number of the one
    with that text; 0 if none has it."""

    def __init__(
        self, history: HistoryThread, source: SourcePane, result: ResultPane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._history, self._source, self._result = history, source, result
        self._search: _Search | None = None
        history.found.connect(self._on_found)
        history.read.connect(self._on_read)

    def look_for(self, run: ResultRun) -> None:
        """Ask which version it is; about what is asked before is not told any more."""
        sha256 = KeptSource("", self._source.text()).sha256
        self._search = _Search(run, (sha256, run.task.name), next(tickets))
        self._history.find_versions(self._search.ticket, *self._search.family)

    def _on_found(self, ticket: int, runs: list[ListedRun]) -> None:
        search = self._search
        if search is None or ticket != search.ticket or not runs:
            return
        search.runs = tuple(runs)
        count = count_words(self._result.text())
        search.number = next((run.number for run in reversed(runs) if run.words == count), 0)
        if search.number:
            self._history.fetch(search.number)
        else:
            self._tell(search)

    def _on_read(self, number: int, _source: KeptSource | None, run: KeptRun | None) -> None:
        search = self._search
        if search is None or number != search.number:
            return
        if run is None or as_shown(run.text) != self._result.text():
            search.number = 0
        self._tell(search)

    def _tell(self, search: _Search) -> None:
        self._search = None
        self.recognized.emit(search.run, search.family, list(search.runs), search.number)
