"""Whether what a model wrote may stand, or a sentence of the source is quoted in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.tasks.rewriting.fidelity import keeps_form, repeats_itself

_WORD = re.compile(r"\w+")
_SAME = 0.7
"""The share of their words that two sentences have in common when one repeats the other."""
_SHORTEST = 4


def sentences_may_stand(text: str, source: str, written: Iterable[str], *, alone: bool) -> bool:
    """Whether sentences made of a source say something, whatever it is.

    They must be shorter than the source, or no longer where that is one sentence `alone`; be whole,
    and no loop; and not repeat what was `written`.
    """
    return (
        _WORD.search(text) is not None
        and len(text) < len(source) + alone
        and keeps_form(source, text)
        and not repeats(text, written)
    )


def headline_may_stand(text: str, source: str, written: Iterable[str]) -> bool:
    """The same of a headline, which is no whole sentence, and may be as long as what it heads."""
    return (
        _WORD.search(text) is not None
        and len(text) <= len(source)
        and not repeats_itself(text, source)
        and not repeats(text, written)
    )


def repeats(text: str, written: Iterable[str]) -> bool:
    """Whether a sentence says what one of those before it says, in about the same words."""
    own = _content(text)
    for sentence in written:
        other = _content(sentence)
        if len(own & other) >= _SAME * max(1, min(len(own), len(other))):
            return True
    return False


def _content(text: str) -> set[str]:
    """The words of a text but for short ones, which carry grammar; where words are not spaced, its
    pairs of characters."""
    words = _WORD.findall(text.casefold())
    if not text.isascii() and len(words) < len(text) / 12:
        return {text[i : i + 2] for i in range(len(text) - 1)}
    return {word for word in words if len(word) >= _SHORTEST or word.isdigit()} or set(words)
