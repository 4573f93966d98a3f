"""What a batch and the driver of a cluster say to each other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.batch.job import Failure, Job
from engine.batch.plan import Source
from engine.batch.ray_messages import (
    Answered,
    Connected,
    Finished,
    Message,
    Needs,
    Ready,
    Refused,
    Request,
    message_from,
    message_line,
    source_from,
    source_line,
)
from engine.batch.reading import Facts
from engine.batch.results import Result
from engine.errors import FileMissing

RESULT = Result(
    text="Zwei Sätze.\nUnd 𝔪ehr.",
    title="",
    language=None,
    model="brevity-small",
    strategy="whole",
    passes=2,
    tokens=17,
    words_read=90,
    words_total=100,
    complete=False,
    warning="",
    truncated=True,
    quotations=((0, 11), (12, 21)),
)


@pytest.mark.parametrize(
    "message",
    [
        Connected(),
        Ready(machines=2, workers=8),
        Answered("a.txt", Facts("ab" * 32, 12, 1_700_000_000_000_000_000), 1.25, RESULT),
        Answered("b.txt", Facts(), 0.0, Failure.of(FileMissing("b.txt"))),
        Refused(Failure.of(FileMissing("model"))),
        Finished(),
    ],
)
def test_a_message_is_the_same_at_the_other_end(message: Message) -> None:
    line = message_line(message)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert message_from(line) == message


@given(st.binary(min_size=1).filter(lambda name: not {0, ord("/")} & set(name)))
def test_any_name_of_a_file_is_the_same_at_the_other_end(name: bytes) -> None:
    source = Source(os.fsdecode(name), Path("/archive", os.fsdecode(name)))
    line = source_line(source)
    assert line.isascii()
    assert line.count(b"\n") == 1
    assert source_from(line) == source


def test_a_relative_path_goes_out_as_an_absolute_one() -> None:
    assert source_from(source_line(Source("a.txt", Path("notes/a.txt")))).path == (
        Path.cwd() / "notes/a.txt"
    )


def test_a_request_is_the_same_at_the_other_end() -> None:
    job = Job("summarize", {"length": 3, "faithful": True, "num_beams": None}, precision="float32")
    request = Request(Needs(job, "1f0c"), "10.0.0.1:6379", "", workers=8, password="pass wörd")
    assert Request.from_line(request.to_line()) == request


@pytest.mark.parametrize(
    "line", [b"", b"[]", b"{}", b'{"message": "Else"}', b'{"message": "Ready"}']
)
def test_a_line_that_is_no_message_is_told_apart(line: bytes) -> None:
    with pytest.raises(ValueError, match="no message"):
        message_from(line)
