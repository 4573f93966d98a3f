"""The terms by which sentences are compared, in any script, without a dictionary."""

from __future__ import annotations

import re
import unicodedata

_STEM = 6
"""Words are told apart by their first letters: "summarize" and "summaries" are one term. In many
languages endings carry the grammar, and compounds begin with what they share."""

# Scripts that are written without spaces: terms are pairs of neighbouring characters. Kana with its
# small and half-width forms, Han, Thai, Lao, Myanmar and Khmer, with their marks.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
)
# Vowel signs of Indian scripts belong to a word, though no character class has them.
_SIGNS = "\u0900-\u0963\u0966-\u0dff"
_RUN = re.compile(rf"[{_UNSPACED}]+|(?:[^\W_{_UNSPACED}]|[{_SIGNS}])+")
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")
# Accents of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic, which many leave out.
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
_CHARACTERS_OF_A_WORD = 2


def terms_of(text: str) -> list[str]:
    """The terms of a text in their order, folded: no case, no accents, no endings."""
    terms: list[str] = []
    for run in _RUN.findall(_folded(text)):
        if not _is_unspaced(run):
            terms.append(run[:_STEM])
        elif len(run) == 1:
            terms.append(run)
        else:
            terms += (run[i : i + 2] for i in range(len(run) - 1))
    return terms


def length_in_words(text: str) -> int:
    """How long a text is, so that scripts compare: two unspaced characters are about a word."""
    runs = _RUN.findall(text)
    unspaced = sum(len(run) for run in runs if _is_unspaced(run))
    spaced = sum(not _is_unspaced(run) for run in runs)
    return spaced + round(unspaced / _CHARACTERS_OF_A_WORD)


def _is_unspaced(run: str) -> bool:
    return not run.isascii() and _IS_UNSPACED.match(run) is not None


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFKC", _ACCENTS.sub("", apart))
