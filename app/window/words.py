"""How numbers of words, and the names of languages, read in a sentence."""

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


def language_name(code: str) -> str:
    """The name of the language with this code, or the code where Qt knows none."""
    language = QLocale.codeToLanguage(code)
    known = language != QLocale.Language.AnyLanguage
    return QLocale.languageToString(language) if known else code
