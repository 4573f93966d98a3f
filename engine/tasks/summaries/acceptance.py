"""Whether what a model wrote may stand, or a sentence of the source is quoted in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.documents.sentences import split_sentences
from engine.tasks.rewriting.fidelity import keeps_form, repeats_itself

_WORD = re.compile(r"\w+")
_EXACT_WORD = re.compile(r"\w+(?:[-.,:/]\w+)*")
_SAME = 0.7
"""The share of their words that two sentences have in common when one repeats the other."""
_SHORTEST = 4


def sentences_may_stand(text: str, source: str, written: Iterable[str], *, alone: bool) -> bool:
    """Whether sentences made of a source say something, and nothing of their own.

    They must be shorter than the source, or no longer where that is one sentence `alone`; be whole,
    and no loop; have no number or name that the source lacks; and not repeat what was `written`.
    """
    return (
        _WORD.search(text) is not None
        and len(text) < len(source) + alone
        and keeps_form(source, text)
        and not _names_something_new(text, source)
        and not repeats(text, written)
    )


def headline_may_stand(text: str, source: str, written: Iterable[str]) -> bool:
    """The same of a headline, which is no whole sentence, and may be as long as what it heads."""
    return (
        _WORD.search(text) is not None
        and len(text) <= len(source)
        and not repeats_itself(text, source)
        and not _names_something_new(text, source)
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


def _names_something_new(text: str, source: str) -> bool:
    """Whether a number, or a capitalised word within a sentence, is nowhere in the source."""
    known = {word.casefold() for word in _WORD.findall(source)}
    exact = {word.casefold() for word in _EXACT_WORD.findall(source)} | known
    for sentence in split_sentences(text):
        words = _EXACT_WORD.findall(text[sentence.start : sentence.end])
        for place, word in enumerate(words):
            if any(map(str.isdigit, word)) and word.casefold() not in exact:
                return True
            has_capital = word != word.lower()
            if place and has_capital and not known.issuperset(_WORD.findall(word.casefold())):
                return True
    return False


def _content(text: str) -> set[str]:
    """The words of a text but for short ones, which carry grammar; where words are not spaced, its
    pairs of characters."""
    words = _WORD.findall(text.casefold())
    if not text.isascii() and len(words) < len(text) / 12:
        return {text[i : i + 2] for i in range(len(text) - 1)}
    return {word for word in words if len(word) >= _SHORTEST or word.isdigit()} or set(words)
