"""The models that are on this machine."""

from __future__ import annotations

from pathlib import Path

from engine.errors import ModelMissing
from engine.resources import resource

EMBEDDED_MODEL = "brevity-small"


def find_model(name: str) -> Path:
    """The folder of a model: the embedded one for an empty name, else the folder so called.

    Raises ModelMissing when there is no such folder.
    """
    if not name or name == EMBEDDED_MODEL:
        folder = resource("models", EMBEDDED_MODEL)
    else:
        folder = Path(name).expanduser()
    if not folder.is_dir():
        raise ModelMissing(str(folder), "the folder")
    return folder
