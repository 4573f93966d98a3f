"""A question to a process of our own, which can be ended: it may take its time over the answer."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Sequence

from PySide6.QtCore import QObject, QThread

from app.child_process import kill_child, start_child


class AskingThread(QThread):
    """Starts a process once and hears it out; what it answers is for the class to tell."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False
        self._lock = threading.Lock()

    def run(self) -> None:
        """Start the process and hear it out; called by Qt."""
        try:
            with self._lock:
                if self._ended:
                    return
                self._process = start_child(self._command)
            with self._process as process:
                out, errors = process.communicate()
        except OSError as error:
            self._on_unstartable(error.strerror or str(error))
            return
        if not self._ended:
            self._on_answered(out, errors, process.returncode)

    def shutdown(self) -> None:
        """End it; nothing is told any more."""
        with self._lock:
            self._ended = True
            if self._process is not None:
                kill_child(self._process)
        self.wait()

    def _on_answered(self, out: bytes, errors: bytes, returncode: int) -> None:
        """What the process has said, in this thread."""
        raise NotImplementedError

    def _on_unstartable(self, reason: str) -> None:
        """There is no process, in this thread."""
        raise NotImplementedError
