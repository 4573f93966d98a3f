"""Where the window keeps what it is at, from one start to the next."""

from __future__ import annotations

import os
from pathlib import Path

from engine.hub.storage import HOME_VARIABLE


def state_folder() -> Path:
    """BREVITY_HOME, else the system's place for the state of programs. It need not exist."""
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home).expanduser().absolute()
    import platformdirs

    return Path(platformdirs.user_state_dir("Brevity", appauthor=False))
