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

    def select(self, sources: Sequence[int]) -> CrossAttentionCache:
        """These sources alone, in this order."""
        index = torch.tensor(sources, device=self.keys[0].device)
        return CrossAttentionCache(
            tuple(keys[index] for keys in self.keys),
            tuple(values[index] for values in self.values),
            None if self.mask is None else self.mask[index],
        )


class SelfAttentionCache:
    """Keys and values of the tokens so far: [L, 2, R, H, capacity, D].

    With a `capacity` of all tokens to come it is allocated once; else it grows by blocks.
    """

    def __init__(
        self,
        layers: int,
        rows: int,
        heads: int,
        head_size: int,
        *,
        device: torch.device,
        dtype: torch.dtype,
        capacity: int = 0,
    ) -> None:
        shape = (layers, 2, rows, heads, capacity, head_size)
        self._buffer = torch.empty(shape, device=device, dtype=dtype)
        self.length = 0

    def append(self, layer: int, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """Write [R, H, T, D] after the tokens so far; returns all, [R, H, length + T, D].

        The length itself moves with `advance`, once all layers have written.
        """
        end = self._make_room(keys.shape[2])
        part = self._buffer[layer]
        part[0, :, :, self.length : end] = keys.detach()
        part[1, :, :, self.length : end] = values.detach()
        if keys.requires_grad:  # training: gradients flow to these tokens, not to the past
            before = slice(0, self.length)
            return (
                torch.cat((part[0, :, :, before].clone(), keys), dim=2),
                torch.cat((part[1, :, :, before].clone(), values), dim=2),
            )
        return part[0, :, :, :end], part[1, :, :, :end]

    def views(
        self, tokens: int
    ) -> tuple[tuple[Tensor, ...], tuple[Tensor, ...], tuple[Tensor, ...]]:
        """By layer: where `tokens` more go, [2, R, H, tokens, D], and all keys and all values.

        Keys and values are [R, H, length + tokens, D] each. For a caller that writes all layers:
        taken at once they cost a step a hundredth of what one slice a layer does.
        """
        end = self._make_room(tokens)
        slots = self._buffer[..., self.length : end, :].unbind(0)
        whole = self._buffer[..., :end, :]
        return slots, whole[:, 0].unbind(0), whole[:, 1].unbind(0)

    def with_room(self, tokens: int) -> Tensor:
        """The buffer [L, 2, R, H, capacity, D], with room for `tokens` more."""
        self._make_room(tokens)
        return self._buffer

    def advance(self, tokens: int) -> None:
        """Count tokens that every layer has written."""
        self.length += tokens

    def rewind(self, length: int) -> None:
        """Forget all but the first `length` tokens."""
        self.length = min(self.length, length)

    def keep(self, rows: Sequence[int]) -> None:
        """Keep these rows alone, in this order."""
        index = torch.tensor(rows, device=self._buffer.device)
        self._buffer = self._buffer.index_select(2, index)

    def reorder(self, sources: Sequence[int], start: int = 0) -> None:
        """Row r continues what row `sources[r]` held.

        `start` is the first position at which any moved row differs from its source: beams of one
        source share most of their past, so that little is copied.
        """
        moved = [row for row, source in enumerate(sources) if row != source]
        if start >= self.length:
            return
        part = self._buffer[..., start : self.length, :]
        # Row by row: on a processor two to three times as fast as an index of rows.
        copies = [part[:, :, sources[row]].clone() for row in moved]
        for row, copy in zip(moved, copies, strict=True):
            part[:, :, row] = copy

    def is_in(self, buffer: Tensor) -> bool:
        """Whether the tokens are in this buffer, and not in another."""
        return self._buffer is buffer

    def move_to(self, buffer: Tensor) -> None:
        """Go on in a buffer [L, 2, R, H, capacity, D] that has room for the tokens so far.

        Behind them it gets zeros: what is masked out must be numbers all the same.
        """
        buffer[..., : self.length, :] = self._buffer[..., : self.length, :]
        buffer[..., self.length :, :] = 0
        self._buffer = buffer

    def _make_room(self, tokens: int) -> int:
        """The length with so many tokens more, for which there is room then."""
        end = self.length + tokens
        capacity = self._buffer.shape[4]
        if end > capacity:
            blocks = -(-end // _BLOCK) * _BLOCK
            larger = self._buffer.new_empty(
                (*self._buffer.shape[:4], blocks, *self._buffer.shape[5:])
            )
            larger[..., : self.length, :] = self._buffer[..., : self.length, :]
            self._buffer = larger
        return end


@dataclass(frozen=True)
class DecoderCache:
    """What the documented API calls past_key_values: both caches of a decoder."""

    self_attention: SelfAttentionCache
    source: CrossAttentionCache | None

    def get_seq_length(self) -> int:
        """How many target tokens are held."""
        return self.self_attention.length
