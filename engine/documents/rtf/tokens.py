"""The tokens of RTF: braces, control words, single bytes and text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# A control word with its number and the one space that ends it; a byte in hex; a control symbol;
# a brace; text.
_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})?[ ]?"
    rb"|\\'([0-9a-fA-F]{2})"
    rb"|\\([^a-zA-Z])"
    rb"|([{}])"
    rb"|([^\\{}]+)",
    re.DOTALL,
)
_LINE_ENDS = b"\r\n"


class Token(NamedTuple):
    """One token: `kind` is "word", "byte", "symbol", "brace" or "text".

    `data` has the word, the byte itself, the symbol, the brace or the text, in which line ends mean
    nothing and are left out. `number` is the number behind a word, if any.
    """

    kind: str
    data: bytes
    number: int | None = None


def tokens_of(source: bytes) -> Iterator[Token]:
    """The tokens of `source`, in linear time. What \\bin announces is passed over."""
    position, end = 0, len(source)
    match = _TOKEN.match
    while position < end:
        found = match(source, position)
        if found is None:  # a backslash at the very end, or one that introduces nothing
            position += 1
            continue
        position = found.end()
        word, number, byte, symbol, brace, text = found.groups()
        if word is not None:
            value = int(number) if number is not None else None
            if word == b"bin":
                position += max(0, value or 0)
            else:
                yield Token("word", word, value)
        elif text is not None:
            text = text.translate(None, _LINE_ENDS)
            if text:
                yield Token("text", text)
        elif brace is not None:
            yield Token("brace", brace)
        elif byte is not None:
            yield Token("byte", bytes.fromhex(byte.decode("ascii")))
        else:
            yield Token("symbol", symbol)
