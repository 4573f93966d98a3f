"""Asks a process what this machine has: the window itself never imports torch."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject, Signal

from app.asking_thread import AskingThread
from engine.own_program import part_command

Diagnosis = list[tuple[str, list[tuple[str, str]]]]
"""As `engine.diagnostics` prints it: groups of facts, each with a name."""


def diagnostics_command() -> list[str]:
    """The command line that prints the diagnosis."""
    return part_command("engine.diagnostics", "--diagnostics")


class DiagnosticsThread(AskingThread):
    """One look at the machine."""

    told = Signal(object)
    """The Diagnosis."""
    failed = Signal(str)
    """Why there is none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(diagnostics_command(), parent)

    def _on_answered(self, out: bytes, errors: bytes, returncode: int) -> None:
        try:
            self.told.emit(_decoded(out))
        except (ValueError, TypeError):
            last = errors.decode("utf-8", "replace").strip().splitlines()
            self.failed.emit(last[-1] if last else f"exit code {returncode}")

    def _on_unstartable(self, reason: str) -> None:
        self.failed.emit(reason)


def _decoded(out: bytes) -> Diagnosis:
    return [
        (str(group), [(str(name), str(value)) for name, value in facts])
        for group, facts in json.loads(out)
    ]
