"""Which of torch's private operators exist here, are right, and are faster than the public ones.

They are private to torch and differ between its builds and between processors, so that nothing is
taken for granted: each is tried on a small matrix, once a process.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache, cached_property, partial
from itertools import product

import torch
from torch import Tensor

from engine.reasons import first_line
from engine.seq2seq.packed.linear import (
    BlockedLinear,
    DenseLinear,
    Int8Linear,
    Int8Operator,
    Linear,
)

_ENGINES = ("fbgemm", "x86", "onednn", "qnnpack")
_FORMS = ("int8", "int8 spread")
_ROWS, _INPUTS, _OUTPUTS = 4, 512, 1024
_PAUSES = (0.0, 0.005, 0.02)
"""Seconds before each try at a comparison; a turn of another process takes a few milliseconds."""
_FAILURES = (RuntimeError, NotImplementedError, AttributeError, TypeError, ValueError)
"""What a missing or failing operator raises."""


class Operators:
    """What this machine's CPU has. Each is tried when it is first asked for, some 20 ms."""

    def __init__(self) -> None:
        self._failures: list[str] = []

    @cached_property
    def int8(self) -> Int8Operator | None:
        """How 8-bit products are done, if at all."""
        with torch.inference_mode():
            return _int8_operator(*_samples(), self._failures)

    @cached_property
    def int8_is_faster(self) -> bool:
        """Whether they clearly are, beside torch's public operator in float32."""
        if self.int8 is None:
            return False
        with torch.inference_mode():
            weight, x = _samples()
            packed = Int8Linear(weight, None, self.int8)
            return _is_faster(packed, DenseLinear(weight, None), x, 0.8)

    @cached_property
    def blocked(self) -> bool:
        """Whether oneDNN's layout is there, right and faster, in float32."""
        with torch.inference_mode():
            weight, x = _samples()
            dense = DenseLinear(weight, None)
            make = partial(BlockedLinear, weight, None)
            blocked = _tried(make, dense, x, 1e-4, "blocked", self._failures)
            return blocked is not None and _is_faster(blocked, dense, x, 1.0)

    @property
    def failures(self) -> tuple[str, ...]:
        """What is missing or wrong, of those that were asked for."""
        return tuple(self._failures)


@cache
def operators() -> Operators:
    """The operators of this process's CPU."""
    return Operators()


@cache
def _samples() -> tuple[Tensor, Tensor]:
    """A weight and rows that end in their extremes: where 16-bit sums would overflow."""
    generator = torch.Generator().manual_seed(0)
    weight = torch.randn(_OUTPUTS, _INPUTS, generator=generator)
    x = torch.randn(_ROWS, _INPUTS, generator=generator)
    weight[-1], x[-1] = 4.0, 4.0
    return weight, x


def _int8_operator(weight: Tensor, x: Tensor, failures: list[str]) -> Int8Operator | None:
    dense = DenseLinear(weight, None)
    tried: list[str] = []
    engines = [name for name in _ENGINES if name in torch.backends.quantized.supported_engines]
    for engine, form, reduce_range in product(engines, _FORMS, (False, True)):
        if reduce_range and engine == "qnnpack":
            continue  # it would warn that it knows no such thing
        operator = Int8Operator(engine, form, reduce_range)
        make = partial(Int8Linear, weight, None, operator)
        if _tried(make, dense, x, 0.02, f"int8 ({engine})", tried) is not None:
            return operator
    failures.extend(dict.fromkeys(tried))
    return None


def _tried(
    make: Callable[[], Linear],
    dense: Linear,
    x: Tensor,
    tolerance: float,
    name: str,
    failures: list[str],
) -> Linear | None:
    """The linear that `make` gives, if it exists and agrees; relative to the largest result."""
    try:
        linear = make()
        found = linear(x)
    except _FAILURES as error:
        failures.append(f"{name}: {first_line(error)}")
        return None
    wanted = dense(x)
    # By row: the extreme row must not hide the others.
    wrong = ((found - wanted).abs().amax(1) / wanted.abs().amax(1)).max()
    if not bool(wrong <= tolerance):
        failures.append(f"{name}: wrong by {float(wrong):.0%}")
        return None
    return linear


def _is_faster(linear: Linear, dense: Linear, x: Tensor, share: float) -> bool:
    """Whether it takes less than this share of dense's time.

    Asked again before it is denied: whoever has the cores for a moment makes either look slow.
    """
    for pause in _PAUSES:
        time.sleep(pause)
        if _seconds(linear, x) < share * _seconds(dense, x):
            return True
    return False


def _seconds(linear: Linear, x: Tensor, times: int = 7) -> float:
    """The fastest of some calls: what others do on the machine only ever adds."""
    best = float("inf")
    for _ in range(times):
        began = time.perf_counter()
        linear(x)
        best = min(best, time.perf_counter() - began)
    return best
