"""Reading, copying and hashing files of any size: with progress, and abandoned at once."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from engine.errors import Cancelled
from engine.hub.manifest import ManifestFile

_CHUNK_BYTES = 1 << 20


class Cancel(Protocol):
    """What tells that the caller wants to stop: a `threading.Event`, or alike."""

    def is_set(self) -> bool:
        """Whether to stop now."""


@dataclass(frozen=True)
class WorkProgress:
    """How far work on files is, in bytes; `path` is the file that is worked on."""

    path: str
    done: int
    total: int


OnWork = Callable[[WorkProgress], None]


def ignore_progress(progress: object) -> None:
    """Nobody wants to know."""


class FileWork:
    """Counts the bytes of many files; tells of them, and stops when asked to."""

    def __init__(self, total: int, cancel: Cancel | None, on_progress: OnWork) -> None:
        self._total = total
        self._cancel = cancel
        self._on_progress = on_progress
        self._done = 0

    def count(self, path: str, size: int) -> None:
        """So many bytes more are done. Raises Cancelled."""
        self.check()
        self._done += size
        self._on_progress(WorkProgress(path, min(self._done, self._total), self._total))

    def check(self) -> None:
        """Raises Cancelled if the caller asked to stop."""
        if self._cancel is not None and self._cancel.is_set():
            raise Cancelled

    def has_content(self, path: Path, listed: ManifestFile) -> bool:
        """Whether a file is the listed one, byte for byte. Raises OSError or Cancelled."""
        if not path.is_file() or path.stat().st_size != listed.size:
            return False
        if listed.sha256 is not None:
            digest, expected = hashlib.sha256(), listed.sha256
        else:
            digest = hashlib.sha1(b"blob %d\0" % listed.size, usedforsecurity=False)
            expected = listed.git_sha1 or ""
        for chunk in self._chunks(path, listed.path):
            digest.update(chunk)
        return digest.hexdigest() == expected

    def describe(self, path: Path, name: str) -> ManifestFile:
        """A file as manifests list it. Raises OSError or Cancelled."""
        digest, size = hashlib.sha256(), 0
        for chunk in self._chunks(path, name):
            digest.update(chunk)
            size += len(chunk)
        return ManifestFile(name, size, digest.hexdigest())

    def copy(self, source: Path, target: Path, name: str) -> ManifestFile:
        """Copy a file's content, never a link, onto the disk; how manifests list it.

        Raises OSError or Cancelled; what was written is left to the caller.
        """
        digest, size = hashlib.sha256(), 0
        with target.open("xb") as file:
            for chunk in self._chunks(source, name):
                file.write(chunk)
                digest.update(chunk)
                size += len(chunk)
            file.flush()
            os.fsync(file.fileno())
        return ManifestFile(name, size, digest.hexdigest())

    def _chunks(self, path: Path, name: str) -> Iterator[bytes]:
        if not stat.S_ISREG(path.stat().st_mode):
            raise OSError("it is no ordinary file")  # opening a pipe would wait for ever
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                self.count(name, len(chunk))
                yield chunk
