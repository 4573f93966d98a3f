"""Reading a document in a child process that may crash, hang or swell without harm.

A file can be made to bring down whatever reads it. The child (child.py) has limits of memory and
time, is killed with all it may have started, and answers in JSON.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from engine.documents.child import (
    MEMORY_LIMIT,
    SECONDS_LIMIT,
    TOO_MUCH_MEMORY,
    TOO_MUCH_TIME,
    label_of,
)
from engine.documents.document import Document
from engine.documents.wire import AnswerBroken, Wish, decode_answer, encode_wish
from engine.errors import (
    BrevityError,
    Cancelled,
    DocumentDamaged,
    DocumentTooComplex,
    FileUnreadable,
)
from engine.own_program import own_environment, part_command

__all__ = ["Wish", "extract", "reading_command"]

_ANSWER_LIMIT = 150_000_000
"""In bytes: the longest text, of characters of four bytes, with its blocks."""
_POLL_SECONDS = 0.03
_DEATH_SECONDS = 1.0
_REAP_SECONDS = 10.0
_SWOLLEN = MEMORY_LIMIT // 5
"""In bytes. A buffer that doubles is refused at a third of the limit, which is one of addresses;
not all of those are in use."""


def reading_command() -> list[str]:
    """The command line that starts a child."""
    return part_command("engine.documents.child", "--read")


def extract(
    wish: Wish,
    data: bytes,
    cancelled: Callable[[], bool] = lambda: False,
    seconds: float = SECONDS_LIMIT,
    command: list[str] | None = None,
) -> Document:
    """The document in `data`, read in a child within so many seconds.

    Raises Cancelled as soon as `cancelled` says so, and else the designed failure that the child
    reports or dies of.
    """
    try:
        child, close_job = _start(command or reading_command())
    except OSError as error:
        reason = f"no process can be started for it ({error.strerror or error})"
        raise FileUnreadable(wish.name, reason) from error
    conversation = _Conversation(child, encode_wish(wish), data)
    timed_out = False
    held = 0
    try:
        deadline = time.monotonic() + seconds
        while not conversation.is_over(_POLL_SECONDS):
            if cancelled():
                raise Cancelled
            held = max(held, _memory_of(child.pid))
            if time.monotonic() > deadline:
                timed_out = True
                break
        else:
            if not conversation.has_answer:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.wait(_DEATH_SECONDS)  # how it ends by itself is the reason
    finally:
        _kill(child)
        status = child.wait()
        answer = conversation.end()
        close_job()
    if timed_out:
        raise DocumentTooComplex(wish.name, TOO_MUCH_TIME)
    if held > _SWOLLEN and status < 0 and not answer:
        # A library in C that is refused more, by the limit that child.py sets, crashes: PDFium
        # calls abort().
        raise DocumentTooComplex(wish.name, TOO_MUCH_MEMORY)
    return _outcome(answer, status, wish.name, data)


def _memory_of(pid: int) -> int:
    """How many bytes of memory a process holds; 0 where the system does not tell."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_bytes().split()[1]) * mmap.PAGESIZE
    except (OSError, IndexError):
        return 0


def _start(command: list[str]) -> tuple[subprocess.Popen[bytes], Callable[[], object]]:
    """A child, and what to call when it has ended."""
    if sys.platform == "win32":
        flags, group = subprocess.CREATE_NO_WINDOW, None
    else:
        # In a group of its own: Ctrl+C is for us, and a kill reaches whatever the child started.
        flags, group = 0, 0
    child = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=own_environment(),
        creationflags=flags,
        process_group=group,
    )
    if sys.platform == "win32":
        from engine.documents.windows_job import limit_process

        return child, limit_process(child)  # before it is sent anything to read
    return child, lambda: None


class _Conversation:
    """Sends all to a child and takes its answer, in a thread for each direction."""

    def __init__(self, child: subprocess.Popen[bytes], head: bytes, data: bytes) -> None:
        self._child = child
        self._answer = b""
        self._threads = [
            threading.Thread(target=self._send, args=(head, data), daemon=True),
            threading.Thread(target=self._receive, daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def is_over(self, seconds: float) -> bool:
        """Whether the child has closed its output, waiting for it so long."""
        self._threads[1].join(seconds)
        return not self._threads[1].is_alive()

    @property
    def has_answer(self) -> bool:
        """Whether the child has said anything by now."""
        return bool(self._answer)

    def end(self) -> bytes:
        """What the child has said by its end."""
        for thread in self._threads:
            thread.join(_REAP_SECONDS)
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        return self._answer

    def _send(self, head: bytes, data: bytes) -> None:
        assert self._child.stdin is not None
        # A child that dies, or answers before it has read all, closes the pipe.
        with contextlib.suppress(OSError):
            self._child.stdin.write(head)
            self._child.stdin.write(data)
            self._child.stdin.close()

    def _receive(self) -> None:
        assert self._child.stdout is not None
        self._answer = self._child.stdout.read(_ANSWER_LIMIT + 1)


def _kill(child: subprocess.Popen[bytes]) -> None:
    # Also after an answer: nothing that it may have started is to live on.
    if sys.platform == "win32":
        child.kill()
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)


def _outcome(answer: bytes, status: int, name: str, data: bytes) -> Document:
    if len(answer) > _ANSWER_LIMIT:
        raise DocumentTooComplex(name, "it holds more text than can be read")
    if not answer:
        raise _death(status, name, data)
    try:
        outcome = decode_answer(answer)
    except AnswerBroken as error:
        raise _death(status, name, data) from error
    if isinstance(outcome, BrevityError):
        raise outcome
    return outcome


def _death(status: int, name: str, data: bytes) -> BrevityError:
    """Why a child ended without an answer."""
    if sys.platform != "win32":
        if status == -signal.SIGKILL:  # by the system, which had no memory left
            return DocumentTooComplex(name, TOO_MUCH_MEMORY)
        if status == -signal.SIGXCPU:
            return DocumentTooComplex(name, TOO_MUCH_TIME)
    how = f"signal {-status}" if status < 0 else f"exit code {status}"
    return DocumentDamaged(name, label_of(data, name), f"it made its reader crash ({how})")
