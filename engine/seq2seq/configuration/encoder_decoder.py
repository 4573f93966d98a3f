"""The configuration of a pair, and which class reads which stack."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, ClassVar, Self

from engine.errors import ConfigInvalid, ModelUnsupported
from engine.hub.model_json import CONFIG_FILE, architecture_of, read_json
from engine.seq2seq.configuration.bert import (
    BertConfig,
    BertGenerationConfig,
    RobertaConfig,
    XLMRobertaConfig,
)
from engine.seq2seq.configuration.checks import check_boolean, check_token_id
from engine.seq2seq.configuration.gpt2 import GPT2Config
from engine.seq2seq.configuration.stack import StackConfig

ENCODERS: Mapping[str, type[StackConfig]] = {
    cls.model_type: cls
    for cls in (BertGenerationConfig, BertConfig, RobertaConfig, XLMRobertaConfig)
}
DECODERS: Mapping[str, type[StackConfig]] = {**ENCODERS, GPT2Config.model_type: GPT2Config}

_SHARED_SIZES = (
    "vocab_size",
    "hidden_size",
    "num_hidden_layers",
    "num_attention_heads",
    "intermediate_size",
    "max_position_embeddings",
)


@dataclass(kw_only=True)
class EncoderDecoderConfig:
    """An encoder and a decoder, and what generation needs to know of both.

    Raises ConfigInvalid like the stacks' configurations. Token ids that the top level leaves out
    come from the decoder's configuration.
    """

    model_type: ClassVar[str] = "encoder-decoder"

    encoder: StackConfig
    decoder: StackConfig
    tie_encoder_decoder: bool = False
    tie_word_embeddings: bool = True
    pad_token_id: int | None = None
    bos_token_id: int | None = None
    eos_token_id: int | list[int] | None = None
    decoder_start_token_id: int | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        for name in ("pad_token_id", "bos_token_id", "eos_token_id", "decoder_start_token_id"):
            if getattr(self, name) is None:
                inherited = getattr(self.decoder, name, self.decoder.extra.get(name))
                setattr(self, name, inherited)
        self.validate()

    def validate(self) -> None:
        """Check what concerns both stacks. Raises ConfigInvalid."""
        self.encoder.validate()
        self.decoder.validate()
        check_boolean("tie_encoder_decoder", self.tie_encoder_decoder)
        check_boolean("tie_word_embeddings", self.tie_word_embeddings)
        for name in ("pad_token_id", "bos_token_id", "eos_token_id", "decoder_start_token_id"):
            check_token_id(name, getattr(self, name), self.decoder.vocab_size)
        if self.encoder.is_decoder:
            raise ConfigInvalid("encoder.is_decoder", "must be false")
        if not (self.decoder.is_decoder and self.decoder.add_cross_attention):
            raise ConfigInvalid("decoder", "needs is_decoder and add_cross_attention")
        width = self.decoder.cross_attention_hidden_size
        if width is not None and width != self.encoder.hidden_size:
            raise ConfigInvalid(
                "decoder.cross_attention_hidden_size",
                f"{width} differs from the encoder's hidden_size {self.encoder.hidden_size}",
            )
        if width is not None and width != self.decoder.hidden_size:
            # Where it is set nothing projects, and no decoder of the family attends to another
            # width than its own.
            raise ConfigInvalid("decoder.cross_attention_hidden_size", "differs from its own width")
        if self.tie_encoder_decoder:
            self._validate_sharing()

    def _validate_sharing(self) -> None:
        if self.encoder.model_type != self.decoder.model_type:
            raise ConfigInvalid("decoder.model_type", "differs, yet the stacks are shared")
        for name in _SHARED_SIZES:
            if getattr(self.encoder, name) != getattr(self.decoder, name):
                raise ConfigInvalid(f"decoder.{name}", "differs, yet the stacks are shared")

    @property
    def needs_projection(self) -> bool:
        """Whether encoder states are projected to the decoder's width (`enc_to_dec_proj`)."""
        return (
            self.encoder.hidden_size != self.decoder.hidden_size
            and self.decoder.cross_attention_hidden_size is None
        )

    @property
    def eos_token_ids(self) -> tuple[int, ...]:
        """The end tokens, none, one or several."""
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
    def from_encoder_decoder_configs(
        cls, encoder: StackConfig, decoder: StackConfig, **changes: Any
    ) -> Self:
        """The pair of two stacks; the decoder is made one, with cross-attention."""
        decoder.is_decoder = True
        decoder.add_cross_attention = True
        return cls(encoder=encoder, decoder=decoder, **changes)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any], **changes: Any) -> Self:
        """From the object of a `config.json`.

        Raises ConfigInvalid; raises ModelUnsupported for a part of another family.
        """
        known = {entry.name for entry in fields(cls)} - {"extra", "encoder", "decoder"}
        derived = {"encoder", "decoder", "model_type", "is_encoder_decoder"}
        merged = {**values, **changes}
        return cls(
            encoder=_part(values, "encoder", ENCODERS),
            decoder=_part(values, "decoder", DECODERS),
            **{name: value for name, value in merged.items() if name in known},
            extra={k: v for k, v in merged.items() if k not in known | derived},
        )

    @classmethod
    def from_pretrained(cls, folder: Path | str, **changes: Any) -> Self:
        """From the `config.json` of a folder.

        Raises ModelMissing, ModelDamaged, ModelUnsupported (naming the architecture) or
        ConfigInvalid.
        """
        values = read_json(Path(folder), CONFIG_FILE)
        if values.get("model_type") != cls.model_type:
            raise ModelUnsupported(str(folder), architecture_of(values))
        try:
            return cls.from_dict(values, **changes)
        except ModelUnsupported as error:
            raise ModelUnsupported(str(folder), error.architecture) from error

    def to_dict(self) -> dict[str, Any]:
        """As the object of a `config.json`."""
        own = {entry.name: getattr(self, entry.name) for entry in fields(self)}
        return {
            **own.pop("extra"),
            **own,
            "model_type": self.model_type,
            "is_encoder_decoder": True,
            "encoder": self.encoder.to_dict(),
            "decoder": self.decoder.to_dict(),
        }

    def save_pretrained(self, folder: Path | str) -> None:
        """Write `config.json` into a folder."""
        Path(folder).mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.to_dict(), indent=2, sort_keys=True)
        Path(folder, CONFIG_FILE).write_text(text + "\n", encoding="utf-8")


def read_stack_config(folder: Path, kinds: Mapping[str, type[StackConfig]]) -> StackConfig:
    """The configuration of a single stack, of whichever class its `model_type` names."""
    values = read_json(folder, CONFIG_FILE)
    kind = values.get("model_type")
    if not isinstance(kind, str) or kind not in kinds:
        raise ModelUnsupported(str(folder), architecture_of(values))
    return kinds[kind].from_dict(values)


def _part(
    values: Mapping[str, Any], part: str, kinds: Mapping[str, type[StackConfig]]
) -> StackConfig:
    inner = values.get(part)
    if not isinstance(inner, Mapping):
        raise ConfigInvalid(part, "is missing")
    kind = inner.get("model_type")
    if not isinstance(kind, str) or kind not in kinds:
        raise ModelUnsupported("", f"{architecture_of(inner)} {part}")
    try:
        return kinds[kind].from_dict(inner)
    except ConfigInvalid as error:
        raise ConfigInvalid(f"{part}.{error.field}", error.reason) from error
