"""Keeps the share of its source that the result's header tells."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.window.origins import Origins
from app.window.result_pane import ResultPane
from app.window.source_pane import SourcePane
from app.window.tasks import TRANSLATE


class SourceShare(QObject):
    """Tells the result pane how many words the source has of which its text was made, if known."""

    def __init__(self, origins: Origins, source: SourcePane, result: ResultPane) -> None:
        super().__init__(result)
        self._origins, self._source, self._result = origins, source, result
        origins.changed.connect(self._show)
        source.counted.connect(self._show)
        source.text_replaced.connect(self._show)
        result.counted.connect(self._show)

    def _show(self) -> None:
        self._result.show_source_words(self._source_words())

    def _source_words(self) -> int:
        run = self._result.run
        # Words of two languages don't compare.
        if run is None or run.task.name == TRANSLATE:
            return 0
        origin = self._origins.shown
        if origin is not None and origin.words_total:
            return origin.words_total
        # Brought back from the history, with its source beside it.
        return self._source.counts.words if run.source == self._source.identity else 0
