"""How numbers of words, pages and sentences, and the names of languages, read in a sentence."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLocale

from engine.wording import translation

_LONG_WORD = re.compile(r"\w{24,}", re.ASCII)
_PIECE = re.compile(r"\w{1,8}")
_BREAK = "\u200b"  # a space without width


def words(count: int) -> str:
    """The number with its noun: "1 word", "2,310 words"."""
    if count == 1:
        return QCoreApplication.translate("words", "1 word")
    return QCoreApplication.translate("words", "{count} words").format(count=number(count))


def number(count: int) -> str:
    """The number as the user's language groups its digits."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        locale = QLocale(QLocale.Language.English)
    return locale.toString(count)


def pages(count: int) -> str:
    """The number of pages with its noun: "1 page", "84 pages"."""
    if count == 1:
        return QCoreApplication.translate("words", "1 page")
    return QCoreApplication.translate("words", "{count} pages").format(count=number(count))


def sentences(count: int) -> str:
    """The number of sentences with its noun: "1 sentence", "12 sentences"."""
    if count == 1:
        return QCoreApplication.translate("words", "1 sentence")
    return QCoreApplication.translate("words", "{count} sentences").format(count=number(count))


def breakable(text: str) -> str:
    """A text that may be broken into lines within its longest words too, as within a hash.

    A label cuts off what can't be broken, in width and in height.
    """
    return _LONG_WORD.sub(lambda word: _BREAK.join(_PIECE.findall(word[0])), text)


def language_name(code: str) -> str:
    """What a language is called, by its ISO 639 code; the code itself where nobody knows."""
    language = QLocale.codeToLanguage(code)
    known = language not in (QLocale.Language.AnyLanguage, QLocale.Language.C)
    return translation(QLocale.languageToString(language)) if known else code
