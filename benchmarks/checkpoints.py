"""Checkpoints with random weights: any size, written as a trained one would be.

As a program it writes one, so that the memory that this takes ends with it:

    python -m benchmarks.checkpoints NAME FOLDER
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from engine.resources import resource

EMBEDDED = "brevity-small"


@dataclass(frozen=True)
class Sizes:
    """What a checkpoint of bert-generation, encoder and decoder shared, is described by."""

    layers: int
    hidden: int
    heads: int
    intermediate: int
    vocabulary: int
    positions: int = 512


RANDOM = {
    # As small as the embedded model, the full size of the published ones, and one for tests.
    "random-6x384": Sizes(6, 384, 6, 1536, 16_384),
    "random-24x1024": Sizes(24, 1024, 16, 4096, 50_358),
    "random-1x64": Sizes(1, 64, 2, 128, 16_384),
}


def embedded_folder() -> Path:
    """Where the model lies that Brevity comes with."""
    return resource("models", EMBEDDED)


def write_checkpoint(sizes: Sizes, folder: Path) -> None:
    """Write a checkpoint in float32, with the embedded model's vocabulary of 16,384 pieces."""
    import torch

    from engine.seq2seq import BertGenerationConfig, EncoderDecoderConfig, EncoderDecoderModel

    torch.manual_seed(0)
    encoder, decoder = (
        BertGenerationConfig(
            vocab_size=sizes.vocabulary,
            hidden_size=sizes.hidden,
            num_hidden_layers=sizes.layers,
            num_attention_heads=sizes.heads,
            intermediate_size=sizes.intermediate,
            max_position_embeddings=sizes.positions,
        )
        for _ in range(2)
    )
    config = EncoderDecoderConfig.from_encoder_decoder_configs(
        encoder,
        decoder,
        tie_encoder_decoder=True,
        pad_token_id=0,
        eos_token_id=1,
        bos_token_id=2,
        decoder_start_token_id=2,
    )
    EncoderDecoderModel(config).save_pretrained(folder)
    for name in ("spiece.model", "tokenizer_config.json"):
        shutil.copyfile(embedded_folder() / name, folder / name)


if __name__ == "__main__":
    write_checkpoint(RANDOM[sys.argv[1]], Path(sys.argv[2]))
