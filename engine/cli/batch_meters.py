"""Showing how far a batch is, and in the end what became of it."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.batch.events import BatchEvent, Done, Ended, Failed, Planned
from engine.cli.output import say, write_out
from engine.cli.pacing import Pace, time_left
from engine.cli.writers import LEAST_WIDTH, live_display
from engine.documents.cleaning import printable
from engine.wording import counted, worded

if TYPE_CHECKING:
    from rich.console import Console
    from rich.live import Live

_FRAME_SECONDS = 0.1
_LINE_SECONDS = 10.0
_BAR_WIDTH = 30
_SETTLED = 5
"""Documents after which their speed says something about the rest."""


class BatchMeter:
    """Tells people of a batch: failures at once, how far it is now and then, a report in the end.

    In a terminal, `console`, a line is drawn anew; else a line is said every ten seconds. With
    `quiet` the events themselves are written out, and nothing is said beside them.
    """

    def __init__(self, folder: str, console: Console | None, *, quiet: bool) -> None:
        self._folder = printable(folder)
        self._console = console
        self._quiet = quiet
        self._live: Live | None = None
        seconds = _LINE_SECONDS if console is None else _FRAME_SECONDS
        self._pace = Pace(seconds, at_once=False)
        self._began = time.monotonic()
        self._documents = self._before = self._done = 0
        self._failures: Counter[str] = Counter()

    def show(self, event: BatchEvent) -> None:
        """Tell of an event what is due."""
        match event:
            case Planned():
                self._documents, self._before = event.documents, event.done
                self._began = time.monotonic()
                self._draw()
            case Done():
                self._done += 1
            case Failed():
                self._failures[event.code] += 1
                self._say(f"{printable(event.document)}: {event.message} {event.next_step}")
            case Ended():
                self._take_back()
                if not self._quiet:
                    write_out(self._report(event))
        if self._pace.is_due():
            self._draw()

    def note_vanished(self, names: Sequence[str]) -> None:
        """Tell of documents of earlier runs that are not there any more."""
        if names:
            shown = ", ".join(map(printable, names[:3]))
            if len(names) > 3:
                shown = worded("{names} and {more:,} more", names=shown, more=len(names) - 3)
            self._say(
                counted(
                    "{names} is not there any more; what was made of it stays.",
                    "{names} are not there any more; what was made of it stays.",
                    len(names),
                    names=shown,
                )
            )

    def note_failed(self, count: int) -> None:
        """Tell of documents that failed in earlier runs, and are not tried again."""
        if count:
            self._say(
                worded(
                    "{documents} failed before; --retry-failed tries again.",
                    documents=_documents(count),
                )
            )

    def interrupt(self) -> None:
        """The user has stopped it."""
        self._take_back()
        self._say(
            worded(
                "stopped: {documents} done. The same command again goes on from there.",
                documents=_documents(self._done),
            )
        )

    def stop(self, reason: str) -> None:
        """It can't go on."""
        self._take_back()
        say(f"brevity: {reason}")

    def close(self) -> None:
        """Leave the terminal as it was."""
        self._take_back()

    def _say(self, sentence: str) -> None:
        if self._quiet:
            return
        self._take_back()
        say(f"brevity: {sentence}")

    def _draw(self) -> None:
        if self._console is None:
            if not self._quiet:
                say(f"brevity: {self._words()}")
            return
        from rich.progress_bar import ProgressBar
        from rich.table import Table
        from rich.text import Text

        if self._live is None:
            self._live = live_display(self._console)
            self._live.start()
        width = min(_BAR_WIDTH, self._console.width // 3)
        ended = self._before + self._done + self._failures.total()
        words = Text(self._words(), no_wrap=True, overflow="ellipsis")
        line = Table.grid(padding=(0, 1))
        line.add_row(ProgressBar(max(1, self._documents), ended, width=width), words)
        self._live.update(line, refresh=True)

    def _take_back(self) -> None:
        live, self._live = self._live, None
        if live is not None:
            live.stop()

    def _words(self) -> str:
        """As in `37 of 200 documents, 412 a minute, 24 s left, 2 failed`."""
        failed = self._failures.total()
        here = self._done + failed
        words = [
            worded("{done:,} of {all:,} documents", done=self._before + here, all=self._documents)
        ]
        if here >= _SETTLED:
            each = (time.monotonic() - self._began) / here
            words.append(worded("{count:,.0f} a minute", count=60 / each))
            words.append(time_left(each * (self._documents - self._before - here)))
        if failed:
            words.append(worded("{count:,} failed", count=failed))
        return worded(", ").join(words)

    def _report(self, ended: Ended) -> str:
        parts = [
            worded("{count:,} done", count=ended.done),
            worded("{count:,} failed", count=ended.failed),
        ]
        if ended.skipped:
            parts.append(worded("{count:,} from earlier runs", count=ended.skipped))
        told = worded(", ").join(parts)
        if ended.done + ended.failed:
            told += worded("; {count:,.0f} a minute", count=ended.documents_per_minute)
        lines = [worded("{documents}: {told}.", documents=_documents(self._documents), told=told)]
        if self._failures:
            kinds = ", ".join(f"{count:,} {code}" for code, count in self._failures.most_common())
            lines.append(worded("Failed: {kinds}. --retry-failed tries them again.", kinds=kinds))
        lines.append(worded("The results are in {folder}.", folder=self._folder))
        return "\n".join(lines) + "\n"


def _documents(count: int) -> str:
    return counted("{count} document", "{count} documents", count)


def make_batch_meter(folder: str, *, json: bool) -> BatchMeter:
    """The meter for standard error; with `json` it says nothing where that is no terminal."""
    console = None
    if sys.stderr is not None and sys.stderr.isatty():
        from rich.console import Console

        found = Console(file=sys.stderr, highlight=False, markup=False, emoji=False)
        console = None if found.is_dumb_terminal or found.width < LEAST_WIDTH else found
    return BatchMeter(folder, console, quiet=json)
