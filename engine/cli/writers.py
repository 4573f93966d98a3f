"""Showing a text while it grows: appended in a pipe, rewritten in place in a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from engine.cli.output import without_controls, write_out

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions
    from rich.live import Live
    from rich.text import Text

_LEAST_WIDTH = 20
_FRAME_SECONDS = 1 / 30


class Writer(Protocol):
    """Shows one growing text."""

    def revise(self, keep: int, text: str, settled: int) -> None:
        """Keep the first `keep` code points, append `text`; the first `settled` are final."""

    def finish(self, text: str) -> None:
        """Show the finished text, and end its last line."""

    def close(self) -> None:
        """Leave what there is on a line of its own, if the text was not finished."""


class AppendingWriter:
    """Writes what is settled and nothing else: nothing written is ever taken back."""

    def __init__(self) -> None:
        self._text = ""
        self._written = 0
        self._finished = False

    def revise(self, keep: int, text: str, settled: int) -> None:
        """See `Writer`."""
        self._text = self._text[:keep] + text
        self._write_to(settled)

    def finish(self, text: str) -> None:
        """See `Writer`."""
        self._text = text
        self._write_to(len(text))
        self._finished = True
        write_out("\n")

    def close(self) -> None:
        """See `Writer`."""
        if self._written and not self._finished:
            self._finished = True
            write_out("\n")

    def _write_to(self, end: int) -> None:
        if end > self._written:
            piece = self._text[self._written : end]
            self._written = end  # first: a signal may come as soon as the text is out
            write_out(without_controls(piece))


class LiveWriter:
    """Shows the whole text in place, what may still change dimmed.

    Of a text taller than the screen its last lines are shown; the whole is printed at the end.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._live: Live | None = None
        self._text = ""
        self._settled = 0
        self._drawn = 0.0
        self._finished = False

    def revise(self, keep: int, text: str, settled: int) -> None:
        """See `Writer`."""
        self._text = self._text[:keep] + text
        self._settled = settled
        now = time.monotonic()
        if now - self._drawn >= _FRAME_SECONDS:
            self._drawn = now
            self._draw()

    def finish(self, text: str) -> None:
        """See `Writer`."""
        self._text = text
        self.close()

    def close(self) -> None:
        """See `Writer`."""
        if self._finished:
            return
        self._finished = True
        if self._live is not None:
            self._live.stop()
        for line in self._lines(self._console.width, len(self._text)):
            self._console.print(line)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """The part of the text that fits the screen, for rich."""
        lines = self._lines(options.max_width, self._settled)
        # One line is left free, or the terminal scrolls and the text can't be drawn over.
        yield from lines[-max(1, console.height - 1) :]

    def _lines(self, width: int, settled: int) -> list[Text]:
        """The whole text in lines of that width, dimmed behind the first `settled` characters."""
        text = _plain(self._text[:settled])
        text.append(without_controls(self._text[settled:]), style="dim")
        lines = list(text.wrap(self._console, width)) if text else []
        for line in lines:
            line.rstrip()
        return lines

    def _draw(self) -> None:
        # Without rich's own thread: a frame is drawn when there is something new, not by a clock.
        if self._live is None:
            self._live = _live(self._console)
            self._live.start()
        self._live.update(self, refresh=True)


def live_console() -> Console | None:
    """The terminal, if standard output is one in which text can be drawn over."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    usable = not console.is_dumb_terminal and console.width >= _LEAST_WIDTH
    return console if usable else None


def make_writer(console: Console | None) -> Writer:
    """The writer for standard output."""
    return AppendingWriter() if console is None else LiveWriter(console)


@contextmanager
def waiting(console: Console | None, words: str) -> Iterator[None]:
    """Show `words` in the terminal until the body is done."""
    if console is None:
        yield
        return
    from rich.text import Text

    with _live(console) as live:
        live.update(Text(words, style="dim"), refresh=True)
        yield


def _live(console: Console) -> Live:
    from rich.live import Live

    return Live(
        console=console,
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )


def _plain(text: str) -> Text:
    from rich.text import Text

    return Text(without_controls(text))
