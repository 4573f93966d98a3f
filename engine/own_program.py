"""How Brevity starts itself: the one place that knows what differs in a bundle.

From source, a part of Brevity is a module that Python runs. In a bundle there is no Python to be
asked: the same program is started, with an option that `app/__main__.py` understands.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

# -P: a json.py or engine/ in the folder where the user happens to be is not ours.
_MODULE = (sys.executable, "-P", "-m")
FOR_TERMINALS = "brevity-console.exe"
_LIBRARIES = "LD_LIBRARY_PATH"


def is_bundle() -> bool:
    """Whether this runs out of a bundle that PyInstaller made."""
    return bool(getattr(sys, "frozen", False))


def own_command(*arguments: str) -> list[str]:
    """The command line that starts Brevity itself with these arguments."""
    if is_bundle():
        return [_program(), *arguments]
    return [*_MODULE, "app", *arguments]


def part_command(module: str, option: str, *arguments: str) -> list[str]:
    """The command line that starts one part alone: a module from source, an option in a bundle."""
    if is_bundle():
        return [_program(), option, *arguments]
    return [*_MODULE, module, *arguments]


def _program() -> str:
    """The bundle's program for pipes: on Windows the one for windows may be given no streams."""
    for_terminals = Path(sys.executable).with_name(FOR_TERMINALS)
    return str(for_terminals) if for_terminals.is_file() else sys.executable


def own_environment() -> dict[str, str]:
    """The variables for it: those of this process, and from source the way to this very code."""
    if is_bundle():
        return dict(os.environ)
    root = str(Path(__file__).resolve().parents[1])
    inherited = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [root, inherited]))}


def leave_environment_as_found() -> None:
    """Take away what PyInstaller's start has put into this process's variables.

    It has done its work by then. Left there, the bundle's libraries would get into every program of
    the system that the window starts, such as the browser; a part of Brevity's own makes it anew.
    """
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]
    if sys.platform.startswith("linux"):
        before = os.environ.pop(f"{_LIBRARIES}_ORIG", None)
        os.environ.pop(_LIBRARIES, None)
        if before is not None:
            os.environ[_LIBRARIES] = before
