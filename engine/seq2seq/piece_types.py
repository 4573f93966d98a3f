"""The type of each piece of a SentencePiece model, read from its protocol buffer.

The Python binding can't tell user-defined pieces (matched in raw text) from ordinary ones; the
file can. Format: sentencepiece_model.proto, `ModelProto.pieces` = 1, `SentencePiece.type` = 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum

_PIECES = 1
_TYPE = 3


class PieceType(IntEnum):
    """`ModelProto.SentencePiece.Type`."""

    NORMAL = 1
    UNKNOWN = 2
    CONTROL = 3
    USER_DEFINED = 4
    UNUSED = 5
    BYTE = 6


def piece_types(model_proto: bytes) -> list[PieceType]:
    """The types in order of id. Raises ValueError when the bytes are no such message."""
    types = []
    for number, value in _fields(model_proto):
        if number != _PIECES or isinstance(value, int):
            continue
        declared = [inner for tag, inner in _fields(value) if tag == _TYPE]
        last = declared[-1] if declared else PieceType.NORMAL
        if not isinstance(last, int):
            raise ValueError("a piece's type is no number")
        types.append(PieceType(last))
    return types


def _fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Field numbers and values: whole numbers for varints, bytes for all else."""
    position = 0
    while position < len(message):
        key, position = _varint(message, position)
        match key & 7:
            case 0:
                value, position = _varint(message, position)
                yield key >> 3, value
                continue
            case 1:
                size = 8
            case 2:
                size, position = _varint(message, position)
            case 5:
                size = 4
            case other:
                raise ValueError(f"unknown wire type {other}")
        if position + size > len(message):
            raise ValueError("a field ends after its message")
        yield key >> 3, message[position : position + size]
        position += size


def _varint(message: bytes, position: int) -> tuple[int, int]:
    value = shift = 0
    while position < len(message) and shift < 64:
        octet = message[position]
        position += 1
        value |= (octet & 0x7F) << shift
        if octet < 0x80:
            return value, position
        shift += 7
    raise ValueError("a number is not complete")
