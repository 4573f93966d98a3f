"""The models that are on this machine.

Nothing is downloaded here: an id of the hub names what other programs have downloaded already.
"""

from __future__ import annotations

import re
from pathlib import Path

from engine.errors import ModelFolderMissing, ModelNotFolder
from engine.resources import resource

EMBEDDED_MODEL = "brevity-small"

_HUB_ID = re.compile(r"[\w.-]+/[\w.-]+")


def find_model(name: str) -> Path:
    """The folder of a model: the embedded one for no name or its own, else the folder so called.

    A folder that is called as the embedded model is named by a path: `./brevity-small`. Where there
    is no such folder and the name is an id of the hub ("google/..."), it is the newest snapshot of
    it in the cache that programs with huggingface_hub share. Raises ModelFolderMissing or
    ModelNotFolder.
    """
    if not name or name == EMBEDDED_MODEL:
        return resource("models", EMBEDDED_MODEL)
    try:
        folder = Path(name).expanduser()
        if folder.is_dir():
            return folder
    except (RuntimeError, OSError) as error:  # no such user's home; a name that is too long
        raise ModelFolderMissing(name) from error
    if _HUB_ID.fullmatch(name) and (snapshot := _snapshot_in_shared_cache(name)):
        return snapshot
    check_model_folder(folder)
    return folder


def check_model_folder(folder: Path) -> None:
    """Raises ModelFolderMissing or ModelNotFolder for what is no folder."""
    if folder.is_dir():
        return
    if folder.exists():
        raise ModelNotFolder(str(folder))
    raise ModelFolderMissing(str(folder))


def _snapshot_in_shared_cache(hub_id: str) -> Path | None:
    # Imported late: it takes a while, and a folder is the ordinary case.
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(hub_id, local_files_only=True))
    except (LocalEntryNotFoundError, HFValidationError):
        return None
