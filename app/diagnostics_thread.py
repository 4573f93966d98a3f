"""Asks a process what this machine has: the window itself never imports torch."""

from __future__ import annotations

import json
import subprocess
import threading

from PySide6.QtCore import QObject, QThread, Signal

from app.child_process import kill_child, start_child
from engine.own_program import part_command

Diagnosis = list[tuple[str, list[tuple[str, str]]]]
"""As `engine.diagnostics` prints it: groups of facts, each with a name."""


def diagnostics_command() -> list[str]:
    """The command line that prints the diagnosis."""
    return part_command("engine.diagnostics", "--diagnostics")


class DiagnosticsThread(QThread):
    """One look at the machine."""

    told = Signal(object)
    """The Diagnosis."""
    failed = Signal(str)
    """Why there is none."""

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
                self._process = start_child(diagnostics_command())
            with self._process as process:
                out, errors = process.communicate()
        except OSError as error:
            self.failed.emit(error.strerror or str(error))
            return
        if self._ended:
            return
        try:
            self.told.emit(_decoded(out))
        except (ValueError, TypeError):
            last = errors.decode("utf-8", "replace").strip().splitlines()
            self.failed.emit(last[-1] if last else f"exit code {process.returncode}")

    def shutdown(self) -> None:
        """End it; nothing is told any more."""
        with self._lock:
            self._ended = True
            if self._process is not None:
                kill_child(self._process)
        self.wait()


def _decoded(out: bytes) -> Diagnosis:
    return [
        (str(group), [(str(name), str(value)) for name, value in facts])
        for group, facts in json.loads(out)
    ]
