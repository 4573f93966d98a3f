"""Small random checkpoints of every flavour, saved by the reference, and the reference's models."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
import transformers
from safetensors.torch import load_file, save_file
from torch import Tensor

from tests.parity import oracle

_SIZES: dict[str, Any] = {**oracle.SIZES, "max_position_embeddings": 66, "initializer_range": 0.25}
_GPT2: dict[str, Any] = {
    "vocab_size": 97,
    "n_embd": 32,
    "n_layer": 2,
    "n_head": 4,
    "n_positions": 64,
    "initializer_range": 0.25,
    "bos_token_id": 2,
    "eos_token_id": 3,
}
_NARROW = {"hidden_size": 16, "num_attention_heads": 2, "intermediate_size": 40}
START, END = 2, 3


@dataclass(frozen=True)
class Flavour:
    """An encoder and a decoder of the reference, and how their weights are shared."""

    encoder: transformers.PreTrainedConfig
    decoder: transformers.PreTrainedConfig
    shared: bool = False
    top: dict[str, Any] = field(default_factory=dict)

    @property
    def pad(self) -> int:
        return int(self.encoder.pad_token_id or 0)


def _bert(**changes: Any) -> transformers.BertConfig:
    return transformers.BertConfig(**{**_SIZES, **changes})


def _roberta(**changes: Any) -> transformers.RobertaConfig:
    return transformers.RobertaConfig(**{**_SIZES, "layer_norm_eps": 1e-5, **changes})


def _generation(**changes: Any) -> transformers.BertGenerationConfig:
    return transformers.BertGenerationConfig(**{**_SIZES, **changes})


FLAVOURS: dict[str, Flavour] = {
    "bert-generation": Flavour(_generation(), _generation()),
    "bert-generation shared": Flavour(_generation(), _generation(), shared=True),
    "bert-generation untied head": Flavour(_generation(), _generation(tie_word_embeddings=False)),
    "bert2bert": Flavour(_bert(), _bert(hidden_act="relu")),
    "bert2bert shared": Flavour(_bert(), _bert(), shared=True),
    "roberta2roberta": Flavour(_roberta(), _roberta(type_vocab_size=1, hidden_act="gelu_new")),
    "roberta2roberta shared": Flavour(_roberta(), _roberta(), shared=True),
    "xlm-roberta": Flavour(
        transformers.XLMRobertaConfig(**_SIZES), transformers.XLMRobertaConfig(**_SIZES)
    ),
    "bert2roberta": Flavour(_bert(), _roberta(pad_token_id=0)),
    "wide bert2narrow bert": Flavour(_bert(), _bert(**_NARROW)),
    "narrow bert2wide bert-generation": Flavour(_bert(**_NARROW), _generation()),
    "bert2gpt2": Flavour(_bert(), transformers.GPT2Config(**_GPT2)),
    "roberta2gpt2": Flavour(
        _roberta(),
        transformers.GPT2Config(
            **{**_GPT2, "n_embd": 24, "n_inner": 40}, scale_attn_by_inverse_layer_idx=True
        ),
    ),
}


def save(flavour: Flavour, folder: Path, seed: int = 0) -> Path:
    """A checkpoint with random weights everywhere, in the reference's form."""
    model = _model(flavour, seed)
    model.save_pretrained(folder)
    if flavour.shared:
        _drop_copies(model, folder)
    return folder


def reference(folder: Path) -> transformers.EncoderDecoderModel:
    """A checkpoint in the reference's classes, as its documentation means it.

    v5 lost the sharing of encoder and decoder: shared tensors are copied to both names here.
    """
    values = json.loads((folder / "config.json").read_text())
    model = transformers.EncoderDecoderModel(transformers.EncoderDecoderConfig(**values))
    tensors = load_file(folder / "model.safetensors")
    body = f"decoder.{model.decoder.base_model_prefix}."
    for name in list(tensors):
        is_shared = name.startswith("encoder.") and "pooler" not in name
        if values.get("tie_encoder_decoder") and is_shared:
            tensors.setdefault(body + name.removeprefix("encoder."), tensors[name])
    result = model.load_state_dict(tensors, strict=False)
    assert not result.unexpected_keys
    assert all("predictions" in key or "lm_head" in key or "pooler" in key for key in
               result.missing_keys), result.missing_keys  # fmt: skip
    model.tie_weights()
    return model.eval()


def batch(flavour: Flavour, seed: int, rows: int = 4) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Ids and mask of sources, then ids and labels of targets; both sides are padded."""
    ids, mask = oracle.random_batch(seed, rows)
    targets, present = oracle.random_batch(seed + 500, rows, longest=15)
    ids = ids.masked_fill(mask == 0, flavour.pad)
    targets = targets.masked_fill(present == 0, flavour.pad)
    return ids, mask, targets, targets.masked_fill(present == 0, -100)


def _model(flavour: Flavour, seed: int) -> transformers.EncoderDecoderModel:
    torch.manual_seed(seed)
    decoder = {**flavour.decoder.to_dict(), "is_decoder": True, "add_cross_attention": True}
    config = transformers.EncoderDecoderConfig(
        encoder=flavour.encoder.to_dict(),
        decoder=decoder,
        pad_token_id=flavour.pad,
        eos_token_id=END,
        decoder_start_token_id=START,
    )
    model = transformers.EncoderDecoderModel(config)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.dim() == 1:  # zeros and ones hide mistakes
                parameter.add_(torch.randn_like(parameter) * 0.3)
            elif "token_type" in name:
                parameter.normal_(0.0, 0.7)
        head = model.decoder.get_output_embeddings()
        if head.bias is not None:
            head.bias[END] += 2.0  # so that some outputs end by themselves
    return model


def _drop_copies(model: transformers.EncoderDecoderModel, folder: Path) -> None:
    """Store what a model with tie_encoder_decoder holds: the encoder's tensors only, once."""
    path = folder / "model.safetensors"
    body = f"decoder.{model.decoder.base_model_prefix}."
    tensors = load_file(path)
    for name in list(tensors):
        if name.startswith(body) and "encoder." + name.removeprefix(body) in tensors:
            del tensors[name]
    save_file(tensors, path)
    values = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps({**values, "tie_encoder_decoder": True}))
