"""What a run tells, as events for the window: no more of them than it can show."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import closing
from typing import TypeVar

from engine.common_prefix import common_prefix_length
from engine.messages import Delta, Event, Finished, Noticed, Progress, Started
from engine.tasks import Notice, Outcome, PassBegun, Reading, SectionRevision
from engine.tasks.events import RunEvent

_DELTA_SECONDS = 1 / 50
"""Least time between two deltas: faster than eyes, slower than a decoding loop."""

_CHARACTERS_PER_SECOND = 1_000_000


Result = TypeVar("Result")


class RunEvents:
    """Sends the events of one job. What was sent of a section is whole before the next begins."""

    def __init__(self, job: int, task: str, send: Callable[[Event], None]) -> None:
        self._job = job
        self._task = task
        self._send = send
        self._began = time.perf_counter()
        self._last_sent = 0.0
        self._pause = _DELTA_SECONDS
        self._section = 0
        self._text = ""
        self._shown = ""
        self._tokens = 0
        self._pass = PassBegun(1, 1)
        self._pass_began = self._began

    @property
    def section(self) -> int:
        """The section that is being written."""
        return self._pass.section or 0

    def tell_all(self, events: Generator[RunEvent, None, Result]) -> Result:
        """Tell of all events of a run; returns what it returns."""
        with closing(events):
            while True:
                try:
                    event = next(events)
                except StopIteration as end:
                    result: Result = end.value
                    return result
                self.tell(event)

    def tell(self, event: RunEvent) -> None:
        """Send what is to be said about it, now or with one of the next."""
        now = time.perf_counter()
        match event:
            case Reading():
                self._began = now  # loading the model is behind
                self._start(event)
            case PassBegun():
                self._pass, self._pass_began = event, now
                self._send_delta()  # not only with the first token of the pass, or never
                self._go_on(now)
            case SectionRevision():
                self._revise(event)
                self._go_on(now)
            case Notice():
                self._send(Noticed(self._job, event.text))
            case Outcome():
                self._finish(event)

    def _start(self, reading: Reading) -> None:
        self._send(
            Started(
                self._job,
                self._task,
                reading.words_read,
                reading.words_total,
                reading.complete,
                reading.warning,
                reading.strategy,
                reading.passes,
            )
        )

    def _revise(self, revision: SectionRevision) -> None:
        if revision.section != self._section:
            self._send_delta()
            self._section, self._text, self._shown = revision.section, "", ""
        self._text = self._text[: revision.keep] + revision.text
        self._tokens = revision.tokens

    def _go_on(self, now: float) -> None:
        if now - self._last_sent < self._pause:
            return
        self._last_sent = now
        self._send_delta()
        left = self._pass.seconds_left
        self._send(
            Progress(
                self._job,
                self._tokens,
                self._tokens / max(now - self._began, _DELTA_SECONDS),
                self._pass.number,
                self._pass.passes,
                None if left is None else max(0.0, left - (now - self._pass_began)),
            )
        )

    def _finish(self, outcome: Outcome) -> None:
        self._send_delta()
        self._send(
            Finished(
                self._job,
                outcome.tokens,
                outcome.seconds,
                outcome.tokens / outcome.seconds if outcome.seconds else 0.0,
                outcome.truncated,
                outcome.strategy,
                tuple((b.start, b.end, b.state, b.reason) for b in outcome.coverage),
                outcome.quotations,
            )
        )

    def _send_delta(self) -> None:
        if self._text != self._shown:
            keep = common_prefix_length(self._shown, self._text)
            self._send(Delta(self._job, self._section, keep, self._text[keep:]))
            # What stands behind a part that is written anew is sent each time.
            self._pause = max(_DELTA_SECONDS, (len(self._text) - keep) / _CHARACTERS_PER_SECOND)
            self._shown = self._text
