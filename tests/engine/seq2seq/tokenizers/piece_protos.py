"""SentencePiece models written by hand, sound and hostile ones."""

from __future__ import annotations

import struct
from collections.abc import Sequence

Piece = tuple[str | bytes, float, int]
NORMAL, UNKNOWN, CONTROL, USER_DEFINED, UNUSED, BYTE = 1, 2, 3, 4, 5, 6
UNIGRAM, BPE = 1, 2

SOUND: list[Piece] = [
    ("<unk>", 0.0, UNKNOWN),
    ("<s>", 0.0, CONTROL),
    ("</s>", 0.0, CONTROL),
    *((letter, -1.0 - place / 10, NORMAL) for place, letter in enumerate("▁abcdefghijklmnoprstuv")),
    ("▁the", -1.0, NORMAL),
]


def varint(value: int) -> bytes:
    octets = bytearray()
    while True:
        value, low = value >> 7, value & 0x7F
        octets.append(low | (0x80 if value else 0))
        if not value:
            return bytes(octets)


def message(number: int, content: bytes) -> bytes:
    return varint(number << 3 | 2) + varint(len(content)) + content


def number(field: int, value: int) -> bytes:
    return varint(field << 3) + varint(value)


def piece(text: str | bytes, score: float, kind: int) -> bytes:
    octets = text.encode() if isinstance(text, str) else text
    inner = message(1, octets) + b"\x15" + struct.pack("<f", score)
    return message(1, inner + (b"" if kind == NORMAL else number(3, kind)))


def proto(
    pieces: Sequence[Piece] = SOUND,
    *,
    model_type: int = UNIGRAM,
    trainer: bytes = b"",
    charsmap: bytes | None = None,
    extra: bytes = b"",
) -> bytes:
    normalizer = b"" if charsmap is None else message(3, message(2, charsmap))
    return (
        b"".join(piece(*entry) for entry in pieces)
        + message(2, number(3, model_type) + trainer)
        + normalizer
        + extra
    )


def charsmap(units: Sequence[int], texts: bytes) -> bytes:
    array = b"".join(struct.pack("<I", unit & 0xFFFF_FFFF) for unit in units)
    return struct.pack("<I", len(array)) + array + texts
