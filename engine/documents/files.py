"""The bytes of a file or a stream, whatever stands in the place of an ordinary file."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from engine.errors import (
    FileIsFolder,
    FileMissing,
    FileNotOrdinary,
    FileTooLarge,
    FileUnreadable,
    StreamTooLarge,
)

MEGABYTE = 1_000_000
SIZE_LIMIT = 50 * MEGABYTE
_CHUNK = 1 << 20


def file_bytes(path: Path, name: str) -> bytes:
    """What stands in the file at `path`, called `name` in messages.

    Raises FileMissing, FileIsFolder, FileNotOrdinary, FileUnreadable, FileTooLarge, StreamTooLarge.
    """
    try:
        # Looked at before opening: opening some devices is an act in itself.
        _require_ordinary(path.stat(), name)
        # Not blocking, and looked at once more: a pipe that took the file's place must not hang.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags), "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor
            status = os.fstat(file.fileno())
            _require_ordinary(status, name)
            require_size(status.st_size, name)
            # The size is only a hint (0 for files under /proc), so the limit is checked again.
            data = bytearray()
            while len(data) <= SIZE_LIMIT and (chunk := file.read(_CHUNK)):
                data += chunk
            if len(data) > SIZE_LIMIT:
                raise StreamTooLarge(name, SIZE_LIMIT // MEGABYTE)
            return bytes(data)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(name) from error
    except OSError as error:
        raise _unreadable(name, error) from error
    except ValueError as error:  # a path with a NUL in it, which no file system has
        raise FileMissing(name) from error


def stream_bytes(stream: BinaryIO, name: str) -> bytes:
    """What a stream gives until its end. Raises FileIsFolder, FileUnreadable, StreamTooLarge."""
    try:
        data = stream.read(SIZE_LIMIT + 1)
    except IsADirectoryError as error:
        raise FileIsFolder(name) from error
    except OSError as error:
        raise _unreadable(name, error) from error
    if len(data) > SIZE_LIMIT:
        raise StreamTooLarge(name, SIZE_LIMIT // MEGABYTE)
    return data


def require_size(size: int, name: str) -> None:
    """Raises FileTooLarge for more bytes than Brevity reads."""
    if size > SIZE_LIMIT:
        raise FileTooLarge(name, megabytes=-(-size // MEGABYTE), limit=SIZE_LIMIT // MEGABYTE)


def _require_ordinary(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise FileIsFolder(name)
    if not stat.S_ISREG(status.st_mode):
        raise FileNotOrdinary(name)


def _unreadable(name: str, error: OSError) -> FileUnreadable:
    reason = error.strerror or type(error).__name__
    return FileUnreadable(name, reason[:1].lower() + reason[1:])
