"""Dataclasses in the fields of messages; plain fields are test_messages' matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pytest

from engine.errors import ProtocolBroken
from engine.json_lines import MessageKinds, encode_line


@dataclass(frozen=True)
class Shade:
    name: Literal["light", "dark"]
    depth: float


@dataclass(frozen=True)
class Palette:
    shades: tuple[Shade, ...]
    best: tuple[int, Shade]
    places: tuple[int, ...] = ()


KINDS = MessageKinds(Palette)


def test_values_within_values_come_back_equal() -> None:
    palette = Palette((Shade("light", 0.5), Shade("dark", 1.0)), (1, Shade("dark", 0.0)), (3, 1, 2))
    line = encode_line(palette)
    assert KINDS.decode(line) == palette
    assert '[["light", 0.5], ["dark", 1.0]]' in line


@pytest.mark.parametrize(
    "fields",
    [
        '"shades": [["grey", 0.5]], "best": [1, ["dark", 1]]',
        '"shades": [["light"]], "best": [1, ["dark", 1]]',
        '"shades": [["light", 0.5, 1]], "best": [1, ["dark", 1]]',
        '"shades": [["light", "0.5"]], "best": [1, ["dark", 1]]',
        '"shades": [[[], 0.5]], "best": [1, ["dark", 1]]',
        '"shades": {"name": "light"}, "best": [1, ["dark", 1]]',
        '"shades": [], "best": [1, {"name": "dark", "depth": 1}]',
        '"shades": [], "best": [1, ["dark", 1]], "places": [1, true]',
        '"shades": [], "best": [1, ["dark", 1]], "places": [1, 2.5]',
        '"shades": [], "best": [1, ["dark", 1]], "places": "12"',
    ],
)
def test_values_that_their_type_does_not_have_are_a_broken_protocol(fields: str) -> None:
    with pytest.raises(ProtocolBroken, match="Palette"):
        KINDS.decode(f'{{"type": "Palette", {fields}}}')
