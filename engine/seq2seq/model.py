"""The model: BertGeneration encoder, decoder, and the pair of them.

Post-LayerNorm transformer stacks as in "Leveraging Pre-trained Checkpoints for Sequence Generation
Tasks" (Rothe, Narayan, Severyn, 2019) and the reference's modeling_bert_generation.py: no token
types, no pooler, cross-attention in every decoder layer, and a head that is the embedding table
plus a bias.

Shapes: B sources, R decoder rows (a multiple of B: the beams of a source are neighbours), S source
tokens, T target tokens, H heads, D dimensions a head.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.seq2seq.cache import CrossAttentionCache, SelfAttentionCache
from engine.seq2seq.config import BertGenerationConfig, EncoderDecoderConfig

_ACTIVATIONS: dict[str, Callable[[Tensor], Tensor]] = {
    "gelu": F.gelu,  # exact, with erf
    "relu": F.relu,
    "silu": F.silu,
    "gelu_new": partial(F.gelu, approximate="tanh"),
}

Check = Callable[[], None]
"""Called between layers; raises to abandon the work."""


def _proceed() -> None:
    """The check of a caller who never cancels."""


class LayerNorm(nn.LayerNorm):
    """LayerNorm in float32 whatever the weights are: an eps of 1e-12 is zero in float16."""

    def forward(self, x: Tensor) -> Tensor:
        """Normalise the last dimension of x."""
        if x.dtype in (torch.float16, torch.bfloat16):
            weight, bias = self.weight.float(), self.bias.float()
            return F.layer_norm(x.float(), self.normalized_shape, weight, bias, self.eps).to(
                x.dtype
            )
        return super().forward(x)


class Attention(nn.Module):
    """Multi-head attention, for self-attention and cross-attention alike."""

    def __init__(self, config: BertGenerationConfig) -> None:
        super().__init__()
        self.heads = config.num_attention_heads
        self.dropout = config.attention_probs_dropout_prob
        self.query = nn.Linear(config.hidden_size, config.hidden_size)
        self.key = nn.Linear(config.hidden_size, config.hidden_size)
        self.value = nn.Linear(config.hidden_size, config.hidden_size)
        self.out = nn.Linear(config.hidden_size, config.hidden_size)

    def keys_values(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Keys and values of x [N, T, hidden], each [N, H, T, D]."""
        return self._split(self.key(x)), self._split(self.value(x))

    def attend_self(
        self, x: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None, *, is_causal: bool
    ) -> Tensor:
        """Attention of x [N, T, hidden] to keys and values [N, H, T', D] of the same rows."""
        query = self._split(self.query(x))
        return self._merge(self._attend(query, keys, values, mask, is_causal=is_causal))

    def attend_cross(self, x: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None) -> Tensor:
        """Attention of decoder rows x [R, T, hidden] to sources [B, H, S, D].

        The R / B beams of a source are folded into the query axis, so that its keys and values are
        neither copied nor read once a beam.
        """
        rows, length, hidden = x.shape
        sources = keys.shape[0]
        query = self._split(self.query(x).view(sources, rows // sources * length, hidden))
        attended = self._attend(query, keys, values, mask)
        merged: Tensor = self.out(attended.transpose(1, 2).reshape(rows, length, hidden))
        return merged

    def _attend(
        self,
        query: Tensor,
        keys: Tensor,
        values: Tensor,
        mask: Tensor | None,
        *,
        is_causal: bool = False,
    ) -> Tensor:
        dropout = self.dropout if self.training else 0.0
        return F.scaled_dot_product_attention(
            query, keys, values, attn_mask=mask, dropout_p=dropout, is_causal=is_causal
        )

    def _split(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def _merge(self, x: Tensor) -> Tensor:
        merged: Tensor = self.out(x.transpose(1, 2).flatten(2))
        return merged


class Layer(nn.Module):
    """Self-attention, in a decoder cross-attention, and the feed-forward; LayerNorm after each."""

    def __init__(self, config: BertGenerationConfig) -> None:
        super().__init__()
        self.attention = Attention(config)
        self.attention_norm = LayerNorm(config.hidden_size, eps=config.layer_norm_eps)
        self.cross_attention: Attention | None = None
        self.cross_attention_norm: LayerNorm | None = None
        if config.add_cross_attention:
            self.cross_attention = Attention(config)
            self.cross_attention_norm = LayerNorm(config.hidden_size, eps=config.layer_norm_eps)
        self.intermediate = nn.Linear(config.hidden_size, config.intermediate_size)
        self.output = nn.Linear(config.intermediate_size, config.hidden_size)
        self.output_norm = LayerNorm(config.hidden_size, eps=config.layer_norm_eps)
        self.dropout = nn.Dropout(config.hidden_dropout_prob)
        self.activation = _ACTIVATIONS[config.hidden_act]

    def self_attention(
        self, x: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None, *, is_causal: bool
    ) -> Tensor:
        """The first sub-layer, with its residual and norm."""
        attended = self.attention.attend_self(x, keys, values, mask, is_causal=is_causal)
        normed: Tensor = self.attention_norm(self.dropout(attended) + x)
        return normed

    def cross(self, x: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None) -> Tensor:
        """The cross-attention sub-layer of a decoder."""
        assert self.cross_attention is not None
        assert self.cross_attention_norm is not None
        attended = self.cross_attention.attend_cross(x, keys, values, mask)
        normed: Tensor = self.cross_attention_norm(self.dropout(attended) + x)
        return normed

    def feed_forward(self, x: Tensor) -> Tensor:
        """The last sub-layer."""
        transformed = self.output(self.activation(self.intermediate(x)))
        normed: Tensor = self.output_norm(self.dropout(transformed) + x)
        return normed


def _table(rows: int, columns: int) -> nn.Embedding:
    """An embedding without weights yet.

    Not `nn.Embedding(rows, columns)`: its initialisation, on the meta device, imports torch's
    compiler, which takes longer than loading the model.
    """
    return nn.Embedding(rows, columns, _weight=torch.empty(rows, columns))


class Embeddings(nn.Module):
    """Words plus absolute positions, normalised."""

    def __init__(self, config: BertGenerationConfig) -> None:
        super().__init__()
        # No padding_idx: it matters only for the gradient of the pad row, which training masks.
        self.word_embeddings = _table(config.vocab_size, config.hidden_size)
        self.position_embeddings = _table(config.max_position_embeddings, config.hidden_size)
        self.norm = LayerNorm(config.hidden_size, eps=config.layer_norm_eps)
        self.dropout = nn.Dropout(config.hidden_dropout_prob)

    def forward(self, input_ids: Tensor, start: int = 0) -> Tensor:
        """Embed ids [N, T] whose first position is `start`: [N, T, hidden]."""
        end = start + input_ids.shape[1]
        if end > self.position_embeddings.num_embeddings:
            limit = self.position_embeddings.num_embeddings
            raise ValueError(f"{end} tokens do not fit the model's {limit} positions")
        positions = self.position_embeddings.weight[start:end]
        embedded: Tensor = self.dropout(self.norm(self.word_embeddings(input_ids) + positions))
        return embedded


class BertGenerationEncoder(nn.Module):
    """A stack of layers: bidirectional, or causal with cross-attention when `is_decoder`."""

    def __init__(self, config: BertGenerationConfig) -> None:
        super().__init__()
        self.config = config
        self.embeddings = Embeddings(config)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.num_hidden_layers))

    @property
    def stack(self) -> list[Layer]:
        """The layers, from the first to the last."""
        return cast("list[Layer]", list(self.layers))

    def forward(
        self, input_ids: Tensor, attention_mask: Tensor | None = None, check: Check = _proceed
    ) -> Tensor:
        """Encode sources.

        input_ids [B, S]; attention_mask [B, S], non-zero where a token stands (None: everywhere).
        Returns hidden states [B, S, hidden]. `check` is called between layers.
        """
        mask = expand_mask(attention_mask)
        x: Tensor = self.embeddings(input_ids)
        for layer in self.stack:
            check()
            keys, values = layer.attention.keys_values(x)
            x = layer.self_attention(x, keys, values, mask, is_causal=False)
            x = layer.feed_forward(x)
        return x

    def project_source(
        self, encoder_hidden_states: Tensor, attention_mask: Tensor | None = None
    ) -> CrossAttentionCache:
        """Keys and values of encoded sources [B, S, hidden] for the cross-attention of each layer.

        The encoder's attention_mask [B, S] is the cross-attention's mask, too.
        """
        pairs = []
        for layer in self.stack:
            assert layer.cross_attention is not None
            pairs.append(layer.cross_attention.keys_values(encoder_hidden_states))
        keys, values = zip(*pairs, strict=True)
        return CrossAttentionCache(tuple(keys), tuple(values), expand_mask(attention_mask))

    def decode(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache | None = None
    ) -> Tensor:
        """Run as a decoder.

        input_ids [R, T]: the whole target, or with `past` the tokens that follow it (`past` is
        extended by them). Returns hidden states [R, T, hidden].
        """
        start = past.length if past is not None else 0
        length = input_ids.shape[1]
        mask = None
        if start and length > 1:
            mask = torch.ones(
                (length, start + length), dtype=torch.bool, device=input_ids.device
            ).tril(start)
        is_causal = mask is None and length > 1
        x: Tensor = self.embeddings(input_ids, start)
        for index, layer in enumerate(self.stack):
            keys, values = layer.attention.keys_values(x)
            if past is not None:
                keys, values = past.append(index, keys, values)
            x = layer.self_attention(x, keys, values, mask, is_causal=is_causal)
            x = layer.cross(x, source.keys[index], source.values[index], source.mask)
            x = layer.feed_forward(x)
        if past is not None:
            past.advance(length)
        return x

    def new_cache(self, rows: int) -> SelfAttentionCache:
        """An empty cache for R rows, on this model's device."""
        weight = self.embeddings.word_embeddings.weight
        return SelfAttentionCache(
            self.config.num_hidden_layers,
            rows,
            self.config.num_attention_heads,
            self.config.head_size,
            device=weight.device,
            dtype=weight.dtype,
        )


class LanguageModelHead(nn.Module):
    """Scores over the vocabulary: the embedding table (or a table of its own) plus a bias."""

    def __init__(self, config: BertGenerationConfig) -> None:
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(config.vocab_size))
        self.weight: nn.Parameter | None = None
        if not config.tie_word_embeddings:
            self.weight = nn.Parameter(torch.zeros(config.vocab_size, config.hidden_size))

    def forward(self, hidden: Tensor, word_embeddings: Tensor) -> Tensor:
        """Hidden states [..., hidden] to logits [..., vocab_size]."""
        table = word_embeddings if self.weight is None else self.weight
        return F.linear(hidden, table, self.bias)


