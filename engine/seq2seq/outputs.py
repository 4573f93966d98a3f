"""What the documented forward passes return, under the reference's names.

Values are reached as attributes, by name or by position; `None` values are left out of the tuple.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from torch import Tensor

from engine.seq2seq.cache import DecoderCache

Tensors = tuple[Tensor, ...]


class ModelOutput:
    """Base of the outputs: attribute, key and index access."""

    def to_tuple(self) -> tuple[Any, ...]:
        """All values but None, in order."""
        return tuple(getattr(self, name) for name in self)

    def __iter__(self) -> Iterator[str]:
        for entry in fields(self):  # type: ignore[arg-type]
            if getattr(self, entry.name) is not None:
                yield entry.name

    def __getitem__(self, key: int | slice | str) -> Any:
        if isinstance(key, str):
            if key not in iter(self):
                raise KeyError(key)
            return getattr(self, key)
        return self.to_tuple()[key]

    def __len__(self) -> int:
        return len(self.to_tuple())

    def keys(self) -> tuple[str, ...]:
        """The names of all values but None."""
        return tuple(self)


@dataclass
class BaseModelOutput(ModelOutput):
    """Of a stack without head. last_hidden_state is [N, T, hidden]."""

    last_hidden_state: Tensor
    past_key_values: DecoderCache | None = None
    hidden_states: Tensors | None = None
    attentions: Tensors | None = None
    cross_attentions: Tensors | None = None


@dataclass
class CausalLMOutput(ModelOutput):
    """Of a decoder with its head. logits are [N, T, vocab_size]."""

    loss: Tensor | None = None
    logits: Tensor | None = None
    past_key_values: DecoderCache | None = None
    hidden_states: Tensors | None = None
    attentions: Tensors | None = None
    cross_attentions: Tensors | None = None


@dataclass
class Seq2SeqLMOutput(ModelOutput):
    """Of an encoder and a decoder."""

    loss: Tensor | None = None
    logits: Tensor | None = None
    past_key_values: DecoderCache | None = None
    decoder_hidden_states: Tensors | None = None
    decoder_attentions: Tensors | None = None
    cross_attentions: Tensors | None = None
    encoder_last_hidden_state: Tensor | None = None
    encoder_hidden_states: Tensors | None = None
    encoder_attentions: Tensors | None = None
