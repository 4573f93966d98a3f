"""How long work waits, and how it is told to stop."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from engine.errors import Cancelled

POLL_SECONDS = 0.05
_T = TypeVar("_T")


class Flag(Protocol):
    """A `threading.Event`, or what answers alike."""

    def is_set(self) -> bool:
        """Whether it is up."""


class Paused(Exception):
    """Raised inside a transfer when the caller asked to pause."""


@dataclass(frozen=True)
class Patience:
    """How long a transfer bears what goes wrong; all times in seconds.

    `stall` is how long nothing may come. `attempts` counts failures in a row without
    `progress` bytes between them. Waits double from `first_wait` to `longest_wait`; a hub that asks
    for more than `longest_rate_limit` is not waited for.
    """

    connect: float = 10.0
    stall: float = 12.0
    attempts: int = 6
    progress: int = 256 * 1024
    first_wait: float = 0.5
    longest_wait: float = 20.0
    longest_rate_limit: float = 60.0


class Halt:
    """What all parts of a transfer ask whether to go on. It can be set from any thread."""

    def __init__(self, cancel: Flag | None = None, pause: Flag | None = None) -> None:
        self._cancel = cancel
        self._pause = pause
        self._ended = threading.Event()

    def end(self) -> None:
        """Stop all who ask."""
        self._ended.set()

    @property
    def is_paused(self) -> bool:
        """Whether the caller wants a pause."""
        return self._pause is not None and self._pause.is_set()

    def check(self) -> None:
        """Go on, or raise Cancelled or Paused."""
        self.check_cancel()
        if self.is_paused:
            raise Paused

    def check_cancel(self) -> None:
        """Go on, paused or not, or raise Cancelled."""
        if self._ended.is_set() or (self._cancel is not None and self._cancel.is_set()):
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Wait; raises Cancelled or Paused at once when asked to."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self.check()
            self._ended.wait(min(left, POLL_SECONDS))
        self.check()

    def wait_while_paused(self) -> None:
        """Wait until the pause is over. Raises Cancelled."""
        while self.is_paused:
            self.check_cancel()
            self._ended.wait(POLL_SECONDS)
        self.check_cancel()


class Aside(Generic[_T]):
    """A system call that can't be interrupted (a look-up, a flush), in a thread of its own.

    Whoever waits for it may leave; the thread ends with the call.
    """

    def __init__(self, call: Callable[[], _T], name: str) -> None:
        self._call = call
        self._done = threading.Event()
        self._result: list[_T] = []
        self._error: BaseException | None = None
        threading.Thread(target=self._run, name=name, daemon=True).start()

    def _run(self) -> None:
        try:
            self._result.append(self._call())
        except BaseException as error:  # noqa: BLE001 - handed on to whoever waits
            self._error = error
        finally:
            self._done.set()

    @property
    def is_done(self) -> bool:
        """Whether the call has returned."""
        return self._done.is_set()

    def result(self, halt: Halt, seconds: float = float("inf")) -> _T:
        """What the call returns.

        Raises what it raises, TimeoutError when it takes longer, Cancelled or Paused.
        """
        until = time.monotonic() + seconds
        while not self._done.wait(POLL_SECONDS):
            halt.check()
            if time.monotonic() > until:
                raise TimeoutError
        if self._error is not None:
            raise self._error
        return self._result[0]
