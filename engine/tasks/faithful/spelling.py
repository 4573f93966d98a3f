"""What of a text its source does not spell: inventions, and what small models make of names.

Stricter than the flags of `engine/evidence`, which let through every form of a name and every word
of a language: people write those on purpose, small models by accident.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from engine.documents.sentences import split_sentences
from engine.evidence.flags.words import WORD, fold, is_common, stem

# What is written without spaces, in kana and in Han, are no words that could be compared; the
# numbers and names in Latin letters that stand in it are.
_LETTER = r"[^\W\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9d]"
_PART = re.compile(f"{_LETTER}+")
_WHOLE = re.compile(f"{_LETTER}+(?:[-.,:/]{_LETTER}+)*")
_SHORTEST = 2
_FORMS = frozenset({"used"})  # of a word too short for its ending to be taken away


class SpelledWords:
    """The words of a source as they are written, but for case, and its signs."""

    def __init__(self, source: str) -> None:
        self._signs = set(source)
        self._parts = set(_parts(source))
        apart = source.replace("-", " ")  # the number of "10,000-strong"
        self._whole = {word.casefold() for word in _WHOLE.findall(f"{source} {apart}")}
        self._whole |= self._parts
        self._folded = set(map(fold, WORD.findall(source)))
        self._stems = {stem(stem(word)) for word in self._folded}

    def new_names(self, text: str) -> Iterator[str]:
        """The numbers of a text, and its words with a capital within sentences, that are new."""
        for sentence in split_sentences(text):
            words = _WHOLE.findall(text[sentence.start : sentence.end])
            for place, word in enumerate(words):
                is_new = any(map(str.isdigit, word)) and word.casefold() not in self._whole
                if place and word != word.lower():
                    is_new |= not self._parts.issuperset(_parts(word))
                if is_new:
                    yield word

    def new_signs(self, text: str) -> Iterator[str]:
        """The emoji and symbols of a text that are new, and what stands for a broken character."""
        for sign in text:
            if not sign.isascii() and sign not in self._signs:
                kind = unicodedata.category(sign)
                if kind[0] in "SC" and kind != "Sc":  # amounts may be written with another sign
                    yield sign

    def strange_words(self, text: str) -> Iterator[str]:
        """The words of an English text that its source has in no form, and that are not common."""
        for word in WORD.findall(text):
            folded = fold(word)
            if (
                len(word) >= _SHORTEST
                and word.isalpha()
                and folded not in self._folded
                and folded not in _FORMS
                and stem(stem(folded)) not in self._stems
                and not is_common(folded)
            ):
                yield word


def _parts(text: str) -> Iterator[str]:
    # Found first: in small letters, some are two characters, and one of those no letter.
    return map(str.casefold, _PART.findall(text))
