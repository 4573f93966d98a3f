"""How many threads torch computes with."""

from __future__ import annotations

import os

import torch

_MOST = 8
"""Decoding works on a few rows at a time: more threads only wait for each other."""


def leave_a_core() -> None:
    """Compute with one thread less than there are cores, unless OMP_NUM_THREADS says otherwise.

    torch's threads wait for each other after every operation. When another program (or our own
    window) takes one of their cores, all of them stand still: on a busy 2-core machine the same
    summary took 1.4 s with one thread and 5 to 36 s with two, for a gain of a tenth when idle.
    """
    if "OMP_NUM_THREADS" in os.environ:
        return
    torch.set_num_threads(max(1, min(_MOST, _cores() - 1)))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
