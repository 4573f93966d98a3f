from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from app.history import KeptSource, open_history
from tests.app.history.kept import FERRY, ROOM, run


def damage(path: Path, how: str) -> None:
    data = path.read_bytes()
    if how == "truncated":
        path.write_bytes(data[: len(data) // 2 - 100])
    elif how == "garbage":
        path.write_bytes(os.urandom(30_000))
    elif how == "in the middle":
        path.write_bytes(data[:8192] + bytes(8192) + data[16384:])
    elif how == "of another program":
        path.unlink()
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE mails (text)")
            connection.execute("PRAGMA user_version = 1")
        connection.close()
    else:
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA user_version = 99")
        connection.close()


@pytest.mark.parametrize(
    "how", ["truncated", "garbage", "in the middle", "of another program", "newer"]
)
@pytest.mark.parametrize("copied", [True, False])
def test_a_file_that_is_of_no_use_is_kept_aside_and_its_copy_comes_back(
    path: Path, how: str, *, copied: bool
) -> None:
    history, _ = open_history(path, ROOM)
    for place in range(60):
        history.keep(KeptSource("s", f"{place}" * 200), run(f"Result {place}. " * 20))
    if copied:
        history.copy_if_old()
    history.close()
    damage(path, how)
    bad = path.read_bytes()

    history, aside = open_history(path, ROOM)
    assert aside is not None
    assert aside.aside == "history.sqlite3.bak"
    assert ("newer" in aside.message) == (how == "newer")
    assert path.with_name(aside.aside).read_bytes() == bad
    assert len(history.find()) == (60 if copied else 0)
    assert history.read(history.keep(FERRY, run())) == (FERRY, run())
    history.close()


def test_a_second_bad_file_does_not_overwrite_the_first(path: Path) -> None:
    path.parent.mkdir()
    for number in range(2):
        path.write_bytes(b"garbage %d" % number * 1_000)
        history, aside = open_history(path, ROOM)
        history.close()
        assert aside is not None
        assert path.with_name(aside.aside).read_bytes().startswith(b"garbage %d" % number)


def test_an_empty_file_is_a_new_history(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    history, aside = open_history(path, ROOM)
    history.close()
    assert aside is None


def test_a_damaged_copy_of_a_damaged_file_begins_anew(path: Path) -> None:
    history, _ = open_history(path, ROOM)
    history.copy_if_old()
    history.close()
    for name in ("history.sqlite3", "history.sqlite3.copy"):
        path.with_name(name).write_bytes(b"no database" * 999)
    history, aside = open_history(path, ROOM)
    assert aside is not None
    assert "anew" in aside.next_step
    assert history.find() == []
    history.close()
