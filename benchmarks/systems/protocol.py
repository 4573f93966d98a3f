"""What every system offers to the measurement."""

from __future__ import annotations

from typing import Protocol

from benchmarks.case import Ids, Measurement


class Unavailable(Exception):
    """A system cannot run here; the message says why."""


class Loaded(Protocol):
    """A model, ready for its first token."""

    def generate(self, sources: list[Ids], beams: int, new_tokens: int) -> Measurement:
        """Generate exactly `new_tokens` tokens for sources of one length, and measure it."""
