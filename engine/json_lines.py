"""Messages between processes: frozen dataclasses, each one JSON object on one line.

A line is ASCII only, so that no character of a document can break it, and has the name of its
message's class under "type". Fields are plain values, or tuples and frozen dataclasses of such,
which are lists on the line.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from engine.errors import ProtocolBroken


class MessageKinds:
    """The kinds of messages that two processes exchange: their classes, by name."""

    def __init__(self, *classes: type[Any]) -> None:
        self._classes = {cls.__name__: cls for cls in classes}

    def decode(self, line: str) -> Any:  # noqa: ANN401 - one of the classes
        """The message on a line.

        Raises ProtocolBroken when the line is no JSON object, of no known type, or has missing,
        unknown or mistyped fields.
        """
        try:
            values = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise ProtocolBroken(reason=f"not JSON: {line[:80]!r}") from error
        if not isinstance(values, dict):
            raise ProtocolBroken(reason=f"not an object: {line[:80]!r}")
        name = values.pop("type", None)
        if not isinstance(name, str) or name not in self._classes:
            raise ProtocolBroken(reason=f"unknown message {name!r}")
        cls: Any = self._classes[name]
        hints = _hints(cls)
        for key, value in values.items():
            if key not in hints:
                raise ProtocolBroken(reason=f"{name} has no field {key!r}")
            try:
                values[key] = _decoded(hints[key], value)
            except TypeError as error:
                raise ProtocolBroken(reason=f"{name}.{key} can't be {value!r:.80}") from error
        try:
            return cls(**values)
        except TypeError as error:
            required = {field.name for field in fields(cls)} - values.keys()
            raise ProtocolBroken(reason=f"{name} lacks {', '.join(sorted(required))}") from error


def encode_line(message: object) -> str:
    """The message as one line, with its line end."""
    line = json.dumps({"type": type(message).__name__, **vars(message)}, default=_values)
    return line + "\n"


def _values(value: object) -> list[object]:
    return list(vars(value).values())


def _decoded(hint: Any, value: object) -> object:  # noqa: ANN401 - any type's hint
    """The value as a field of that type has it. Raises TypeError when it can't be one."""
    if get_origin(hint) is tuple:
        hints = get_args(hint)
        if hints[-1] is not Ellipsis:
            return tuple(_decoded_each(hints, value))
        if not isinstance(value, list):
            raise TypeError
        if hints[0] is int and set(map(type, value)) <= {int}:
            return tuple(value)  # the places of a long text at once
        return tuple(_decoded_each(hints[:1] * len(value), value))
    if is_dataclass(hint):
        cls: Any = hint
        return cls(*_decoded_each(tuple(_hints(cls).values()), value))
    if get_origin(hint) is Literal:
        if not isinstance(value, str) or value not in get_args(hint):
            raise TypeError
        return value
    if hint is float and type(value) is int:
        return float(value)
    if isinstance(value, bool) is not (hint is bool) or not isinstance(value, hint):
        raise TypeError
    return value


def _decoded_each(hints: tuple[Any, ...], value: object) -> list[object]:
    if not isinstance(value, list) or len(hints) != len(value):
        raise TypeError
    return [_decoded(*pair) for pair in zip(hints, value, strict=True)]


@cache
def _hints(cls: type[Any]) -> dict[str, Any]:
    return get_type_hints(cls)
