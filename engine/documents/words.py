"""Counting words, as a reader would, in any script."""

from __future__ import annotations

import re

# Scripts written without spaces, where one character is counted as one word: kana (full and half
# width), Han with its extensions and iteration marks. Hangul is written with spaces.
_CHARACTERS = (
    "\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
)
_CHARACTER_RUN = re.compile(f"[{_CHARACTERS}]+")
# Their punctuation stands between words without spaces and is not a word itself.
_PUNCTUATION = (
    "\u3001-\u3003\u3008-\u3011\u3014-\u301f\u30fb\uff01-\uff0f\uff1a-\uff1f\uff61-\uff65"
)
_PUNCTUATION_RUN = re.compile(f"[{_PUNCTUATION}]+")
_EITHER = re.compile(f"[{_CHARACTERS}{_PUNCTUATION}]")


def count_words(text: str) -> int:
    """How many words `text` has: runs between white space, and each kana or Han character."""
    if text.isascii() or not _EITHER.search(text):
        return _runs(text)
    spaced = _PUNCTUATION_RUN.sub(" ", text)
    rest, runs = _CHARACTER_RUN.subn(" ", spaced)
    # Each run shrank to one space: what is missing is what was counted.
    return len(spaced) - len(rest) + runs + _runs(rest)


def _runs(text: str) -> int:
    """How many runs there are between white space: line by line, as all would be held at once."""
    return sum(len(line.split()) for line in text.split("\n"))
