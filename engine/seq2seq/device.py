"""Where a model runs, and in which precision."""

from __future__ import annotations

import torch

from engine.errors import DeviceUnavailable, PrecisionUnavailable
from engine.seq2seq.packed.operators import operators

_PRECISIONS = {
    "cpu": ("int8", "float32", "bfloat16"),
    "cuda": ("float16", "bfloat16", "float32"),
    "mps": ("float16", "float32"),
}
"""What each kind of device runs; the first is what `auto` picks, but for int8 that is no faster."""


def available_devices() -> list[str]:
    """The devices of this machine, the preferred one first."""
    devices = []
    if torch.cuda.is_available():
        devices.append("cuda")
    if torch.backends.mps.is_available():
        devices.append("mps")
    return [*devices, "cpu"]


def choose_device(name: str) -> torch.device:
    """The device of that name; `auto` is the fastest kind there is.

    Raises DeviceUnavailable, naming what there is.
    """
    available = available_devices()
    if name == "auto":
        return torch.device(available[0])
    if name not in available:
        raise DeviceUnavailable(name, ", ".join(available))
    return torch.device(name)


def choose_precision(name: str, device: torch.device) -> str:
    """The working precision of that name on a device. Raises PrecisionUnavailable."""
    available = list(_PRECISIONS[device.type])
    fastest = available[0]
    if device.type == "cpu":
        if operators().int8 is None:
            available.remove("int8")
        fastest = "int8" if operators().int8_is_faster else "float32"
    if name == "auto":
        return fastest
    if name not in available:
        raise PrecisionUnavailable(name, device.type, ", ".join(available))
    return name


def precision_note(name: str, device: torch.device) -> str:
    """Why `auto` could not pick the fastest precision of a device; empty where it could."""
    if name != "auto" or device.type != "cpu" or operators().int8 is not None:
        return ""
    reason = (operators().failures or ("this build of torch has no 8-bit operators",))[0]
    return f"8-bit weights don't work on this machine ({reason}), so it runs in float32."
