"""A small sound checkpoint, and the means to make every kind of unsound one of it."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file

from engine.seq2seq import BertGenerationConfig, EncoderDecoderConfig, EncoderDecoderModel

SIZES: dict[str, Any] = {
    "vocab_size": 40,
    "hidden_size": 16,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 24,
    "max_position_embeddings": 16,
}


def sound(folder: Path, *, shared: bool = True) -> Path:
    """A checkpoint that loads."""
    torch.manual_seed(3)
    config = EncoderDecoderConfig.from_encoder_decoder_configs(
        BertGenerationConfig(**SIZES),
        BertGenerationConfig(**SIZES),
        tie_encoder_decoder=shared,
        decoder_start_token_id=2,
    )
    EncoderDecoderModel(config).save_pretrained(folder)
    return folder


def pickled(folder: Path) -> Path:
    """A checkpoint in the old format, with what stands for a vocabulary."""
    weights = load_file(sound(folder) / "model.safetensors")
    torch.save(weights, folder / "pytorch_model.bin")
    (folder / "model.safetensors").unlink()
    (folder / "spiece.model").write_bytes(b"vocabulary")
    return folder


def header_of(folder: Path) -> tuple[dict[str, Any], bytes]:
    """The header and the data of a folder's weights."""
    content = (folder / "model.safetensors").read_bytes()
    (length,) = struct.unpack_from("<Q", content)
    return json.loads(content[8 : 8 + length]), content[8 + length :]


def write_weights(
    folder: Path, header: object, data: bytes = b"", length: int | None = None
) -> None:
    """Weights with any header: an object, or bytes that need not be JSON, and any length of it."""
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    stated = len(text) if length is None else length
    content = stated.to_bytes(8, "little") + text + data
    (folder / "model.safetensors").write_bytes(content)


def write_config(folder: Path, **changes: Any) -> None:
    """The configuration with other values; `encoder` and `decoder` change the stacks'."""
    values = json.loads((folder / "config.json").read_text())
    for part in ("encoder", "decoder"):
        values[part] |= changes.pop(part, {})
    (folder / "config.json").write_text(json.dumps(values | changes))


def names_in(folder: Path) -> list[str]:
    """The files of a folder, in order."""
    return sorted(path.name for path in folder.iterdir())
