"""The models that are on this machine.

Nothing is downloaded here: an id of the hub names what other programs have downloaded already.
"""

from __future__ import annotations

import re
from pathlib import Path

from engine.errors import ModelMissing
from engine.resources import resource

EMBEDDED_MODEL = "brevity-small"

_HUB_ID = re.compile(r"[\w.-]+/[\w.-]+")


def find_model(name: str) -> Path:
    """The folder of a model: the embedded one for an empty name, else the folder so called.

    Where there is no such folder and the name is an id of the hub ("google/..."), it is the newest
    snapshot of it in the cache that programs with huggingface_hub share. Raises ModelMissing.
    """
    if not name or name == EMBEDDED_MODEL:
        return resource("models", EMBEDDED_MODEL)
    folder = Path(name).expanduser()
    if folder.is_dir():
        return folder
    if _HUB_ID.fullmatch(name) and (snapshot := _snapshot_in_shared_cache(name)):
        return snapshot
    raise ModelMissing(str(folder), "the folder")


def _snapshot_in_shared_cache(hub_id: str) -> Path | None:
    # Imported late: it takes a while, and a folder is the ordinary case.
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(hub_id, local_files_only=True))
    except (LocalEntryNotFoundError, HFValidationError):
        return None
