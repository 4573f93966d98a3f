"""The reference: transformers' own classes, and random checkpoints that both sides load."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
import transformers
from safetensors.torch import load_file, save_file
from torch import Tensor

from engine.seq2seq import EncoderDecoderModel

SIZES: dict[str, Any] = {
    "vocab_size": 97,
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 64,
    "max_position_embeddings": 64,
    "initializer_range": 0.7,
}


def ours(folder: Path) -> EncoderDecoderModel:
    """The checkpoint as we load it, in float32."""
    return EncoderDecoderModel.from_pretrained(folder)


def reference(folder: Path) -> transformers.EncoderDecoderModel:
    """The checkpoint in the reference's classes, in float32.

    v5 lost the sharing of encoder and decoder: shared tensors are copied to both names here.
    """
    values = json.loads((folder / "config.json").read_text())
    model = transformers.EncoderDecoderModel(transformers.EncoderDecoderConfig(**values))
    tensors = {k: v.float() for k, v in load_file(folder / "model.safetensors").items()}
    for name in list(tensors):
        if name.startswith("encoder."):
            tensors.setdefault(name.replace("encoder.", "decoder.bert.", 1), tensors[name])
    result = model.load_state_dict(tensors, strict=False)
    tied = {"decoder.lm_head.decoder.weight", "decoder.lm_head.decoder.bias"}
    assert set(result.missing_keys) <= tied, result.missing_keys
    assert not result.unexpected_keys
    model.tie_weights()
    return model.eval()


def random_checkpoint(folder: Path, *, shared: bool, seed: int = 0) -> Path:
    """A small checkpoint with random weights everywhere, saved by the reference."""
    torch.manual_seed(seed)
    stack = transformers.BertGenerationConfig
    config = transformers.EncoderDecoderConfig(
        encoder=stack(**SIZES).to_dict(),
        decoder=stack(**SIZES, is_decoder=True, add_cross_attention=True).to_dict(),
        pad_token_id=0,
        eos_token_id=1,
        bos_token_id=2,
        decoder_start_token_id=2,
    )
    model = transformers.EncoderDecoderModel(config)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "bias" in name or "LayerNorm" in name:  # zeros and ones hide mistakes
                parameter.add_(torch.randn_like(parameter) * 0.3)
        model.decoder.lm_head.bias[1] += 3.0  # so that some outputs end by themselves
    model.save_pretrained(folder)
    if shared:
        _share(folder)
    return folder


def _share(folder: Path) -> None:
    """Drop the decoder's copies, as a checkpoint with tie_encoder_decoder is stored."""
    path = folder / "model.safetensors"
    tensors = load_file(path)
    for name in list(tensors):
        if name.startswith("decoder.bert.") and "encoder" + name[12:] in tensors:
            del tensors[name]
    save_file(tensors, path)
    values = json.loads((folder / "config.json").read_text())
    values["tie_encoder_decoder"] = True
    (folder / "config.json").write_text(json.dumps(values))


def random_batch(seed: int, rows: int = 5, longest: int = 24) -> tuple[Tensor, Tensor]:
    """Ids [rows, S] and their mask: rows of different lengths, padded at the end."""
    generator = torch.Generator().manual_seed(seed)
    lengths = torch.randint(3, longest + 1, (rows,), generator=generator)
    ids = torch.randint(3, SIZES["vocab_size"], (rows, int(lengths.max())), generator=generator)
    mask = (torch.arange(ids.shape[1]) < lengths[:, None]).long()
    return ids * mask, mask


def without_filler(ids: list[int], eos: int = 1) -> list[int]:
    """One generated row up to its end token: what follows only fills the batch."""
    return ids[: ids.index(eos) + 1] if eos in ids else ids
