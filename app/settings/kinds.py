"""What a setting is, and which values each kind of setting takes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Generic, TypeVar
from urllib.parse import urlsplit

Value = bool | int | str
T = TypeVar("T", bool, int, str)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text as it is. By this name Qt's tools find what is to be translated, without Qt here."""
    return text


class Effect(Enum):
    """From when on another value acts, as a sentence."""

    AT_ONCE = QT_TRANSLATE_NOOP("settings", "Acts at once.")
    NEXT_RUN = QT_TRANSLATE_NOOP("settings", "Acts from the next run on.")
    RESTART = QT_TRANSLATE_NOOP("settings", "Acts when Brevity is started again.")


@dataclass(frozen=True)
class Refusal:
    """Why a value can't be taken: a sentence to be translated, then filled with the facts."""

    sentence: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


class UnfitError(ValueError):
    """What a file says is no value of the setting."""


@dataclass(frozen=True, kw_only=True)
class Setting(Generic[T]):
    """One setting. `key` is its name in the file, `group` the heading that it stands under."""

    key: str
    group: str
    label: str
    description: str
    default: T
    effect: Effect = Effect.AT_ONCE

    def refusal(self, value: T) -> Refusal | None:
        """Why this value can't be taken; None for one that can."""
        raise NotImplementedError

    def read(self, raw: object) -> T:
        """The value that a file has. Raises UnfitError for what is none."""
        # Strictly: True is a number to Python, and 1.0 equals 1.
        if type(raw) is not type(self.default):
            raise UnfitError(self.key)
        value: T = raw
        if self.refusal(value) is not None:
            raise UnfitError(self.key)
        return value


@dataclass(frozen=True, kw_only=True)
class Flag(Setting[bool]):
    """On or off."""

    def refusal(self, value: bool) -> Refusal | None:
        """Either will do."""
        return None


@dataclass(frozen=True, kw_only=True)
class Whole(Setting[int]):
    """A whole number from `least` to `most`; with `automatic`, 0 leaves it to the program."""

    least: int
    most: int
    step: int = 1
    unit: str = ""
    automatic: bool = False

    def refusal(self, value: int) -> Refusal | None:
        """Whatever is out of the range."""
        if self.least <= value <= self.most or (self.automatic and value == 0):
            return None
        sentence = (
            QT_TRANSLATE_NOOP("settings", "Give a whole number from {least} to {most}, or 0.")
            if self.automatic
            else QT_TRANSLATE_NOOP("settings", "Give a whole number from {least} to {most}.")
        )
        return Refusal(sentence, {"least": self.least, "most": self.most})


@dataclass(frozen=True, kw_only=True)
class Choice(Setting[str]):
    """One of several; `options` are what each is called, by its value."""

    options: Mapping[str, str]

    def refusal(self, value: str) -> Refusal | None:
        """Whatever is not offered."""
        if value in self.options:
            return None
        return Refusal(QT_TRANSLATE_NOOP("settings", "Choose one of those that are offered."))


@dataclass(frozen=True, kw_only=True)
class Address(Setting[str]):
    """The address of a server, as in `example`; empty for none."""

    example: str
    schemes: tuple[str, ...] = ("https", "http")
    default: str = ""

    def refusal(self, value: str) -> Refusal | None:
        """Whatever no program could connect to."""
        if not value or self._is_address(value):
            return None
        sentence = QT_TRANSLATE_NOOP("settings", "Give an address like {example}, or nothing.")
        return Refusal(sentence, {"example": self.example})

    def _is_address(self, value: str) -> bool:
        if not value.isascii() or not value.isprintable() or " " in value:
            return False
        try:
            parts = urlsplit(value)
            return parts.scheme in self.schemes and bool(parts.hostname) and parts.port != 0
        except ValueError:  # as of a port that is no number
            return False


@dataclass(frozen=True, kw_only=True)
class Folder(Setting[str]):
    """A folder by its absolute path; empty for the usual one.

    It is kept where the library of models notes it, which the command line reads, too, and not in
    the settings' file.
    """

    default: str = ""

    def refusal(self, value: str) -> Refusal | None:
        """A path that depends on where the program was started, or that no folder can have.

        The disk is not asked.
        """
        if not value or _is_whole_path(value):
            return None
        return Refusal(QT_TRANSLATE_NOOP("settings", "Give the whole path of a folder."))


def _is_whole_path(value: str) -> bool:
    try:
        # As the system takes it: no NUL, and no halves of characters.
        return b"\0" not in os.fsencode(value) and Path(value).expanduser().is_absolute()
    except (RuntimeError, UnicodeEncodeError):  # the home of a user that there is not
        return False
