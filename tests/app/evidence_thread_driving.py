"""What tests of the evidence thread have in common: texts, and what its signals said."""

from __future__ import annotations

from collections.abc import Callable

import psutil
from pytestqt.qtbot import QtBot

from app.errors import EvidenceUnavailable
from app.evidence_thread import CheckedResult, EvidenceThread

SOURCE = "The ferry was built in 1874. It was withdrawn in March. Nobody missed it."
RESULT = "The ferry was built in 1875. It was withdrawn."


def numbered(sentences: int) -> str:
    """A text of sentences of which no two are alike."""
    return " ".join(
        f"In {1000 + n} the ferry made {n} trips to port {n}." for n in range(sentences)
    )


class Seen:
    """What the signals said."""

    def __init__(self, thread: EvidenceThread) -> None:
        self.sources: list[tuple[tuple[int, int], ...]] = []
        self.results: list[CheckedResult] = []
        self.failures: list[EvidenceUnavailable] = []
        thread.source_read.connect(self.sources.append)
        thread.checked.connect(self.results.append)
        thread.failed.connect(self.failures.append)

    def has_all_of(self, revision: int) -> bool:
        """Whether the last that was said is the whole of a revision."""
        return bool(self.results) and (
            self.results[-1].revision == revision and self.results[-1].complete
        )


def gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def until(qtbot: QtBot, condition: Callable[[], bool], seconds: float = 20) -> None:
    qtbot.waitUntil(condition, timeout=int(seconds * 1000))
