"""Telling a machine without memory from a defect."""

from __future__ import annotations


def is_out_of_memory(error: BaseException) -> bool:
    """Whether Python or torch ran out of memory; torch on the CPU says so with a RuntimeError."""
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    return isinstance(error, RuntimeError) and "can't allocate memory" in str(error)
