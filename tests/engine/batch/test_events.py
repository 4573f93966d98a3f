"""The lines by which a batch tells of itself."""

from __future__ import annotations

import json

import pytest

from engine.batch.events import (
    BatchEvent,
    Begun,
    Done,
    Ended,
    Failed,
    Planned,
    Progress,
    Stopped,
    decode_event,
    encode_event,
)
from engine.errors import BatchDiskFull, FileMissing, ProtocolBroken

EVENTS: list[BatchEvent] = [
    Planned(200, 7),
    Begun("notes/ä\udcff.txt"),
    Progress("a.txt", 3, 11),
    Done("a.txt", "a.txt.txt", 300, 1.5, 2),
    Failed.of("b.txt", FileMissing("b.txt")),
    Stopped.of(BatchDiskFull("out")),
    Ended(190, 3, 7, 412.5),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_comes_back_from_its_line(event: BatchEvent) -> None:
    line = encode_event(event)
    assert line.endswith("\n")
    assert line.isascii()
    assert line.count("\n") == 1
    assert decode_event(line) == event


def test_the_lines_are_those_that_programs_were_promised() -> None:
    assert json.loads(encode_event(Done("a.txt", "a.txt.txt", 300, 1.5))) == {
        "event": "done",
        "document": "a.txt",
        "output": "a.txt.txt",
        "words": 300,
        "seconds": 1.5,
        "quoted": 0,
    }


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "{}",
        '{"event": "gone"}',
        '{"event": ["done"]}',
        '{"event": "begun"}',
        '{"event": "begun", "document": 3}',
        '{"event": "planned", "documents": true, "done": 0}',
        '{"event": "begun", "document": "a", "more": 1}',
    ],
)
def test_what_is_no_event_is_refused(line: str) -> None:
    with pytest.raises(ProtocolBroken):
        decode_event(line)
