"""Where the files that ship beside the code are: models, icons, sample documents."""

from __future__ import annotations

import sys
from pathlib import Path

import resources


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder; `parts` lead to it from `resources/`.

    The same call works in a checkout, in an installed wheel, and in a frozen bundle, whose
    unpacked files lie in the folder that PyInstaller names in `sys._MEIPASS`.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle, "resources") if bundle else Path(resources.__file__).parent
    return root.joinpath(*parts)
