"""Cuts a large text into the pieces in which a view takes it."""

from __future__ import annotations

from collections.abc import Iterator

PIECE = 1 << 13
LONGEST_LINE = 4_000
CONTINUES = 1
"""The state of a block of Qt's that goes on with the line before it."""


def has_long_line(text: str) -> bool:
    """Whether a line is too long to be laid out at once."""
    return any(len(line) > LONGEST_LINE for line in text.split("\n"))


def chunks(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces of bearable length; whether a piece continues the line before it.

    One line of a megabyte takes Qt a second to lay out; it is shown as lines of a few thousand
    characters, broken at spaces, which `TextView.text` joins again.
    """
    begin = position = 0
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        if end - position > LONGEST_LINE:
            if position > begin:
                yield text[begin:position], False
            yield from _broken(text, position, end)
            begin = end
        elif end - begin >= PIECE:
            yield text[begin:end], False
            begin = end
        position = end + 1
    if begin < len(text):
        yield text[begin:], False


def _broken(text: str, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """One long line as several."""
    continues = False
    while start < end:
        stop = min(start + LONGEST_LINE, end)
        if stop < end:
            space = text.rfind(" ", start, stop)
            stop = space + 1 if space > start else stop
        yield text[start:stop], continues
        start, continues = stop, True
