"""What SARI and the copy rate count: words and punctuation marks, and runs of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD_OR_MARK = re.compile(r"\w+|[^\w\s]")

Gram = tuple[str, ...]


def words_and_marks(text: str) -> list[str]:
    """The words and punctuation marks of a text, in its own case: `don't` is `don`, `'`, `t`."""
    return _WORD_OR_MARK.findall(text)


def grams(words: Sequence[str], length: int) -> list[Gram]:
    """All runs of so many words, in their order; none of a shorter text."""
    return [tuple(words[i : i + length]) for i in range(len(words) - length + 1)]
