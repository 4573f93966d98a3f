"""The characters by which byte-level vocabularies write bytes (GPT-2's table)."""

from __future__ import annotations

import codecs


def _table() -> dict[str, int]:
    """Printable Latin-1 characters stand for themselves; the other bytes follow from U+0100."""
    own = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    others = [octet for octet in range(256) if octet not in own]
    table = {chr(octet): octet for octet in own}
    table.update({chr(256 + place): octet for place, octet in enumerate(others)})
    return table


BYTE_OF = _table()


def ends_inside(octets: bytes) -> bool:
    """Whether bytes end in the beginning of a character whose rest is missing."""
    reader = codecs.getincrementaldecoder("utf-8")("replace")
    reader.decode(octets)
    return bool(reader.getstate()[0])
