"""Texts and lists in the form in which the history's file has them, and in which it is searched."""

from __future__ import annotations

import json
import unicodedata
import zlib
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from app.history.runs import decoded, encoded

_BEGINNING = 200


def packed(text: str) -> bytes:
    """Any text as bytes, compressed."""
    return zlib.compress(encoded(text), 3)


def unpacked(data: bytes) -> str:
    """The text of such bytes. Raises zlib.error or UnicodeDecodeError where they are damaged."""
    return decoded(zlib.decompress(data))


def value(data: bytes) -> list[Any]:
    """The list in such bytes. Raises zlib.error or ValueError where they are damaged."""
    found: list[Any] = json.loads(unpacked(data))
    return found


def mapping(text: str) -> dict[str, str]:
    """The settings of a run; none where they are damaged: they are no more than a caption."""
    with suppress(ValueError):
        if isinstance(found := json.loads(text), dict):
            return found
    return {}


def tuples(rows: list[list[Any]]) -> tuple[Any, ...]:
    """Rows as JSON gives them back."""
    return tuple(map(tuple, rows))


def found_again(parts: Iterable[str], text: str) -> list[tuple[int, int]]:
    """Where these parts, in their order, stand in a text; without those that do not."""
    places: list[tuple[int, int]] = []
    for part in parts:
        start = text.find(part, places[-1][1] if places else 0) if part else -1
        if start >= 0:
            places.append((start, start + len(part)))
    return places


def searchable(text: str) -> str:
    """The text as SQLite takes it: half characters and NULs are what it can't."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def indexed(text: str) -> str:
    """The text as it is searched: the same however it is broken into lines and its accents, kana
    and wide letters are put together.
    """
    return " ".join(unicodedata.normalize("NFKC", searchable(text)).split())


def beginning(text: str) -> str:
    """What a list shows of a text."""
    return " ".join(searchable(text[: 4 * _BEGINNING]).split())[:_BEGINNING]
