"""How many pairs are done: a bar in a terminal, now and then a line in a pipe."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from engine.cli.output import say
from engine.cli.pacing import time_left
from engine.wording import retold, worded

_LINE_SECONDS = 10.0


class Count(Protocol):
    """Tells that one more is done."""

    def __call__(self) -> None:
        """One more."""


@contextmanager
def counting(title: str, total: int) -> Iterator[Count]:
    """Show how far something with `total` parts is, on standard error, until it ends."""
    if sys.stderr is not None and sys.stderr.isatty():
        from rich import progress as bars
        from rich.console import Console

        console = Console(file=sys.stderr, highlight=False, markup=False, emoji=False)
        if not console.is_dumb_terminal:
            # Without rich's own thread: a frame is drawn when there is something new.
            columns = (
                bars.TextColumn("{task.description}"),
                bars.BarColumn(bar_width=None),
                bars.MofNCompleteColumn(),
                bars.TimeRemainingColumn(),
            )
            with bars.Progress(
                *columns, console=console, auto_refresh=False, transient=True, expand=True
            ) as shown:
                task = shown.add_task(retold(title), total=total)

                def advance() -> None:
                    shown.update(task, advance=1, refresh=True)

                yield advance
            return
    yield _Lines(title, total)


class _Lines:
    """A line every ten seconds."""

    def __init__(self, title: str, total: int) -> None:
        self._title, self._total = title, total
        self._done = 0
        self._began = self._told = time.monotonic()

    def __call__(self) -> None:
        self._done += 1
        now = time.monotonic()
        if now - self._told < _LINE_SECONDS or self._done == self._total:
            return
        self._told = now
        left = (now - self._began) / self._done * (self._total - self._done)
        far = worded("{done:,} of {all:,}", done=self._done, all=self._total)
        words = worded(", ").join([far, time_left(left)])
        say(f"brevity: {retold(self._title)}: {words}")
