"""A packed stack: an encoder, or the body of a decoder."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from engine.seq2seq.cache import CrossAttentionCache, SelfAttentionCache
from engine.seq2seq.configuration import StackConfig
from engine.seq2seq.layers import Embeddings
from engine.seq2seq.packed.layer import Norm, PackedLayer
from engine.seq2seq.packed.scripted import ScriptedEmbeddings, ScriptedLayers
from engine.seq2seq.stack import Check, expand_mask, proceed

_MANY_BYTES = 1 << 20
"""Of keys: with as many, they are read faster as matrices than by the fused attention."""


@dataclass(frozen=True)
class PackedStack:
    """Embeddings and layers. `words` may be of a narrower type than what is worked with."""

    config: StackConfig
    words: Tensor
    embeddings: Embeddings
    layers: tuple[PackedLayer, ...]
    final_norm: Norm | None
    dtype: torch.dtype
    script: ScriptedLayers | None = None
    embedding_script: ScriptedEmbeddings | None = None

    def encode(
        self,
        input_ids: Tensor,
        attention_mask: Tensor | None,
        check: Check = proceed,
        token_type_ids: Tensor | None = None,
    ) -> Tensor:
        """Encode sources [B, S]: hidden states [B * S, hidden]. `check` as of Stack.encode."""
        x = self._embed(input_ids, 0, token_type_ids)
        mask = expand_mask(attention_mask)
        for layer in self.layers:
            check()
            x = layer.encode(x, input_ids.shape[0], mask)
        return self._normed(x)

    def project_source(
        self, hidden: Tensor, attention_mask: Tensor | None, sources: int, check: Check = proceed
    ) -> CrossAttentionCache:
        """Keys and values for each layer, of encoded sources [B * S, hidden]."""
        by_dimension = self.script is not None and hidden.nbytes >= _MANY_BYTES
        pairs = []
        for layer in self.layers:
            check()
            cross = layer.cross_attention
            assert cross is not None
            pairs.append(cross.keys_values(hidden, sources, by_dimension=by_dimension))
        keys, values = zip(*pairs, strict=True)
        return CrossAttentionCache(tuple(keys), tuple(values), expand_mask(attention_mask))

    def new_cache(self, rows: int, capacity: int) -> SelfAttentionCache:
        """An empty cache for R rows."""
        return SelfAttentionCache(
            self.config.num_hidden_layers,
            rows,
            self.config.num_attention_heads,
            self.config.head_size,
            device=self.words.device,
            dtype=self.dtype,
            capacity=capacity,
        )

    def decode(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache
    ) -> Tensor:
        """Hidden states [R, T, hidden] of ids [R, T] behind those in `past`, which is extended."""
        rows, length = input_ids.shape
        start = past.length
        x = self._embed(input_ids, start)
        mask = None
        if length > 1 and start:
            mask = x.new_ones((length, start + length), dtype=torch.bool).tril(start)
        is_causal = length > 1 and not start
        if self.script is not None:
            buffer = past.with_room(length)
            x = self.script(x, rows, buffer, start, mask, is_causal, source)
            past.advance(length)
            return self._normed(x).view(rows, length, -1)
        slots, keys, values = past.views(length)
        parts = zip(slots, keys, values, source.keys, source.values, strict=True)
        for layer, (slot, key, value, source_key, source_value) in zip(
            self.layers, parts, strict=True
        ):
            one = (source_key, source_value, source.mask)
            x = layer.decode(x, rows, slot, key, value, mask, is_causal, one)
        past.advance(length)
        return self._normed(x).view(rows, length, -1)

    def _normed(self, x: Tensor) -> Tensor:
        return x if self.final_norm is None else self.final_norm(x)

    def _embed(self, input_ids: Tensor, start: int, token_type_ids: Tensor | None = None) -> Tensor:
        script = self.embedding_script
        if script and token_type_ids is None and script.fits(start + input_ids.shape[1]):
            return script(input_ids, start)
        words = self.words[input_ids].to(self.dtype)
        embedded: Tensor = self.embeddings(
            input_ids, start, token_type_ids=token_type_ids, inputs_embeds=words
        )
        return embedded.flatten(0, 1)
