"""The evidence process, driven by hand: real pipes, real signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from operator import attrgetter

import pytest

from engine.evidence import SentenceEvidence
from engine.evidence.check import check
from engine.evidence.source import Source
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

SOURCE = "The ferry was built in 1874. It was withdrawn in March. Nobody missed it."
RESULT = "The ferry was built in 1875. It was withdrawn."


class EvidenceProcess:
    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "engine.evidence.service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def send(self, *requests: EvidenceRequest) -> None:
        self.send_lines("".join(encode_line(request) for request in requests))

    def send_lines(self, lines: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(lines)
        self.process.stdin.flush()

    def next(self) -> EvidenceEvent:
        assert self.process.stdout is not None
        return decode_event(self.process.stdout.readline())

    def until(self, number: int) -> list[EvidenceEvent]:
        """The events up to the last one that answers a request."""
        events = [self.next()]
        while not (events[-1].number == number and events[-1].complete):
            events.append(self.next())
        return events

    def close(self) -> int:
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(timeout=10)

    def last_words(self) -> str:
        assert self.process.stderr is not None
        return self.process.stderr.read()


@pytest.fixture
def evidence() -> Iterator[EvidenceProcess]:
    started = EvidenceProcess()
    yield started
    started.process.kill()
    started.process.wait()
    for pipe in (started.process.stdin, started.process.stdout, started.process.stderr):
        assert pipe is not None
        pipe.close()


def sentences_of(events: list[EvidenceEvent], number: int) -> tuple[SentenceEvidence, ...]:
    found = [
        sentence
        for event in events
        if isinstance(event, Checked) and event.number == number
        for sentence in event.sentences
    ]
    return tuple(sorted(found, key=attrgetter("start")))


def numbered(sentences: int) -> str:
    """A text of sentences of which no two are alike."""
    return " ".join(
        f"In {1000 + n} the ferry made {n} trips to port {n}." for n in range(sentences)
    )


def test_a_source_is_read_and_a_result_checked(evidence: EvidenceProcess) -> None:
    evidence.send(ReadSource(1, SOURCE), Check(2, RESULT, 0))
    events = evidence.until(2)
    source = Source.of(SOURCE)
    starts = tuple(place.start for place in source.sentences)
    ends = tuple(place.end for place in source.sentences)
    assert events[0] == SourceRead(1, starts, ends, complete=True)
    assert sentences_of(events, 2) == check(source, RESULT).sentences
    assert any(sentence.flags for sentence in sentences_of(events, 2))
    assert evidence.close() == 0


def test_blocks_and_language_of_the_source_are_those_that_are_given(
    evidence: EvidenceProcess,
) -> None:
    text = "Die Fähre\nSie wurde 1874 gebaut. Niemand vermisst sie."
    blocks = (("heading", 0, 9, 1), ("paragraph", 10, len(text), 0))
    evidence.send(ReadSource(1, text, blocks, "de"), Check(2, "Sie wurde 1875 gebaut.", 0))
    events = evidence.until(2)
    assert isinstance(events[0], SourceRead)
    assert events[0].starts == (0, 10, 33)
    (sentence,) = sentences_of(events, 2)
    assert [support.sentence for support in sentence.sources] == [1]
    assert [(flag.start, flag.end) for flag in sentence.flags] == [(10, 14)]


def test_the_text_before_is_checked_at_another_place_without_being_sent_again(
    evidence: EvidenceProcess,
) -> None:
    evidence.send(ReadSource(1, SOURCE), Check(2, RESULT, 0))
    evidence.until(2)
    evidence.send(Check(3, None, len(RESULT)))
    (event,) = evidence.until(3)
    assert isinstance(event, Checked)
    assert [one.start for one in event.sentences] == [29, 0]


@pytest.mark.full
def test_a_long_result_comes_in_portions_the_nearest_first(evidence: EvidenceProcess) -> None:
    text = numbered(1_500)
    near = text.index("trips to port 700.")
    evidence.send(ReadSource(1, numbered(2_000)), Check(2, text, near))
    events = [event for event in evidence.until(2) if isinstance(event, Checked)]
    assert len(events) > 2
    first = events[0].sentences
    assert first[0].start <= near < first[0].end
    assert sentences_of(list(events), 2) == check(Source.of(numbered(2_000)), text).sentences


@pytest.mark.parametrize(
    "newer",
    [Check(3, RESULT, 0), ReadSource(3, SOURCE)],
    ids=["result", "source"],
)
def test_what_is_newer_ends_a_check_at_once(
    evidence: EvidenceProcess, newer: EvidenceRequest
) -> None:
    evidence.send(ReadSource(1, numbered(3_000)), Check(2, numbered(3_500), 0))
    until_checked(evidence)
    began = time.monotonic()
    evidence.send(newer)
    events = evidence.until(3)
    assert time.monotonic() - began < 2
    assert not any(event.number == 2 and event.complete for event in events)
    evidence.send(Check(4, RESULT, 0))
    assert sentences_of(evidence.until(4), 4)


def until_checked(evidence: EvidenceProcess) -> None:
    while not isinstance(evidence.next(), Checked):
        pass


def test_of_many_waiting_requests_the_newest_is_answered(evidence: EvidenceProcess) -> None:
    results = [Check(n, RESULT + f" It sank {n} times.", 0) for n in range(3, 60)]
    evidence.send(ReadSource(1, numbered(2_000)), ReadSource(2, SOURCE), *results)
    events = evidence.until(59)
    assert sentences_of(events, 59) == (
        check(Source.of(SOURCE), RESULT + " It sank 59 times.").sentences
    )
    assert sum(event.number > 2 for event in events) < 20


def test_a_result_without_a_source_is_not_answered(evidence: EvidenceProcess) -> None:
    evidence.send(Check(1, RESULT, 0))
    time.sleep(0.3)
    evidence.send(ReadSource(2, SOURCE))
    assert isinstance(evidence.next(), SourceRead)
    evidence.send(Check(3, "", 0))
    assert evidence.next() == Checked(3, (), complete=True)


def test_a_source_without_a_sentence_is_read(evidence: EvidenceProcess) -> None:
    evidence.send(ReadSource(1, " \n\n "), Check(2, RESULT, 0))
    events = evidence.until(2)
    assert events[0] == SourceRead(1, (), (), complete=True)
    assert [one.sources for one in sentences_of(events, 2)] == [(), ()]


def test_places_of_a_source_of_very_many_sentences_come_in_portions(
    evidence: EvidenceProcess,
) -> None:
    evidence.send(ReadSource(1, "It sank.\n\n" * 25_000))
    events = evidence.until(1)
    starts = [start for event in events if isinstance(event, SourceRead) for start in event.starts]
    assert starts == list(range(0, 250_000, 10))
    assert [event.complete for event in events] == [False, False, True]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("garbage\n", "not JSON"),
        (encode_line(Checked(1, (), complete=True)), "unknown message 'Checked'"),
        (encode_line(ReadSource(1, "Text.", (("paragraph", 0, 99, 0),))), "can't go from 0 to 99"),
    ],
)
def test_what_can_not_be_done_ends_the_process_with_its_reason(
    evidence: EvidenceProcess, line: str, reason: str
) -> None:
    evidence.send_lines(line)
    assert evidence.process.wait(timeout=10) == 1
    assert reason in evidence.last_words().splitlines()[-1]


@pytest.mark.parametrize("state", ["idle", "reading", "checking"])
def test_the_process_ends_when_its_input_ends(evidence: EvidenceProcess, state: str) -> None:
    busy: dict[str, Callable[[], object]] = {
        "idle": lambda: evidence.send(ReadSource(1, SOURCE)) or evidence.next(),
        "reading": lambda: evidence.send(ReadSource(1, numbered(60_000))),
        "checking": lambda: (
            evidence.send(ReadSource(1, numbered(3_000)), Check(2, numbered(3_500), 0))
            or until_checked(evidence)
        ),
    }
    busy[state]()
    began = time.monotonic()
    assert evidence.close() == 0
    assert time.monotonic() - began < 2


def test_interrupts_are_left_to_the_window(evidence: EvidenceProcess) -> None:
    evidence.send(ReadSource(1, SOURCE))
    evidence.until(1)
    os.kill(evidence.process.pid, signal.SIGINT)
    evidence.send(Check(2, RESULT, 0))
    assert sentences_of(evidence.until(2), 2)


def test_the_process_imports_neither_torch_nor_qt() -> None:
    program = (
        "import json, sys, engine.evidence.service\n"
        "from engine.evidence.source import Source\n"
        "Source.of('The ferry was old. It sank.').check_sentence('The ferry sank in 1901.')\n"
        "names = {name.partition('.')[0] for name in sys.modules}\n"
        "print(json.dumps(sorted(names & {'torch', 'PySide6', 'shiboken6', 'sentencepiece'})))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert json.loads(done.stdout) == []


def test_a_frozen_program_serves_when_it_is_started_for_that() -> None:
    requests = encode_line(ReadSource(1, SOURCE)) + encode_line(Check(2, RESULT, 0))
    program = [sys.executable, "-m", "app", "--evidence"]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        run.stdin.write(requests)
        run.stdin.flush()
        assert isinstance(decode_event(run.stdout.readline()), SourceRead)
        assert isinstance(decode_event(run.stdout.readline()), Checked)
        run.stdin.close()
        assert run.wait(timeout=10) == 0
