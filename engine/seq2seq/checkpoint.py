"""Checkpoints of the family: tensor names, sharing, and filling a model from safetensors.

The reference's names are in `transformers` files since 2020; ours follow the model's structure.
A file keeps each shared tensor under one of its names, whichever: all of them are looked for.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from engine.errors import ModelDamaged, ModelMissing
from engine.seq2seq.config import EncoderDecoderConfig
from engine.seq2seq.model import EncoderDecoderModel

WEIGHTS_FILE = "model.safetensors"

# Applied in this order to our names; the reference's names come out.
_TO_REFERENCE = (
    (".layers.", ".encoder.layer."),
    (".cross_attention_norm.", ".crossattention.output.LayerNorm."),
    (".cross_attention.out.", ".crossattention.output.dense."),
    (".cross_attention.", ".crossattention.self."),
    (".attention_norm.", ".attention.output.LayerNorm."),
    (".attention.out.", ".attention.output.dense."),
    (".attention.", ".attention.self."),
    (".attention.self.output.", ".attention.output."),
    (".intermediate.", ".intermediate.dense."),
    (".output_norm.", ".output.LayerNorm."),
    (".output.weight", ".output.dense.weight"),
    (".output.bias", ".output.dense.bias"),
    (".embeddings.norm.", ".embeddings.LayerNorm."),
    ("lm_head.weight", "lm_head.decoder.weight"),
)
_OLD_NAMES = ((".LayerNorm.gamma", ".LayerNorm.weight"), (".LayerNorm.beta", ".LayerNorm.bias"))
# Buffers and unused parts that files of the family carry beside their weights.
_IGNORED = ("position_ids", "token_type_ids", "pooler.dense.weight", "pooler.dense.bias")

_DECODER_TABLE = "decoder.bert.embeddings.word_embeddings.weight"
_HEAD_TABLE = "decoder.lm_head.decoder.weight"
_HEAD_BIASES = ("decoder.lm_head.bias", "decoder.lm_head.decoder.bias")


def reference_name(name: str) -> str:
    """The reference's name of one of our parameters."""
    for ours, theirs in _TO_REFERENCE:
        name = name.replace(ours, theirs)
    return name


def load_model_weights(
    folder: Path,
    config: EncoderDecoderConfig,
    *,
    device: torch.device,
    dtype: torch.dtype,
    check: Callable[[float], None] = lambda fraction: None,
) -> EncoderDecoderModel:
    """The model of a folder, in evaluation mode.

    Built without memory (meta device) and filled tensor by tensor from the mapped file, so that no
    second copy exists. `check` is called before each tensor with the fraction done; it raises to
    abandon loading. Raises ModelMissing, or ModelDamaged naming the missing, extra or misshapen
    tensors.
    """
    path = folder / WEIGHTS_FILE
    if not path.is_file():
        raise ModelMissing(str(folder), WEIGHTS_FILE)
    try:
        with safe_open(path, framework="pt") as tensors:
            names = {_modern(name): name for name in tensors.keys()}  # noqa: SIM118 - not a dict
            stored = {modern for modern in names if not modern.endswith(_IGNORED)}
            with torch.device("meta"):
                model = EncoderDecoderModel(_with_sharing(config, stored))
            sources = _sources(model, stored, folder)
            for done, (name, source) in enumerate(sources.items()):
                check(done / len(sources))
                tensor = tensors.get_tensor(names[source])
                _fill(model, name, tensor, source, folder, device=device, dtype=dtype)
    except SafetensorError as error:
        raise ModelDamaged(str(folder), WEIGHTS_FILE, str(error)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ModelDamaged(str(folder), WEIGHTS_FILE, reason) from error
    check(1.0)
    return model.eval()


def _modern(name: str) -> str:
    for old, new in _OLD_NAMES:
        name = name.replace(old, new)
    return name


def _with_sharing(config: EncoderDecoderConfig, stored: set[str]) -> EncoderDecoderConfig:
    """The configuration with `tie_encoder_decoder` as the file has it.

    A file that lacks one side's self-attention was saved from a shared model, even where newer
    versions of the reference dropped the flag.
    """
    one_sided = len({side for side in ("encoder", "decoder.bert") if _has_stack(side, stored)}) == 1
    if one_sided and not config.tie_encoder_decoder:
        config.tie_encoder_decoder = True
        config.validate()
    return config


def _has_stack(side: str, stored: set[str]) -> bool:
    return f"{side}.encoder.layer.0.attention.self.query.weight" in stored


def _sources(model: EncoderDecoderModel, stored: set[str], folder: Path) -> dict[str, str]:
    """For each parameter of ours, the stored tensor that fills it.

    Raises ModelDamaged when a parameter has none, or a stored tensor has no place.
    """
    aliases: dict[int, list[str]] = {}
    for name, parameter in model.named_parameters(remove_duplicate=False):
        aliases.setdefault(id(parameter), []).append(name)
    sources: dict[str, str] = {}
    missing: list[str] = []
    placed: set[str] = set()
    for names in aliases.values():
        wanted = [reference_name(name) for name in names]
        if _DECODER_TABLE in wanted and model.decoder.lm_head.weight is None:
            wanted.append(_HEAD_TABLE)
        if _HEAD_BIASES[0] in wanted:
            wanted.append(_HEAD_BIASES[1])
        placed.update(wanted)
        found = next((name for name in wanted if name in stored), None)
        if found is None:
            missing.append(wanted[0])
        else:
            sources[names[0]] = found
    if missing:
        raise ModelDamaged(str(folder), WEIGHTS_FILE, f"it lacks {_listed(missing)}")
    if extra := sorted(stored - placed):
        raise ModelDamaged(str(folder), WEIGHTS_FILE, f"it also holds {_listed(extra)}")
    return sources


def _fill(
    model: nn.Module,
    name: str,
    tensor: Tensor,
    source: str,
    folder: Path,
    *,
    device: torch.device,
    dtype: torch.dtype,
) -> None:
    owner_name, _, leaf = name.rpartition(".")
    owner = model.get_submodule(owner_name)
    expected = tuple(owner.get_parameter(leaf).shape)
    if tuple(tensor.shape) != expected or not tensor.is_floating_point():
        found = f"{tensor.dtype} {list(tensor.shape)}".removeprefix("torch.")
        reason = f"{source} is {found}, not {list(expected)}"
        raise ModelDamaged(str(folder), WEIGHTS_FILE, reason)
    # A clone even where dtype and device agree: the mapping must not outlive the open file.
    weights = tensor.to(device=device, dtype=dtype, copy=True)
    setattr(owner, leaf, nn.Parameter(weights, requires_grad=False))


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else f"{shown} and {len(names) - 3} more tensors"
