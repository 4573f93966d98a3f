"""A model so small that a test can decode with it a hundred times."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import nn

from engine.seq2seq import BertGenerationConfig, EncoderDecoderConfig, EncoderDecoderModel

SIZES: dict[str, Any] = {
    "vocab_size": 61,
    "hidden_size": 16,
    "num_hidden_layers": 1,
    "num_attention_heads": 2,
    "intermediate_size": 32,
    "max_position_embeddings": 40,
}


@pytest.fixture(scope="session")
def tiny_model() -> EncoderDecoderModel:
    """Random weights, 61 tokens, 40 positions; start 2, end 1, pad 0."""
    config = EncoderDecoderConfig(
        encoder=BertGenerationConfig(**SIZES),
        decoder=BertGenerationConfig(**SIZES, is_decoder=True, add_cross_attention=True),
    )
    model = EncoderDecoderModel(config).eval()
    generator = torch.Generator().manual_seed(4)
    with torch.no_grad():
        for module in model.modules():
            for name, parameter in module.named_parameters(recurse=False):
                parameter.normal_(0.0, 0.7, generator=generator)
                if isinstance(module, nn.LayerNorm):  # near one and zero: outputs vary
                    parameter.mul_(0.4).add_(1.0 if name == "weight" else 0.0)
    return model


@pytest.fixture(scope="session")
def batch() -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and mask [3, 9] of three sources, two of them padded."""
    lengths = torch.tensor([9, 4, 6])
    mask = (torch.arange(9) < lengths[:, None]).long()
    ids = torch.randint(3, 61, (3, 9), generator=torch.Generator().manual_seed(1))
    return ids * mask, mask
