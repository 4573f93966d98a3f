"""A file that only grows by whole lines, and survives kills, full disks and losses of power."""

from __future__ import annotations

import os
from pathlib import Path

from engine.hub.storage import sync_folder

_CHUNK = 1 << 16


class AppendedLines:
    """A file of lines, for the one process that may write it.

    A kill can tear the last line at most, and opening the file takes that away. Raises OSError as
    files do.
    """

    def __init__(self, path: Path) -> None:
        is_new = not path.exists()
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._descriptor = os.open(path, flags, 0o644)
        try:
            self._cut_torn_line()
            if is_new:
                sync_folder(path.parent)
        except BaseException:
            self.close()
            raise

    def append(self, line: bytes) -> None:
        """Add a line, with its end. When this returns, it is on the disk; else none of it is."""
        before = os.fstat(self._descriptor).st_size
        try:
            written = 0
            while written < len(line):  # on a full disk a part is written first
                written += os.write(self._descriptor, line[written:])
            os.fsync(self._descriptor)
        except OSError:
            os.ftruncate(self._descriptor, before)
            raise

    def close(self) -> None:
        """Nothing more will be written."""
        os.close(self._descriptor)

    def _cut_torn_line(self) -> None:
        size = os.fstat(self._descriptor).st_size
        end = size
        while end:
            start = max(0, end - _CHUNK)
            os.lseek(self._descriptor, start, os.SEEK_SET)
            last = os.read(self._descriptor, end - start).rfind(b"\n")
            if last >= 0:
                end = start + last + 1
                break
            end = start
        if end < size:
            os.ftruncate(self._descriptor, end)
            os.fsync(self._descriptor)
