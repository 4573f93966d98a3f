"""What a CUDA graph does, on any device: operations noted once, and done again at the same places.

A replay runs no Python of the step: whatever was a number when it was recorded stays that number,
and what is read and written are the tensors of that time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

REFUSED = ("item", "_local_scalar_dense", "is_nonzero", "nonzero", "equal", "lift_fresh")
"""Operations that wait for the device or come from outside: a graph can't hold them."""


class Tape(TorchDispatchMode):
    """The operations of one step."""

    def __init__(self) -> None:
        super().__init__()
        self._calls: list[tuple[Any, Any, Any, Any]] = []
        self.replays = 0

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name = func.overloadpacket.__name__
        if name in REFUSED:
            raise RuntimeError(f"operation not permitted when stream is capturing: {name}")
        result = func(*args, **(kwargs or {}))
        self._calls.append((func, args, kwargs or {}, result))
        return result

    @torch.inference_mode()  # a device knows no modes: it writes where it wrote
    def replay(self) -> None:
        self.replays += 1
        for func, args, kwargs, result in self._calls:
            again = func(*args, **kwargs)
            for place, value in zip(tree_leaves(result), tree_leaves(again), strict=True):
                assert isinstance(place, Tensor)
                if place.data_ptr() != value.data_ptr():
                    place.copy_(value)


class TapeRecorder:
    """Records steps on tapes; the one with number `fails_at` it can't."""

    def __init__(self, fails_at: int = -1) -> None:
        self.tapes: list[Tape] = []
        self._fails_at = fails_at

    @property
    def replays(self) -> int:
        return sum(tape.replays for tape in self.tapes)

    def capture(self, step: Callable[[], None]) -> Tape:
        if len(self.tapes) == self._fails_at:
            raise RuntimeError(
                "CUDA error: operation not permitted\nCompile with TORCH_USE_CUDA_DSA"
            )
        tape = Tape()
        self.tapes.append(tape)
        with tape:
            step()
        return tape
