"""A file that is not whole yet: `<name>.part` with a small journal, `<name>.part.json`.

The journal says what the bytes are the beginning of, and how many of them are on the disk for sure.
After a kill, what was written is still there, for the system had it. After a loss of power only
what was flushed is trusted. In both cases the bytes are hashed anew, so that nothing is believed
that was not read.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import psutil

from engine.errors import BrevityError, DiskFilled, FileTooLargeForDisk
from engine.hub.storage import free_bytes, megabytes, sync_folder, unwritable
from engine.hub.transfer.halting import Aside, Halt

if TYPE_CHECKING:
    from engine.hub.remote import RemoteFile

PART_SUFFIX = ".part"
JOURNAL_SUFFIX = ".part.json"
FLUSH_BYTES = 32 * 1024 * 1024
_HASH_PIECE = 1024 * 1024
_SAME_START_SECONDS = 120  # clocks are set, and the time of the start with them
_FULL = (errno.ENOSPC, errno.EDQUOT)


class PartFile:
    """The beginning of a file, hashed as it is written; `offset` is its length.

    `etag` is the validator of the answer that the bytes came with, None where there was none.
    All methods raise DiskFilled, FileTooLargeForDisk or FolderUnwritable for what the disk refuses.
    """

    def __init__(self, target: Path, file: RemoteFile) -> None:
        self._target = target
        self._file = file
        self._path = target.with_name(target.name + PART_SUFFIX)
        self._journal = target.with_name(target.name + JOURNAL_SUFFIX)
        self._descriptor = -1
        self._flush: tuple[Aside[None], int] | None = None
        self._flush_from = 0
        self._flushed = 0
        self.offset = 0
        self.etag: str | None = None
        self._digest = self._new_digest()

    # ---------------------------------------------------------------- begin

    def open(self, halt: Halt) -> Self:
        """Open it, and read what is there already. Raises Cancelled or Paused besides."""
        with self._on_disk():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            length = self._kept_length()
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
            self._descriptor = os.open(self._path, flags, 0o644)
            os.ftruncate(self._descriptor, length)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            while self.offset < length:
                halt.check()
                piece = os.read(self._descriptor, _HASH_PIECE)
                if not piece:
                    break
                self._digest.update(piece)
                self.offset += len(piece)
            self._flush_from = self.offset
            if self.offset:
                self._note()  # from now on, what comes is of this start of the machine
        return self

    def _kept_length(self) -> int:
        """How much of the part can be trusted to be the beginning of this very file."""
        try:
            noted: Any = json.loads(self._journal.read_text(encoding="utf-8"))
            length = self._path.stat().st_size
        except (FileNotFoundError, ValueError):
            return 0
        if (
            not isinstance(noted, dict)
            or noted.get("hash") != self._hash
            or noted.get("size") != self._file.size
            or length > self._file.size
        ):
            return 0
        etag, flushed, started = noted.get("etag"), noted.get("flushed"), noted.get("started")
        self.etag = etag if isinstance(etag, str) else None
        self._flushed = flushed if isinstance(flushed, int) and 0 < flushed <= length else 0
        is_sure = isinstance(started, int | float) and _is_since_start(started)
        return length if is_sure else self._flushed

    # ---------------------------------------------------------------- fill

    def note_etag(self, etag: str | None) -> None:
        """Remember the validator of the answer whose bytes follow, before the first of them."""
        self.etag = etag
        with self._on_disk():
            self._note()

    def write(self, piece: memoryview) -> None:
        """Append bytes; from time to time have them flushed, without waiting for it."""
        with self._on_disk():
            left = piece
            while left:
                count = os.write(self._descriptor, left)
                self._digest.update(left[:count])
                self.offset += count
                left = left[count:]
            if self._flush is None and self.offset - self._flush_from >= FLUSH_BYTES:
                self._begin_flush()
            elif self._flush is not None and self._flush[0].is_done:
                self._end_flush(Halt())

    def _begin_flush(self) -> None:
        remaining = self._file.size - self.offset
        if free_bytes(self._path.parent) < remaining:
            raise self._filled()
        descriptor, offset = os.dup(self._descriptor), self.offset
        self._flush = Aside(lambda: _flush(descriptor), "flush of a file"), offset
        self._flush_from = offset

    def _end_flush(self, halt: Halt) -> None:
        """Wait for the flush that was begun: the system tells only once that one has failed."""
        if self._flush is not None:
            flush, offset = self._flush
            flush.result(halt)
            self._flush = None
            self._flushed = offset
            self._note()

    def restart(self) -> None:
        """Throw away what is there, and begin anew."""
        with self._on_disk():
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            self.offset = self._flush_from = self._flushed = 0
            self.etag = None
            self._flush = None
            self._digest = self._new_digest()
            self._note()

    # ---------------------------------------------------------------- end

    def is_right(self) -> bool:
        """Whether what is there is the whole file, by the hash that the hub announced."""
        return self.offset == self._file.size and self._digest.hexdigest() == self._hash

    def finish(self, halt: Halt) -> None:
        """Give the file its name: on the disk with its content, or not at all.

        Raises Cancelled or Paused besides; then the part stays.
        """
        with self._on_disk():
            self._end_flush(halt)
            descriptor = os.dup(self._descriptor)
            Aside(lambda: _flush(descriptor), "last flush of a file").result(halt)
            os.close(self._descriptor)
            self._descriptor = -1
            self._path.replace(self._target)
            sync_folder(self._target.parent)
            self._journal.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file; what is in it stays for the next time, if there is anything."""
        if self._descriptor >= 0:
            is_empty = os.fstat(self._descriptor).st_size == 0
            os.close(self._descriptor)
            self._descriptor = -1
            if is_empty:
                discard_part(self._target)

    def discard(self) -> None:
        """Delete it."""
        self.close()
        discard_part(self._target)

    # ---------------------------------------------------------------- within

    @property
    def _hash(self) -> str:
        return self._file.sha256 or self._file.git_sha1 or ""

    def _new_digest(self) -> hashlib._Hash:
        if self._file.sha256 is not None:
            return hashlib.sha256()
        return hashlib.sha1(b"blob %d\0" % self._file.size, usedforsecurity=False)

    def _note(self) -> None:
        """Write the journal, whole or not at all."""
        values = {
            "hash": self._hash,
            "size": self._file.size,
            "etag": self.etag,
            "flushed": self._flushed,
            "started": psutil.boot_time(),
        }
        written = self._journal.with_name(self._journal.name + ".new")
        written.write_text(json.dumps(values), encoding="utf-8")
        written.replace(self._journal)

    def _filled(self) -> DiskFilled:
        remaining = self._file.size - self.offset
        free = free_bytes(self._path.parent)
        return DiskFilled(self._file.path, megabytes(remaining), megabytes(free))

    @contextmanager
    def _on_disk(self) -> Iterator[None]:
        """Say what the disk refuses in words."""
        try:
            yield
        except OSError as error:
            raise self._refused(error) from error

    def _refused(self, error: OSError) -> BrevityError:
        if error.errno in _FULL:
            return self._filled()
        if error.errno == errno.EFBIG:
            return FileTooLargeForDisk(self._file.path, megabytes(self._file.size))
        return unwritable(self._target.parent, error)


def discard_part(target: Path) -> None:
    """Delete what is left of an unfinished file."""
    for suffix in (PART_SUFFIX, JOURNAL_SUFFIX, f"{JOURNAL_SUFFIX}.new"):
        with suppress(FileNotFoundError):
            target.with_name(target.name + suffix).unlink()


def part_length(target: Path) -> int:
    """How many bytes of an unfinished file are there."""
    try:
        return target.with_name(target.name + PART_SUFFIX).stat().st_size
    except OSError:
        return 0


def _is_since_start(started: float) -> bool:
    """Whether this machine has run without a break since the journal was written."""
    return bool(abs(psutil.boot_time() - started) < _SAME_START_SECONDS)


def _flush(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
