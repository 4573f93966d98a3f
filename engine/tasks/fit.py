"""What part of a text fits a model's positions, so that nothing is cut silently."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from engine.documents.words import count_words

Encode = Callable[[str], list[int]]

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s)|[。！？][」』）]*|\n")
_WORD_END = re.compile(r"\S(?=\s)")
_CHARACTERS_PER_TOKEN = 8


@dataclass(frozen=True)
class FittedSource:
    """The part of a text that a model reads, from its start: ids, and the size in words.

    A word of which something was cut does not count as read. `complete`: nothing was cut but white
    space, which the counts alone do not tell.
    """

    ids: list[int]
    text: str
    words_read: int
    words_total: int
    complete: bool


def fit_source(text: str, encode: Encode, limit: int) -> FittedSource:
    """The longest beginning of `text` that encodes to at most `limit` ids.

    It ends with a sentence where one ends in it, else with a word, else anywhere.
    """
    window, ids = _window(text, encode, limit)
    words = count_words(text)
    if len(ids) <= limit:
        return FittedSource(ids, text, words, words, complete=True)
    for cuts in (_ends(_SENTENCE_END, window), _ends(_WORD_END, window), range(1, len(window))):
        cut = _longest(window, cuts, encode, limit)
        if cut:
            part = window[:cut]
            read = count_words(part)
            # Counted twice when the cut goes through it: once on either side.
            partial = read + count_words(window[cut:]) > count_words(window)
            nothing_lost = not text[cut:].strip()
            return FittedSource(encode(part), part, read - partial, words, nothing_lost)
    return FittedSource([], "", 0, words, complete=False)


def _window(text: str, encode: Encode, limit: int) -> tuple[str, list[int]]:
    """A beginning of the text that does not fit, and is not much too long; or the whole text."""
    size = max(1, limit * _CHARACTERS_PER_TOKEN)
    while True:
        window = text[:size]
        ids = encode(window)
        if len(ids) > limit or size >= len(text):
            return window, ids
        size *= 2


def _ends(pattern: re.Pattern[str], window: str) -> Sequence[int]:
    def positions() -> Iterator[int]:
        for match in pattern.finditer(window):
            if window[: match.end()].strip():
                yield match.end()

    return list(positions())


def _longest(window: str, cuts: Sequence[int], encode: Encode, limit: int) -> int:
    """The last cut whose beginning fits, by bisection; 0 when none does."""
    low, high = 0, len(cuts)
    while low < high:
        middle = (low + high) // 2
        if len(encode(window[: cuts[middle]])) <= limit:
            low = middle + 1
        else:
            high = middle
    # Ids do not grow strictly with the text: step back over the rare cut that does not fit.
    while low and len(encode(window[: cuts[low - 1]])) > limit:
        low -= 1
    return cuts[low - 1] if low else 0
