"""How a run is told: as text for people, or as JSON lines for programs."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from engine.cli.output import say, write_out
from engine.cli.sources import source_label
from engine.cli.writers import Writer, live_console, make_writer
from engine.errors import BrevityError

if TYPE_CHECKING:
    from rich.console import Console


_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Result:
    """All that is known at the end of one source; the fields are those of a line of --json."""

    source: str
    task: str
    result: str
    model: str
    device: str
    precision: str
    tokens: int
    seconds: float
    words_read: int
    words_total: int
    complete: bool
    warning: str
    truncated: bool


class Report(Protocol):
    """Tells of one source after the other."""

    console: Console | None

    def begin(self, source: str) -> None:
        """A source was read and its task begins."""

    def revise(self, keep: int, text: str, settled: int) -> None:
        """Its text has grown, or changed behind `settled`."""

    def finish(self, result: Result) -> None:
        """Its task is done."""

    def fail(self, source: str, error: BrevityError) -> None:
        """It failed, in reading or in running."""

    def fail_rest(self, sources: Sequence[str], error: BrevityError) -> None:
        """None of the sources that are left can be done."""

    def close(self) -> None:
        """Nothing follows, perhaps in the middle of a text."""


class TextReport:
    """Streams the texts, with head(1)'s headings when there are several sources."""

    def __init__(self, *, headings: bool) -> None:
        self.console = live_console()
        self._headings = headings
        self._begun = 0
        self._writer: Writer | None = None

    def begin(self, source: str) -> None:
        """See `Report`."""
        if self._headings:
            write_out("\n" * bool(self._begun) + f"==> {source_label(source)} <==\n")
        self._begun += 1
        self._writer = make_writer(self.console)

    def revise(self, keep: int, text: str, settled: int) -> None:
        """See `Report`."""
        if self._writer is not None:
            self._writer.revise(keep, text, settled)

    def finish(self, result: Result) -> None:
        """See `Report`."""
        if self._writer is not None:
            self._writer.finish(result.result)
            self._writer = None

    def fail(self, source: str, error: BrevityError) -> None:
        """See `Report`."""
        self.close()
        say(f"brevity: {_error_line(source, error)}")

    def fail_rest(self, sources: Sequence[str], error: BrevityError) -> None:
        """See `Report`."""
        say(f"brevity: {error}")

    def close(self) -> None:
        """See `Report`."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.close()


class JsonReport:
    """One object a line for each source, done or failed; nothing before it is known."""

    console: Console | None = None

    def __init__(self, task: str) -> None:
        self._task = task

    def begin(self, source: str) -> None:
        """See `Report`."""

    def revise(self, keep: int, text: str, settled: int) -> None:
        """See `Report`."""

    def finish(self, result: Result) -> None:
        """See `Report`."""
        write_object({**vars(result), "seconds": round(result.seconds, 3)})

    def fail(self, source: str, error: BrevityError) -> None:
        """See `Report`."""
        facts = {"code": error.code, "message": error.message, "next_step": error.next_step}
        write_object({"source": source, "task": self._task, "error": facts})

    def fail_rest(self, sources: Sequence[str], error: BrevityError) -> None:
        """See `Report`."""
        for source in sources:
            self.fail(source, error)

    def close(self) -> None:
        """See `Report`."""


def note(source: str, sentence: str) -> None:
    """Tell something about a source that is no failure."""
    say(f"brevity: {source_label(source)}: {sentence}")


def _error_line(source: str, error: BrevityError) -> str:
    label = source_label(source)
    # Some sentences name the file themselves; nobody needs to read it twice.
    return str(error) if error.facts.get("name") == label else f"{label}: {error}"


def write_object(value: dict[str, object]) -> None:
    """Write one line of JSON to standard output. Raises as `write_out` does."""
    utf8 = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
    line = json.dumps(value, ensure_ascii=not utf8)
    # The bytes of a file's name that are no text; UTF-8 can't have them, and "?" is any of them.
    line = _SURROGATES.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
    write_out(line + "\n")
