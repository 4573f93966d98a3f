"""What all configurations of one stack (an encoder or a decoder) have in common."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, ClassVar, Self

from engine.errors import ConfigInvalid
from engine.hub.model_json import CONFIG_FILE, read_json
from engine.seq2seq.configuration.checks import (
    check_boolean,
    check_integer,
    check_number,
    check_token_id,
)

ACTIVATIONS = ("gelu", "relu", "silu", "gelu_new")

_DERIVED = ("model_type", "is_encoder_decoder")


@dataclass(kw_only=True)
class StackConfig:
    """Fields under the reference's names. Unknown keys of a file are kept in `extra`.

    Raises ConfigInvalid, on construction and from `validate`, for a value out of its range.
    `position_offset` rows at the start of the position table stand for no position; a stack with
    `has_head_transform` has a dense layer and a LayerNorm before its vocabulary.
    """

    model_type: ClassVar[str]
    has_head_transform: ClassVar[bool] = False

    vocab_size: int
    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    intermediate_size: int
    hidden_act: str = "gelu"
    hidden_dropout_prob: float = 0.1
    attention_probs_dropout_prob: float = 0.1
    max_position_embeddings: int = 512
    initializer_range: float = 0.02
    layer_norm_eps: float = 1e-12
    pad_token_id: int | None = 0
    bos_token_id: int | None = None
    eos_token_id: int | list[int] | None = None
    use_cache: bool = True
    is_decoder: bool = False
    add_cross_attention: bool = False
    cross_attention_hidden_size: int | None = None
    tie_word_embeddings: bool = True
    output_hidden_states: bool = False
    output_attentions: bool = False
    return_dict: bool = True
    extra: dict[str, Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.validate()

    def validate(self) -> None:
        """Check every field. Raises ConfigInvalid, which names the first one that fails."""
        for name, low, high in (
            ("vocab_size", 1, 2_000_000),
            ("hidden_size", 1, 16_384),
            ("num_hidden_layers", 1, 256),
            ("num_attention_heads", 1, 1_024),
            ("intermediate_size", 1, 131_072),
            ("max_position_embeddings", 1, 65_536),
        ):
            check_integer(name, getattr(self, name), low, high)
        for name, low_number, high_number in (
            ("hidden_dropout_prob", 0.0, 1.0),
            ("attention_probs_dropout_prob", 0.0, 1.0),
            ("initializer_range", 0.0, 10.0),
            ("layer_norm_eps", 0.0, 1.0),
        ):
            check_number(name, getattr(self, name), low_number, high_number)
        for entry in fields(self):
            if entry.type == "bool":
                check_boolean(entry.name, getattr(self, entry.name))
        for name in ("pad_token_id", "bos_token_id", "eos_token_id"):
            check_token_id(name, getattr(self, name), self.vocab_size)
        if self.cross_attention_hidden_size is not None:
            width = self.cross_attention_hidden_size
            check_integer("cross_attention_hidden_size", width, 1, 16_384)
        if self.hidden_act not in ACTIVATIONS:
            raise ConfigInvalid("hidden_act", f"must be one of {', '.join(ACTIVATIONS)}")
        if self.hidden_size % self.num_attention_heads:
            raise ConfigInvalid(
                "hidden_size",
                f"{self.hidden_size} is no multiple of num_attention_heads "
                f"{self.num_attention_heads}",
            )
        if self.add_cross_attention and not self.is_decoder:
            raise ConfigInvalid("add_cross_attention", "needs is_decoder")
        if self.positions < 1:
            raise ConfigInvalid("max_position_embeddings", "leaves no position for a token")

    @property
    def head_size(self) -> int:
        """Dimensions of one attention head."""
        return self.hidden_size // self.num_attention_heads

    @property
    def position_offset(self) -> int:
        """The row of the position table that the first token takes."""
        return 0

    @property
    def positions(self) -> int:
        """How many tokens the position table has room for."""
        return self.max_position_embeddings - self.position_offset

    @property
    def token_types(self) -> int:
        """Rows of the token type table; 0 when there is none."""
        return 0

    @classmethod
    def from_dict(cls, values: Mapping[str, Any], **changes: Any) -> Self:
        """From the object of a `config.json`; unknown keys go to `extra`; `changes` win."""
        known = {entry.name for entry in fields(cls)} - {"extra"}
        merged = {**cls.renamed(values), **changes}
        return cls(
            **{name: value for name, value in merged.items() if name in known},
            extra={k: v for k, v in merged.items() if k not in known and k not in _DERIVED},
        )

    @classmethod
    def from_pretrained(cls, folder: Path | str, **changes: Any) -> Self:
        """From the `config.json` of a folder. Raises ModelMissing, ModelDamaged, ConfigInvalid."""
        return cls.from_dict(read_json(Path(folder), CONFIG_FILE), **changes)

    def to_dict(self) -> dict[str, Any]:
        """As the object of a `config.json`."""
        own = {entry.name: getattr(self, entry.name) for entry in fields(self)}
        return {**own.pop("extra"), **own, "model_type": self.model_type}

    def save_pretrained(self, folder: Path | str) -> None:
        """Write `config.json` into a folder."""
        Path(folder).mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.to_dict(), indent=2, sort_keys=True)
        Path(folder, CONFIG_FILE).write_text(text + "\n", encoding="utf-8")

    @classmethod
    def renamed(cls, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """The values under the names that this class has for them."""
        return values
