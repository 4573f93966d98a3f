"""A version of a result, and all that a window knows of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from app.history import KeptRun, ListedRun

Family = tuple[str, str]
"""What the versions of one result have in common: the SHA-256 of their source, and the task."""
_AS_SHOWN = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\xa0": " "})
EDITS_UNKNOWN = -1
"""What the history would say was not asked yet."""


@dataclass(frozen=True)
class Version:
    """One result of a task on a source, and how it was made.

    `key` is its number in this window, `number` that of its run in the history, or 0. `text` is
    None until it has been read there. `edits` counts how often the user has changed it.
    """

    key: int
    made: float
    model: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)
    words: int = 0
    text: str | None = None
    facts: tuple[str, ...] = ()
    quotations: tuple[str, ...] = ()
    number: int = 0
    edits: int = 0


class Shelf:
    """The versions that a window knows of: those that it made, and those in the history."""

    def __init__(self) -> None:
        self._families: dict[Family, dict[int, Version]] = {}
        self._family_of: dict[int, Family] = {}
        self._last_key = 0

    def versions(self, family: Family | None) -> list[Version]:
        """Those of a family, the oldest first."""
        found = self._families.get(family, {}) if family is not None else {}
        return sorted(found.values(), key=lambda v: (v.made, v.number, v.key))

    def version(self, key: int) -> Version | None:
        """The one with this key, if it is still there."""
        family = self._family_of.get(key)
        return self._families[family].get(key) if family is not None else None

    def family_of(self, key: int) -> Family | None:
        """The family of the one with this key."""
        return self._family_of.get(key)

    def with_number(self, number: int) -> Version | None:
        """The one that is this run in the history."""
        known = (version for family in self._families.values() for version in family.values())
        return next((version for version in known if version.number == number > 0), None)

    def add(self, family: Family, version: Version) -> Version:
        """Add one; the same with its key."""
        self._last_key += 1
        added = replace(version, key=self._last_key)
        self._families.setdefault(family, {})[added.key] = added
        self._family_of[added.key] = family
        return added

    def put(self, version: Version) -> None:
        """Put it in the place of the one with its key, if that is still there."""
        family = self._family_of.get(version.key)
        if family is not None:
            self._families[family][version.key] = version

    def remove(self, key: int) -> None:
        """Forget one."""
        family = self._family_of.pop(key, None)
        if family is not None:
            del self._families[family][key]

    def take_over(self, family: Family, runs: Iterable[ListedRun], shown: int) -> None:
        """Know of a family what the history has of it.

        What was deleted there goes here too, except the one with the key `shown`. The text of
        another that was edited elsewhere has to be read again.
        """
        known = {v.number: v for v in self.versions(family) if v.number}
        for run in runs:
            version = known.pop(run.number, None)
            if version is None:
                self.add(family, _of_listed(run))
            elif version.edits == EDITS_UNKNOWN:
                self.put(replace(version, edits=run.edits))
            elif version.edits != run.edits and version.key != shown:
                self.put(replace(version, text=None, edits=run.edits, words=run.words))
        for version in known.values():
            if version.key == shown:
                self.put(replace(version, number=0))
            else:
                self.remove(version.key)


def with_run(version: Version, run: KeptRun, edits: int | None = None) -> Version:
    """The version with the text that was read in the history, edited so often if that is told."""
    quoted = tuple(run.text[start:end] for start, end in run.quotations)
    edits = version.edits if edits is None else edits
    return replace(version, text=run.text, quotations=quoted, edits=edits)


def as_shown(text: str) -> str:
    """The text as an editor gives it back where nobody has edited it."""
    return text.replace("\r\n", "\n").translate(_AS_SHOWN)


def _of_listed(run: ListedRun) -> Version:
    return Version(
        0, run.made, run.model, run.settings, run.words, number=run.number, edits=run.edits
    )
