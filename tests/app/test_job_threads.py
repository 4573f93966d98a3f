from __future__ import annotations

import threading
import time
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from app.job_threads import JobThreads


@dataclass(frozen=True)
class Dawdle:
    """As a system that writes gigabytes to a slow disk: nothing can hurry it."""

    ended: list[bool]
    key: str = ""
    stage: None = None

    def work(self, cancel: threading.Event, report: object) -> None:
        cancel.wait()
        time.sleep(2.2)
        self.ended.append(True)


@pytest.mark.full
def test_no_thread_is_left_behind_for_qt_to_abort_on(qtbot: QtBot) -> None:
    threads = JobThreads()
    ended: list[bool] = []
    threads.start(Dawdle(ended))
    threads.shutdown()
    assert ended
