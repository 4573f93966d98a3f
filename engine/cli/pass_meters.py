"""Showing on standard error how far a run is: live in a terminal, else a line now and then."""

from __future__ import annotations

import os
import stat
import sys
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from engine.cli.output import say
from engine.cli.pacing import Pace
from engine.cli.pass_progress import PassProgress
from engine.cli.sources import source_label
from engine.cli.writers import LEAST_WIDTH, live_display

if TYPE_CHECKING:
    from rich.console import Console
    from rich.live import Live

_FRAME_SECONDS = 0.1
_LINE_SECONDS = 10.0


class PassMeter(ABC):
    """Shows how far one run is. It may be told as often as one likes, and shows what is due."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._progress: PassProgress | None = None

    def begin_pass(self, progress: PassProgress) -> None:
        """A pass begins."""
        self._progress = progress
        self.go_on()

    def go_on(self) -> None:
        """The pass goes on."""
        if self._progress is not None and self._pace.is_due():
            self._show(self._progress)

    @abstractmethod
    def _show(self, progress: PassProgress) -> None: ...

    @abstractmethod
    def close(self) -> None:
        """The run is done, or abandoned."""


class LinePassMeter(PassMeter):
    """A line every ten seconds."""

    def __init__(self, source: str) -> None:
        super().__init__(Pace(_LINE_SECONDS, at_once=False))
        self._label = source_label(source)

    def _show(self, progress: PassProgress) -> None:
        say(f"brevity: {self._label}: {progress.words()}")

    def close(self) -> None:
        """See `PassMeter`: what was said stays."""


class LivePassMeter(PassMeter):
    """One line of a terminal, which is taken back in the end."""

    def __init__(self, console: Console) -> None:
        super().__init__(Pace(_FRAME_SECONDS, at_once=True))
        self._console = console
        self._live: Live | None = None

    def _show(self, progress: PassProgress) -> None:
        if self._live is None:
            self._live = live_display(self._console)
            self._live.start()
        self._live.update(progress.line(self._console.width), refresh=True)

    def close(self) -> None:
        """See `PassMeter`."""
        live, self._live = self._live, None
        if live is not None:
            live.stop()


def make_pass_meter(source: str, *, streams: bool) -> PassMeter:
    """The meter for a run whose text does not grow in this terminal.

    `streams`: the text is written while it grows. Through a pipe it may come to the terminal all
    the same, as with `tee`, where a live line would wipe it.
    """
    if sys.stderr is not None and sys.stderr.isatty() and not (streams and _stdout_is_pipe()):
        from rich.console import Console

        console = Console(file=sys.stderr, highlight=False, markup=False, emoji=False)
        if not console.is_dumb_terminal and console.width >= LEAST_WIDTH:
            return LivePassMeter(console)
    return LinePassMeter(source)


def _stdout_is_pipe() -> bool:
    try:
        return stat.S_ISFIFO(os.fstat(sys.stdout.fileno()).st_mode)
    except (AttributeError, OSError, ValueError):  # closed, or not a file at all
        return False
