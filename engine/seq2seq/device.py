"""Where a model runs, and in which precision."""

from __future__ import annotations

import torch

from engine.errors import DeviceFailed, DeviceUnavailable, PrecisionUnavailable
from engine.seq2seq.device_trial import devices
from engine.seq2seq.packed.operators import operators

_PRECISIONS = {
    "cpu": ("int8", "float32", "bfloat16"),
    "cuda": ("float16", "bfloat16", "float32"),
    "mps": ("float16", "float32"),
}
"""What each kind of device runs; the first is what `auto` picks, but for int8 that is no faster."""


def available_devices() -> list[str]:
    """The devices of this machine that compute, the preferred one first."""
    return list(devices().working)


def choose_device(name: str) -> torch.device:
    """The device of that name; `auto` is the fastest kind that computes.

    Raises DeviceUnavailable or DeviceFailed, naming what there is.
    """
    if name == "cpu":  # without waking a driver
        return torch.device(name)
    found = devices()
    available = ", ".join(found.working)
    if name == "auto":
        return torch.device(found.working[0])
    if name in found.failures:
        raise DeviceFailed(name, found.failures[name], available)
    if name not in found.working:
        raise DeviceUnavailable(name, available)
    return torch.device(name)


def device_note(name: str, device: torch.device) -> str:
    """Why `auto` could not pick the fastest device that is there; empty where it could."""
    if name != "auto" or device.type != "cpu" or not devices().failures:
        return ""
    kind, reason = next(iter(devices().failures.items()))
    return f"The device {kind} does not work ({reason}), so the model runs on the processor."


def choose_precision(name: str, device: torch.device) -> str:
    """The working precision of that name on a device. Raises PrecisionUnavailable."""
    known = _PRECISIONS[device.type]
    if name == "auto" and device.type == "cpu":
        return "int8" if operators().int8_is_faster else "float32"
    if name == "auto":
        return known[0]
    if name not in known or (name == "int8" and operators().int8 is None):
        works = [other for other in known if other != "int8" or operators().int8 is not None]
        raise PrecisionUnavailable(name, device.type, ", ".join(works))
    return name


def precision_note(name: str, device: torch.device) -> str:
    """Why `auto` could not pick the fastest precision of a device; empty where it could."""
    if name != "auto" or device.type != "cpu" or operators().int8 is not None:
        return ""
    reason = (operators().failures or ("this build of torch has no 8-bit operators",))[0]
    return f"8-bit weights don't work on this machine ({reason}), so it runs in float32."
