"""Asks for a newer version through a process that can be ended: a server may take its time."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject, Signal

from app.asking_thread import AskingThread
from app.errors import UpdateCheckFailed
from app.update_check import Release
from engine.own_program import part_command


def update_command() -> list[str]:
    """The command line that starts the process."""
    return part_command("app.update_check", "--update-check")


class UpdateThread(AskingThread):
    """One question."""

    answered = Signal(object)
    """The Release that is newer, or None."""
    failed = Signal(UpdateCheckFailed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(update_command(), parent)

    def _on_answered(self, out: bytes, _errors: bytes, returncode: int) -> None:
        try:
            self.answered.emit(_decoded(out))
        except UpdateCheckFailed as failure:
            self.failed.emit(failure)
        except (ValueError, TypeError):
            how = f"the process that asks ended with exit code {returncode}"
            self.failed.emit(UpdateCheckFailed(how))

    def _on_unstartable(self, reason: str) -> None:
        self.failed.emit(UpdateCheckFailed(reason))


def _decoded(out: bytes) -> Release | None:
    said = json.loads(out)
    if said is None:
        return None
    if "failed" in said:
        raise UpdateCheckFailed(str(said["failed"]))
    return Release(**said)
