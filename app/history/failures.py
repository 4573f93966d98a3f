"""From what SQLite raises to what a user is told."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import HistoryUnusable
from engine.errors import BrevityError

_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_REASONS = {
    sqlite3.SQLITE_FULL: "there is no room left on the disk",
    sqlite3.SQLITE_BUSY: "another window is writing to it for too long",
    sqlite3.SQLITE_READONLY: "it may not be written",
    sqlite3.SQLITE_CANTOPEN: "it can't be opened",
    sqlite3.SQLITE_PERM: "it may not be read",
}


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the file itself is at fault, and not the moment or the disk."""
    return _primary(error) in _DAMAGE


@contextmanager
def history_failures(path: Path) -> Iterator[None]:
    """Raise HistoryUnusable for what SQLite and the file system raise inside."""
    try:
        yield
    except sqlite3.Error as error:
        reason = _REASONS.get(_primary(error), str(error))
        raise HistoryUnusable(path.name, reason) from error
    except OSError as error:
        raise HistoryUnusable(path.name, error.strerror or type(error).__name__) from error
    except BrevityError as error:
        if isinstance(error, HistoryUnusable):
            raise
        raise HistoryUnusable(path.name, error.message.rstrip(".")) from error


@contextmanager
def text_failures(path: Path) -> Iterator[None]:
    """Raise HistoryUnusable for a text that was damaged: SQLite does not look into its values."""
    try:
        yield
    except (zlib.error, ValueError) as error:
        raise HistoryUnusable(path.name, "this run in it is damaged") from error


def _primary(error: sqlite3.Error) -> int:
    """The error's code without what SQLite adds in its higher bits."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
