"""How numbers of words read in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale


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


def language_name(code: str) -> str:
    """What a language is called, by its ISO 639 code; the code itself where nobody knows."""
    language = QLocale.codeToLanguage(code)
    known = language not in (QLocale.Language.AnyLanguage, QLocale.Language.C)
    return QLocale.languageToString(language) if known else code
