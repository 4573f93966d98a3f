"""A worker (worker.py) as the process that started it sees it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from engine.batch.frames import read_frame, write_frame
from engine.batch.job import Answer, Assignment, Failure, Job, Room
from engine.own_program import own_environment, part_command

_DEBUG_VARIABLE = "BREVITY_DEBUG"
_END_SECONDS = 10.0


@dataclass(frozen=True)
class Lost:
    """A worker has ended; `reason` says how, in words."""

    reason: str


Heard = Answer | Room | Failure | Lost


class WorkerProcess:
    """One worker, from its start to its end. All it says goes to `hear`, from a thread of its own.

    The last it says is Lost. `assigned` are the documents it has, by name, and `room` is how many
    it takes: none before it is ready. `is_tried`: it has one document alone, which may end it.
    Raises OSError when it can't be started.
    """

    def __init__(self, job: Job, hear: Callable[[WorkerProcess, Heard], None]) -> None:
        self.assigned: dict[str, Assignment] = {}
        self.room = 0
        self.is_tried = False
        self._hear = hear
        if sys.platform == "win32":
            flags, group = subprocess.CREATE_NO_WINDOW, None
        else:
            # In a group of its own: Ctrl+C is for us.
            flags, group = 0, 0
        self._process = subprocess.Popen(
            worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get(_DEBUG_VARIABLE) == "1" else subprocess.DEVNULL,
            env=own_environment(),
            creationflags=flags,
            process_group=group,
        )
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        self._send(job)

    def assign(self, assignment: Assignment) -> None:
        """Give it a document."""
        self.assigned[assignment.name] = assignment
        self._send(assignment)

    def kill(self) -> None:
        """End it now, and wait until it is gone."""
        self._process.kill()
        self._process.wait()
        self._thread.join(_END_SECONDS)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _send(self, value: Job | Assignment) -> None:
        assert self._process.stdin is not None
        with suppress(OSError):  # it has died, and will be told of as lost
            write_frame(self._process.stdin, value)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while True:
            try:
                said = read_frame(self._process.stdout)
            except (EOFError, OSError, ValueError):
                break
            self._hear(self, said)
        status = self._process.wait()
        how = f"signal {-status}" if status < 0 else f"exit code {status}"
        self._hear(self, Lost(how))


def worker_command() -> list[str]:
    """The command line that starts a worker."""
    return part_command("engine.batch.worker", "--batch-worker")
