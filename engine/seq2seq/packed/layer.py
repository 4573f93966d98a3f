"""One layer of the family, packed: few and large operations on rows of hidden states.

Shapes as in `engine/seq2seq/layers.py`, which is its oracle; N rows of hidden states are all tokens
of all R rows, [R * T, hidden].
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.seq2seq.layers import LayerNorm
from engine.seq2seq.packed.linear import Linear

Norm = Callable[[Tensor], Tensor]
Activation = Callable[[Tensor], Tensor]


@dataclass(frozen=True)
class PackedSelfAttention:
    """Query, key and value in one product [hidden, 3 * hidden], and the output."""

    query_key_value: Linear
    out: Linear
    heads: int

    def split(self, x: Tensor, rows: int) -> Tensor:
        """Query, key and value of x [N, hidden]: [3, R, H, T, D]."""
        fused = self.query_key_value(x)
        return fused.view(rows, fused.shape[0] // rows, 3, self.heads, -1).permute(2, 0, 3, 1, 4)


@dataclass(frozen=True)
class PackedCrossAttention:
    """The query of a target, keys and values of a source in one product, and the output."""

    query: Linear
    key_value: Linear
    out: Linear
    heads: int

    def keys_values(self, x: Tensor, sources: int, *, by_dimension: bool) -> tuple[Tensor, Tensor]:
        """Keys and values of encoded sources [B * S, hidden], each [B, H, S, D].

        Contiguous as they are, or values by dimension: [B, H, D, S] in memory.
        """
        fused = self.key_value(x)
        split = fused.view(sources, fused.shape[0] // sources, 2, self.heads, -1)
        if by_dimension:
            keys, values = split.permute(2, 0, 3, 4, 1).unbind(0)
            return keys.transpose(2, 3).contiguous(), values.contiguous().transpose(2, 3)
        keys, values = split.permute(2, 0, 3, 1, 4).contiguous().unbind(0)
        return keys, values


@dataclass(frozen=True)
class PackedLayer:
    """Self-attention, in a decoder cross-attention, and the feed-forward."""

    attention: PackedSelfAttention
    attention_norm: Norm
    cross_attention: PackedCrossAttention | None
    cross_attention_norm: Norm | None
    intermediate: Linear
    output: Linear
    output_norm: Norm
    activation: Activation
    scale: float
    pre_norm: bool

    def encode(self, x: Tensor, rows: int, mask: Tensor | None) -> Tensor:
        """Bidirectional: x [N, hidden] to [N, hidden]; mask broadcastable to [R, H, T, T]."""
        query, key, value = self.attention.split(self._before(x, self.attention_norm), rows)
        attended = self._attend(query, key, value, mask)
        x = self._after(self.attention.out(_merged(attended)), x, self.attention_norm)
        return self._feed_forward(x)

    def decode(
        self,
        x: Tensor,
        rows: int,
        slot: Tensor,
        keys: Tensor,
        values: Tensor,
        mask: Tensor | None,
        is_causal: bool,
        source: tuple[Tensor, Tensor, Tensor | None],
    ) -> Tensor:
        """Causal: x [N, hidden] to [N, hidden].

        `slot` [2, R, H, T, D] is where the new keys and values go, the last part of `keys` and
        `values` [R, H, length + T, D]; `source` is keys, values and mask of the encoded sources.
        """
        split = self.attention.split(self._before(x, self.attention_norm), rows)
        slot.copy_(split[1:])
        attended = self._attend(split[0], keys, values, mask, is_causal)
        x = self._after(self.attention.out(_merged(attended)), x, self.attention_norm)
        cross, norm = self.cross_attention, self.cross_attention_norm
        assert cross is not None
        assert norm is not None
        query = cross.query(self._before(x, norm))
        source_keys, source_values, source_mask = source
        # All beams of a source are queries of one product: its keys and values are read once.
        query = query.view(source_keys.shape[0], -1, cross.heads, source_keys.shape[-1])
        attended = self._attend(query.transpose(1, 2), source_keys, source_values, source_mask)
        x = self._after(cross.out(_merged(attended)), x, norm)
        return self._feed_forward(x)

    def _feed_forward(self, x: Tensor) -> Tensor:
        inner = self.activation(self.intermediate(self._before(x, self.output_norm)))
        return self._after(self.output(inner), x, self.output_norm)

    def _attend(
        self,
        query: Tensor,
        keys: Tensor,
        values: Tensor,
        mask: Tensor | None,
        is_causal: bool = False,
    ) -> Tensor:
        return F.scaled_dot_product_attention(
            query, keys, values, attn_mask=mask, is_causal=is_causal, scale=self.scale
        )

    def _before(self, x: Tensor, norm: Norm) -> Tensor:
        return norm(x) if self.pre_norm else x

    def _after(self, added: Tensor, x: Tensor, norm: Norm) -> Tensor:
        """The residual connection; `added` is written over."""
        added = added.add_(x)
        return added if self.pre_norm else norm(added)


@dataclass(frozen=True)
class Float32Norm:
    """LayerNorm of x [N, hidden], without what a call of a module costs beside it."""

    weight: Tensor
    bias: Tensor
    eps: float

    def __call__(self, x: Tensor) -> Tensor:
        """Normalise each row."""
        return torch.layer_norm(x, [x.shape[1]], self.weight, self.bias, self.eps)


def packed_norm(module: LayerNorm) -> Norm:
    """What the module does, in float32 as plain as can be."""
    if module.weight.dtype != torch.float32:
        return module
    return Float32Norm(module.weight.data, module.bias.data, module.eps)


def _merged(attended: Tensor) -> Tensor:
    """Heads beside each other again: [R, H, T, D] to [R * T, hidden]."""
    return attended.transpose(1, 2).reshape(-1, attended.shape[1] * attended.shape[3])
