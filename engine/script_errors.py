"""What torch says of a failure inside TorchScript."""

from __future__ import annotations


def reason_of(error: Exception) -> str:
    """What an exception says; of one that passed through TorchScript, what it said at first."""
    said = str(error).strip()
    first, *more = said.splitlines() or [""]
    return more[-1].removeprefix("RuntimeError: ") if more and "TorchScript" in first else said
