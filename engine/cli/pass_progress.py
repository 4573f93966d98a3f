"""How far a run of many passes is, in words."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.cli.pacing import time_left
from engine.wording import worded

if TYPE_CHECKING:
    from rich.text import Text


@dataclass(frozen=True)
class PassProgress:
    """The pass that runs, from 1, and when (by time.monotonic) all will be done, if it is known."""

    number: int
    passes: int
    ends: float | None

    def words(self) -> str:
        """As in `Pass 4 of 11, 12 s left`."""
        words = worded("Pass {number:,} of {passes:,}", number=self.number, passes=self.passes)
        if self.ends is None:
            return words
        return worded(", ").join([words, time_left(self.ends - time.monotonic())])

    def line(self, width: int) -> Text:
        """The same as a line of a terminal of that width."""
        from rich.text import Text

        line = Text(self.words(), style="dim", no_wrap=True)
        line.truncate(width)
        return line


def pass_progress(number: int, passes: int, seconds_left: float | None) -> PassProgress:
    """The progress at the beginning of a pass."""
    ends = None if seconds_left is None else time.monotonic() + seconds_left
    return PassProgress(number, passes, ends)