class BertGenerationDecoder(nn.Module):
    """A causal stack with a language model head."""

    def __init__(self, config: BertGenerationConfig) -> None:
        super().__init__()
        self.config = config
        self.bert = BertGenerationEncoder(config)
        self.lm_head = LanguageModelHead(config)

    def forward(
        self,
        input_ids: Tensor,
        source: CrossAttentionCache,
        past: SelfAttentionCache | None = None,
        *,
        last_only: bool = False,
    ) -> Tensor:
        """Logits [R, T, vocab_size] for ids [R, T]; with `last_only`, of the last position."""
        hidden = self.bert.decode(input_ids, source, past)
        if last_only:
            hidden = hidden[:, -1:]
        logits: Tensor = self.lm_head(hidden, self.bert.embeddings.word_embeddings.weight)
        return logits


class EncoderDecoderModel(nn.Module):
    """An encoder and a decoder; with `tie_encoder_decoder` they hold the same modules."""

    def __init__(self, config: EncoderDecoderConfig) -> None:
        super().__init__()
        self.config = config
        self.encoder = BertGenerationEncoder(config.encoder)
        self.decoder = BertGenerationDecoder(config.decoder)
        if config.tie_encoder_decoder:
            self._share()

    def _share(self) -> None:
        """Let the decoder use the encoder's modules, all but cross-attention and head."""
        self.decoder.bert.embeddings = self.encoder.embeddings
        for ours, theirs in zip(self.decoder.bert.stack, self.encoder.stack, strict=True):
            ours.attention = theirs.attention
            ours.attention_norm = theirs.attention_norm
            ours.intermediate = theirs.intermediate
            ours.output = theirs.output
            ours.output_norm = theirs.output_norm

    @property
    def device(self) -> torch.device:
        """Where the weights are."""
        return self.encoder.embeddings.word_embeddings.weight.device

    def encode(
        self, input_ids: Tensor, attention_mask: Tensor | None = None, check: Check = _proceed
    ) -> CrossAttentionCache:
        """Encode sources [B, S] and project them for the decoder, once."""
        hidden = self.encoder(input_ids, attention_mask, check)
        return self.decoder.bert.project_source(hidden, attention_mask)

    def new_cache(self, rows: int) -> SelfAttentionCache:
        """An empty cache for R decoder rows."""
        return self.decoder.bert.new_cache(rows)

    def next_logits(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache
    ) -> Tensor:
        """Logits [R, vocab_size] of the token after ids [R, T], which follow those in `past`."""
        logits: Tensor = self.decoder(input_ids, source, past, last_only=True)
        return logits[:, -1]

    def forward(
        self,
        input_ids: Tensor,
        decoder_input_ids: Tensor,
        attention_mask: Tensor | None = None,
    ) -> Tensor:
        """Teacher forcing: logits [B, T, vocab_size] for targets [B, T] of sources [B, S]."""
        logits: Tensor = self.decoder(decoder_input_ids, self.encode(input_ids, attention_mask))
        return logits


def expand_mask(attention_mask: Tensor | None) -> Tensor | None:
    """A 0/1 mask [B, S] as the boolean [B, 1, 1, S] of attention; None when nothing is masked."""
    if attention_mask is None or bool(attention_mask.all()):
        return None
    return attention_mask.bool()[:, None, None, :]
