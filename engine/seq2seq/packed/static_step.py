"""A step of the decoder whose shapes and addresses never change, so that it can be recorded.

What changes from step to step is in tensors, the position, too; `run` reads and writes nothing
else, and asks the device for nothing back.
"""

from __future__ import annotations

import weakref
from typing import NamedTuple

import torch
from torch import Tensor

from engine.seq2seq.cache import CrossAttentionCache, SelfAttentionCache
from engine.seq2seq.packed.head import Head
from engine.seq2seq.packed.stack import PackedStack

_SMALLEST = 64
"""Tokens of the smallest bucket; the others are twice as large, each."""
_FRONT = 16
"""Columns before the first token. The last of them takes the token that a step is fed; the others
are never looked at, and keep masks aligned as the attention kernels want them."""


class StepShape(NamedTuple):
    """R decoder rows of B sources, and the buckets of their source and target tokens."""

    rows: int
    sources: int
    source_tokens: int
    tokens: int

    @classmethod
    def of(cls, rows: int, source: CrossAttentionCache, tokens: int) -> StepShape:
        """The shape of a step after which there are so many target tokens."""
        return cls(rows, source.sources, _bucket(source.keys[0].shape[2]), _bucket(tokens))

    def nbytes(self, decoder: PackedStack) -> int:
        """Bytes of the buffers of a step, without its logits."""
        columns = self.rows * (_FRONT + self.tokens) + self.sources * self.source_tokens
        config = decoder.config
        return 2 * config.num_hidden_layers * config.hidden_size * columns * decoder.dtype.itemsize


class StaticStep:
    """One token for each of R rows, in buffers of its own.

    `take` brings a step's input there, `run` does the step, `logits` [R, vocab_size] has its
    result until the next one.
    """

    def __init__(self, decoder: PackedStack, head: Head, shape: StepShape) -> None:
        self._decoder, self._head, self._rows = decoder, head, shape.rows
        self.nbytes = shape.nbytes(decoder)
        config, device, dtype = decoder.config, decoder.words.device, decoder.dtype
        layers, heads, size = (
            config.num_hidden_layers,
            config.num_attention_heads,
            config.head_size,
        )
        with torch.inference_mode(False):  # they outlive the caller's inference mode
            self._past = torch.zeros(
                (layers, 2, shape.rows, heads, _FRONT + shape.tokens, size),
                device=device,
                dtype=dtype,
            )
            self._room = self._past[..., _FRONT:, :]
            self._fed = self._past[..., _FRONT - 1 : _FRONT, :]
            self._source = torch.zeros(
                (layers, 2, shape.sources, heads, shape.source_tokens, size),
                device=device,
                dtype=dtype,
            )
            self._source_mask = torch.zeros(
                (shape.sources, 1, 1, shape.source_tokens), device=device, dtype=torch.bool
            )
            # The position of each column's token; the fed one comes before all, the rest of the
            # front behind all.
            places = torch.arange(-_FRONT, shape.tokens)
            places[: _FRONT - 1] = shape.tokens
            self._places = places[None].to(device)
            self._ids = torch.zeros((shape.rows, 1), device=device, dtype=torch.long)
            self._position = torch.zeros(1, device=device, dtype=torch.long)
            self.logits = torch.zeros((shape.rows, config.vocab_size), device=device, dtype=dtype)
        self._held: weakref.ref[CrossAttentionCache] | None = None
        self._tenant: weakref.ref[SelfAttentionCache] | None = None

    def take(self, ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache) -> None:
        """Make ids [R, 1], which follow `past`, the next step's input.

        `past` lives in this step's buffer from now on. Its caller may do with it what he likes, and
        counts the step when it is done.
        """
        if self._held is None or self._held() is not source:
            self._copy_source(source)
        if not past.is_in(self._room):
            self._let_in(past)
        self._ids.copy_(ids)
        self._position.fill_(past.length)

    def run(self) -> None:
        """Write the logits of what follows the input, and its keys and values behind the past's."""
        x = self._embedded()
        mask = self._places < self._position
        slots, source_mask = self._fed.unbind(0), self._source_mask
        for layer, slot, past, source in zip(
            self._decoder.layers, slots, self._past, self._source, strict=True
        ):
            crossing = (source[0], source[1], source_mask)
            x = layer.decode(x, self._rows, slot, past[0], past[1], mask, False, crossing)
        if self._decoder.final_norm is not None:
            x = self._decoder.final_norm(x)
        self.logits.copy_(self._head(x))
        self._room.index_copy_(4, self._position, self._fed)

    def _embedded(self) -> Tensor:
        """As PackedStack embeds a token, with a position that is a tensor: [R, hidden]."""
        embeddings, ids = self._decoder.embeddings, self._ids
        rows_taken = (self._position + embeddings.position_offset).expand(ids.shape)
        if embeddings.position_offset:
            # RoBERTa counts what is no pad; pads sit on the pad's own row.
            pad = embeddings.position_offset - 1
            rows_taken = rows_taken.masked_fill(ids.eq(pad), pad)
        words = self._decoder.words[ids].to(self._decoder.dtype)
        embedded: Tensor = embeddings(None, position_ids=rows_taken, inputs_embeds=words)
        return embedded.flatten(0, 1)

    def _copy_source(self, source: CrossAttentionCache) -> None:
        length = source.keys[0].shape[2]
        for ours, keys, values in zip(self._source, source.keys, source.values, strict=True):
            ours[0, :, :, :length] = keys
            ours[1, :, :, :length] = values
        self._source[..., length:, :] = 0
        self._source_mask[..., :length] = True if source.mask is None else source.mask
        self._source_mask[..., length:] = False
        self._held = weakref.ref(source)

    def _let_in(self, past: SelfAttentionCache) -> None:
        before = self._tenant() if self._tenant is not None else None
        if before is not None and before.is_in(self._room):
            before.move_to(torch.empty_like(self._room))
        past.move_to(self._room)
        self._tenant = weakref.ref(past)


def _bucket(tokens: int) -> int:
    return max(_SMALLEST, 1 << (tokens - 1).bit_length())
