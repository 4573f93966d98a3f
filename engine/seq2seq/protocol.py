"""What decoding needs of a model, so that it can be in any form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

import torch
from torch import Tensor

from engine.seq2seq.cache import CrossAttentionCache, SelfAttentionCache
from engine.seq2seq.configuration import EncoderDecoderConfig


class Seq2Seq(Protocol):
    """An encoder-decoder that sources go into and logits come out of.

    B sources, R decoder rows (a multiple of B), S source tokens, T target tokens.
    """

    @property
    def config(self) -> EncoderDecoderConfig:
        """The pair's configuration."""
        ...

    @property
    def generation_config(self) -> Mapping[str, Any]:
        """What the file of that name says."""
        ...

    @property
    def device(self) -> torch.device:
        """Where ids go to."""
        ...

    def encode(
        self,
        input_ids: Tensor,
        attention_mask: Tensor | None = None,
        check: Callable[[], None] = ...,
        token_type_ids: Tensor | None = None,
    ) -> CrossAttentionCache:
        """Encode sources [B, S] and project them for the decoder; `check` between layers."""
        ...

    def new_cache(self, rows: int, capacity: int = ...) -> SelfAttentionCache:
        """An empty cache for R rows, with room for `capacity` tokens at once."""
        ...

    def decode(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache | None = None
    ) -> Tensor:
        """Logits [R, T, vocab_size] for ids [R, T] (with `past`: that follow it)."""
        ...

    def next_logits(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache
    ) -> Tensor:
        """Logits [R, vocab_size] of the token after ids [R, T], which follow those in `past`."""
        ...
