"""One engine process with its pipes: started, fed, read, killed and reaped."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from queue import SimpleQueue

from app.child_process import kill_child, start_child
from engine.errors import ProtocolBroken
from engine.messages import Request, encode_message

_LONGEST_LINE = 1 << 26
"""What became of every block of the longest document is said in one line."""
_TAIL_BYTES = 16_384
_PATIENCE_SECONDS = 2.0


def engine_command() -> list[str]:
    """The command line that starts the engine."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--engine"]
    # -P: a torch.py or engine/ in the folder where the user happens to be is not ours.
    return [sys.executable, "-P", "-m", "engine.service"]


class EngineProcess:
    """The engine's process. `start`, `lines` and `reap` belong to one thread; the rest to any.

    Requests may be sent before the process is started: they wait in a queue, and a thread of
    their own writes them, since a pipe takes no more than the engine has read.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._outbox: SimpleQueue[Request | None] = SimpleQueue()
        self._tail: deque[bytes] = deque()
        self._lock = threading.Lock()
        self._killed = False
        self._process: subprocess.Popen[bytes] | None = None
        self._threads: list[threading.Thread] = []

    @property
    def pid(self) -> int:
        """The process id, 0 before the start."""
        return self._process.pid if self._process else 0

    def start(self) -> None:
        """Start the process. Raises OSError when the system refuses."""
        with self._lock:
            self._process = start_child(self._command)
            if self._killed:
                kill_child(self._process)
        for work in (self._write, self._drain_errors):
            thread = threading.Thread(target=work, args=(self._process,), name=work.__name__)
            thread.daemon = True
            thread.start()
            self._threads.append(thread)

    def send(self, request: Request) -> None:
        """Queue a request; never blocks."""
        self._outbox.put(request)

    def close_input(self) -> None:
        """Let the engine see the end of its input, at which it exits by itself."""
        self._outbox.put(None)

    def kill(self) -> None:
        """End the process now, or as soon as it has started."""
        with self._lock:
            self._killed = True
            if self._process is not None:
                kill_child(self._process)

    @property
    def killed(self) -> bool:
        """Whether it was us who ended it."""
        return self._killed

    def lines(self) -> Iterator[str]:
        """The lines that the engine says, until it closes its output."""
        assert self._process is not None
        assert self._process.stdout is not None
        while line := self._process.stdout.readline(_LONGEST_LINE):
            if not line.endswith(b"\n") and len(line) == _LONGEST_LINE:
                raise ProtocolBroken(reason="an endless line")
            yield line.decode("utf-8", "backslashreplace")

    def reap(self) -> str:
        """Wait for the end of the process and say in words how it ended. Leaves nothing behind."""
        process = self._process
        assert process is not None
        try:
            code = process.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            # It closed its output but lives on: of no use to anyone.
            kill_child(process)
            code = process.wait()
        self.close_input()
        for thread in self._threads:
            thread.join(_PATIENCE_SECONDS)
        # A thread that still waits has been handed a pipe that something else holds open: closing
        # it would give its number to another file under the thread's hands.
        is_quiet = not any(thread.is_alive() for thread in self._threads)
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None and is_quiet:
                # What was not sent to a dead engine has nobody to read it.
                with contextlib.suppress(OSError):
                    pipe.close()
        return f"killed by signal {-code}" if code < 0 else f"exit code {code}"

    def last_words(self) -> str:
        """The end of what the engine wrote to its standard error."""
        return b"".join(self._tail).decode("utf-8", "replace")[-_TAIL_BYTES:]

    def _write(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        try:
            while (request := self._outbox.get()) is not None:
                process.stdin.write(encode_message(request).encode("ascii"))
                process.stdin.flush()
            process.stdin.close()
        except OSError:
            return  # the engine is gone; whoever reads its output learns why

    def _drain_errors(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stderr is not None
        kept = 0
        while chunk := os.read(process.stderr.fileno(), 4096):
            self._tail.append(chunk)
            kept += len(chunk)
            while kept - len(self._tail[0]) > _TAIL_BYTES:
                kept -= len(self._tail.popleft())
