"""The model that a training begins with."""

from __future__ import annotations

import time
from pathlib import Path

import torch

from engine.hub.library import check_model_folder
from engine.hub.naming import model_name
from engine.seq2seq.encoder_decoder import EncoderDecoderModel
from engine.seq2seq.loading import LoadedModel, target_tokenizer_of
from engine.seq2seq.tokenizers import AutoTokenizer
from engine.seq2seq.training.precision import FLOAT32


def load_for_training(
    folder: Path, device: torch.device
) -> tuple[EncoderDecoderModel, LoadedModel]:
    """A model's modules with float32 weights, and the same as what tasks know a model as.

    Raises what loading a model raises.
    """
    began = time.perf_counter()
    folder = folder.resolve()
    check_model_folder(folder)
    model = EncoderDecoderModel.from_pretrained(folder, device=device, dtype=torch.float32)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    loaded = LoadedModel(
        name=model_name(folder),
        folder=folder,
        model=model,
        tokenizer=tokenizer,
        target_tokenizer=target_tokenizer_of(folder, model.config, tokenizer),
        generation_config=model.generation_config,
        device=device.type,
        precision=FLOAT32,
        seconds=time.perf_counter() - began,
    )
    return model, loaded
