"""What a decoder remembers between steps, as explicit arguments of its forward pass.

B sources, K beams each, R = B * K rows, H heads, D dimensions a head, S source tokens, L layers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

_BLOCK = 64


@dataclass(frozen=True)
class CrossAttentionCache:
    """Keys and values of the encoded sources, computed once and shared by all beams of a source.

    `keys` and `values` hold one [B, H, S, D] tensor a layer; `mask` is [B, 1, 1, S], True where a
    source token stands, or None when no source is padded.
    """

    keys: tuple[Tensor, ...]
    values: tuple[Tensor, ...]
    mask: Tensor | None

    @property
    def sources(self) -> int:
        """How many sources are held: B."""
        return self.keys[0].shape[0]


class SelfAttentionCache:
    """Keys and values of the tokens so far: [L, R, H, capacity, D], grown a block at a time."""

    def __init__(
        self,
        layers: int,
        rows: int,
        heads: int,
        head_size: int,
        *,
        device: torch.device,
        dtype: torch.dtype,
    ) -> None:
        shape = (layers, rows, heads, _BLOCK, head_size)
        self._keys = torch.empty(shape, device=device, dtype=dtype)
        self._values = torch.empty(shape, device=device, dtype=dtype)
        self.length = 0

    def append(self, layer: int, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """Write [R, H, T, D] after the tokens so far; returns all, [R, H, length + T, D].

        The length itself moves with `advance`, once all layers have written.
        """
        end = self.length + keys.shape[2]
        while end > self._keys.shape[3]:
            self._keys = _grown(self._keys)
            self._values = _grown(self._values)
        self._keys[layer, :, :, self.length : end] = keys.detach()
        self._values[layer, :, :, self.length : end] = values.detach()
        if keys.requires_grad:  # training: gradients flow to these tokens, not to the past
            before = slice(0, self.length)
            return (
                torch.cat((self._keys[layer, :, :, before].clone(), keys), dim=2),
                torch.cat((self._values[layer, :, :, before].clone(), values), dim=2),
            )
        return self._keys[layer, :, :, :end], self._values[layer, :, :, :end]

    def advance(self, tokens: int) -> None:
        """Count tokens that every layer has written."""
        self.length += tokens

    def reorder(self, sources: Sequence[int], start: int = 0) -> None:
        """Row r continues what row `sources[r]` held.

        `start` is the first position at which any moved row differs from its source: beams of one
        source share most of their past, so that little is copied.
        """
        moved = [row for row, source in enumerate(sources) if row != source]
        if not moved or start >= self.length:
            return
        device = self._keys.device
        to_rows = torch.tensor(moved, device=device)
        from_rows = torch.tensor([sources[row] for row in moved], device=device)
        for buffer in (self._keys, self._values):
            part = buffer[:, :, :, start : self.length]
            part[:, to_rows] = part[:, from_rows]


@dataclass(frozen=True)
class DecoderCache:
    """What the documented API calls past_key_values: both caches of a decoder."""

    self_attention: SelfAttentionCache
    source: CrossAttentionCache | None

    def get_seq_length(self) -> int:
        """How many target tokens are held."""
        return self.self_attention.length


def _grown(buffer: Tensor) -> Tensor:
    layers, rows, heads, capacity, head_size = buffer.shape
    larger = buffer.new_empty((layers, rows, heads, capacity + _BLOCK, head_size))
    larger[:, :, :, :capacity] = buffer
    return larger
