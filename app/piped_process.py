"""One process of Brevity's with its pipes: started, fed, read, killed and reaped."""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from queue import SimpleQueue
from typing import Generic, TypeVar

from app.child_process import kill_child, start_child
from engine.errors import ProtocolBroken

_Request = TypeVar("_Request")
_Event = TypeVar("_Event")

_LONGEST_LINE = 1 << 26
"""What became of every block of the longest document is said in one line."""
_TAIL_BYTES = 16_384
_PATIENCE_SECONDS = 2.0


class PipedProcess(Generic[_Request, _Event]):
    """A process that takes requests and tells events. `converse` belongs to one thread.

    Requests may be sent before the process is started: they wait in a queue, and a thread of
    their own writes them, since a pipe takes no more than the process has read. `encode` is called
    in that thread; what is encoded as nothing is not sent.
    """

    def __init__(
        self,
        command: Sequence[str],
        encode: Callable[[_Request], str],
        decode: Callable[[str], _Event],
    ) -> None:
        self._command = command
        self._encode = encode
        self._decode = decode
        self._outbox: SimpleQueue[_Request | None] = SimpleQueue()
        self._tail: deque[bytes] = deque()
        self._lock = threading.Lock()
        self._killed = False
        self._process: subprocess.Popen[bytes] | None = None
        self._threads: list[threading.Thread] = []

    @property
    def pid(self) -> int:
        """The process id, 0 before the start."""
        return self._process.pid if self._process else 0

    def send(self, request: _Request) -> None:
        """Queue a request; never blocks."""
        self._outbox.put(request)

    def close_input(self) -> None:
        """Let the process see the end of its input, at which it exits by itself."""
        self._outbox.put(None)

    def kill(self) -> None:
        """End the process now; one that has not started never does."""
        with self._lock:
            self._killed = True
            if self._process is not None:
                kill_child(self._process)

    @property
    def killed(self) -> bool:
        """Whether it was us who ended it."""
        return self._killed

    def converse(self, hear: Callable[[_Event], object]) -> str | ProtocolBroken:
        """Start the process and hear what it tells, to its end. Leaves nothing of it behind.

        Returns why it ended or could not be started: in words, or ProtocolBroken if it told what
        is no event.
        """
        try:
            if not self._start():
                return "ended before it started"
        except OSError as refusal:
            return refusal.strerror or str(refusal)
        try:
            for line in self._lines():
                hear(self._decode(line))
        except ProtocolBroken as broken:
            self.kill()
            self._reap()
            return broken
        return self._reap()

    def last_words(self) -> str:
        """The end of what the process wrote to its standard error."""
        return b"".join(self._tail).decode("utf-8", "replace")[-_TAIL_BYTES:]

    def _start(self) -> bool:
        with self._lock:
            if self._killed:
                return False
            self._process = start_child(self._command)
        for work in (self._write, self._drain_errors):
            thread = threading.Thread(target=work, args=(self._process,), name=work.__name__)
            thread.daemon = True
            thread.start()
            self._threads.append(thread)
        return True

    def _lines(self) -> Iterator[str]:
        assert self._process is not None
        assert self._process.stdout is not None
        while line := self._process.stdout.readline(_LONGEST_LINE):
            if not line.endswith(b"\n") and len(line) == _LONGEST_LINE:
                raise ProtocolBroken(reason="an endless line")
            yield line.decode("utf-8", "backslashreplace")

    def _reap(self) -> str:
        """Wait for the end of the process and say in words how it ended."""
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
                # What was not sent to a dead process has nobody to read it.
                with contextlib.suppress(OSError):
                    pipe.close()
        return f"killed by signal {-code}" if code < 0 else f"exit code {code}"

    def _write(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        try:
            while (request := self._outbox.get()) is not None:
                process.stdin.write(self._encode(request).encode("ascii"))
                process.stdin.flush()
            process.stdin.close()
        except OSError:
            return  # the process is gone; whoever reads its output learns why

    def _drain_errors(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stderr is not None
        kept = 0
        while chunk := os.read(process.stderr.fileno(), 4096):
            self._tail.append(chunk)
            kept += len(chunk)
            while kept - len(self._tail[0]) > _TAIL_BYTES:
                kept -= len(self._tail.popleft())
