"""The parts of a stack: attention, layers, embeddings, heads.

Shapes: B sources, R decoder rows (a multiple of B: the beams of a source are neighbours), S source
tokens, T target tokens, H heads, D dimensions a head.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.seq2seq.cache import CrossAttentionCache, SelfAttentionCache
from engine.seq2seq.configuration import GPT2Config, StackConfig

ACTIVATIONS: dict[str, Callable[[Tensor], Tensor]] = {
    "gelu": F.gelu,  # exact, with erf
    "relu": F.relu,
    "silu": F.silu,
    "gelu_new": partial(F.gelu, approximate="tanh"),
}


@dataclass
class Trace:
    """What a forward pass keeps for its caller; a list that is None is not kept.

    Attentions are weights after the softmax, [R, H, T, length]; keeping them costs the fused
    attention kernels.
    """

    hidden_states: list[Tensor] | None = None
    attentions: list[Tensor] | None = None
    cross_attentions: list[Tensor] | None = None


@dataclass
class Context:
    """What the layers of one forward pass share.

    `mask` is True where a row may look, broadcastable to [R, H, T, length]; `is_causal` stands for
    the triangular mask where nothing came before. `source` is what cross-attention attends to.
    """

    mask: Tensor | None = None
    is_causal: bool = False
    past: SelfAttentionCache | None = None
    source: CrossAttentionCache | None = None
    trace: Trace = field(default_factory=Trace)


class LayerNorm(nn.LayerNorm):
    """LayerNorm in float32 whatever the weights are: an eps of 1e-12 is zero in float16."""

    def forward(self, x: Tensor) -> Tensor:
        """Normalise the last dimension of x."""
        if x.dtype in (torch.float16, torch.bfloat16):
            weight, bias = self.weight.float(), self.bias.float()
            normed = F.layer_norm(x.float(), self.normalized_shape, weight, bias, self.eps)
            return normed.to(x.dtype)
        return super().forward(x)


class Attention(nn.Module):
    """Multi-head attention, for self-attention and cross-attention alike."""

    def __init__(self, config: StackConfig, scale: float) -> None:
        super().__init__()
        size = config.hidden_size
        self.heads = config.num_attention_heads
        self.dropout = config.attention_probs_dropout_prob
        self.scale = scale
        self.query = nn.Linear(size, size)
        self.key = nn.Linear(size, size)
        self.value = nn.Linear(size, size)
        self.out = nn.Linear(size, size)

    def keys_values(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Keys and values of x [N, T, hidden], each [N, H, T, D]."""
        return self._split(self.key(x)), self._split(self.value(x))

    def to_itself(self, x: Tensor, index: int, context: Context) -> Tensor:
        """Attention of x [R, T, hidden] to itself and, with a cache, to what came before."""
        keys, values = self.keys_values(x)
        if context.past is not None:
            keys, values = context.past.append(index, keys, values)
        query = self._split(self.query(x))
        kept = context.trace.attentions
        attended = self._attend(query, keys, values, context.mask, context.is_causal, kept)
        merged: Tensor = self.out(attended.transpose(1, 2).flatten(2))
        return merged

    def to_source(self, x: Tensor, index: int, context: Context) -> Tensor:
        """Attention of decoder rows x [R, T, hidden] to their sources [B, H, S, D].

        The R / B beams of a source are folded into the query axis, so that its keys and values are
        neither copied nor read once a beam.
        """
        assert context.source is not None
        keys, values = context.source.keys[index], context.source.values[index]
        rows, length, hidden = x.shape
        sources = keys.shape[0]
        query = self._split(self.query(x).view(sources, rows // sources * length, hidden))
        kept = context.trace.cross_attentions
        attended = self._attend(query, keys, values, context.source.mask, False, kept)
        merged: Tensor = self.out(attended.transpose(1, 2).reshape(rows, length, hidden))
        return merged

    def _attend(
        self,
        query: Tensor,
        keys: Tensor,
        values: Tensor,
        mask: Tensor | None,
        is_causal: bool,
        kept: list[Tensor] | None,
    ) -> Tensor:
        dropout = self.dropout if self.training else 0.0
        if kept is None:
            if torch.is_autocast_enabled("cpu") and query.device.type == "cpu":
                # On a CPU the way back in bfloat16 takes twice as long as in float32.
                with torch.autocast("cpu", enabled=False):
                    query, keys, values = query.float(), keys.float(), values.float()
                    return F.scaled_dot_product_attention(
                        query, keys, values, mask, dropout, is_causal, scale=self.scale
                    )
            return F.scaled_dot_product_attention(
                query,
                keys,
                values,
                attn_mask=mask,
                dropout_p=dropout,
                is_causal=is_causal,
                scale=self.scale,
            )
        scores = query @ keys.transpose(2, 3) * self.scale
        if is_causal:
            mask = torch.ones(scores.shape[2:], dtype=torch.bool, device=scores.device).tril()
        if mask is not None:
            scores = scores.masked_fill(~mask, torch.finfo(scores.dtype).min)
        weights = F.dropout(scores.softmax(dim=-1), dropout)
        kept.append(weights)
        return weights @ values

    def _split(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)


class Layer(nn.Module):
    """Self-attention, in a decoder cross-attention, and the feed-forward.

    BERT-shaped stacks normalise the sum of a sub-layer and its input; GPT-2 (`pre_norm`) normalises
    the input of each sub-layer.
    """

    def __init__(self, config: StackConfig, index: int) -> None:
        super().__init__()
        self.pre_norm = isinstance(config, GPT2Config)
        scale = attention_scale(config, index)
        self.attention = Attention(config, scale)
        self.attention_norm = _norm(config)
        self.cross_attention: Attention | None = None
        self.cross_attention_norm: LayerNorm | None = None
        if config.add_cross_attention:
            self.cross_attention = Attention(config, scale)
            self.cross_attention_norm = _norm(config)
        self.intermediate = nn.Linear(config.hidden_size, config.intermediate_size)
        self.output = nn.Linear(config.intermediate_size, config.hidden_size)
        self.output_norm = _norm(config)
        self.dropout = nn.Dropout(config.hidden_dropout_prob)
        self.activation = ACTIVATIONS[config.hidden_act]

    def forward(self, x: Tensor, index: int, context: Context) -> Tensor:
        """Run layer `index` of the stack on x [R, T, hidden]."""
        attention = partial(self.attention.to_itself, index=index, context=context)
        x = self._residual(x, attention, self.attention_norm)
        if context.source is not None:
            assert self.cross_attention is not None
            assert self.cross_attention_norm is not None
            cross = partial(self.cross_attention.to_source, index=index, context=context)
            x = self._residual(x, cross, self.cross_attention_norm)
        return self._residual(x, self._feed_forward, self.output_norm)

    def _residual(
        self, x: Tensor, sub_layer: Callable[[Tensor], Tensor], norm: LayerNorm
    ) -> Tensor:
        if self.pre_norm:
            added: Tensor = self.dropout(sub_layer(norm(x))) + x
            return added
        normed: Tensor = norm(self.dropout(sub_layer(x)) + x)
        return normed

    def _feed_forward(self, x: Tensor) -> Tensor:
        transformed: Tensor = self.output(self.activation(self.intermediate(x)))
        return transformed


class Embeddings(nn.Module):
    """Words, absolute positions and, in BERT and RoBERTa, token types; normalised but for GPT-2."""

    def __init__(self, config: StackConfig) -> None:
        super().__init__()
        self.position_offset = config.position_offset
        # No padding_idx: it matters only for the gradient of the pad row.
        self.word_embeddings = _table(config.vocab_size, config.hidden_size)
        self.position_embeddings = _table(config.max_position_embeddings, config.hidden_size)
        self.token_type_embeddings: nn.Embedding | None = None
        if config.token_types:
            self.token_type_embeddings = _table(config.token_types, config.hidden_size)
        self.norm: LayerNorm | None = None
        if isinstance(config, GPT2Config):
            self.dropout = nn.Dropout(config.embd_pdrop)
        else:
            self.norm = _norm(config)
            self.dropout = nn.Dropout(config.hidden_dropout_prob)

    def forward(
        self,
        input_ids: Tensor | None,
        start: int = 0,
        *,
        token_type_ids: Tensor | None = None,
        position_ids: Tensor | None = None,
        inputs_embeds: Tensor | None = None,
    ) -> Tensor:
        """Embed ids [N, T] (or vectors [N, T, hidden]) after `start` earlier ones: [N, T, hidden].

        Raises ValueError when they do not fit the positions.
        """
        words = self.word_embeddings(input_ids) if inputs_embeds is None else inputs_embeds
        if position_ids is None:
            positions = self._positions(input_ids, words.shape[1], start)
        else:
            positions = self.position_embeddings(position_ids)
        x = words + positions
        if self.token_type_embeddings is not None:
            if token_type_ids is None:
                x = x + self.token_type_embeddings.weight[0]
            else:
                x = x + self.token_type_embeddings(token_type_ids)
        if self.norm is not None:
            x = self.norm(x)
        embedded: Tensor = self.dropout(x)
        return embedded

    def _positions(self, input_ids: Tensor | None, length: int, start: int) -> Tensor:
        first = start + self.position_offset
        rows = self.position_embeddings.num_embeddings
        if first + length > rows:
            limit = rows - self.position_offset
            raise ValueError(f"{start + length} tokens do not fit the model's {limit} positions")
        if self.position_offset and input_ids is not None:
            # RoBERTa counts what is no pad; pads sit on the pad's own row.
            stands = input_ids.ne(self.position_offset - 1).long()
            rows_taken = (stands.cumsum(dim=1) + start) * stands + self.position_offset - 1
            embedded: Tensor = self.position_embeddings(rows_taken)
            return embedded
        return self.position_embeddings.weight[first : first + length]


class LanguageModelHead(nn.Module):
    """Scores over the vocabulary: the embedding table, or a table of its own, plus a bias.

    BERT and RoBERTa transform the hidden states first; GPT-2 has no bias.
    """

    def __init__(self, config: StackConfig) -> None:
        super().__init__()
        size = config.hidden_size
        self.transform: nn.Linear | None = None
        self.transform_norm: LayerNorm | None = None
        if config.has_head_transform:
            self.transform = nn.Linear(size, size)
            self.transform_norm = _norm(config)
        # RoBERTa's head has the exact GELU whatever its layers have.
        self.activation = ACTIVATIONS[config.hidden_act if config.model_type == "bert" else "gelu"]
        self.bias: nn.Parameter | None = None
        if not isinstance(config, GPT2Config):
            self.bias = nn.Parameter(torch.zeros(config.vocab_size))
        self.weight: nn.Parameter | None = None
        if not config.tie_word_embeddings:
            self.weight = nn.Parameter(torch.zeros(config.vocab_size, size))

    def forward(self, hidden: Tensor, word_embeddings: Tensor) -> Tensor:
        """Hidden states [..., hidden] to logits [..., vocab_size]."""
        return F.linear(*self.factors(hidden, word_embeddings))

    def factors(
        self, hidden: Tensor, word_embeddings: Tensor
    ) -> tuple[Tensor, Tensor, Tensor | None]:
        """What the logits are the product of: transformed states, a table, and a bias to add."""
        if self.transform is not None:
            assert self.transform_norm is not None
            hidden = self.transform_norm(self.activation(self.transform(hidden)))
        return hidden, word_embeddings if self.weight is None else self.weight, self.bias


def attention_scale(config: StackConfig, index: int) -> float:
    """What scores of layer `index` are multiplied with."""
    scale = 1.0 / math.sqrt(config.head_size)
    if isinstance(config, GPT2Config):
        if not config.scale_attn_weights:
            scale = 1.0
        if config.scale_attn_by_inverse_layer_idx:
            scale /= index + 1
    return scale


def _norm(config: StackConfig) -> LayerNorm:
    return LayerNorm(config.hidden_size, eps=config.layer_norm_eps)


def _table(rows: int, columns: int) -> nn.Embedding:
    """An embedding without weights yet.

    Not `nn.Embedding(rows, columns)`: its initialisation, on the meta device, imports torch's
    compiler, which takes longer than loading the model.
    """
    return nn.Embedding(rows, columns, _weight=torch.empty(rows, columns))
