"""Opening the history's file, whatever state it is in.

A file that can't be used is set aside as `.bak`, never overwritten, and the copy of the day before
takes its place.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from pathlib import Path

from app.errors import HistorySetAside
from app.history.failures import history_failures, is_damage
from app.history.schema import VERSION, migrate
from app.history.store import COPY_SUFFIX, History
from engine.hub.transfer.lock import folder_lock

BAK_SUFFIX = ".bak"
_PARTS = ("-wal", "-shm", "")
"""The file itself last: whoever finds it gone finds no log of it either."""
_LEAST_BYTES = 100
"""Of SQLite's header."""
_BUSY_SECONDS = 5.0
_TABLES = {"sources", "runs", "found"}


class _Unusable(Exception):
    """Why a file is set aside."""


def open_history(path: Path, most_bytes: int) -> tuple[History, HistorySetAside | None]:
    """The history in a file, which is made if it is not there, and what had to be set aside.

    `most_bytes` is what it may take of the disk: the oldest runs go first. Several processes may
    have it open. Raises HistoryUnusable when it can't be read or made now, as without room.
    """
    with history_failures(path), folder_lock(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        copy = path.with_name(path.name + COPY_SUFFIX)
        if copy.exists() and not path.exists():  # killed below, before it was back
            _put_back(copy, path)
        try:
            if copy.exists() and _is_cut_off(path):
                raise _Unusable("it is cut off")
            return History(_connected(path), path, most_bytes), None
        except _Unusable as error:
            aside = _set_aside(path)
            reason = str(error)
        if copy.exists():
            with contextlib.suppress(_Unusable):  # then there is a new one
                _put_back(copy, path)
                history = History(_connected(path), path, most_bytes)
                return history, HistorySetAside(path.name, reason, aside.name, _RESTORED)
            _set_aside(path)
        return (
            History(_connected(path), path, most_bytes),
            HistorySetAside(path.name, reason, aside.name, _EMPTY),
        )


_RESTORED = "The runs up to the last copy of it are back."
_EMPTY = "The history begins anew."


def _is_cut_off(path: Path) -> bool:
    """Whether a file ends before its first page, or within one.

    SQLite takes the former for a new file, and reads zeros where the latter ends. With a log it may
    end so: that has the page.
    """
    size, log = path.stat().st_size, path.with_name(path.name + "-wal")
    if size < _LEAST_BYTES:
        return True
    if log.exists() and log.stat().st_size:
        return False
    with path.open("rb") as file:
        page = int.from_bytes(file.read(18)[16:], "big")  # "1" is 65,536, which is not ours
    return page > 1 and size % page > 0


def _connected(path: Path) -> sqlite3.Connection:
    new = not path.exists()
    if new:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))  # nobody else's to read
    connection = sqlite3.connect(
        path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        _prepare(connection)
    except BaseException as error:
        connection.close()
        if isinstance(error, sqlite3.DatabaseError) and is_damage(error):
            raise _Unusable("it is damaged") from error
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    _check(connection)  # before anything is written: what is set aside is as it was found
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == 0:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA secure_delete = ON")  # what is deleted is not left on the disk
    connection.execute("PRAGMA foreign_keys = ON")
    migrate(connection)


def _check(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise _Unusable("it was written by a newer Brevity")
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise _Unusable("it is damaged")
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if tables if version == 0 else not tables >= _TABLES:
        raise _Unusable("it is the file of another program")


def _put_back(copy: Path, path: Path) -> None:
    """Put the copy in the file's place, whole or not at all."""
    fresh = path.with_name(path.name + ".new")
    shutil.copyfile(copy, fresh)
    fresh.chmod(0o600)
    fresh.replace(path)


def _set_aside(path: Path) -> Path:
    """Rename a file, with what SQLite keeps beside it, to the first free `.bak`."""
    number = 1
    aside = path.with_name(path.name + BAK_SUFFIX)
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}{BAK_SUFFIX}{number}")
    for part in _PARTS:
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + part).rename(aside.with_name(aside.name + part))
    return aside
