"""Where the library is, and files that survive a loss of power."""

from __future__ import annotations

import json
import os
import shutil
import sys
import uuid
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from engine.errors import FolderUnwritable, LibraryMissing, LibrarySettingsDamaged

HOME_VARIABLE = "BREVITY_HOME"
SETTINGS_FILE = "library.json"
PARTIAL_FOLDER = ".partial"
_MOST_SETTINGS_BYTES = 100_000


def data_folder() -> Path:
    """Where Brevity keeps what is the user's: BREVITY_HOME, else the system's place for it."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home).expanduser().absolute()
    import platformdirs  # late: what needs no library should not wait for it

    return Path(platformdirs.user_data_dir("Brevity", appauthor=False))


def library_folder() -> Path:
    """Where models are kept: where the user moved them, else `models` in the data folder.

    It need not exist yet. Raises LibrarySettingsDamaged.
    """
    settings = _read_settings()
    moving = settings.get("moving_to")
    # Killed between the renaming of the folder and the note of it: the folder tells.
    if moving and Path(moving).is_dir() and not Path(settings["folder"]).exists():
        return Path(moving)
    chosen = settings.get("folder")
    return Path(chosen) if chosen else data_folder() / "models"


def made_library_folder() -> Path:
    """The library's folder, made if it is not there yet.

    Raises LibraryMissing when the user chose one that is gone (a drive that is not connected: there
    is nothing to make), FolderUnwritable, or LibrarySettingsDamaged.
    """
    check_library_folder()
    folder = library_folder()
    make_folder(folder)
    return folder


def check_library_folder() -> None:
    """Raises LibraryMissing when the user chose a folder that is gone; LibrarySettingsDamaged."""
    folder = library_folder()
    if not folder.is_dir() and folder != data_folder() / "models":
        raise LibraryMissing(str(folder))


def note_library_folder(
    folder: Path, moving_to: Path | None = None, leftover: Path | None = None
) -> None:
    """Remember where the library is, at once and for good. Raises FolderUnwritable."""
    values = {"folder": str(folder)}
    if moving_to is not None:
        values["moving_to"] = str(moving_to)
    if leftover is not None:
        values["leftover"] = str(leftover)
    make_folder(data_folder())
    write_durably(data_folder() / SETTINGS_FILE, json.dumps(values, indent=2) + "\n")


def noted_folder(kind: Literal["leftover", "moving_to"]) -> Path | None:
    """The library's former folder that was not deleted yet, or where a move was to lead."""
    with suppress(LibrarySettingsDamaged):
        folder = _read_settings().get(kind)
        return Path(folder) if folder else None
    return None


def _read_settings() -> dict[str, str]:
    path = data_folder() / SETTINGS_FILE
    try:
        if path.stat().st_size > _MOST_SETTINGS_BYTES:
            raise LibrarySettingsDamaged(str(path), "is far too large")
        values: Any = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        reason = f"can't be read ({error.strerror or error})"
        raise LibrarySettingsDamaged(str(path), reason) from error
    except (ValueError, RecursionError) as error:
        raise LibrarySettingsDamaged(str(path), "is damaged") from error
    if not isinstance(values, dict) or not all(
        isinstance(value, str) and Path(value).is_absolute() for value in values.values()
    ):
        raise LibrarySettingsDamaged(str(path), "names no folder")
    if "moving_to" in values and "folder" not in values:
        raise LibrarySettingsDamaged(str(path), "names no folder")
    return values


# ---------------------------------------------------------------- files


def make_folder(folder: Path) -> None:
    """Make a folder and those above it. Raises FolderUnwritable."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error


def unwritable(folder: Path, error: OSError) -> FolderUnwritable:
    """The failure for what the system says about a folder."""
    reason = (error.strerror or str(error)).lower()
    if isinstance(error, FileExistsError | NotADirectoryError):
        reason = "a file stands in its way"
    return FolderUnwritable(str(folder), reason)


def write_durably(path: Path, text: str, *, private: bool = False) -> None:
    """Write a file whole or not at all: what stood there before stays until the new is on disk.

    A `private` one is for this user's eyes alone. Raises FolderUnwritable.
    """
    partial = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}")
    opener = _open_privately if private else None
    try:
        with open(partial, "w", encoding="utf-8", newline="\n", opener=opener) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise unwritable(path.parent, error) from error


def _open_privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk; Windows does that by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def free_bytes(folder: Path) -> int:
    """Free room on the disk of a folder that may not exist yet. Raises FolderUnwritable."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError as error:
        raise unwritable(folder, error) from error


def megabytes(size: int) -> str:
    """A size in words, as people read it: "93.7 MB", "1.82 GB"."""
    if size < 1_000_000:
        return f"{size / 1000:.0f} kB"
    if size < 1_000_000_000:
        return f"{size / 1e6:.1f} MB"
    return f"{size / 1e9:.2f} GB"
