"""Quotations: words between quotation marks that the source does not have in this order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from engine.evidence.evidence import Flag
from engine.evidence.flags.words import folded_words

_QUOTED = re.compile(
    r"“([^“”]{2,2000})”|„([^„“”]{2,2000})[“”]|«([^«»]{2,2000})»|»([^«»]{2,2000})«"
    r"|「([^「」]{2,2000})」|『([^『』]{2,2000})』|(?<!\w)\"([^\"]{2,2000})\"(?!\w)"
    r"|(?<!\w)‘([^‘’]{2,2000})’(?!\w)"
)
# What a writer may leave out or put in.
_CHANGED = re.compile(r"\[[^\]]*\]|\.\.\.|…|\. \. \.")
_FEWEST_WORDS = 2
"""A single word in quotation marks is seldom a quotation: it is called so, or meant otherwise."""
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True)
class Quotation:
    """A quotation in a text, by the place of what stands between its marks."""

    start: int
    end: int


def quotations_in(text: str) -> Iterator[Quotation]:
    """The quotations of two words and more, in their order."""
    for found in _QUOTED.finditer(text):
        group = found.lastindex or 0
        words = folded_words(found[group])
        if len(words) >= _FEWEST_WORDS or (words and _UNSPACED.search(found[group])):
            yield Quotation(found.start(group), found.end(group))


def flowing(words: Sequence[str], *, spaced: bool) -> str:
    """The folded words of a text as one: what quotations are looked for in."""
    return f" {' '.join(words)} " if spaced else "".join(words)


def is_spaced(text: str) -> bool:
    """Whether a text has spaces between its words; kana and Han have none."""
    return _UNSPACED.search(text) is None


def flags_of_quotations(
    text: str, quotations: Iterable[Quotation], source: str, *, spaced: bool
) -> Iterator[Flag]:
    """The quotations that `source`, a flowing text, does not have word for word."""
    for quotation in quotations:
        quoted = text[quotation.start : quotation.end]
        parts = [
            0,
            *(place for cut in _CHANGED.finditer(quoted) for place in cut.span()),
            len(quoted),
        ]
        for begin, end in list(pairwise(parts))[::2]:
            looked_for = flowing(folded_words(quoted[begin:end]), spaced=spaced)
            if looked_for.strip() and looked_for not in source:
                yield Flag("quotation", quotation.start, quotation.end,
                           "The source does not have these words in this order.")  # fmt: skip
                break
