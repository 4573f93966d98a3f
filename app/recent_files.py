"""Which documents were opened last, from one start to the next: their names, nothing else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from engine.errors import FolderUnwritable
from engine.hub.storage import make_folder, write_durably

MOST = 10


class RecentFiles:
    """Several windows share the file; what one adds, the others see when they look again.

    A list that can't be read or written is no failure to tell: it is a convenience, and nothing is
    lost with it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def paths(self) -> list[Path]:
        """The last one first. Whether they are still there, opening tells: a disk may be slow."""
        return self._read()

    def add(self, path: Path) -> None:
        """A document was opened."""
        path = path.absolute()
        self._write([path, *(known for known in self._read() if known != path)][:MOST])

    def clear(self) -> None:
        """Forget all of them."""
        self._write([])

    def _read(self) -> list[Path]:
        try:
            names = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return []
        if not isinstance(names, list):
            return []
        return [Path(name) for name in names[:MOST] if isinstance(name, str) and _is_path(name)]

    def _write(self, paths: Sequence[Path]) -> None:
        try:
            make_folder(self._path.parent)
            write_durably(self._path, json.dumps([str(path) for path in paths]), private=True)
        except (FolderUnwritable, ValueError):
            return  # as on a full disk, or a name that is no text


def _is_path(name: str) -> bool:
    return Path(name).is_absolute() and "\0" not in name
