"""The one setting that is not kept with the others: where the library of models is."""

from __future__ import annotations

import tempfile
from pathlib import Path

from engine.hub.relocation import use_library
from engine.hub.storage import data_folder, library_folder, unwritable


def usual_model_folder() -> Path:
    """Where models are unless the user chose another folder."""
    return data_folder() / "models"


def chosen_model_folder() -> str:
    """The folder that the user chose; empty for the usual one. Raises LibrarySettingsDamaged."""
    folder = library_folder()
    return "" if folder == usual_model_folder() else str(folder)


def choose_model_folder(folder: str) -> str:
    """Have the library in this folder, the usual one for "", and make it; what is chosen now.

    Raises FolderUnwritable, with everything as it was, where no models could be kept.
    """
    path = Path(folder).expanduser() if folder else usual_model_folder()
    try:
        path.mkdir(parents=True, exist_ok=True)
        # Permissions tell too little: the disk may be one that is only read.
        with tempfile.TemporaryFile(dir=path):
            pass
    except OSError as error:
        raise unwritable(path, error) from error
    use_library(path)
    return chosen_model_folder()
