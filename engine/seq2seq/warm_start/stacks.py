"""Changing stacks before they become a pair: chosen layers, BertGeneration's form, attention."""

from __future__ import annotations

import copy
from collections.abc import Sequence

import torch
from torch import Tensor, nn

from engine.errors import OptionInvalid
from engine.seq2seq.configuration import BertGenerationConfig
from engine.seq2seq.layers import attention_scale
from engine.seq2seq.stack import Stack


def keep_layers(stack: Stack, chosen: Sequence[int]) -> None:
    """Leave a stack only these of its layers, in this order. Raises OptionInvalid."""
    layers, config = stack.stack, stack.config
    for index in chosen:
        if not 0 <= index < len(layers):
            raise OptionInvalid("layers", str(index), f"0 to {len(layers) - 1}")
    stack.layers = nn.ModuleList(layers[index] for index in chosen)
    config.num_hidden_layers = len(chosen)
    for index, layer in enumerate(stack.stack):  # GPT-2's scale may depend on the place
        layer.attention.scale = attention_scale(config, index)
        if layer.cross_attention is not None:
            layer.cross_attention.scale = attention_scale(config, index)


def copy_attention(stack: Stack) -> None:
    """Let the cross-attention of each layer begin as a copy of its self-attention."""
    for layer in stack.stack:
        layer.cross_attention = copy.deepcopy(layer.attention)
        layer.cross_attention_norm = copy.deepcopy(layer.attention_norm)


def as_bert_generation(stack: Stack, words: Tensor) -> Stack:
    """The same layers as a BertGeneration, with these word embeddings [pieces, hidden].

    BertGeneration has neither token types nor rows of positions that stand for none: type 0, which
    BERT adds everywhere, goes into the positions. What the stack computes for the same embeddings
    stays the same. Not for a GPT-2, whose layers are of another kind.
    """
    old = stack.config
    config = BertGenerationConfig(
        vocab_size=len(words),
        hidden_size=old.hidden_size,
        num_hidden_layers=old.num_hidden_layers,
        num_attention_heads=old.num_attention_heads,
        intermediate_size=old.intermediate_size,
        hidden_act=old.hidden_act,
        hidden_dropout_prob=old.hidden_dropout_prob,
        attention_probs_dropout_prob=old.attention_probs_dropout_prob,
        max_position_embeddings=old.positions,
        initializer_range=old.initializer_range,
        layer_norm_eps=old.layer_norm_eps,
        is_decoder=old.is_decoder,
        add_cross_attention=old.add_cross_attention,
    )
    with torch.device("meta"):
        made = Stack(config)
    embeddings = stack.embeddings
    positions = embeddings.position_embeddings.weight.detach()[old.position_offset :].clone()
    if embeddings.token_type_embeddings is not None:
        positions += embeddings.token_type_embeddings.weight.detach()[0]
    made.embeddings.word_embeddings.weight = nn.Parameter(words.clone())
    made.embeddings.position_embeddings.weight = nn.Parameter(positions)
    made.embeddings.norm = copy.deepcopy(embeddings.norm)
    made.layers = stack.layers
    return made


def set_dropouts(stack: Stack, hidden: float | None, attention: float | None) -> None:
    """Write other dropouts into a stack's configuration; models that are loaded have them."""
    if hidden is not None:
        stack.config.hidden_dropout_prob = hidden
    if attention is not None:
        stack.config.attention_probs_dropout_prob = attention
