"""Files with one result a line: which documents they hold, and taking out what no longer counts."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from engine.hub.storage import sync_folder


def keep_lines(path: Path, partial: Path, kept: set[tuple[str, str]]) -> None:
    """Let a file of results hold one line for each of these documents and hashes, and no other.

    `partial` is where the new file grows before it takes the old one's place; on a disk that has no
    room for it, nothing stays of it. Where no line is to go, nothing is written.
    """
    with path.open("rb") as file:
        lines = sum(1 for _ in file)
        file.seek(0)
        if sum(1 for _ in _kept_lines(file, kept)) == lines:
            return
        file.seek(0)
        try:
            with partial.open("wb") as copy:
                copy.writelines(_kept_lines(file, kept))
                copy.flush()
                os.fsync(copy.fileno())
        except OSError:
            partial.unlink(missing_ok=True)
            raise
    partial.replace(path)
    sync_folder(path.parent)


def documents_in(path: Path) -> set[tuple[str, str]]:
    """The documents of which a file has results, each with the hash of its source."""
    with path.open("rb") as file:
        return {key for line in file if (key := _key_of(line)) is not None}


def _kept_lines(file: BinaryIO, kept: set[tuple[str, str]]) -> Iterator[bytes]:
    left = set(kept)
    for line in file:
        key = _key_of(line)
        if key in left:
            left.discard(key)
            yield line


def _key_of(line: bytes) -> tuple[str, str] | None:
    with suppress(ValueError, KeyError, TypeError):
        values = json.loads(line)
        return str(values["document"]), str(values["sha256"])
    return None
