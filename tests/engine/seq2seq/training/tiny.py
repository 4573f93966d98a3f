"""A model of the embedded one's form and vocabulary, small enough to train in a test."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import torch

from engine.seq2seq import BertGenerationConfig, EncoderDecoderConfig, EncoderDecoderModel


def make_tiny_model(folder: Path, like: Path) -> Path:
    """Write it with random weights, beside the vocabulary of the folder `like`."""
    torch.manual_seed(3)
    sizes = {
        "vocab_size": 16384,
        "hidden_size": 16,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "intermediate_size": 32,
        "max_position_embeddings": 64,
        "hidden_dropout_prob": 0.1,
        "attention_probs_dropout_prob": 0.0,
    }
    config = EncoderDecoderConfig.from_encoder_decoder_configs(
        BertGenerationConfig(**sizes),
        BertGenerationConfig(**sizes),
        tie_encoder_decoder=True,
        pad_token_id=0,
        eos_token_id=1,
        bos_token_id=2,
        decoder_start_token_id=2,
    )
    EncoderDecoderModel(config).save_pretrained(folder)
    for name in ("spiece.model", "tokenizer_config.json", "generation_config.json"):
        shutil.copyfile(like / name, folder / name)
    return folder


def write_pairs(path: Path, count: int, seed: int = 0) -> Path:
    """Write a pairs file of two tasks in words of the vocabulary."""
    chance = random.Random(seed)
    words = ("the", "keeper", "lit", "lamp", "and", "sea", "calm", "ship", "passed", "went", "out")
    with path.open("w", encoding="utf-8") as file:
        for index in range(count):
            source = " ".join(chance.choices(words, k=chance.randint(3, 12)))
            task = ("fuse", "split")[index % 2]
            pair = {"task": task, "source": source, "target": source.upper(), "from": "here"}
            file.write(json.dumps(pair) + "\n")
    return path
