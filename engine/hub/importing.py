"""Taking a folder of the user's into the library: copied, hashed, never linked."""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path

from engine.errors import (
    CopyTooLarge,
    FileUnreadable,
    ModelMissing,
)
from engine.hub.bytes_work import Cancel, FileWork, OnWork, ignore_progress
from engine.hub.catalogue import catalogue
from engine.hub.installation import put_in_place
from engine.hub.library import InstalledModel, check_model_folder
from engine.hub.manifest import Manifest, ManifestFile, content_commit, now
from engine.hub.model_files import check_model_files, chosen_files
from engine.hub.model_json import CONFIG_FILE
from engine.hub.naming import is_model_id, local_id, place_of
from engine.hub.removal import IMPORT_PREFIX
from engine.hub.storage import (
    PARTIAL_FOLDER,
    free_bytes,
    made_library_folder,
    make_folder,
    megabytes,
    unwritable,
)
from engine.hub.transfer.lock import folder_lock

_ROOM_TO_SPARE = 50_000_000


def import_folder(
    path: Path, cancel: Cancel | None = None, on_progress: OnWork = ignore_progress
) -> InstalledModel:
    """Copy the model in a folder into the library.

    Only the files that running it takes are copied. The same content is kept once, however often
    it is imported. A folder that is called as models of the hub are (`owner--name`, or a snapshot
    in a cache of huggingface_hub) keeps its id; any other gets `local/` and its name. Raises
    ModelFolderMissing, ModelNotFolder, ModelMissing, ModelDamaged, ModelUnsupported,
    FileUnreadable, CopyTooLarge, FolderUnwritable, LibraryMissing or Cancelled.
    """
    path = path.expanduser().absolute()
    check_model_folder(path)
    try:
        names = chosen_files(entry.name for entry in path.iterdir())
        if CONFIG_FILE not in names:
            raise ModelMissing(str(path), CONFIG_FILE)
        check_model_files(path)
        total = sum((path / name).stat().st_size for name in names)
    except OSError as error:
        raise _unreadable(path, error) from error
    library = made_library_folder()
    free = free_bytes(library)
    if total + _ROOM_TO_SPARE > free:
        raise CopyTooLarge(str(library), megabytes(total + _ROOM_TO_SPARE), megabytes(free))
    staging = library / PARTIAL_FOLDER / f"{IMPORT_PREFIX}{uuid.uuid4().hex}"
    with folder_lock(staging):  # tells others that this is no remainder
        make_folder(staging)
        try:
            files = _copy(path, names, staging, FileWork(total, cancel, on_progress))
            check_model_files(staging)  # what was copied, as it was then
            model_id, commit = place_of(path) or (_id_of(path), content_commit(files))
            manifest = Manifest(model_id, commit, "imported", str(path), now(), files)
            return put_in_place(staging, manifest, library)
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _copy(
    path: Path, names: tuple[str, ...], staging: Path, work: FileWork
) -> tuple[ManifestFile, ...]:
    files = []
    for name in names:
        try:
            files.append(work.copy(path / name, staging / name, name))
        except OSError as error:
            if error.filename is not None and Path(error.filename) == path / name:
                raise _unreadable(path / name, error) from error
            raise unwritable(staging.parent, error) from error
    return tuple(files)


def _id_of(path: Path) -> str:
    """The id that a folder's name tells: `owner--name`, the end of a known one, or a local one."""
    model_id = path.name.replace("--", "/", 1)
    if "/" in model_id and is_model_id(model_id):
        return model_id
    known = (entry.id for entry in catalogue() if not entry.embedded)
    return next((name for name in known if name.endswith(f"/{path.name}")), local_id(path.name))


def _unreadable(path: Path, error: OSError) -> FileUnreadable:
    return FileUnreadable(str(path), (error.strerror or str(error)).lower())
