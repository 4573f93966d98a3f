"""One stack of the family: an encoder, or the body of a decoder.

As in "Leveraging Pre-trained Checkpoints for Sequence Generation Tasks" (Rothe, Narayan, Severyn,
2019) and the reference's modeling files: cross-attention in every decoder layer, no pooler.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Self, cast

import torch
from torch import Tensor, nn

from engine.hub.library import find_model
from engine.seq2seq.cache import CrossAttentionCache, DecoderCache, SelfAttentionCache
from engine.seq2seq.configuration import GPT2Config, StackConfig
from engine.seq2seq.layers import Context, Embeddings, Layer, LayerNorm
from engine.seq2seq.outputs import BaseModelOutput

Check = Callable[[], None]
"""Called between layers; raises to abandon the work."""


def proceed() -> None:
    """The check of a caller who never cancels."""


class Stack(nn.Module):
    """Embeddings and layers: bidirectional, or causal when `is_decoder`."""

    def __init__(self, config: StackConfig) -> None:
        super().__init__()
        self.config = config
        self.embeddings = Embeddings(config)
        self.layers = nn.ModuleList(
            Layer(config, index) for index in range(config.num_hidden_layers)
        )
        self.final_norm: LayerNorm | None = None
        if isinstance(config, GPT2Config):
            self.final_norm = LayerNorm(config.hidden_size, eps=config.layer_norm_eps)
        initialize(self, config)

    @classmethod
    def from_pretrained(cls, folder: Path | str, **changes: Any) -> Self:
        """The stack of a checkpoint; `config=` or single fields of it may be given.

        Raises ModelMissing, ModelDamaged, ModelUnsupported or ConfigInvalid.
        """
        from engine.seq2seq.pretrained import load_stack

        return load_stack(cls, find_model(str(folder)), **changes)

    def save_pretrained(self, folder: Path | str) -> None:
        """Write `config.json` and `model.safetensors` in the reference's form."""
        from engine.seq2seq.pretrained import save_stack

        save_stack(self, Path(folder))

    @property
    def stack(self) -> list[Layer]:
        """The layers, from the first to the last."""
        return cast("list[Layer]", list(self.layers))

    def encode(
        self,
        input_ids: Tensor,
        attention_mask: Tensor | None = None,
        check: Check = proceed,
        token_type_ids: Tensor | None = None,
    ) -> Tensor:
        """Encode sources.

        input_ids [B, S]; attention_mask [B, S], non-zero where a token stands (None: everywhere).
        Returns hidden states [B, S, hidden]. `check` is called between layers.
        """
        embedded = self.embeddings(input_ids, token_type_ids=token_type_ids)
        return self._run(embedded, Context(mask=expand_mask(attention_mask)), check)

    def decode(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache | None = None
    ) -> Tensor:
        """Run as a decoder.

        input_ids [R, T]: the whole target, or with `past` the tokens that follow it (`past` is
        extended by them). Returns hidden states [R, T, hidden].
        """
        start = past.length if past is not None else 0
        context = self._causal_context(input_ids.shape[1], start, input_ids.device, None)
        context.past = past
        context.source = source
        return self._run(self.embeddings(input_ids, start), context)

    def project_source(
        self, encoder_hidden_states: Tensor, attention_mask: Tensor | None = None
    ) -> CrossAttentionCache:
        """Keys and values of encoded sources [B, S, hidden] for the cross-attention of each layer.

        The encoder's attention_mask [B, S] is the cross-attention's mask, too.
        """
        pairs = []
        for layer in self.stack:
            if layer.cross_attention is None:
                raise ValueError("encoder_hidden_states need a decoder with add_cross_attention")
            pairs.append(layer.cross_attention.keys_values(encoder_hidden_states))
        keys, values = zip(*pairs, strict=True)
        return CrossAttentionCache(tuple(keys), tuple(values), expand_mask(attention_mask))

    def new_cache(self, rows: int, capacity: int = 0) -> SelfAttentionCache:
        """An empty cache for R rows, on this model's device; see SelfAttentionCache."""
        weight = self.embeddings.word_embeddings.weight
        return SelfAttentionCache(
            self.config.num_hidden_layers,
            rows,
            self.config.num_attention_heads,
            self.config.head_size,
            device=weight.device,
            dtype=weight.dtype,
            capacity=capacity,
        )

    def forward(
        self,
        input_ids: Tensor | None = None,
        attention_mask: Tensor | None = None,
        token_type_ids: Tensor | None = None,
        position_ids: Tensor | None = None,
        inputs_embeds: Tensor | None = None,
        encoder_hidden_states: Tensor | None = None,
        encoder_attention_mask: Tensor | None = None,
        past_key_values: DecoderCache | None = None,
        use_cache: bool | None = None,
        output_attentions: bool | None = None,
        output_hidden_states: bool | None = None,
        return_dict: bool | None = None,
    ) -> BaseModelOutput | tuple[Any, ...]:
        """The documented call: everything that can be asked for, as the reference has it.

        attention_mask [N, T], with past_key_values of the past tokens, too. Raises ValueError when
        neither or both of input_ids and inputs_embeds are given.
        """
        config = self.config
        given = input_ids if input_ids is not None else inputs_embeds
        if given is None or (input_ids is not None and inputs_embeds is not None):
            raise ValueError("give either input_ids or inputs_embeds")
        rows, length = given.shape[:2]
        start = past_key_values.get_seq_length() if past_key_values is not None else 0
        embedded = self.embeddings(
            input_ids,
            start,
            token_type_ids=token_type_ids,
            position_ids=position_ids,
            inputs_embeds=inputs_embeds,
        )
        if config.is_decoder:
            context = self._causal_context(length, start, given.device, attention_mask)
            if past_key_values is None and (config.use_cache if use_cache is None else use_cache):
                past_key_values = DecoderCache(self.new_cache(rows), None)
            context.past = past_key_values.self_attention if past_key_values is not None else None
            context.source = past_key_values.source if past_key_values is not None else None
        else:
            context = Context(mask=expand_mask(attention_mask))
        if context.source is None and encoder_hidden_states is not None:
            context.source = self.project_source(encoder_hidden_states, encoder_attention_mask)
        trace = context.trace
        if config.output_hidden_states if output_hidden_states is None else output_hidden_states:
            trace.hidden_states = []
        if config.output_attentions if output_attentions is None else output_attentions:
            trace.attentions = []
            trace.cross_attentions = [] if context.source is not None else None
        hidden = self._run(embedded, context)
        cache = DecoderCache(context.past, context.source) if context.past is not None else None
        output = BaseModelOutput(
            last_hidden_state=hidden,
            past_key_values=cache,
            hidden_states=_kept(trace.hidden_states),
            attentions=_kept(trace.attentions),
            cross_attentions=_kept(trace.cross_attentions),
        )
        as_values = config.return_dict if return_dict is None else return_dict
        return output if as_values else output.to_tuple()

    def _run(self, x: Tensor, context: Context, check: Check = proceed) -> Tensor:
        kept = context.trace.hidden_states
        for index, layer in enumerate(self.layers):
            check()
            if kept is not None:
                kept.append(x)
            x = layer(x, index, context)
        if context.past is not None:
            context.past.advance(x.shape[1])
        if self.final_norm is not None:
            x = self.final_norm(x)
        if kept is not None:
            kept.append(x)
        return x

    def _causal_context(
        self, length: int, start: int, device: torch.device, attention_mask: Tensor | None
    ) -> Context:
        pads = expand_mask(attention_mask)
        if pads is None and (start == 0 or length == 1):
            return Context(is_causal=length > 1)
        causal = torch.ones((length, start + length), dtype=torch.bool, device=device).tril(start)
        return Context(mask=causal if pads is None else causal & pads)


class BertGenerationEncoder(Stack):
    """A BertGeneration stack under the reference's name; a decoder's body when `is_decoder`."""


def expand_mask(attention_mask: Tensor | None) -> Tensor | None:
    """A 0/1 mask [B, S] as the boolean [B, 1, 1, S] of attention; None when nothing is masked."""
    if attention_mask is None or bool(attention_mask.all()):
        return None
    return attention_mask.bool()[:, None, None, :]


def initialize(module: nn.Module, config: StackConfig) -> None:
    """Random weights as the reference's: normal matrices and tables, zero biases.

    Does nothing on the meta device, where weights from a file follow.
    """
    with torch.no_grad():
        for part in module.modules():
            if isinstance(part, nn.Linear | nn.Embedding) and not part.weight.is_meta:
                part.weight.normal_(0.0, config.initializer_range)
                if isinstance(part, nn.Linear) and part.bias is not None:
                    part.bias.zero_()


def _kept(tensors: list[Tensor] | None) -> tuple[Tensor, ...] | None:
    return None if tensors is None else tuple(tensors)
