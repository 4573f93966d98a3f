"""A text as the terms it is compared by: stems of words, numbers, and pairs of characters."""

from __future__ import annotations

import re
from functools import lru_cache

from engine.evidence.flags.number_words import written_numbers
from engine.evidence.flags.words import WORD, fold, stem

_WORDS_KEPT = 65_536
_LONGEST_WORD = 64  # what is longer is data, and not worth remembering

# 1,000 and 1000 are one number, and so are 3,5 and 3.5: a term is without points and commas.
_NUMBER = r"\d+(?:[.,]\d+)+(?![^\W_])"
_SPACED = re.compile(f"{_NUMBER}|{WORD.pattern}")
# In other scripts, vowels and accents can be marks, which are no letters for Python.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0dff\u0e30-\u0e4e\u0eb0-\u0ecd"
    "\u0f71-\u0fbc\u102b-\u109d\u17b4-\u17d3\u3099\u309a"
)
_ANY_SCRIPT = re.compile(rf"{_NUMBER}|[^\W_][\w{_MARKS}]*(?:['’][^\W\d_]+)*")
# Scripts that are written without spaces between words: kana, Han, Thai, Lao, Burmese, Khmer.
_UNSPACED = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d"
    "\U00020000-\U0003ffff\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff"
)
_RUN = re.compile(f"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_UNSPACED_CHARACTER = re.compile(f"[{_UNSPACED}]")

_GRAMMAR = (
    "a about after all also although am an and any are as at be because been before being"
    " both but by can could did do does during each either else even ever every few for from"
    " further had has have he her hers him his how however i if in into is it its itself just"
    " may me might more most much must my no nor not of off on once one only or other our out"
    " over own per rather same shall she should since so some such than that the their them"
    " themselves then there these they this those though through thus to too under until up"
    " upon us very was we were what when where whether which while who whom whose why will"
    " with within without would yet you your"
    " aber alle als also am an andere auch auf aus bei bis da damit dann das dass dem den denn"
    " der des die dies diese dieser dieses doch du durch ein eine einem einen einer eines er"
    " es etwas für gegen hat hatte hatten haben ihm ihn ihr ihre im in ist ja jede jeder jedes"
    " kann kein keine können man mehr mit muss nach nicht noch nun nur ob oder ohne schon sehr"
    " sein seine sich sie sind so über um und uns unter vom von vor war waren was weil wenn"
    " wer werden wie wieder wird wo wurde wurden zu zum zur zwischen"
)


def terms_of(text: str, language: str | None = None) -> list[str]:
    """The terms of a text in their order; `language` is an ISO 639-1 code, or None if not known."""
    if text.isascii():
        return [
            _term(word, language) if len(word) <= _LONGEST_WORD else word.lower()
            for word in _SPACED.findall(text)
        ]
    terms: list[str] = []
    for word in _ANY_SCRIPT.findall(text.replace("_", " ")):
        if _UNSPACED_CHARACTER.search(word):
            for run in _RUN.findall(word):
                terms += (
                    _pairs(fold(run)) if _UNSPACED_CHARACTER.match(run) else [_term(run, language)]
                )
        elif len(word) <= _LONGEST_WORD:
            terms.append(_term(word, language))
        else:
            terms.append(fold(word))
    return terms


def _pairs(run: str) -> list[str]:
    """Each character with the next: about the words of scripts that do not set them apart."""
    return [run[place : place + 2] for place in range(max(len(run) - 1, 1))]


@lru_cache(maxsize=_WORDS_KEPT)
def _term(word: str, language: str | None) -> str:
    if word[0].isdecimal():
        return fold(word.replace(",", "").replace(".", ""))
    for number in written_numbers(word, language):
        if number.value > 1 and number.end - number.start == len(word):
            return f"{number.value:f}"
    return stem(stem(fold(word)))  # of "keepers" once gives "keeper", of "keeper" it gives "keep"


GRAMMAR = frozenset(_term(word, None) for word in _GRAMMAR.split())
"""Terms that say little about what a sentence is about. English and German."""
