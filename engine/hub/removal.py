"""Deleting models, at once for whoever looks, however long the system takes."""

from __future__ import annotations

import shutil
import uuid
from contextlib import suppress
from pathlib import Path

from engine.errors import ModelInUse, ModelNotRemovable
from engine.hub.library import InstalledModel
from engine.hub.naming import model_key
from engine.hub.storage import PARTIAL_FOLDER, make_folder, sync_folder, unwritable
from engine.hub.transfer.lock import is_locked

IMPORT_PREFIX = "import-"
_TRASH_PREFIX = ".deleted-"
_REASONS = {
    "embedded": "it ships with Brevity",
    "shared cache": "it lies in the cache that other programs share",
}


def remove(model: InstalledModel) -> None:
    """Delete a model of the library.

    The folder goes away by one renaming, so that no half-deleted model is ever found; a process
    that runs the model keeps what it has read. Raises ModelNotRemovable for what is not in the
    library, ModelInUse where the system keeps files that are open (Windows), FolderUnwritable.
    """
    if model.origin in _REASONS:
        raise ModelNotRemovable(model.id, _REASONS[model.origin])
    owner = model.folder.parent
    partial = owner.parent / PARTIAL_FOLDER
    make_folder(partial)
    trash = partial / f"{_TRASH_PREFIX}{uuid.uuid4().hex}"
    try:
        model.folder.rename(trash)
        sync_folder(owner)
    except FileNotFoundError:
        pass  # another process was faster
    except PermissionError as error:
        if getattr(error, "winerror", None) in (5, 32):
            raise ModelInUse(model.id) from error
        raise unwritable(owner, error) from error
    except OSError as error:
        raise unwritable(owner, error) from error
    with suppress(OSError):
        owner.rmdir()  # if it was the last of that name
    repairing = repair_folder(owner.parent, model.id, model.commit)
    if repairing.exists() and not is_locked(repairing):
        shutil.rmtree(repairing, ignore_errors=True)
    sweep(owner.parent)


def repair_folder(library: Path, model_id: str, commit: str) -> Path:
    """Where the files come that are to take the place of a model's damaged ones."""
    return library / PARTIAL_FOLDER / f"{model_key(model_id, commit)}.repair"


def sweep(library: Path) -> None:
    """Delete what processes that were killed left half deleted or half imported.

    What can't be deleted stays for the next time.
    """
    with suppress(OSError):
        for folder in (library / PARTIAL_FOLDER).iterdir():
            abandoned = folder.name.startswith(IMPORT_PREFIX) and folder.is_dir()
            if folder.name.startswith(_TRASH_PREFIX) or (abandoned and not is_locked(folder)):
                shutil.rmtree(folder, ignore_errors=True)
