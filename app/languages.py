"""The window's language: which it is, and how it is changed while windows are open."""

from __future__ import annotations

import os
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.retelling import Retelling, key_names, retell_widgets
from engine.resources import resource
from engine.wording import LANGUAGES, environment_language, language, set_language

SYSTEM = "system"
"""The choice of whatever the system speaks."""


def use_language(application: QCoreApplication, choice: str) -> None:
    """Speak a language in all windows, those that are open, too: "system", or one of `LANGUAGES`.

    Numbers, dates and sizes follow it. Texts of the user's stay as they are.
    """
    before, after = language(), chosen_language(choice, os.environ)
    old_locale, locale, old_keys = QLocale(), QLocale.system(), key_names()
    if locale.language() != QLocale(after).language():
        locale = QLocale(after)
    set_language(after)
    QLocale.setDefault(locale)
    _install(application, after)
    if before != after:
        keys = dict(zip(old_keys, key_names(), strict=True))
        retell_widgets(Retelling(before, after, (old_locale, locale), keys))


def chosen_language(choice: str, environment: Mapping[str, str]) -> str:
    """The language that a choice of the settings stands for, one of `LANGUAGES`."""
    if choice in LANGUAGES:
        return choice
    asked = environment_language(environment)
    wishes = [asked] if asked else []
    wishes += [name.partition("-")[0] for name in QLocale.system().uiLanguages()]
    return next((wish for wish in wishes if wish in LANGUAGES), "en")


def _install(application: QCoreApplication, code: str) -> None:
    """Qt's own words first, then ours, which are asked before them."""
    for old in application.findChildren(_Ours):
        application.removeTranslator(old)
        old.setParent(None)
    if code == "en":
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in (
        (qt, f"qtbase_{code}"),
        (str(resource("translations")), f"brevity_{code}"),
    ):
        translator = _Ours(application)
        if translator.load(name, folder):
            application.installTranslator(translator)


class _Ours(QTranslator):
    """Known from translators of anybody else's."""
