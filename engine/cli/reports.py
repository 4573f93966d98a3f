"""How a run is told: as text for people, or as JSON lines for programs."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from engine.cli.output import say, write_out
from engine.cli.pass_meters import PassMeter, make_pass_meter
from engine.cli.pass_progress import PassProgress
from engine.cli.sources import source_label
from engine.cli.writers import SECTION_GAP, Writer, live_console, make_writer
from engine.errors import BrevityError

if TYPE_CHECKING:
    from rich.console import Console


_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Result:
    """All that is known at the end of one source; the fields are those of a line of --json.

    `model`, `device` and `precision` are None where no model was run. `complete`: the whole source
    was read. `coverage` has an object for each block of the source, `quotations` the places in the
    result of sentences that are quoted in place of what the model wrote.
    """

    source: str
    task: str
    result: str
    model: str | None
    device: str | None
    precision: str | None
    strategy: str
    passes: int
    tokens: int
    seconds: float
    words_read: int
    words_total: int
    complete: bool
    warning: str
    truncated: bool
    coverage: list[dict[str, object]]
    quotations: tuple[tuple[int, int], ...] = ()


class Report(Protocol):
    """Tells of one source after the other."""

    console: Console | None

    def begin(self, source: str) -> None:
        """A source was read and its task begins."""

    def begin_pass(self, progress: PassProgress, section: int | None) -> None:
        """A pass of it begins; `section` is the one that it writes, if it writes one."""

    def revise(self, section: int, keep: int, text: str, settled: int) -> None:
        """The text of a section has grown, or changed behind `settled`."""

    def finish(self, result: Result) -> None:
        """Its task is done."""

    def keep(self, result: Result) -> None:
        """Its task is done, and a failure to write its file is told next: the text stays."""

    def fail(self, source: str, error: BrevityError, next_step: str = "") -> None:
        """It failed, in reading or in running. `next_step` is better advice than the error's."""

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
        self._meter: PassMeter | None = None

    def begin(self, source: str) -> None:
        """See `Report`."""
        if self._headings:
            write_out("\n" * bool(self._begun) + f"==> {source_label(source)} <==\n")
        self._begun += 1
        self._writer = make_writer(self.console)
        self._meter = None if self.console else make_pass_meter(source, streams=True)

    def begin_pass(self, progress: PassProgress, section: int | None) -> None:
        """See `Report`."""
        if self._writer is not None:
            self._writer.show_progress(progress)
        if self._meter is not None:
            self._meter.begin_pass(progress)

    def revise(self, section: int, keep: int, text: str, settled: int) -> None:
        """See `Report`."""
        if self._writer is not None:
            self._writer.revise(section, keep, text, settled)
        if self._meter is not None:
            self._meter.go_on()

    def finish(self, result: Result) -> None:
        """See `Report`."""
        self._close_meter()
        if self._writer is not None:
            self._writer.finish(result.result)
            self._writer = None

    def keep(self, result: Result) -> None:
        """See `Report`: all of it is shown."""
        self.finish(result)

    def fail(self, source: str, error: BrevityError, next_step: str = "") -> None:
        """See `Report`."""
        self.close()
        say(f"brevity: {error_line(source, error, next_step)}")

    def fail_rest(self, sources: Sequence[str], error: BrevityError) -> None:
        """See `Report`."""
        say(f"brevity: {error}")

    def close(self) -> None:
        """See `Report`."""
        self._close_meter()
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.close()

    def _close_meter(self) -> None:
        meter, self._meter = self._meter, None
        if meter is not None:
            meter.close()


class JsonReport:
    """One object a line for each source, done or failed.

    Nothing is written before a source has ended; of one that is interrupted, the sections that were
    finished, if there are any.
    """

    console: Console | None = None

    def __init__(self, task: str) -> None:
        self._task = task
        self._source: str | None = None
        self._sections: list[str] = []
        self._finished = 0
        self._meter: PassMeter | None = None

    def begin(self, source: str) -> None:
        """See `Report`."""
        self._source = source
        self._sections, self._finished = [], 0
        self._meter = make_pass_meter(source, streams=False)

    def begin_pass(self, progress: PassProgress, section: int | None) -> None:
        """See `Report`."""
        self._finished = max(self._finished, section or 0)
        if self._meter is not None:
            self._meter.begin_pass(progress)

    def revise(self, section: int, keep: int, text: str, settled: int) -> None:
        """See `Report`."""
        self._sections += [""] * (section + 1 - len(self._sections))
        self._sections[section] = self._sections[section][:keep] + text
        self._finished = max(self._finished, section)
        if self._meter is not None:
            self._meter.go_on()

    def finish(self, result: Result) -> None:
        """See `Report`."""
        self._end()
        write_object({**vars(result), "seconds": round(result.seconds, 3)})

    def keep(self, result: Result) -> None:
        """See `Report`: the line that tells of the failure has the text, too."""
        self._sections, self._finished = [result.result], 1

    def fail(self, source: str, error: BrevityError, next_step: str = "") -> None:
        """See `Report`."""
        facts = {
            "code": error.code,
            "message": error.message,
            "next_step": next_step or error.next_step,
        }
        finished = self._end()
        write_object({"source": source, "task": self._task, "error": facts, **finished})

    def fail_rest(self, sources: Sequence[str], error: BrevityError) -> None:
        """See `Report`."""
        for source in sources:
            self.fail(source, error)

    def close(self) -> None:
        """See `Report`."""
        source = self._source
        finished = self._end()
        if source is not None and finished:
            write_object({"source": source, "task": self._task, **finished})

    def _end(self) -> dict[str, object]:
        """Forget the run; what was finished of it, for a line that tells of no whole result."""
        texts = self._sections[: self._finished]
        meter, self._meter = self._meter, None
        self._source, self._sections, self._finished = None, [], 0
        if meter is not None:
            meter.close()
        return {"result": SECTION_GAP.join(texts), "complete": False} if any(texts) else {}


def note(source: str, sentence: str) -> None:
    """Tell something about a source that is no failure."""
    say(f"brevity: {source_label(source)}: {sentence}")


def error_line(source: str, error: BrevityError, next_step: str) -> str:
    """A failure of a source in one line, as standard error has it."""
    label = source_label(source)
    words = f"{error.message} {next_step or error.next_step}"
    # Some sentences name the file themselves; nobody needs to read it twice.
    return words if error.facts.get("name") == label else f"{label}: {words}"


def write_object(value: dict[str, object]) -> None:
    """Write one line of JSON to standard output. Raises as `write_out` does."""
    utf8 = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
    line = json.dumps(value, ensure_ascii=not utf8)
    # The bytes of a file's name that are no text; UTF-8 can't have them, and "?" is any of them.
    line = _SURROGATES.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
    write_out(line + "\n")
