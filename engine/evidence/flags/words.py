"""Words as they are compared: without case, accents and the forms of grammar."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from engine.resources import resource

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
"""A word, with its apostrophes: what stands between hyphens are words of their own."""

_APOSTROPHE_ENDING = re.compile(r"['’](?:s|S)?$")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")

# The endings that grammar puts behind an English or German word, and what stands there then.
_ENDINGS = (
    ("ies", "i"), ("ied", "i"), ("ier", "i"), ("ing", ""), ("est", ""), ("ed", ""), ("er", ""),
    ("es", ""), ("en", ""), ("em", ""), ("ly", ""), ("s", ""), ("e", ""), ("n", ""),
)  # fmt: skip
_SHORTEST_STEM = 3
_STEMS_KEPT = 65_536
_VOWEL = re.compile("[aeiouyäöü]")


def fold(word: str) -> str:
    """The word in lower case, full-width letters made narrow, without accents and without 's."""
    word = _APOSTROPHE_ENDING.sub("", word)
    if not _NOT_ASCII.search(word):
        return word.lower()
    letters = unicodedata.normalize("NFKD", word).casefold().replace("’", "'")
    # A mark that is no accent (a Japanese voicing, an Indic vowel) tells one word from another.
    return unicodedata.normalize("NFC", "".join(c for c in letters if not "\u0300" <= c < "\u0370"))


def folded_words(text: str) -> list[str]:
    """The words of a text in their order, folded."""
    return [fold(word) for word in WORD.findall(text)]


@lru_cache(maxsize=_STEMS_KEPT)
def stem(word: str) -> str:
    """What the forms of a folded word have in common: "denied" and "denies" give the same.

    Light on purpose: what it leaves apart costs a match, what it joins wrongly hides a difference.
    """
    for ending, instead in _ENDINGS:
        left = len(word) - len(ending)
        if word.endswith(ending) and (
            left >= _SHORTEST_STEM
            or (ending == "ing" and left == 2 and _VOWEL.search(word, 0, left))
        ):
            word = word[:left] + instead
            break
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "aeos":
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > _SHORTEST_STEM else word


@cache
def _common_stems() -> tuple[frozenset[str], frozenset[str]]:
    """English words that are written small, as they are and by their stems.

    Counted in the texts that the embedded model was trained with: those seen small five times or
    more, and more than twice as often as with a capital.
    """
    words = resource("words", "common-en.txt").read_text(encoding="utf-8").split()
    return frozenset(words), frozenset(map(stem, words))


def is_common(word: str) -> bool:
    """Whether a folded word is an English word that is no name, in any of its forms."""
    words, stems = _common_stems()
    word = word.partition("'")[0]
    return word in words or stem(word) in stems or stem(stem(word)) in stems
