"""What all designed failures have in common."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import ClassVar

from engine.wording import retold, translation, worded

_LANGUAGES = ("language", "languages", "source", "target")
"""Fields that name languages."""

_NAME = re.compile(r"[A-Z][a-z]+")


class BrevityError(Exception):
    """Base of all designed failures. Subclasses are dataclasses whose fields fill the sentences."""

    summary: ClassVar[str]
    advice: ClassVar[str]

    @property
    def code(self) -> str:
        """The name under which programs and translations know this failure."""
        return type(self).__name__

    @property
    def facts(self) -> dict[str, str | int]:
        """The values that fill the sentences."""
        return {field.name: getattr(self, field.name) for field in fields(self)}  # type: ignore[arg-type]

    @property
    def message(self) -> str:
        """What happened, in one sentence on one line, in the user's language."""
        return self._worded(self.summary)

    @property
    def next_step(self) -> str:
        """What to do next, in one sentence on one line, in the user's language."""
        return self._worded(self.advice)

    def _worded(self, sentence: str) -> str:
        return _printable(
            worded(sentence, **{name: _told(name, fact) for name, fact in self.facts.items()})
        )

    def __str__(self) -> str:
        return f"{self.message} {self.next_step}"


def _told(name: str, fact: str | int) -> str | int:
    """A fact as it stands in a sentence: reasons and languages are words, too."""
    if not isinstance(fact, str):
        return fact
    if name in _LANGUAGES:
        return _NAME.sub(lambda found: translation(found[0]), fact)
    return retold(fact) if " " in fact else fact


def _printable(sentence: str) -> str:
    """A sentence on one line; what files smuggle in to steer a terminal is spelled out."""
    line = " ".join(sentence.split())
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in line)


class Cancelled(Exception):
    """Raised inside long work when the caller asked to stop."""
