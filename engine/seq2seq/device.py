"""Where a model runs, and in which precision."""

from __future__ import annotations

import torch

from engine.errors import DeviceUnavailable, PrecisionUnavailable

_PRECISIONS = {
    "cpu": ("float32", "bfloat16"),
    "cuda": ("float16", "bfloat16", "float32"),
    "mps": ("float16", "float32"),
}
"""What each kind of device runs; the first is what `auto` picks."""


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


def choose_precision(name: str, device: torch.device) -> torch.dtype:
    """The working type of that name on a device. Raises PrecisionUnavailable."""
    available = _PRECISIONS[device.type]
    if name == "auto":
        name = available[0]
    if name not in available:
        raise PrecisionUnavailable(name, device.type, ", ".join(available))
    dtype = getattr(torch, name)
    assert isinstance(dtype, torch.dtype)
    return dtype
