"""What the window is told of a run: every section whole, in few events, with the time left."""

from __future__ import annotations

import pytest

from engine.messages import Delta, Event, Finished, Noticed, Progress, Started
from engine.run_events import RunEvents
from engine.tasks import BlockCoverage, Notice, Outcome, PassBegun, Reading, SectionRevision
from engine.tasks.events import RunEvent


class Clock:
    """The time as a test says it is."""

    now = 100.0

    def perf_counter(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("engine.run_events.time", clock)
    return clock


def told(clock: Clock, *steps: RunEvent | float) -> list[Event]:
    """The events of a run; a number lets so many seconds go by."""
    sent: list[Event] = []
    run = RunEvents(7, "summarize", sent.append)
    for step in steps:
        if isinstance(step, float):
            clock.now += step
        else:
            run.tell(step)
    return sent


def texts(events: list[Event]) -> list[str]:
    """The sections as a window puts them together."""
    found: list[str] = []
    for event in events:
        if isinstance(event, Delta):
            assert event.section in (len(found) - 1, len(found)), "sections begin in their order"
            found += [""] * (event.section + 1 - len(found))
            found[-1] = found[-1][: event.keep] + event.text
    return found


def revision(section: int, text: str, tokens: int = 1, keep: int = 0) -> SectionRevision:
    return SectionRevision(section, keep, text, settled=0, tokens=tokens)


def test_a_run_is_told_from_its_start_to_its_end(clock: Clock) -> None:
    events = told(
        clock,
        Reading(9, 10, False, "Odd.", "by-section", 2),
        1.0,
        PassBegun(1, 2, 0),
        revision(0, "One.", 4),
        Outcome("One.", 4, 2.0, True, "by-section", (BlockCoverage(0, 7, "unread", "Code."),)),
    )
    assert events == [
        Started(7, "summarize", 9, 10, False, "Odd.", "by-section", 2),
        Progress(7, 0, 0.0, 1, 2),
        Delta(7, 0, 0, "One."),
        Finished(7, 4, 2.0, 2.0, True, "by-section", ((0, 7, "unread", "Code."),)),
    ]


def test_a_notice_is_told_at_once(clock: Clock) -> None:
    events = told(clock, Reading(9, 9), Notice("Memory ran out."), Outcome("", 0, 2.0, False))
    assert events[1] == Noticed(7, "Memory ran out.")


def test_sections_are_whole_however_fast_they_come(clock: Clock) -> None:
    revisions = [
        revision(section, word, keep=keep)
        for section in range(5)
        for keep, word in ((0, "Sec"), (3, f"tion {section}."))
    ]
    events = told(clock, Reading(1, 1), *revisions, Outcome("", 1, 1.0, False))
    assert texts(events) == [f"Section {number}." for number in range(5)]


def test_fast_revisions_of_a_section_are_one_event(clock: Clock) -> None:
    events = told(clock, Reading(1, 1), *(revision(0, "x" * n) for n in range(1, 900)), 1.0,
                  revision(0, "x" * 900))  # fmt: skip
    assert len([event for event in events if isinstance(event, Delta)]) == 2
    assert texts(events) == ["x" * 900]


def test_a_finished_section_is_there_before_the_next_pass_computes(clock: Clock) -> None:
    events = told(
        clock, Reading(1, 1), 1.0, revision(0, "Fir"), 0.001, revision(0, "First."), 0.001,
        PassBegun(2, 2, 1),
    )  # fmt: skip
    assert texts(events) == ["First."]


def test_the_time_that_is_left_passes(clock: Clock) -> None:
    events = told(
        clock, Reading(1, 1), 1.0, PassBegun(2, 9, 1, 30.0), 10.0, revision(1, "a", 11), 25.0,
        revision(1, "b", 36), PassBegun(3, 9, 2, None), 1.0, revision(2, "c"),
    )  # fmt: skip
    left = [
        (event.number, event.passes, event.seconds_left)
        for event in events
        if isinstance(event, Progress)
    ]
    assert left == [(2, 9, 30.0), (2, 9, 20.0), (2, 9, 0.0), (3, 9, None)]


def test_quoting_takes_no_token_and_no_time(clock: Clock) -> None:
    events = told(
        clock, Reading(9, 9, strategy="extractive", passes=0), revision(0, "Quoted.", 0),
        Outcome("Quoted.", 0, 0.0, False, "extractive"),
    )  # fmt: skip
    assert texts(events) == ["Quoted."]
    assert events[-1] == Finished(7, 0, 0.0, 0.0, False, "extractive")
