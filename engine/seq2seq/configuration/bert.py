"""Configurations of the BERT-shaped stacks, with the reference's fields and defaults."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.seq2seq.configuration.checks import check_integer
from engine.seq2seq.configuration.stack import StackConfig


@dataclass(kw_only=True)
class BertGenerationConfig(StackConfig):
    """No token types, a head without transform. Defaults: bert_for_seq_generation_L-24."""

    model_type: ClassVar[str] = "bert-generation"

    vocab_size: int = 50358
    hidden_size: int = 1024
    num_hidden_layers: int = 24
    num_attention_heads: int = 16
    intermediate_size: int = 4096
    bos_token_id: int | None = 2
    eos_token_id: int | list[int] | None = 1


@dataclass(kw_only=True)
class BertConfig(StackConfig):
    """Token types, and a head with a transform. Defaults: bert-base-uncased."""

    model_type: ClassVar[str] = "bert"
    has_head_transform: ClassVar[bool] = True

    vocab_size: int = 30522
    hidden_size: int = 768
    num_hidden_layers: int = 12
    num_attention_heads: int = 12
    intermediate_size: int = 3072
    type_vocab_size: int = 2

    def validate(self) -> None:
        """As of any stack, and `type_vocab_size`."""
        super().validate()
        check_integer("type_vocab_size", self.type_vocab_size, 1, 1_024)

    @property
    def token_types(self) -> int:
        """Rows of the token type table."""
        return self.type_vocab_size


@dataclass(kw_only=True)
class RobertaConfig(BertConfig):
    """Positions begin after the pad row (the fairseq convention)."""

    model_type: ClassVar[str] = "roberta"

    vocab_size: int = 50265
    pad_token_id: int | None = 1
    bos_token_id: int | None = 0
    eos_token_id: int | list[int] | None = 2

    @property
    def position_offset(self) -> int:
        """The first token takes the row after that of the pads."""
        return 1 if self.pad_token_id is None else self.pad_token_id + 1


@dataclass(kw_only=True)
class XLMRobertaConfig(RobertaConfig):
    """RoBERTa over a vocabulary of many languages."""

    model_type: ClassVar[str] = "xlm-roberta"

    vocab_size: int = 30522
