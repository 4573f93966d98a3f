"""Configurations of the model family, as `config.json` holds them.

Field names and defaults are the reference's (transformers' `BertGenerationConfig` and
`EncoderDecoderConfig`). Every value is checked against a range before anything is allocated; keys
that we do not know are kept and written back.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from engine.errors import ConfigInvalid, ModelDamaged, ModelMissing, ModelUnsupported

CONFIG_FILE = "config.json"
MAX_CONFIG_BYTES = 1_000_000
ACTIVATIONS = ("gelu", "relu", "silu", "gelu_new")

_SHARED_SIZES = (
    "vocab_size",
    "hidden_size",
    "num_hidden_layers",
    "num_attention_heads",
    "intermediate_size",
    "max_position_embeddings",
)

_Config = TypeVar("_Config", "BertGenerationConfig", "EncoderDecoderConfig")


@dataclass(kw_only=True)
class BertGenerationConfig:
    """One stack of the family. The defaults are those of bert_for_seq_generation_L-24.

    Raises ConfigInvalid, on construction and from `validate`, for a value out of its range.
    """

    model_type: ClassVar[str] = "bert-generation"

    vocab_size: int = 50358
    hidden_size: int = 1024
    num_hidden_layers: int = 24
    num_attention_heads: int = 16
    intermediate_size: int = 4096
    hidden_act: str = "gelu"
    hidden_dropout_prob: float = 0.1
    attention_probs_dropout_prob: float = 0.1
    max_position_embeddings: int = 512
    initializer_range: float = 0.02
    layer_norm_eps: float = 1e-12
    pad_token_id: int | None = 0
    bos_token_id: int | None = 2
    eos_token_id: int | list[int] | None = 1
    use_cache: bool = True
    is_decoder: bool = False
    add_cross_attention: bool = False
    tie_word_embeddings: bool = True
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
            _check_integer(name, getattr(self, name), low, high)
        for name, low_number, high_number in (
            ("hidden_dropout_prob", 0.0, 1.0),
            ("attention_probs_dropout_prob", 0.0, 1.0),
            ("initializer_range", 0.0, 10.0),
            ("layer_norm_eps", 0.0, 1.0),
        ):
            _check_number(name, getattr(self, name), low_number, high_number)
        for name in ("use_cache", "is_decoder", "add_cross_attention", "tie_word_embeddings"):
            _check_boolean(name, getattr(self, name))
        for name in ("pad_token_id", "bos_token_id", "eos_token_id"):
            _check_token_id(name, getattr(self, name), self.vocab_size)
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

    @property
    def head_size(self) -> int:
        """Dimensions of one attention head."""
        return self.hidden_size // self.num_attention_heads

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> BertGenerationConfig:
        """From the object of a `config.json`; unknown keys go to `extra`."""
        return _from_dict(cls, values)

    def to_dict(self) -> dict[str, Any]:
        """As the object of a `config.json`."""
        return _to_dict(self)


@dataclass(kw_only=True)
class EncoderDecoderConfig:
    """An encoder and a decoder, and what generation needs to know of both.

    Raises ConfigInvalid like BertGenerationConfig. Token ids that the top level leaves out come
    from the decoder's configuration.
    """

    model_type: ClassVar[str] = "encoder-decoder"

    encoder: BertGenerationConfig
    decoder: BertGenerationConfig
    tie_encoder_decoder: bool = False
    tie_word_embeddings: bool = True
    pad_token_id: int | None = None
    bos_token_id: int | None = None
    eos_token_id: int | list[int] | None = None
    decoder_start_token_id: int | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        for name in ("pad_token_id", "bos_token_id", "eos_token_id"):
            if getattr(self, name) is None:
                setattr(self, name, getattr(self.decoder, name))
        self.validate()

    def validate(self) -> None:
        """Check what concerns both stacks. Raises ConfigInvalid."""
        self.encoder.validate()
        self.decoder.validate()
        _check_boolean("tie_encoder_decoder", self.tie_encoder_decoder)
        _check_boolean("tie_word_embeddings", self.tie_word_embeddings)
        for name in ("pad_token_id", "bos_token_id", "eos_token_id", "decoder_start_token_id"):
            _check_token_id(name, getattr(self, name), self.decoder.vocab_size)
        if self.encoder.is_decoder:
            raise ConfigInvalid("encoder.is_decoder", "must be false")
        if not (self.decoder.is_decoder and self.decoder.add_cross_attention):
            raise ConfigInvalid("decoder", "needs is_decoder and add_cross_attention")
        if self.encoder.hidden_size != self.decoder.hidden_size:
            raise ConfigInvalid(
                "decoder.hidden_size",
                f"{self.decoder.hidden_size} differs from the encoder's {self.encoder.hidden_size}",
            )
        if self.tie_encoder_decoder:
            for name in _SHARED_SIZES:
                if getattr(self.encoder, name) != getattr(self.decoder, name):
                    raise ConfigInvalid(f"decoder.{name}", "differs, yet the stacks are shared")
        if not self.eos_token_ids:
            raise ConfigInvalid("eos_token_id", "is missing")
        if self.start_token_id is None:
            raise ConfigInvalid("decoder_start_token_id", "is missing")

    @property
    def eos_token_ids(self) -> tuple[int, ...]:
        """The end tokens, one or several."""
        if self.eos_token_id is None:
            return ()
        if isinstance(self.eos_token_id, int):
            return (self.eos_token_id,)
        return tuple(self.eos_token_id)

    @property
    def start_token_id(self) -> int | None:
        """What generation starts from: decoder_start_token_id, else bos_token_id."""
        if self.decoder_start_token_id is not None:
            return self.decoder_start_token_id
        return self.bos_token_id

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> EncoderDecoderConfig:
        """From the object of a `config.json`.

        Raises ConfigInvalid; raises ModelUnsupported for a part of another family.
        """
        parts = {}
        for part in ("encoder", "decoder"):
            inner = values.get(part)
            if not isinstance(inner, Mapping):
                raise ConfigInvalid(part, "is missing")
            kind = inner.get("model_type")
            if kind != BertGenerationConfig.model_type:
                raise ModelUnsupported("", f"{kind} {part}")
            try:
                parts[part] = BertGenerationConfig.from_dict(inner)
            except ConfigInvalid as error:
                raise ConfigInvalid(f"{part}.{error.field}", error.reason) from error
        return _from_dict(cls, {**values, **parts})

    def to_dict(self) -> dict[str, Any]:
        """As the object of a `config.json`."""
        return {
            **_to_dict(self),
            "is_encoder_decoder": True,
            "encoder": self.encoder.to_dict(),
            "decoder": self.decoder.to_dict(),
        }


def read_config(folder: Path) -> EncoderDecoderConfig:
    """The configuration in a model's folder.

    Raises ModelMissing, ModelDamaged, ModelUnsupported (naming the architecture) or ConfigInvalid.
    """
    values = read_json(folder, CONFIG_FILE)
    kind = values.get("model_type")
    if kind != EncoderDecoderConfig.model_type:
        names = values.get("architectures")
        known_as = names[0] if isinstance(names, list) and names else kind
        raise ModelUnsupported(str(folder), str(known_as or "model without a model_type"))
    try:
        return EncoderDecoderConfig.from_dict(values)
    except ModelUnsupported as error:
        raise ModelUnsupported(str(folder), error.architecture) from error


def read_json(folder: Path, name: str) -> dict[str, Any]:
    """The JSON object in a file of a model. Raises ModelMissing or ModelDamaged."""
    path = folder / name
    try:
        if path.stat().st_size > MAX_CONFIG_BYTES:
            raise ModelDamaged(str(folder), name, "it is far too large")
        values = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ModelMissing(str(folder), name) from error
    except OSError as error:
        raise ModelDamaged(str(folder), name, error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise ModelDamaged(str(folder), name, "it is not JSON") from error
    if not isinstance(values, dict):
        raise ModelDamaged(str(folder), name, "it holds no JSON object")
    return values


def _from_dict(cls: type[_Config], values: Mapping[str, Any]) -> _Config:
    known = {entry.name for entry in fields(cls)} - {"extra"}
    derived = {"model_type", "is_encoder_decoder"}
    return cls(
        **{name: value for name, value in values.items() if name in known},
        extra={k: v for k, v in values.items() if k not in known and k not in derived},
    )


def _to_dict(config: BertGenerationConfig | EncoderDecoderConfig) -> dict[str, Any]:
    own = {entry.name: getattr(config, entry.name) for entry in fields(config)}
    return {**own.pop("extra"), **own, "model_type": config.model_type}


def _check_integer(name: str, value: object, low: int, high: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise ConfigInvalid(name, f"must be a whole number from {low} to {high}, not {value!r:.40}")


def _check_number(name: str, value: object, low: float, high: float) -> None:
    numeric = isinstance(value, int | float) and not isinstance(value, bool)
    if not numeric or not math.isfinite(value) or not low <= value <= high:  # type: ignore[arg-type,operator]
        raise ConfigInvalid(name, f"must be a number from {low} to {high}, not {value!r:.40}")


def _check_boolean(name: str, value: object) -> None:
    if not isinstance(value, bool):
        raise ConfigInvalid(name, f"must be true or false, not {value!r:.40}")


def _check_token_id(name: str, value: object, vocab_size: int) -> None:
    if value is None:
        return
    ids: Iterable[object] = value if isinstance(value, list) else [value]
    for token_id in ids:
        _check_integer(name, token_id, 0, vocab_size - 1)
