"""Joining lines: hyphens at their ends, and scripts that are written without spaces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from engine.documents.pdf.characters import is_wide

_HYPHEN_END = re.compile(r"([^\W_]+(?:[-\u2010\u2011'’][^\W_]+)*)([-\u2010\u00ad])$")
_WORD_START = re.compile(r"[^\W_]+")
_WORDS = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_SOFT = "\u00ad"
_HYPHENS = "-\u2010\u00ad"
_CLINGING = "-/\u2010\u2013\u2014"
_LONGEST_WORD = 80
# "Vor- und Nachteile", "pre- and post-war": the hyphen stands for a part that both share.
_CONJUNCTIONS = frozenset({"and", "or", "to", "und", "oder", "bzw", "sowie", "bis", "et", "ou"})
# English words that make compounds with a hyphen more often than without.
_COMPOUNDING = frozenset(
    [
        "all",
        "cross",
        "ex",
        "far",
        "full",
        "half",
        "high",
        "ill",
        "long",
        "low",
        "many",
        "much",
        "multi",
        "near",
        "non",
        "one",
        "quasi",
        "self",
        "semi",
        "short",
        "single",
        "so",
        "state",
        "three",
        "two",
        "well",
        "world",
    ]
)
# Beginnings that make one word with what follows, even though both parts are words.
_PARTICLES = frozenset(
    [
        "after",
        "any",
        "back",
        "counter",
        "down",
        "every",
        "fore",
        "here",
        "hyper",
        "inter",
        "micro",
        "mini",
        "out",
        "over",
        "some",
        "super",
        "than",
        "there",
        "through",
        "trans",
        "under",
        "up",
        "where",
        "with",
        "within",
        "without",
    ]
)
_ENGLISH, _GERMAN = ("the", "of", "and"), ("der", "die", "und")
_PART = 4


class Joiner:
    """Joins lines of one document, whose own words tell which hyphens are real."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        for line in lines:
            # The last word of a line may be a part of one, and so may the first.
            words = _WORDS.findall(line)
            self._words.update(word.casefold() for word in words[1:-1])
        self._english = self._amount(_ENGLISH) > self._amount(_GERMAN)

    def _amount(self, words: tuple[str, ...]) -> int:
        return sum(self._words[word] for word in words)

    def join(self, lines: Iterable[str]) -> str:
        """Lines as running text."""
        parts: list[str] = []
        for line in lines:
            if parts and line:
                parts[-1], gap = self._seam(parts[-1], line)
                parts.append(gap)
            if line:
                parts.append(line)
        return "".join(parts)

    def _seam(self, before: str, after: str) -> tuple[str, str]:
        """How a line ends now that `after` follows, and what stands between them."""
        if before[-1] in _HYPHENS:
            ended = _HYPHEN_END.search(before[-_LONGEST_WORD:])
            if ended:
                return self._hyphen_seam(before[:-1], ended[1], after)
        if is_wide(before[-1]) or is_wide(after[0]):
            return before, ""
        if before[-1] in _CLINGING and len(before) > 1 and not before[-2].isspace():
            # A dash or a slash without a space before it has none behind it.
            return before, ""
        return before, " "

    def _hyphen_seam(self, stem: str, left: str, after: str) -> tuple[str, str]:
        start = _WORD_START.match(after)
        if start is None:
            return stem, "- "
        right = start[0]
        if right.casefold() in _CONJUNCTIONS:
            return stem, "- "
        shouted = left.isupper() and right.isupper() and len(left) > 1 and len(right) > 1
        if not shouted and (not right[0].islower() or not left[-1].isalpha()):
            return stem, "-"
        joined = self._words[f"{left}{right}".casefold()]
        kept = self._words[f"{left}-{right}".casefold()]
        keep = kept > joined if joined or kept else self._is_compound(left, right)
        return stem, "-" if keep else ""

    def _is_compound(self, left: str, right: str) -> bool:
        if not self._english:
            return False
        last = left.casefold().rsplit("-", 1)[-1]
        if last in _COMPOUNDING:
            return last != "so" or right == "called"
        return (
            len(last) >= _PART
            and len(right) > _PART
            and last not in _PARTICLES
            and self._words[last] > 0
            and self._words[right.casefold()] > 0
        )


def without_soft_hyphens(text: str) -> str:
    """The text without hyphens that are only shown at the end of a line."""
    return text.replace(_SOFT, "")
