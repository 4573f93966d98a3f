"""How settings and their values read, in the user's language."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from app.settings import Choice, Effect, Flag, Folder, Refusal, Setting, Value, Whole
from app.window.words import number


def value_words(setting: Setting[Any], value: Value) -> str:
    """ "Automatic", "On", "500 MB"; "none" for no address, "the usual one" for no folder."""
    match setting:
        case Flag():
            return translated("On") if value else translated("Off")
        case Choice():
            return translated(setting.options[str(value)])
        case Whole() if setting.automatic and not value:
            return translated("Automatic")
        case Whole():
            return f"{number(int(value))} {setting.unit}".rstrip()
        case Folder():
            return str(value) or translated("the usual one")
        case _:
            return str(value) or translated("none")


def refusal_words(refusal: Refusal | None) -> str:
    """Why a value can't be taken; nothing where it can."""
    return translated(refusal.sentence).format(**refusal.facts) if refusal is not None else ""


def effect_words(effect: Effect) -> str:
    """From when on another value acts; nothing where that is seen at once."""
    return "" if effect is Effect.AT_ONCE else translated(effect.value)


def sentences_words(*sentences: str) -> str:
    """Those of several sentences that say anything, one after the other; Japanese sets no space."""
    return " ".join(filter(None, sentences)).replace("。 ", "。")


def searched_words(setting: Setting[Any]) -> str:
    """All that a search looks in, in small letters."""
    options = setting.options.values() if isinstance(setting, Choice) else ()
    words = (setting.group, setting.label, setting.description, *options)
    return " ".join((setting.key, *map(translated, words))).casefold()


def translated(text: str) -> str:
    """In the user's language."""
    return QCoreApplication.translate("settings", text)
