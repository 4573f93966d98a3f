"""What Brevity leaves behind when it crashes, for its user to read at the next start.

The process of the windows writes a file of its own in the state folder: what Python and the C
libraries say when it dies, and exceptions that nobody caught. One that ends well takes it away.
Nothing is ever sent.
"""

from __future__ import annotations

import faulthandler
import os
import platform
import sys
import threading
import traceback
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from engine.version import VERSION

_FOLDER = "crashes"
_RUNNING = ".running"
_REPORT = ".txt"
_HEAD_END = b"\n---\n"
_MOST_BYTES = 200_000
_MOST_REPORTS = 5


@dataclass(frozen=True)
class CrashReport:
    """The report of one crash, in `path`: it stays there until newer ones take its place."""

    path: Path
    text: str


class CrashLog:
    """Writes down how this process dies, from `begin` to `end`.

    Where the folder can't be written to, nothing is kept, and standard error has it all as before.
    """

    def __init__(self, state: Path) -> None:
        self._folder = state / _FOLDER
        self._file: BinaryIO | None = None
        self._before = sys.excepthook, threading.excepthook

    def begin(self) -> None:
        """Watch from now on."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path = self._folder / f"{os.getpid()}{_RUNNING}"
            self._file = path.open("wb", buffering=0)
            program = f"Brevity {VERSION}, Python {platform.python_version()}"
            self._file.write(f"{program}, {platform.platform()}".encode() + _HEAD_END)
        except OSError:
            self._file = None
            if sys.stderr is not None:
                faulthandler.enable()
            return
        faulthandler.enable(self._file)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def end(self) -> None:
        """The process ends well: nothing is left, unless there is something to tell."""
        if self._file is None:
            return
        sys.excepthook, threading.excepthook = self._before
        faulthandler.disable()
        path = Path(self._file.name)
        self._file.close()
        self._file = None
        with suppress(OSError):
            if not _has_report(path):
                path.unlink()

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._write(kind, error, trace)
        self._before[0](kind, error, trace)

    def _on_thread_exception(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            self._write(given.exc_type, given.exc_value, given.exc_traceback)
        self._before[1](given)

    def _write(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if self._file is None or issubclass(kind, KeyboardInterrupt):
            return
        with suppress(OSError):  # a disk that is full is no further crash
            if self._file.tell() < _MOST_BYTES:
                self._file.write("".join(traceback.format_exception(kind, error, trace)).encode())


def take_report(state: Path) -> CrashReport | None:
    """The newest crash that nobody has been told of, if there is one.

    Asked before `CrashLog.begin`, and answered once: the reports stay as files, the newest few.
    """
    folder = state / _FOLDER
    try:
        files = list(folder.iterdir())
    except OSError:  # there is none; or one that can't be read, and then nothing was written there
        return None
    found = []
    for path in _left_behind(files):
        with suppress(OSError):
            if _has_report(path):
                found.append(_make_report(path))
            else:  # ended by a signal, or with the machine: there is nothing to tell
                path.unlink()
    reports = [path for path in files if path.suffix == _REPORT] + found
    for path in sorted(reports, key=_time)[:-_MOST_REPORTS]:
        with suppress(OSError):
            path.unlink()
    if not found:
        return None
    newest = max(found, key=_time)
    try:
        text = newest.read_bytes()[:_MOST_BYTES].decode("utf-8", "replace")
    except OSError:
        return None
    return CrashReport(newest, text)


def _left_behind(files: Iterable[Path]) -> Iterator[Path]:
    """The files of processes that are no more."""
    import psutil  # late: most starts have none

    for path in files:
        if path.suffix != _RUNNING:
            continue
        pid = int(path.stem) if path.stem.isdecimal() else 0
        # One of our own number is of somebody before us: in a container the numbers come again.
        if pid == os.getpid() or not psutil.pid_exists(pid):
            yield path


def _has_report(path: Path) -> bool:
    _, _, said = path.read_bytes().partition(_HEAD_END)
    return bool(said.strip())


def _make_report(path: Path) -> Path:
    report = path.with_name(f"{int(path.stat().st_mtime)}-{path.stem}{_REPORT}")
    path.replace(report)
    return report


def _time(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
