"""Which devices of this machine compute: not all that torch sees do.

A driver may be too old, have no kernels for the card that is there, or fail at the first one. So
each device is given a small product to do before anything is loaded onto it, once a process.
"""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import torch

from engine.reasons import first_line

FAILURES = (RuntimeError, AssertionError, OSError)
"""What torch raises for a device that fails, is not in this build, or lacks a library."""

_ACCELERATORS: dict[str, Callable[[], bool]] = {
    "cuda": lambda: torch.cuda.is_available(),
    "mps": lambda: torch.backends.mps.is_available(),
}
"""What may be there beside the processor, and who knows; the preferred one first."""
_TYPES = {"float16": torch.float16, "float32": torch.float32}
_SIZE = 64


@dataclass(frozen=True)
class Devices:
    """This machine's devices.

    `working` are those that compute, the preferred one first; the last is "cpu". `failures` says of
    the others that are there why they don't.
    """

    working: tuple[str, ...]
    failures: Mapping[str, str]


@functools.cache
def devices() -> Devices:
    """The devices of this machine, tried the first time."""
    working, failures = [], {}
    for kind, is_there in _ACCELERATORS.items():
        failure = _failure(torch.device(kind), is_there)
        if failure:
            failures[kind] = failure
        elif failure is not None:
            working.append(kind)
    return Devices((*working, "cpu"), failures)


def _failure(device: torch.device, is_there: Callable[[], bool]) -> str | None:
    """Why a device does not compute: empty where it does, None where there is none."""
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        try:
            if is_there():
                return _wrong_product(device)
        except FAILURES as error:
            return first_line(error)
    # Of a driver that is too old torch only warns; where there is none it says nothing.
    return first_line(said[0].message) if said else None


def _wrong_product(device: torch.device) -> str:
    """What is wrong with a device's products; empty where nothing is."""
    generator = torch.Generator().manual_seed(0)
    # Small whole numbers: their products are exact in every type and in every order of adding.
    left, right = (
        torch.randint(-3, 4, (_SIZE, _SIZE), generator=generator).double() for _ in range(2)
    )
    for name, dtype in _TYPES.items():
        found = (left.to(dtype).to(device) @ right.to(dtype).to(device)).cpu()
        if not torch.equal(found.double(), left @ right):
            return f"its products in {name} are wrong"
    return ""
