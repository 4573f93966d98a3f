"""From a model's folder to a model that can be used."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import ModelDamaged, ModelMissing
from engine.seq2seq.checkpoint import load_model_weights
from engine.seq2seq.config import read_config, read_json
from engine.seq2seq.device import choose_device, choose_precision
from engine.seq2seq.model import EncoderDecoderModel
from engine.seq2seq.tokenizer import BertGenerationTokenizer

GENERATION_CONFIG_FILE = "generation_config.json"


@dataclass(frozen=True)
class LoadedModel:
    """A model, its tokenizer, and what its files say about generation."""

    name: str
    folder: Path
    model: EncoderDecoderModel
    tokenizer: BertGenerationTokenizer
    generation_config: Mapping[str, Any]
    device: str
    precision: str
    seconds: float


def load_model(
    folder: Path,
    device: str = "auto",
    precision: str = "auto",
    check: Callable[[float], None] = lambda fraction: None,
) -> LoadedModel:
    """Load the model of a folder onto a device.

    `check` is called between tensors with the fraction loaded, and raises to abandon. Raises
    ModelMissing, ModelDamaged, ModelUnsupported, ConfigInvalid, DeviceUnavailable or
    PrecisionUnavailable.
    """
    began = time.perf_counter()
    folder = folder.resolve()
    chosen_device = choose_device(device)
    dtype = choose_precision(precision, chosen_device)
    if not folder.is_dir():
        raise ModelMissing(str(folder), "the folder")
    config = read_config(folder)
    tokenizer = BertGenerationTokenizer.from_folder(folder)
    if tokenizer.vocab_size > config.encoder.vocab_size:
        reason = (
            f"its {tokenizer.vocab_size} pieces do not fit the model's {config.encoder.vocab_size}"
        )
        raise ModelDamaged(str(folder), "spiece.model", reason)
    generation: dict[str, Any] = {}
    if (folder / GENERATION_CONFIG_FILE).exists():
        generation = read_json(folder, GENERATION_CONFIG_FILE)
    model = load_model_weights(folder, config, device=chosen_device, dtype=dtype, check=check)
    return LoadedModel(
        name=folder.name,
        folder=folder,
        model=model,
        tokenizer=tokenizer,
        generation_config=generation,
        device=chosen_device.type,
        precision=str(dtype).removeprefix("torch."),
        seconds=time.perf_counter() - began,
    )
