"""Asks for a newer version through a process that can be ended: a server may take its time."""

from __future__ import annotations

import json
import subprocess
import threading

from PySide6.QtCore import QObject, QThread, Signal

from app.child_process import kill_child, start_child
from app.errors import UpdateCheckFailed
from app.update_check import Release
from engine.own_program import part_command


def update_command() -> list[str]:
    """The command line that starts the process."""
    return part_command("app.update_check", "--update-check")


class UpdateThread(QThread):
    """One question."""

    answered = Signal(object)
    """The Release that is newer, or None."""
    failed = Signal(UpdateCheckFailed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False
        self._lock = threading.Lock()

    def run(self) -> None:
        """Start the process and hear it out; called by Qt."""
        try:
            with self._lock:
                if self._ended:
                    return
                self._process = start_child(update_command())
            with self._process as process:
                out, _ = process.communicate()
        except OSError as error:
            self.failed.emit(UpdateCheckFailed(error.strerror or str(error)))
            return
        if self._ended:
            return
        try:
            self.answered.emit(_decoded(out))
        except UpdateCheckFailed as failure:
            self.failed.emit(failure)
        except (ValueError, TypeError):
            how = f"the process that asks ended with exit code {process.returncode}"
            self.failed.emit(UpdateCheckFailed(how))

    def shutdown(self) -> None:
        """End it; nothing is told any more."""
        with self._lock:
            self._ended = True
            if self._process is not None:
                kill_child(self._process)
        self.wait()


def _decoded(out: bytes) -> Release | None:
    said = json.loads(out)
    if said is None:
        return None
    if "failed" in said:
        raise UpdateCheckFailed(str(said["failed"]))
    return Release(**said)
