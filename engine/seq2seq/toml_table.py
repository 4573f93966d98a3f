"""Tables of TOML files, read value by value; what nobody asked for is a mistake, too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

_T = TypeVar("_T")
_KINDS = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


class TomlTable:
    """One table, under the name by which its faults are told; every fault is a ValueError."""

    def __init__(self, values: Mapping[str, Any], name: str = "") -> None:
        self._values = dict(values)
        self._name = name
        self._asked: set[str] = set()

    def text(self, key: str, default: str | None = None) -> str:
        """A text that is not empty, or the default where there is one."""
        value = self._get(key, str, default)
        if not value and default is None:
            raise ValueError(f"{self._called(key)} is empty")
        return value

    def whole(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        return self._get(key, int, default)

    def number(self, key: str, default: float | None = None) -> float:
        """A number, whole or not."""
        return float(self._get(key, float, default))

    def flag(self, key: str, default: bool | None = None) -> bool:
        """True or false."""
        return self._get(key, bool, default)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, perhaps empty."""
        return self._list(key, str)

    def wholes(self, key: str) -> tuple[int, ...] | None:
        """A list of whole numbers, or None where there is none."""
        return self._list(key, int) if key in self._values else None

    def table(self, key: str, *, optional: bool = False) -> TomlTable:
        """A table inside this one; an optional one may be left out, and is empty then."""
        value = self._take(key, {} if optional else None)
        if not isinstance(value, dict):
            raise ValueError(f"{self._called(key)} is no table")
        return TomlTable(value, self._called(key))

    def tables(self, key: str) -> list[TomlTable]:
        """The tables of a list, one or more."""
        value = self._take(key, None)
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise ValueError(f"{self._called(key)} is no list of tables")
        return [
            TomlTable(each, f"{self._called(key)} {number}")
            for number, each in enumerate(value, start=1)
        ]

    def left(self) -> list[str]:
        """The keys of what was not asked for yet."""
        return [key for key in self._values if key not in self._asked]

    def close(self) -> None:
        """Raises ValueError when the table holds what nobody asked for."""
        for key in self.left():
            raise ValueError(f"nothing is called {self._called(key)}")

    def _get(self, key: str, kind: type[_T], default: _T | None) -> _T:
        value = self._take(key, default)
        if not _is(value, kind):
            raise ValueError(f"{self._called(key)} is not {_KINDS[kind]}")
        result: _T = value
        return result

    def _list(self, key: str, kind: type[_T]) -> tuple[_T, ...]:
        value = self._take(key, None)
        if not isinstance(value, list) or not all(_is(each, kind) for each in value):
            raise ValueError(f"{self._called(key)} is no list, each {_KINDS[kind]}")
        return tuple(value)

    def _take(self, key: str, default: object) -> Any:
        self._asked.add(key)
        value = self._values.get(key, default)
        if value is None:
            raise ValueError(f"{self._called(key)} is missing")
        return value

    def _called(self, key: str) -> str:
        return f"{self._name}.{key}" if self._name else key


def _is(value: object, kind: type[Any]) -> bool:
    if isinstance(value, bool):
        return kind is bool
    return isinstance(value, (int, float) if kind is float else kind)
