"""How versions read: in lists, in the header, aloud."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from app.window.history.kept_words import in_present_words
from app.window.history.wording import model_words, time_words
from app.window.history.wording import translated as of_history
from app.window.versions.version import Version
from app.window.words import number, words


def place_words(place: int, count: int) -> str:
    """ "version 2 of 3", counted from 1."""
    said = translated("version {number} of {total}")
    return said.format(number=number(place), total=number(count))


def short_place_words(place: int, count: int) -> str:
    """ "2 of 3"."""
    return translated("{number} of {total}").format(number=number(place), total=number(count))


def title_words(place: int, version: Version) -> str:
    """ "Version 2 · 14:02 · edited"."""
    parts = [translated("Version {number}").format(number=number(place)), when_words(version.made)]
    if version.edits:
        parts.append(translated("edited"))
    return " · ".join(parts)


def facts_words(version: Version) -> str:
    """ "Brevity small · Medium · Condensed · 91 words"."""
    parts = (model_words(version.model), made_words(version.settings), words(version.words))
    return " · ".join(filter(None, parts))


def made_words(settings: Mapping[str, str]) -> str:
    """How it was made, in one line: what its names are, where that is not plain."""
    plain = (of_history("Length"), of_history("How"), of_history("Part"))
    left_out = of_history("Took")
    return " · ".join(
        value if name in plain else f"{name}: {value}"
        for name, value in in_present_words(settings).items()
        if name != left_out
    )


def when_words(made: float) -> str:
    """The minute, with the day unless it is today."""
    moment = QDateTime.fromSecsSinceEpoch(int(made))
    if moment.date() != QDate.currentDate():
        return time_words(made)
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        return moment.toString("HH:mm")
    return locale.toString(moment.time(), QLocale.FormatType.ShortFormat)


def translated(text: str) -> str:
    """In the user's language."""
    return QCoreApplication.translate("versions", text)
