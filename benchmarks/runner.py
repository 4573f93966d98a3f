"""The measurement itself: every system in a process of its own, all of them in turn.

What disturbs a machine lasts longer than a call. So each round asks all systems for the same case,
one after the other, and what is compared are calls of the same round: the ratios of each round,
then their median.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from statistics import median

from benchmarks.case import Case, Ids, Measurement
from benchmarks.process import Child
from benchmarks.subject import Subject
from benchmarks.systems import System

Say = Callable[[str], None]

_SETTLING = 0.25
"""Seconds between two calls: the threads of some libraries spin that long when they are done."""

_WARM_UP_TOKENS = 3


@dataclass
class Findings:
    """All that was measured of one subject: the rounds of each system and case, in order."""

    subject: str
    threads: int
    rounds: dict[tuple[System, Case], list[Measurement]] = field(default_factory=dict)
    load_peaks: dict[System, int] = field(default_factory=dict)
    skipped: dict[System, str] = field(default_factory=dict)

    @property
    def cases(self) -> list[Case]:
        """The cases, in order."""
        return list(dict.fromkeys(case for _, case in self.rounds))

    @property
    def fewest_rounds(self) -> int:
        """How many rounds each case had at least."""
        return min(len(found) for found in self.rounds.values())

    def systems(self, case: Case) -> list[System]:
        """Which systems did a case."""
        return [system for system, done in self.rounds if done == case]

    def median(self, system: System, case: Case, of: Callable[[Measurement], float]) -> float:
        """The median over the rounds."""
        return median(of(found) for found in self.rounds[system, case])

    def ratio(
        self, system: System, other: System, case: Case, of: Callable[[Measurement], float]
    ) -> float | None:
        """How many times `other`'s a system's value is: the median of each round's ratio."""
        if (system, case) not in self.rounds or (other, case) not in self.rounds:
            return None
        pairs = zip(self.rounds[system, case], self.rounds[other, case], strict=True)
        return median(of(ours) / of(theirs) for ours, theirs in pairs)

    def identical(self, system: System, other: System, case: Case) -> bool | None:
        """Whether two systems said the same tokens; None where one is not there."""
        if (system, case) not in self.rounds or (other, case) not in self.rounds:
            return None
        return self.rounds[system, case][0].ids == self.rounds[other, case][0].ids


def measure(
    subject: Subject,
    systems: Sequence[System],
    cases: Sequence[Case],
    *,
    rounds: int,
    threads: int,
    say: Say,
    most_seconds: float = math.inf,
) -> Findings:
    """Measure all cases. Systems that can't run here are skipped, with the reason.

    When `most_seconds` are spent, each case that is left gets one round. Raises ChildFailed when a
    system that can run breaks down.
    """
    findings = Findings(subject.name, threads)
    with ExitStack() as stack:
        children = _start(subject, systems, threads, findings, stack)
        began = time.monotonic()
        for number, case in enumerate(cases, start=1):
            say(f"{subject.name}: {case.label}")
            sources = subject.sources(case)
            able = {s: child for s, child in children.items() if s.does(case.beams, case.batch)}
            for child in able.values():
                _ask(child, case, sources, _WARM_UP_TOKENS)
            findings.rounds |= {(system, case): [] for system in able}
            order = list(able)
            for done in range(rounds):
                if done and time.monotonic() - began > most_seconds * number / len(cases):
                    break
                for system in order:
                    time.sleep(_SETTLING)
                    found = _ask(able[system], case, sources, case.new_tokens)
                    findings.rounds[system, case].append(found)
                order = [*order[1:], *order[:1]]  # nobody always comes first
    return findings


def _start(
    subject: Subject,
    systems: Sequence[System],
    threads: int,
    findings: Findings,
    stack: ExitStack,
) -> dict[System, Child]:
    children = {}
    for system in systems:
        if system.missing:
            findings.skipped[system] = f"{system.library} is not installed"
        else:
            children[system] = stack.enter_context(start(subject, system, threads))
    ready = {}
    for system, child in children.items():
        answer = child.answer()
        if "unavailable" in answer:
            findings.skipped[system] = answer["unavailable"]
        else:
            findings.load_peaks[system] = answer["load_peak_bytes"]
            ready[system] = child
    return ready


def start(subject: Subject, system: System, threads: int) -> Child:
    """A system's process; its first answer comes when it is ready."""
    return Child(
        "benchmarks.child",
        system.library,
        system.precision,
        str(system.drafting),
        str(subject.folder),
        str(subject.peer_folder),
        str(threads),
        threads=threads,
    )


def _ask(child: Child, case: Case, sources: list[Ids], new_tokens: int) -> Measurement:
    call = {"sources": sources, "beams": case.beams, "new_tokens": new_tokens}
    return Measurement.from_json(child.ask({"generate": call}))
