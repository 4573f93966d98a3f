"""Recording steps as CUDA graphs.

None of this has been run on a GPU by its authors, who had none. The tests replay recorded
operations on a processor in its place, and on a GPU `GraphedModel.try_out` compares a first step
before any other is taken from a recording.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable

import torch

from engine.seq2seq.packed.graphed import Recording

_WARM_UPS = 3
"""Runs before a step is recorded: libraries allocate in the first ones, which a recording can't."""


class CudaRecorder:
    """Records steps as graphs that share one pool of memory.

    They may: a step leaves nothing in the pool that is read after it.
    """

    def __init__(self) -> None:
        self._graphs: weakref.WeakSet[torch.cuda.CUDAGraph] = weakref.WeakSet()

    def capture(self, step: Callable[[], None]) -> Recording:
        """Record a step; raises one of FAILURES where it can't be."""
        stream = torch.cuda.current_stream()
        side = torch.cuda.Stream()  # type: ignore[no-untyped-call]
        side.wait_stream(stream)
        with torch.cuda.stream(side):
            for _ in range(_WARM_UPS):
                step()
        stream.wait_stream(side)
        graph = torch.cuda.CUDAGraph()
        # Of a graph that is still there: a pool ends with the last of its graphs.
        pool = next((other.pool() for other in self._graphs), None)
        try:
            # What other threads do meanwhile is none of the recording's business.
            with torch.cuda.graph(graph, pool=pool, capture_error_mode="thread_local"):
                step()
        finally:
            torch.cuda.set_stream(stream)  # torch stays on its own where recording fails
        self._graphs.add(graph)
        return graph
