"""Whether a model fits a machine: worked out from sizes, before anything is downloaded."""

from __future__ import annotations

import platform
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.hub.storage import megabytes

Precision = Literal["float32", "float16", "bfloat16", "int8"]
PRECISIONS: tuple[Precision, ...] = ("float32", "float16", "bfloat16", "int8")
FitVerdict = Literal["fits", "slow", "does not fit"]
Accelerator = Literal["cuda", "mps", ""]

# A process with torch, before any model; measured on Linux with the CPU build.
_RUNTIME_BYTES = 350_000_000
# Over the weights themselves: what attention and the cache of a few beams at 512 tokens need.
_WORKING_FACTOR = 1.15
# What the system and the desktop keep for themselves, at the least.
_RESERVED_BYTES = 1_000_000_000
# A processor reads all weights for each token, some 10 GB a second: above this, a word takes longer
# than it takes to read it.
_SLOW_BYTES = 2_000_000_000


@dataclass(frozen=True)
class Machine:
    """Memory in bytes, 0 where the system does not tell.

    `accelerator` is what PyTorch may be able to use beside the processor, as far as that can be
    told without PyTorch: "cuda" is a driver of NVIDIA's, "mps" an Apple processor.
    """

    total_memory: int
    available_memory: int
    accelerator: Accelerator = ""


def machine() -> Machine:
    """This machine, now."""
    import psutil  # late: what asks nothing of the machine should not wait for it

    memory = psutil.virtual_memory()
    return Machine(memory.total, memory.available, _accelerator())


def memory_needed(parameters: int, embeddings: int, precision: Precision) -> int:
    """Bytes of memory that a model takes to run, worked out; `embeddings` of the parameters are
    tables, which int8 leaves in float32.

    In int8 a weight is packed into one byte; in the other precisions all are alike.
    """
    if precision == "int8":
        weights = (parameters - embeddings) + 4 * embeddings
    else:
        weights = parameters * (4 if precision == "float32" else 2)
    return memory_of_weights(weights)


def memory_of_weights(size: int) -> int:
    """Bytes of memory that a model takes to run as its weights are in their files.

    `size` is theirs in bytes: what there is to go by where nothing is known of a model's shape.
    """
    return round(size * _WORKING_FACTOR) + _RUNTIME_BYTES


def fit(memory_bytes: int, machine: Machine) -> FitVerdict:
    """Whether a model that takes so much memory can be run here. `fit_reason` says why."""
    return _judge(memory_bytes, machine)[0]


def fit_reason(memory_bytes: int, machine: Machine) -> str:
    """Why, in a sentence."""
    return _judge(memory_bytes, machine)[1]


def _judge(memory_bytes: int, machine: Machine) -> tuple[FitVerdict, str]:
    needs = f"It needs about {megabytes(memory_bytes)} of memory"
    total, available = machine.total_memory, machine.available_memory
    if not total:
        return "fits", f"{needs}; this machine does not tell how much it has."
    if memory_bytes > total - _RESERVED_BYTES:
        return "does not fit", f"{needs}, and this machine has {megabytes(total)} in all."
    if memory_bytes > available:
        return (
            "slow",
            f"{needs}, and {megabytes(available)} are free now: close other programs first.",
        )
    if not machine.accelerator and memory_bytes > _SLOW_BYTES:
        return "slow", f"{needs}, which is there, but without a graphics card it writes slowly."
    return "fits", f"{needs}, and {megabytes(available)} are free."


def _accelerator() -> Accelerator:
    if sys.platform == "darwin":
        return "mps" if platform.machine() == "arm64" else ""
    has_driver = Path("/proc/driver/nvidia/version").exists() or shutil.which("nvidia-smi")
    return "cuda" if has_driver else ""
