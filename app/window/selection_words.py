"""What is said of a selection in the source: that a run would work on it alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.window.run_button import RunButton
from app.window.source_pane import SourcePane
from app.window.source_text import SourceText
from app.window.status_line import StatusLine
from app.window.words import sentences, words


class SelectionWords(QObject):
    """Says it on the button that runs and, unless a run has more to tell, in the status line."""

    def __init__(
        self,
        source: SourcePane,
        button: RunButton,
        status: StatusLine,
        is_running: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._button, self._status, self._is_running = button, status, is_running
        self._said = ""
        source.selection_changed.connect(self._on_selection_changed)

    def _on_selection_changed(self, selection: SourceText | None) -> None:
        self._button.show_selection(selection is not None)
        if self._is_running():
            return
        if selection is not None:
            count = selection.sentences
            self._said = self.tr("Run works on the selection alone: {part}.").format(
                part=sentences(count) if count else words(selection.words)
            )
            self._status.say(self._said)
        elif self._status.activity.text() == self._said:
            self._status.say("")
