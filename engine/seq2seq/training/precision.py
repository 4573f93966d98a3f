"""In which type the products of a training are computed."""

from __future__ import annotations

import contextlib
import time

import torch
import torch.nn.functional as F

from engine.errors import PrecisionUnavailable

FLOAT32, BFLOAT16 = "float32", "bfloat16"
_WORTHWHILE = 1.3
"""How much faster bfloat16 has to be before its rounding is accepted."""


def choose_training_precision(name: str, device: torch.device) -> str:
    """The precision of that name; `auto` is bfloat16 where it is clearly faster.

    Raises PrecisionUnavailable, naming what there is.
    """
    if name == "auto":
        return BFLOAT16 if bfloat16_is_faster(device) else FLOAT32
    available = [FLOAT32, BFLOAT16] if device.type != "mps" else [FLOAT32]
    if name not in available:
        raise PrecisionUnavailable(name, device.type, ", ".join(available))
    return name


def bfloat16_is_faster(device: torch.device) -> bool:
    """Whether products in bfloat16 pay here: known of CUDA, measured on a CPU, not on MPS."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    if device.type != "cpu":
        return False
    return _product_seconds(torch.float32) > _WORTHWHILE * _product_seconds(torch.bfloat16)


def working_in(precision: str, device: torch.device) -> contextlib.AbstractContextManager[object]:
    """In which forward passes run: weights are float32, products of them in the precision."""
    if precision == FLOAT32:
        return contextlib.nullcontext()
    return torch.autocast(device.type, torch.bfloat16)


def _product_seconds(dtype: torch.dtype) -> float:
    """How long the product of a layer takes, at best of a few; it has the sizes of small models."""
    rows, weight = torch.ones(1024, 384, dtype=dtype), torch.ones(1536, 384, dtype=dtype)
    best = float("inf")
    for _ in range(5):
        began = time.perf_counter()
        F.linear(rows, weight)
        best = min(best, time.perf_counter() - began)
    return best
