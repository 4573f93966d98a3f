"""How many sentences a summary has."""

from __future__ import annotations

import math

MEDIUM = "medium"
_SHARES = {"short": 0.25, MEDIUM: 0.5, "long": 1.0}
"""Of the square root of a document's sentences: people's summaries grow slower than what they
summarize, from 3 or 4 sentences for 50 to some 30 for a book."""


def wanted_sentences(length: str | int | None, available: int) -> int:
    """How many sentences a summary of that length has, of a document with `available` sentences.

    None is medium. Always fewer than there are, where there are two or more; and at least one. A
    named length is at most half of them.
    """
    if isinstance(length, int):
        return max(1, min(length, available - 1))
    share = _SHARES[length or MEDIUM]
    return max(1, min(round(share * math.sqrt(available)), available // 2))
