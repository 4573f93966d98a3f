"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
import uuid
from contextlib import suppress
from pathlib import Path

from engine.documents.cleaning import printable
from engine.errors import ExportUnwritable


def require_writable(path: Path) -> None:
    """Raises ExportUnwritable where it is plain that a file can't be written.

    For asking before long work; that the disk will have room is not known by this.
    """
    try:
        target = _target(path)
        folder = target.parent
        if not folder.is_dir():
            raise _unwritable(path, f"there is no folder {printable(str(folder))}")
        if not os.access(folder, os.W_OK | os.X_OK):
            raise _unwritable(path, "its folder may not be written to")
        _require_ordinary(path, target)
    except OSError as error:
        raise _failure(path, error) from error
    except ValueError as error:  # a NUL in the name
        raise _unwritable(path, "no file can have this name") from error


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in place of the file at `path`, or make it, in one step.

    Where `path` is a link, the file that it leads to is replaced, with the permissions that it has.
    Whatever happens, nothing half-written stays but after a loss of power or a kill, and then
    beside the file, under a name of its own. Raises ExportUnwritable.
    """
    partial: Path | None = None
    try:
        target = _target(path)
        mode = _require_ordinary(path, target)
        # Its name is short: with the file's own in it, it could be longer than names may be.
        partial = target.parent / f".brevity-{uuid.uuid4().hex[:12]}.part"
        with partial.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if mode is not None:
                partial.chmod(mode)
        partial.replace(target)
        partial = None
        _sync_folder(target.parent)
    except OSError as error:
        raise _failure(path, error) from error
    except ValueError as error:  # a NUL in the name
        raise _unwritable(path, "no file can have this name") from error
    finally:
        if partial is not None:
            with suppress(OSError):
                partial.unlink()


def _target(path: Path) -> Path:
    return path.resolve() if path.is_symlink() else path.absolute()


def _require_ordinary(path: Path, target: Path) -> int | None:
    """The permissions of the file that is there, or None if there is none."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise _unwritable(path, "it is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise _unwritable(path, "it is no ordinary file")
    return stat.S_IMODE(status.st_mode)


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk too, where the file system can: the file itself is there."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _failure(path: Path, error: OSError) -> ExportUnwritable:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return _unwritable(path, "its folder is not there")
    return _unwritable(path, (error.strerror or type(error).__name__).lower())


def _unwritable(path: Path, reason: str) -> ExportUnwritable:
    return ExportUnwritable(printable(path.name or str(path)), reason)
