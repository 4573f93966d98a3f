"""A packed encoder-decoder: for generating only, several times faster than the modules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import torch
from torch import Tensor

from engine.seq2seq.cache import CrossAttentionCache, SelfAttentionCache
from engine.seq2seq.configuration import EncoderDecoderConfig
from engine.seq2seq.packed.beam_form import ALIKE, SCALED, head_for_beams, stack_for_beams
from engine.seq2seq.packed.head import Head
from engine.seq2seq.packed.linear import Linear
from engine.seq2seq.packed.stack import PackedStack
from engine.seq2seq.stack import Check, proceed


@dataclass(frozen=True)
class PackedModel:
    """What decoding needs of a model (`Seq2Seq`); shared weights are the same objects.

    Several rows of one source are its beams, or its samples: they have a form of their own, and
    another one beside those of other sources. In 8 bits scores therefore differ a little with what
    is decoded beside them, also within a search whose other sources are done.
    """

    config: EncoderDecoderConfig
    generation_config: Mapping[str, Any]
    encoder: PackedStack
    decoder: PackedStack
    head: Head
    projection: Linear | None

    @property
    def device(self) -> torch.device:
        """Where the weights are."""
        return self.decoder.words.device

    @cached_property
    def _beams_of_one(self) -> tuple[PackedStack, Head]:
        return stack_for_beams(self.decoder, ALIKE), head_for_beams(self.head, ALIKE)

    @cached_property
    def _beams_of_several(self) -> tuple[PackedStack, Head]:
        return stack_for_beams(self.decoder, SCALED), head_for_beams(self.head, SCALED)

    def encode(
        self,
        input_ids: Tensor,
        attention_mask: Tensor | None = None,
        check: Check = proceed,
        token_type_ids: Tensor | None = None,
    ) -> CrossAttentionCache:
        """Encode sources [B, S] and project them for the decoder, once."""
        hidden = self.encoder.encode(input_ids, attention_mask, check, token_type_ids)
        if self.projection is not None:
            hidden = self.projection(hidden)
        return self.decoder.project_source(hidden, attention_mask, input_ids.shape[0], check)

    def new_cache(self, rows: int, capacity: int = 0) -> SelfAttentionCache:
        """An empty cache for R rows, with room for `capacity` tokens at once."""
        return self.decoder.new_cache(rows, capacity)

    def decode(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache | None = None
    ) -> Tensor:
        """Logits [R, T, vocab_size] for ids [R, T] (with `past`: that follow it)."""
        rows, length = input_ids.shape
        past = past or self.new_cache(rows, length)
        decoder, head = self._form(input_ids, source)
        return head(decoder.decode(input_ids, source, past).flatten(0, 1)).view(rows, length, -1)

    def next_logits(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache
    ) -> Tensor:
        """Logits [R, vocab_size] of the token after ids [R, T], which follow those in `past`."""
        decoder, head = self._form(input_ids, source)
        return head(decoder.decode(input_ids, source, past)[:, -1])

    def _form(self, input_ids: Tensor, source: CrossAttentionCache) -> tuple[PackedStack, Head]:
        rows, length = input_ids.shape
        if rows == source.sources:
            return self.decoder, self.head
        # Several tokens of one output are as different as outputs of several sources.
        is_alike = source.sources == 1 and length == 1
        return self._beams_of_one if is_alike else self._beams_of_several
