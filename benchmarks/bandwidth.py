"""How fast this machine's memory can be read, by several threads at once.

    python -m benchmarks.bandwidth THREADS MEGABYTES

What is read is much larger than any cache. No single operation is known to read as fast as the
memory allows: several are tried, each many times, and the fastest reading counts.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

from benchmarks.process import run_module

MEGABYTES = 512
_REPEATS = 8
_COLUMNS = 4096


def read_bandwidth(threads: int, megabytes: int = MEGABYTES) -> dict[str, float]:
    """Bytes a second that each operation read in its best repeat, measured in a process of its own.

    A copy's writing is not counted: it is here for machines on which nothing else streams.
    """
    answer = run_module("benchmarks.bandwidth", str(threads), str(megabytes), threads=threads)
    found: dict[str, float] = json.loads(answer)
    return found


def _measure(threads: int, megabytes: int) -> dict[str, float]:
    import torch

    torch.set_num_threads(threads)
    size = megabytes * 1_000_000 // (8 * _COLUMNS) * (8 * _COLUMNS)
    floats = torch.ones(size // 4)
    integers = floats.view(torch.int64)
    matrix, vector = floats.view(-1, _COLUMNS), torch.ones(_COLUMNS)
    target = torch.empty_like(floats)
    operations: dict[str, Callable[[], Any]] = {
        "float32 sum": floats.sum,
        "int64 sum": integers.sum,
        "float32 maximum": floats.amax,
        "matrix times vector": lambda: torch.mv(matrix, vector),
        "copy": lambda: target.copy_(floats),
    }
    return {name: size / _best(operation) for name, operation in operations.items()}


def _best(operation: Callable[[], Any]) -> float:
    operation()
    seconds = []
    for _ in range(_REPEATS):
        began = time.perf_counter()
        operation()
        seconds.append(time.perf_counter() - began)
    return min(seconds)


if __name__ == "__main__":
    print(json.dumps(_measure(int(sys.argv[1]), int(sys.argv[2]))))
