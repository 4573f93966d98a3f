"""One process at a time works on a folder: a lock that ends with the process that holds it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from engine.hub.storage import unwritable
from engine.hub.transfer.halting import POLL_SECONDS, Halt

LOCK_SUFFIX = ".lock"

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def folder_lock(
    folder: Path, halt: Halt | None = None, on_wait: Callable[[], None] | None = None
) -> Iterator[None]:
    """Hold the lock of a folder, waiting for whoever has it; `on_wait` is called meanwhile.

    It is a file beside the folder, `<folder>.lock`, so that the folder can be renamed under the
    lock; it is gone afterwards. A process that dies lets go of it. Raises FolderUnwritable, or
    Cancelled.
    """
    halt = halt or Halt()
    path = folder.with_name(folder.name + LOCK_SUFFIX)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = _acquire(path, halt, on_wait)
    except OSError as error:
        raise unwritable(path.parent, error) from error
    try:
        yield
    finally:
        _release(path, descriptor)


def is_locked(folder: Path) -> bool:
    """Whether a process holds the lock of a folder now, this one included."""

    def found() -> None:
        raise _Held

    try:
        with folder_lock(folder, on_wait=found):
            return False
    except _Held:
        return True


class _Held(Exception):
    """Somebody else has the lock."""


def _acquire(path: Path, halt: Halt, on_wait: Callable[[], None] | None) -> int:
    while True:
        halt.check_cancel()
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            if _try_lock(descriptor):
                if _is_named(descriptor, path):
                    return descriptor
            else:
                if on_wait is not None:
                    on_wait()
                time.sleep(POLL_SECONDS)
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _is_named(descriptor: int, path: Path) -> bool:
    """Whether the locked file is the one that others will open: its holder may have deleted it."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _release(path: Path, descriptor: int) -> None:
    if sys.platform == "win32":
        os.close(descriptor)
        with suppress(OSError):  # somebody else has opened it: it is theirs now
            path.unlink()
    else:
        with suppress(OSError):
            path.unlink()  # while it is held: whoever waits for it will notice
        os.close(descriptor)
