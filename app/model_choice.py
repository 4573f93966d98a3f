"""Which model the user chose last, remembered from one start to the next."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from app.errors import ModelChoiceUnkept
from app.state_folder import state_folder
from engine.errors import FolderUnwritable
from engine.hub.naming import EMBEDDED_MODEL
from engine.hub.storage import HOME_VARIABLE, make_folder, write_durably

FILE = "model.json"


def chosen_model() -> str:
    """What the engine finds the chosen model by.

    The embedded one before there was a choice, and where what is kept of it can't be read.
    """
    path = state_folder() / FILE
    try:
        if HOME_VARIABLE not in os.environ and not path.exists():
            _take_over_old()
        values: Any = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return EMBEDDED_MODEL
    name = values.get("model") if isinstance(values, dict) else None
    return name if isinstance(name, str) and name else EMBEDDED_MODEL


def choose_model(name: str) -> None:
    """Remember a choice. Raises ModelChoiceUnkept; then the one before is still remembered."""
    path = state_folder() / FILE
    try:
        make_folder(path.parent)
        write_durably(path, json.dumps({"model": name}) + "\n")
    except FolderUnwritable as error:
        raise ModelChoiceUnkept(error.reason) from error


def _take_over_old() -> None:
    """Move a choice from where it was kept first: a file of Qt's, whatever BREVITY_HOME says.

    Not into a BREVITY_HOME: that is for what is apart from all else.
    """
    from PySide6.QtCore import QSettings, QStandardPaths

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    old = Path(folder, "Brevity", "settings.ini")
    if not old.is_file():
        return
    name = QSettings(str(old), QSettings.Format.IniFormat).value("model")
    # What can't be moved now is found here at the next start.
    with suppress(ModelChoiceUnkept, OSError):
        choose_model(name if isinstance(name, str) and name else EMBEDDED_MODEL)
        old.unlink()
