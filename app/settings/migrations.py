"""What older forms of the settings' file become, one step at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_MEGABYTE = 1_000_000

Migration = Callable[[dict[str, Any]], dict[str, Any]]


def _from_0(values: dict[str, Any]) -> dict[str, Any]:
    """Files without a version have the settings side by side, and count the history in bytes.

    That is how the history itself counts; nobody wants to write, or to read, 500000000.
    """
    settings = {key: value for key, value in values.items() if key != "history_bytes"}
    size = values.get("history_bytes")
    if type(size) is int:
        settings.setdefault("history_megabytes", (size + _MEGABYTE // 2) // _MEGABYTE)
    elif "history_bytes" in values:
        settings.setdefault("history_megabytes", size)  # is told of as what it is: no size
    return {"version": 1, "settings": settings}


MIGRATIONS: tuple[Migration, ...] = (_from_0,)
"""The first leads from version 0 to 1, the second from 1 to 2."""
VERSION = len(MIGRATIONS)


def migrated(values: dict[str, Any], version: int) -> dict[str, Any]:
    """The content of a file of this version, in the form of today."""
    for migration in MIGRATIONS[version:]:
        values = migration(values)
    return values
