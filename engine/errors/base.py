"""What all designed failures have in common."""

from __future__ import annotations

from dataclasses import fields
from typing import ClassVar


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
        """What happened, in one sentence on one line."""
        return _printable(self.summary.format(**self.facts))

    @property
    def next_step(self) -> str:
        """What to do next, in one sentence on one line."""
        return _printable(self.advice.format(**self.facts))

    def __str__(self) -> str:
        return f"{self.message} {self.next_step}"


def _printable(sentence: str) -> str:
    """A sentence on one line; what files smuggle in to steer a terminal is spelled out."""
    line = " ".join(sentence.split())
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in line)


class Cancelled(Exception):
    """Raised inside long work when the caller asked to stop."""
