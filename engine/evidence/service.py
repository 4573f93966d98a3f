"""The evidence process: sources and results come in as lines, what results rest on goes out.

Started as `python -m engine.evidence.service` by the window. The newest request is the only one
that counts: what is being checked ends between two sentences when another comes. The process ends
when its input does; a fault ends it with its reason on standard error.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import traceback
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, NoReturn, cast

from engine.documents.document import Block
from engine.documents.from_text import document_from_text
from engine.evidence.checking import ResultChecker
from engine.evidence.evidence import SentenceEvidence
from engine.evidence.source import Source
from engine.evidence.wire import (
    Check,
    Checked,
    EvidenceRequest,
    ReadSource,
    SourceRead,
    decode_request,
)
from engine.pipes import Outbox, lines_of, take_over_output

if TYPE_CHECKING:
    from engine.documents.document import BlockKind

_PRIORITY = 2
"""How much it gives way to the window, in steps of `nice`: less than the engine, being quick."""
_FIRST_PORTION_SECONDS = 0.03
_PORTION_SECONDS = 0.05
_PLACES = 10_000  # in one message


class Inbox:
    """The newest source and the newest result that are yet to be looked at."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._source: ReadSource | None = None
        self._check: Check | None = None
        self._text = ""

    def put(self, request: EvidenceRequest) -> None:
        """Take in a request, in place of those that it supersedes."""
        with self._changed:
            if isinstance(request, ReadSource):
                self._source, self._check, self._text = request, None, ""
            else:
                self._text = self._text if request.text is None else request.text
                self._check = replace(request, text=self._text)
            self._changed.notify()

    def take(self) -> EvidenceRequest:
        """The next request, when there is one: a source before a result."""
        with self._changed:
            self._changed.wait_for(lambda: self.has_request)
            request = self._source or self._check
            assert request is not None
            if request is self._source:
                self._source = None
            else:
                self._check = None
            return request

    @property
    def has_request(self) -> bool:
        """Whether something waits, so that what is being done has been superseded."""
        return self._source is not None or self._check is not None


class EvidenceService:
    """Holds one source and does one request at a time."""

    def __init__(self, inbox: Inbox, outbox: Outbox) -> None:
        self._inbox = inbox
        self._outbox = outbox
        self._checker: ResultChecker | None = None

    def serve(self) -> NoReturn:
        """Do requests until the process ends."""
        while True:
            request = self._inbox.take()
            if isinstance(request, ReadSource):
                self._read(request)
            elif self._checker is not None:
                self._check(request, self._checker)

    def _read(self, request: ReadSource) -> None:
        self._checker = None  # before the next one is made: there is room for one
        blocks = [Block(cast("BlockKind", kind), *place) for kind, *place in request.blocks]
        document = document_from_text(request.text, "The source", blocks, request.language)
        source = Source.of(document)
        self._checker = ResultChecker(source)
        places = source.sentences
        for begin in range(0, len(places) or 1, _PLACES):
            some = places[begin : begin + _PLACES]
            self._outbox.send(
                SourceRead(
                    request.number,
                    tuple(place.start for place in some),
                    tuple(place.end for place in some),
                    complete=begin + _PLACES >= len(places),
                )
            )

    def _check(self, request: Check, checker: ResultChecker) -> None:
        portion: list[SentenceEvidence] = []
        due = time.monotonic() + _FIRST_PORTION_SECONDS
        for sentence in checker.sentences(request.text or "", request.near):
            if self._inbox.has_request:
                return
            portion.append(sentence)
            if time.monotonic() > due:
                self._outbox.send(Checked(request.number, tuple(portion), complete=False))
                portion.clear()
                due = time.monotonic() + _PORTION_SECONDS
        self._outbox.send(Checked(request.number, tuple(portion), complete=True))


def _read_requests(stream: BinaryIO, inbox: Inbox) -> None:
    """Take in requests until the input ends, and with it the process."""
    try:
        for line in lines_of(stream):
            inbox.put(decode_request(line))
    except Exception:  # noqa: BLE001 - the process boundary: the window reads why
        _end_by_fault()
    os._exit(0)


def _end_by_fault() -> NoReturn:
    # Not by leaving: Python would wait for the other thread, which waits for the window.
    traceback.print_exc()
    sys.stderr.flush()
    os._exit(1)


def main() -> None:
    """Serve the window on standard input and output."""
    # Ctrl+C in a terminal reaches the whole group: the window decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    outbox = Outbox(take_over_output())
    if hasattr(os, "nice"):
        os.nice(_PRIORITY)
    inbox = Inbox()
    threading.Thread(target=_read_requests, args=(sys.stdin.buffer, inbox), daemon=True).start()
    try:
        EvidenceService(inbox, outbox).serve()
    except Exception:  # noqa: BLE001 - the process boundary: the window reads why
        _end_by_fault()


if __name__ == "__main__":
    main()
