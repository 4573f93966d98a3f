"""Linear layers in the forms that decoding is fast with: x [N, in] to [N, out].

Decoding reads every weight once a token for a handful of rows, so that its speed is that of the
memory. `DenseLinear` is torch's own; on a CPU its matrix product reads a weight twice for 2 to 8
rows, and with one thread for one. `BlockedLinear` has the same numbers in oneDNN's blocked layout;
`Int8Linear` a quarter of the bytes.
"""

from __future__ import annotations

import copy
import warnings
from dataclasses import dataclass, replace
from typing import Any, Protocol

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.seq2seq.packed.scripts import linear_script

_BLOCKED_ROWS = 4
"""oneDNN lays a weight out for so many rows; fewer are filled up, which is faster than its path
for a single row of this layout."""
_CHUNK_ROWS = 4096


class Linear(Protocol):
    """x [N, in] to [N, out]."""

    def __call__(self, x: Tensor) -> Tensor:
        """Multiply, and add the bias."""
        ...

    @property
    def nbytes(self) -> int:
        """Bytes that a call reads of the weight."""
        ...


class DenseLinear:
    """A weight [out, in] as it is, in any type and on any device."""

    def __init__(self, weight: Tensor, bias: Tensor | None) -> None:
        self.weight, self.bias = weight, bias
        self.nbytes = weight.nbytes

    def __call__(self, x: Tensor) -> Tensor:
        """Multiply, and add the bias."""
        return F.linear(x, self.weight, self.bias)


class BlockedLinear:
    """A float32 weight [out, in] in oneDNN's layout; equal to DenseLinear up to rounding."""

    def __init__(self, weight: Tensor, bias: Tensor | None) -> None:
        self._multiply = torch.ops.mkldnn._linear_pointwise.default._op
        self.weight = torch.ops.mkldnn._reorder_linear_weight(weight.contiguous(), _BLOCKED_ROWS)
        self.bias = bias
        self.nbytes = weight.nbytes

    def __call__(self, x: Tensor) -> Tensor:
        """Multiply, and add the bias."""
        rows = x.shape[0]
        if rows < _BLOCKED_ROWS:
            x = F.pad(x, (0, 0, 0, _BLOCKED_ROWS - rows))
        product: Tensor = self._multiply(x, self.weight, self.bias, "none", [], "")
        return product[:rows]


@dataclass(frozen=True)
class Int8Operator:
    """How 8-bit products are done here.

    `engine` is torch's name of who does them, `form` a script of rows (`LINEARS`), and with
    `reduce_range` activations keep to 7 bits, for processors whose 8-bit products overflow 16 bits
    (AVX2).
    """

    engine: str
    form: str
    reduce_range: bool

    @property
    def most(self) -> Tensor:
        """The largest integer of an activation; the least is 0."""
        return torch.tensor(127.0 if self.reduce_range else 255.0)


class Int8Linear:
    """A weight [out, in] in 8 bits, one scale an output; x is rounded to 8 bits as it comes.

    torch's operator has one scale for all of x, which a single large row takes from the others.
    In most forms each row is brought to a range of its own before, so that it loses nothing beside
    a larger one; in the form "int8" it is rounded as if it came alone, as drafts and batches are.
    """

    def __init__(self, weight: Tensor, bias: Tensor | None, operator: Int8Operator) -> None:
        quantized, self.sums = _by_output(weight)
        self.operator = operator
        # Without a bias zeros are one: a script has no second case then.
        self.bias = torch.zeros(weight.shape[0]) if bias is None else bias.float()
        # The engine is a global of torch; it decides the layout here, not when multiplying.
        before = torch.backends.quantized.engine
        torch.backends.quantized.engine = operator.engine
        try:
            self.weight: Any = torch.ops.quantized.linear_prepack(quantized, self.bias)
        finally:
            torch.backends.quantized.engine = before
        self._multiply = linear_script(operator.form)
        self._most = operator.most
        self.nbytes = weight.numel()

    def __call__(self, x: Tensor) -> Tensor:
        """Multiply, and add the bias."""
        product: Tensor = self._multiply(
            x, self.weight, self.bias, self.sums, self._most, self.operator.reduce_range
        )
        return product

    def in_form(self, form: str) -> Int8Linear:
        """The same weight with the rows of x rounded in another way (`LINEARS`)."""
        other = copy.copy(self)
        other.operator = replace(self.operator, form=form)
        other._multiply = linear_script(other.operator.form)
        return other


def _by_output(weight: Tensor) -> tuple[Tensor, Tensor]:
    """A float weight [out, in] as integers -127 to 127 with a scale for each output.

    Also the sums [out] of what the integers stand for.
    """
    outputs = weight.shape[0]
    values = torch.empty(weight.shape, dtype=torch.int8)
    scales = torch.empty(outputs)
    sums = torch.empty(outputs)
    # In parts: a vocabulary's table would need its size in floats again.
    for start in range(0, outputs, _CHUNK_ROWS):
        part = weight[start : start + _CHUNK_ROWS].float()
        # Two readings, where abs would write a copy.
        scale = torch.maximum(part.amax(1), -part.amin(1)).clamp_(min=1e-12).div_(127)
        rounded = part.div(scale[:, None]).round_()
        values[start : start + _CHUNK_ROWS] = rounded
        scales[start : start + _CHUNK_ROWS] = scale
        sums[start : start + _CHUNK_ROWS] = rounded.sum(dim=1) * scale
    zeros = torch.zeros(outputs, dtype=torch.long)
    with warnings.catch_warnings():
        # torch means to replace quantized tensors; its operators take nothing else yet. torch is
        # pinned, and an operator that is gone makes `operators` choose floats.
        warnings.filterwarnings("ignore", "torch.quantize_per_tensor", UserWarning)
        quantized: Tensor = torch._make_per_channel_quantized_tensor(values, scales, zeros, 0)
    return quantized, sums
