"""The wire format of protocol buffers: fields of one message, each checked against its end."""

from __future__ import annotations

from collections.abc import Iterator


def fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Field numbers and values: whole numbers for varints, bytes for all else.

    Raises ValueError when the bytes are no message.
    """
    position = 0
    while position < len(message):
        key, position = _varint(message, position)
        if key >> 3 == 0:
            raise ValueError("a field has the number 0")
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
