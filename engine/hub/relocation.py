"""Moving the library to another folder, so that a kill at any moment loses nothing.

On one disk it is one renaming, noted before and after. Between disks everything is copied beside
its place, compared, put in place by a renaming, and noted; only then the old files are deleted.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from engine.errors import CopyTooLarge, LibraryMissing, MoveRefused
from engine.hub.bytes_work import Cancel, FileWork, OnWork, ignore_progress
from engine.hub.removal import sweep
from engine.hub.storage import (
    PARTIAL_FOLDER,
    data_folder,
    free_bytes,
    library_folder,
    make_folder,
    megabytes,
    note_library_folder,
    noted_folder,
    sync_folder,
    unwritable,
)
from engine.hub.transfer.lock import folder_lock, is_locked

_COPY_SUFFIX = ".brevity-copy"
_ROOM_TO_SPARE = 50_000_000


def move_library(
    to: Path, cancel: Cancel | None = None, on_progress: OnWork = ignore_progress
) -> Path:
    """Move all models to the folder `to`, which must be empty or not exist; its absolute path.

    From then on the library is there, for every Brevity of this user. Raises MoveRefused,
    LibraryMissing, CopyTooLarge, FolderUnwritable, or Cancelled, with everything as it was.
    """
    with folder_lock(data_folder() / "library"):  # one move at a time
        return _move(to, cancel, on_progress)


def _move(to: Path, cancel: Cancel | None, on_progress: OnWork) -> Path:
    library = library_folder()
    if not library.exists():
        raise LibraryMissing(str(library))
    delete_leftover()
    _delete_abandoned(library)
    target = _checked_target(to, library)
    sweep(library)
    if _downloads_run(library):
        raise MoveRefused(str(target), "a model is being downloaded or imported")
    make_folder(target.parent)
    if not _rename(library, target):
        _copy_over(library, target, cancel, on_progress)
    return target


def use_library(folder: Path) -> Path:
    """Have the library in another folder from now on, and move nothing; its absolute path.

    The folder is made if need be. Raises FolderUnwritable.
    """
    folder = folder.expanduser().absolute()
    make_folder(folder)
    note_library_folder(folder)
    return folder


def delete_leftover() -> None:
    """Delete what a move that was killed left of the former library; nothing that is not copied."""
    old, library = noted_folder("leftover"), library_folder()
    if old is None or old == library or not library.is_dir():
        return
    _delete_copied(old, library)
    note_library_folder(library)


def _delete_abandoned(library: Path) -> None:
    """Delete what a move to another disk that was killed has copied; the library has it all."""
    abandoned = noted_folder("moving_to")
    if abandoned is None or abandoned == library:
        return
    shutil.rmtree(abandoned.with_name(abandoned.name + _COPY_SUFFIX), ignore_errors=True)
    _delete_copied(abandoned, library)
    note_library_folder(library)


def _checked_target(to: Path, library: Path) -> Path:
    try:
        target = to.expanduser().absolute()
        if library.resolve() in target.resolve().parents:
            raise MoveRefused(str(target), "it lies in the library itself")
        if target.exists() and not target.is_dir():
            raise MoveRefused(str(target), "a file stands there")
        if target.is_dir() and any(target.iterdir()):
            raise MoveRefused(str(target), "it is not empty")
    except (OSError, RuntimeError, ValueError) as error:
        raise MoveRefused(str(to), str(getattr(error, "strerror", None) or error)) from error
    return target


def _downloads_run(library: Path) -> bool:
    """Whether some process writes into the library now."""
    with suppress(OSError):
        partial = (library / PARTIAL_FOLDER).iterdir()
        return any(folder.is_dir() and is_locked(folder) for folder in partial)
    return False


def _rename(library: Path, target: Path) -> bool:
    """Move by renaming; whether that can be done."""
    note_library_folder(library, moving_to=target)
    try:
        if target.is_dir():
            target.rmdir()
        library.rename(target)
        sync_folder(target.parent)
    except OSError:  # another disk, or a system that keeps open folders: copying tells what is
        return False
    note_library_folder(target)
    return True


def _copy_over(library: Path, target: Path, cancel: Cancel | None, on_progress: OnWork) -> None:
    try:
        _copy(library, target, cancel, on_progress)
    except OSError as error:
        _delete_abandoned(library)
        raise unwritable(target, error) from error
    except BaseException:
        _delete_abandoned(library)
        raise
    note_library_folder(target, leftover=library)
    _delete_copied(library, target)
    note_library_folder(target)


def _copy(library: Path, target: Path, cancel: Cancel | None, on_progress: OnWork) -> None:
    copy = target.with_name(target.name + _COPY_SUFFIX)
    shutil.rmtree(copy, ignore_errors=True)  # of a move that was killed
    files = [path for path in library.rglob("*") if path.is_file() and not path.is_symlink()]
    total = sum(path.stat().st_size for path in files)
    free = free_bytes(target.parent)
    if total + _ROOM_TO_SPARE > free:
        raise CopyTooLarge(str(target), megabytes(total + _ROOM_TO_SPARE), megabytes(free))
    work = FileWork(2 * total, cancel, on_progress)  # each byte is written, and read again
    make_folder(copy)
    for path in files:
        name = path.relative_to(library)
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        copied = work.copy(path, copy / name, name.as_posix())
        if not work.has_content(copy / name, copied):
            raise MoveRefused(str(target), f"{name.as_posix()} came out changed on that disk")
    if target.is_dir():
        target.rmdir()
    copy.rename(target)
    sync_folder(target.parent)


def _delete_copied(old: Path, new: Path) -> None:
    """Delete of the old folder what the new one has, and the folders that are empty then."""
    for folder, _, names in os.walk(old, topdown=False):
        for name in names:
            path = Path(folder, name)
            twin = new / path.relative_to(old)
            with suppress(OSError):
                if twin.is_file() and twin.stat().st_size == path.stat().st_size:
                    path.unlink()
        with suppress(OSError):
            Path(folder).rmdir()
