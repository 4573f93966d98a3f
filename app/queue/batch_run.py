"""One run of `brevity batch`: a thread that starts the process, and hears what it tells."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from app.piped_process import PipedProcess
from app.queue.child import OPTION
from engine.batch.events import BatchEvent, decode_event
from engine.errors import ProtocolBroken
from engine.own_program import own_command

LIST_FILE = "list.txt"


def batch_command(arguments: Sequence[str]) -> list[str]:
    """The command line of a batch that ends with the window."""
    return own_command(OPTION, *arguments)


def is_listable(path: Path) -> bool:
    """Whether a name fits on one line, as the command reads it."""
    name = str(path)
    return "\n" not in name and not name.endswith("\r")


def write_list(path: Path, documents: Iterable[Path]) -> None:
    """Write the names of documents as the command reads them. Raises OSError."""
    path.write_bytes(b"".join(os.fsencode(document) + b"\n" for document in documents))


class BatchRun(QThread):
    """Heard in the order in which they were told; `ended` is the last."""

    heard = Signal(object, object)
    """The run itself, and a BatchEvent."""
    ended = Signal(object, str)
    """The run itself, and how its process ended, in words."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        # It is told everything by its command line.
        self._process = PipedProcess[str, BatchEvent](command, str, decode_event)
        self.is_killed = False

    @property
    def pid(self) -> int:
        """The process id, 0 before the start."""
        return self._process.pid

    @property
    def last_words(self) -> str:
        """The end of what the process wrote to its standard error."""
        return self._process.last_words()

    def kill(self) -> None:
        """End it now. What it has finished stands."""
        self.is_killed = True
        self._process.kill()

    def run(self) -> None:
        """Start the process and hear it out; called by Qt."""
        end = self._process.converse(lambda event: self.heard.emit(self, event))
        reason = end.reason if isinstance(end, ProtocolBroken) else end
        self.ended.emit(self, reason[:1].lower() + reason[1:])
