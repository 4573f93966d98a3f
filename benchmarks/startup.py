"""How long a system needs to be ready for its first token: from nothing, imports included."""

from __future__ import annotations

import time
from collections.abc import Sequence
from statistics import median

from benchmarks.runner import start
from benchmarks.subject import Subject
from benchmarks.systems import System


def measure_startup(
    subject: Subject, systems: Sequence[System], rounds: int, threads: int
) -> dict[System, float]:
    """The median seconds from starting a process until its model is loaded, system by system.

    One process at a time, the systems in turn; a first round, which finds cold files, is not
    counted. Systems that can't run here are left out, and drafting, which loads nothing else.
    """
    seconds: dict[System, list[float]] = {
        system: [] for system in systems if not (system.missing or system.drafting)
    }
    for _ in range(rounds + 1):
        for system in list(seconds):
            began = time.perf_counter()
            with start(subject, system, threads) as child:
                able = "unavailable" not in child.answer()
                seconds[system].append(time.perf_counter() - began)
            if not able:
                del seconds[system]
    return {system: median(found[1:]) for system, found in seconds.items()}
