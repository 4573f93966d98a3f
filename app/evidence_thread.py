"""Evidence as the window sees it: a source and a result in, what the result rests on out.

The matching runs in a process of its own (engine/evidence/service.py), so that neither reading a
long source nor checking a long result ever holds the window. As with the engine, the thread only
reads what the process says; all is decided in the thread that owns this object.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from queue import SimpleQueue

from PySide6.QtCore import QObject, QThread, Signal, Slot

from app.errors import EvidenceUnavailable
from app.piped_process import PipedProcess
from engine.errors import ProtocolBroken
from engine.evidence import SentenceEvidence
from engine.evidence.wire import (
    Check,
    Checked,
    EvidenceEvent,
    EvidenceRequest,
    ReadSource,
    SourceRead,
    decode_event,
)
from engine.json_lines import encode_line
from engine.messages import SourceBlock
from engine.own_program import part_command

DEATHS_IN_A_ROW = 2
_QUICKLY_READ = 300_000
"""Code points of a source that takes no longer to read than another process takes to start."""
_LONGEST_REASON = 200

_Process = PipedProcess[EvidenceRequest, EvidenceEvent]


def evidence_command() -> list[str]:
    """The command line that starts the evidence process."""
    return part_command("engine.evidence.service", "--evidence")


@dataclass(frozen=True)
class CheckedResult:
    """What is known so far of a result: its sentences that have been checked, in their order.

    `complete`: no more will come for this revision and place. Of a result that is longer than
    engine.evidence.checking.MOST_CHECKED code points, only so much round the place that was asked
    for is checked; asking again for another place adds to what is known.
    """

    revision: int
    sentences: tuple[SentenceEvidence, ...]
    complete: bool


class EvidenceThread(QThread):
    """One evidence process, started with the first source. All places count code points."""

    source_read = Signal(tuple)
    """The places of the source's sentences, `((start, end), ...)`, in their order. A `Support`'s
    `sentence` is a number in there. Sent once for each source, before anything is checked."""
    checked = Signal(object)
    """A CheckedResult of the newest revision that was asked for; several of one, growing."""
    failed = Signal(object)
    """The BrevityError. There is no evidence then until another source is read."""

    _heard = Signal(object, object)
    _ended = Signal(object, object, str)

    def __init__(
        self, parent: QObject | None = None, *, command: Sequence[str] | None = None
    ) -> None:
        super().__init__(parent)
        self._command = command or evidence_command()
        self._processes: SimpleQueue[_Process | None] = SimpleQueue()
        self._process: _Process | None = None
        self._closing = False
        self._deaths = 0
        self._number = 0
        self._source: ReadSource | None = None
        self._places: list[tuple[int, int]] = []
        self._is_read = False
        self._is_told = False
        self._revision = 0
        self._check: Check | None = None
        self._text: Check | None = None
        self._known: list[SentenceEvidence] = []
        self._is_complete = False
        self._heard.connect(self._on_heard)
        self._ended.connect(self._on_ended)

    # ------------------------------------------------------------ requests

    @property
    def pid(self) -> int:
        """The process's id, 0 when there is none."""
        return self._process.pid if self._process else 0

    def read_source(
        self, text: str, blocks: tuple[SourceBlock, ...] = (), language: str | None = None
    ) -> None:
        """Take another source; what was asked of the one before is forgotten, with its result.

        `blocks` and `language` are as in `engine.messages.Run`. Returns at once.
        """
        if self._closing:
            return
        before = self._source
        if before is not None and not self._is_read and len(before.text) > _QUICKLY_READ:
            self._abandon()
        self._forget_texts()
        self._deaths = 0
        self._source = ReadSource(self._next_number(), text, blocks, language)
        self._send(self._source)

    def check(self, revision: int, text: str, near: int = 0) -> None:
        """Check a result against the source; the sentences round the place `near` come first.

        Supersedes what was asked before. The same text again is not sent to the process again, so
        that asking for another place is cheap. Without a source nothing happens. Returns at once.
        """
        if self._source is None:
            return
        self._revision = revision
        self._is_complete = False
        number = self._next_number()
        if self._text is not None and self._text.text == text:
            self._check = Check(number, None, near)
        else:
            self._check = self._text = Check(number, text, near)
            self._known = []
        self._send(self._check)

    def forget(self) -> None:
        """There is no source any more: no signal follows, and the process ends."""
        self._forget_texts()
        self._abandon()

    def shutdown(self) -> None:
        """End the process and this thread; nothing of them is left when it returns."""
        self._closing = True
        self.forget()
        self._processes.put(None)
        self.wait()

    def _next_number(self) -> int:
        self._number += 1
        return self._number

    def _forget_texts(self) -> None:
        self._source = self._check = self._text = None
        self._places = []
        self._is_read = self._is_told = False
        self._known = []

    def _abandon(self) -> None:
        """End the process at once: it holds nothing that is not here, too."""
        if self._process is not None:
            self._process.kill()
            self._process = None

    def _send(self, request: EvidenceRequest) -> None:
        if self._process is None:
            self._process = PipedProcess(self._command, self._encode, decode_event)
            self._processes.put(self._process)
            if not self.isRunning():
                self.start()
        self._process.send(request)

    def _encode(self, request: EvidenceRequest) -> str:
        """The line of a request, in the thread that writes it; none if it has been superseded."""
        if request.text is not None and request is not self._source and request is not self._text:
            return ""
        return encode_line(request)

    # ------------------------------------------------------------ the thread

    def run(self) -> None:
        """Read one process after the other, until there are no more to come."""
        while (process := self._processes.get()) is not None:
            cause = process.converse(partial(self._heard.emit, process))
            self._ended.emit(process, cause, process.last_words())

    # ------------------------------------------------------------ events

    @Slot(object, object)
    def _on_heard(self, process: _Process, event: EvidenceEvent) -> None:
        if process is not self._process:
            return
        match event:
            case SourceRead() if self._source is not None and event.number == self._source.number:
                self._on_source_read(event)
            case Checked() if self._check is not None and event.number == self._check.number:
                self._on_checked(event)

    def _on_source_read(self, event: SourceRead) -> None:
        self._places += zip(event.starts, event.ends, strict=True)
        if not event.complete:
            return
        self._is_read = True
        if self._check is None:
            self._deaths = 0
        if not self._is_told:
            self._is_told = True
            self.source_read.emit(tuple(self._places))

    def _on_checked(self, event: Checked) -> None:
        if event.complete:
            self._deaths = 0
        if self._is_complete:  # what a process that replaces another one checks again
            return
        self._is_complete = event.complete
        for sentence in event.sentences:
            _insert(self._known, sentence)
        self.checked.emit(CheckedResult(self._revision, tuple(self._known), event.complete))

    @Slot(object, object, str)
    def _on_ended(self, process: _Process, cause: str | ProtocolBroken, details: str) -> None:
        if process is not self._process:
            return
        self._process = None
        self._deaths += 1
        if self._deaths >= DEATHS_IN_A_ROW:
            self._forget_texts()
            self.failed.emit(EvidenceUnavailable(reason=_reason(cause, details)))
            return
        self._start_again()

    def _start_again(self) -> None:
        """Ask another process what the last one was asked."""
        assert self._source is not None
        self._places = []
        self._is_read = False
        self._send(self._source)
        if self._check is not None and self._text is not None:
            self._check = self._text = replace(
                self._text, number=self._next_number(), near=self._check.near
            )
            self._send(self._check)


def _insert(known: list[SentenceEvidence], sentence: SentenceEvidence) -> None:
    """Put a sentence into its place, in place of what is known of any part of it."""
    first = bisect_right(known, sentence.start, key=lambda other: other.end)
    behind = bisect_left(known, sentence.end, key=lambda other: other.start)
    known[first:behind] = [sentence]


def _reason(cause: str | ProtocolBroken, details: str) -> str:
    """Why a process ended, with the last line of what it wrote: the exception, if there was one."""
    if isinstance(cause, ProtocolBroken):
        return cause.reason
    *_, last = details.strip().splitlines() or [""]
    kind, colon, said = last.partition(":")
    last = kind.rpartition(".")[2] + colon + said  # an exception's class, without its module
    return f"{cause}: {last[:_LONGEST_REASON]}" if last else cause
