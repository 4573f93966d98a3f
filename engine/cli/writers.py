"""Showing a text while it grows: appended in a pipe, rewritten in place in a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from engine.cli.output import without_controls, write_out
from engine.cli.pass_progress import PassProgress

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions
    from rich.live import Live
    from rich.text import Text

LEAST_WIDTH = 20
_FRAME_SECONDS = 1 / 30
SECTION_GAP = "\n\n"  # what stands between two sections, as in engine.tasks


class Writer(Protocol):
    """Shows one growing text, section by section, with an empty line between."""

    def revise(self, section: int, keep: int, text: str, settled: int) -> None:
        """Keep the first `keep` code points of the section, append `text`; `settled` are final.

        Sections begin in their order, from 0; one that has begun makes those before it final.
        """

    def show_progress(self, progress: PassProgress) -> None:
        """How far the run is, where that has a place beside the text."""

    def finish(self, text: str) -> None:
        """Show the whole finished text, and end its last line."""

    def close(self) -> None:
        """Leave what there is on a line of its own, if the text was not finished."""


class AppendingWriter:
    """Writes what is settled and nothing else: nothing written is ever taken back."""

    def __init__(self) -> None:
        self._section = 0
        self._start = 0  # of the section in the whole text
        self._text = ""  # of the section
        self._written = 0  # of the whole text
        self._finished = False

    def revise(self, section: int, keep: int, text: str, settled: int) -> None:
        """See `Writer`."""
        if section != self._section:
            ended = self._text + SECTION_GAP
            self._write(ended, len(ended))
            self._section, self._text = section, ""
            self._start += len(ended)
        self._text = self._text[:keep] + text
        self._write(self._text, settled)

    def show_progress(self, progress: PassProgress) -> None:
        """See `Writer`: there is no place for it."""

    def finish(self, text: str) -> None:
        """See `Writer`."""
        self._text = text[self._start :]
        self._write(self._text, len(self._text))
        self._finished = True
        write_out("\n")

    def close(self) -> None:
        """See `Writer`."""
        if self._written and not self._finished:
            self._finished = True
            write_out("\n")

    def _write(self, section: str, settled: int) -> None:
        begin = self._written - self._start
        if settled > begin:
            self._written += settled - begin  # first: a signal may come as soon as the text is out
            write_out(without_controls(section[begin:settled]))


class LiveWriter:
    """Shows the growing section in place, what may still change dimmed, and below it the progress.

    Of a section taller than the screen its last lines are shown; the whole is printed when it ends.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._live: Live | None = None
        self._section = 0
        self._start = 0
        self._text = ""
        self._settled = 0
        self._progress: PassProgress | None = None
        self._drawn = 0.0
        self._finished = False

    def revise(self, section: int, keep: int, text: str, settled: int) -> None:
        """See `Writer`."""
        if section != self._section:
            self._end_section()
            self._section = section
        self._text = self._text[:keep] + text
        self._settled = settled
        self._draw()

    def show_progress(self, progress: PassProgress) -> None:
        """See `Writer`."""
        self._progress = progress
        self._draw()

    def finish(self, text: str) -> None:
        """See `Writer`."""
        self._text = text[self._start :]
        self.close()

    def close(self) -> None:
        """See `Writer`."""
        if self._finished:
            return
        self._finished = True
        if self._live is not None:
            self._live.stop()
        for line in self._lines(self._text, self._console.width, len(self._text)):
            self._console.print(line)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """The part of the section that fits the screen, and the progress, for rich."""
        lines = self._lines(self._text, options.max_width, self._settled)
        if self._progress is not None:
            lines.append(self._progress.line(options.max_width))
        # One line is left free, or the terminal scrolls and the text can't be drawn over.
        yield from lines[-max(1, console.height - 1) :]

    def _end_section(self) -> None:
        """Print the section for good, above what is drawn in place."""
        ended, self._text, self._settled = self._text, "", 0
        self._start += len(ended + SECTION_GAP)
        lines = self._lines(ended, self._console.width, len(ended))
        self._console.print(*lines, "", sep="\n")

    def _lines(self, text: str, width: int, settled: int) -> list[Text]:
        """The whole text in lines of that width, dimmed behind the first `settled` characters."""
        shown = _plain(text[:settled])
        shown.append(without_controls(text[settled:]), style="dim")
        lines = list(shown.wrap(self._console, width)) if shown else []
        for line in lines:
            line.rstrip()
        return lines

    def _draw(self) -> None:
        now = time.monotonic()
        if now - self._drawn < _FRAME_SECONDS:
            return
        self._drawn = now
        # Without rich's own thread: a frame is drawn when there is something new, not by a clock.
        if self._live is None:
            self._live = live_display(self._console)
            self._live.start()
        self._live.update(self, refresh=True)


def live_console() -> Console | None:
    """The terminal, if standard output is one in which text can be drawn over."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    usable = not console.is_dumb_terminal and console.width >= LEAST_WIDTH
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

    with live_display(console) as live:
        live.update(Text(words, style="dim"), refresh=True)
        yield


def live_display(console: Console) -> Live:
    """What is drawn in place on a terminal, and taken back in the end."""
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
