"""Which known models do a task on documents in a language."""

from __future__ import annotations

from dataclasses import dataclass

from engine.errors import LibrarySettingsDamaged
from engine.hub.catalogue import CatalogueEntry, catalogue
from engine.hub.library import installed_models


@dataclass(frozen=True)
class LanguageModel:
    """A model of the catalogue for a language; `installed`: it is on this machine, and sound."""

    entry: CatalogueEntry
    installed: bool


def models_for_language(task: str, language: str) -> tuple[LanguageModel, ...]:
    """The models that do `task` and list `language` (a code, as `de` or `de-AT`).

    Those on this machine come first, else in the order of the catalogue. Of a translation the
    language is the one that is translated from.
    """
    wanted = language.lower().partition("-")[0]
    fitting = [
        entry
        for entry in catalogue()
        if task in entry.tasks and any(code.partition(">")[0] == wanted for code in entry.languages)
    ]
    try:
        here = {
            model.id.casefold()
            for model in installed_models()
            if model.fault is None and not model.needs_conversion
        }
    except LibrarySettingsDamaged:  # told where the library is needed; here it has nothing
        here = set()
    found = [LanguageModel(entry, entry.id.casefold() in here) for entry in fitting]
    return tuple(sorted(found, key=lambda model: not model.installed))
