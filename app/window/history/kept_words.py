"""How a kept run was made is kept in words. Here they are said in the language of now."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QLocale

from app.retelling import Retelling
from engine.wording import LANGUAGES, language, read_translations

_CONTEXTS = ("history", "summary_choice")


def in_present_words(settings: Mapping[str, str]) -> dict[str, str]:
    """The same names and values in the user's language; those that no language knows stay."""
    return dict(_in_words(tuple(settings.items()), language()))


@lru_cache(maxsize=256)
def _in_words(settings: tuple[tuple[str, str], ...], now: str) -> tuple[tuple[str, str], ...]:
    names = {name for name, _ in settings}
    kept_in = next((code for code in (now, *LANGUAGES) if names <= _names(code)), now)
    if kept_in == now:
        return settings
    telling = _retelling(kept_in, now)
    return tuple(
        (telling.of(name, _CONTEXTS), telling.of(value, _CONTEXTS)) for name, value in settings
    )


@lru_cache(maxsize=len(LANGUAGES))
def _names(code: str) -> frozenset[str]:
    """All that may be a name, in a language."""
    any_other = next(other for other in LANGUAGES if other != "en")
    translations = read_translations(any_other if code == "en" else code)
    texts: dict[str, str] = translations.get("window", {}).get("history", {})
    return frozenset(texts if code == "en" else texts.values())


@lru_cache(maxsize=len(LANGUAGES) ** 2)
def _retelling(before: str, after: str) -> Retelling:
    return Retelling(before, after, (QLocale(before), QLocale(after)), {})
