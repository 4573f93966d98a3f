"""What is said of evidence in the line of status, until it is true no more."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.window.evidence.controller import EvidenceController
from app.window.run_controller import RunController
from app.window.status_line import StatusLine


class EvidenceWords(QObject):
    """Says it, unless a run has more to tell; takes back only its own words."""

    def __init__(
        self, evidence: EvidenceController, controller: RunController, status: StatusLine
    ) -> None:
        super().__init__(evidence)
        self._controller, self._status = controller, status
        self._said = ""
        evidence.told.connect(self._say)
        evidence.outdated.connect(self._unsay)

    def _say(self, words: str) -> None:
        self._said = words
        if not self._controller.is_running:
            self._status.say(words, aloud=False)  # it was said where it was found

    def _unsay(self) -> None:
        said, self._said = self._said, ""
        if said and self._status.activity.text() == said and not self._controller.is_running:
            self._status.say("")
