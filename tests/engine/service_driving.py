"""Driving a real engine process by hand, through its pipes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Self

from engine.messages import (
    Delta,
    Event,
    Failed,
    Finished,
    Message,
    Request,
    Stopped,
    decode_message,
    encode_message,
)


class Service:
    """A real engine process."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "engine.service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def send(self, *requests: Request) -> None:
        for request in requests:
            self.send_line(encode_message(request))

    def send_line(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def next(self) -> Event:
        assert self.process.stdout is not None
        message: Message = decode_message(self.process.stdout.readline())
        assert isinstance(message, Event)
        return message

    def until(self, wanted: Callable[[Event], bool]) -> list[Event]:
        events = [self.next()]
        while not wanted(events[-1]):
            events.append(self.next())
        return events

    def ended(self, job: int) -> list[Event]:
        return self.until(
            lambda event: isinstance(event, Finished | Failed | Stopped) and event.job == job
        )

    def close(self) -> int:
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(timeout=10)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert pipe is not None
            pipe.close()


def texts_of(events: list[Event], job: int) -> list[str]:
    """The sections of a job's result, as a window puts them together."""
    found: list[str] = []
    for event in events:
        if isinstance(event, Delta) and event.job == job:
            assert event.section in (len(found) - 1, len(found)), "sections begin in their order"
            found += [""] * (event.section + 1 - len(found))
            found[-1] = found[-1][: event.keep] + event.text
    return found


def text_of(events: list[Event], job: int) -> str:
    """The whole text of a job's result."""
    return "\n\n".join(texts_of(events, job))
