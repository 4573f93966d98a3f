"""The parts of a stack: half precision, positions, initial weights."""

from __future__ import annotations

import pytest
import torch

from engine.seq2seq import (
    BertConfig,
    BertGenerationConfig,
    GPT2Config,
    LanguageModel,
    RobertaConfig,
    Stack,
)
from engine.seq2seq.configuration import StackConfig
from engine.seq2seq.layers import LayerNorm

SMALL = {
    "vocab_size": 40,
    "hidden_size": 16,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 24,
    "max_position_embeddings": 12,
}


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_layer_norm_is_in_float32_whatever_its_weights_are(dtype: torch.dtype) -> None:
    norm = LayerNorm(8, eps=1e-12)
    flat = torch.full((1, 8), 3.0)
    nearly_flat = flat.index_fill(1, torch.tensor([0]), 3.01)
    for x in (flat, nearly_flat.to(dtype).float(), torch.full((1, 8), 60_000.0)):
        half = norm.to(dtype)(x.to(dtype))
        assert half.dtype == dtype
        # In half precision an eps of 1e-12 is zero, and the variance of large values infinite.
        assert torch.isfinite(half).all()
        expected = norm.float()(x.to(dtype).float())
        assert torch.allclose(half.float(), expected, atol=1e-2, rtol=1e-2)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
@torch.no_grad()
def test_a_stack_in_half_precision_says_nearly_the_same(dtype: torch.dtype) -> None:
    torch.manual_seed(0)
    stack = Stack(BertConfig(**SMALL, initializer_range=0.3)).eval()
    ids = torch.tensor([[3, 4, 5, 6], [7, 8, 0, 0]])
    mask = (ids != 0).long()
    expected = stack.encode(ids, mask)
    difference = stack.to(dtype).encode(ids, mask).float() - expected
    assert difference[mask.bool()].abs().mean() < 0.03


def test_roberta_counts_positions_after_the_pads_row() -> None:
    config = RobertaConfig(**SMALL)
    assert (config.position_offset, config.positions) == (2, 10)
    embeddings = Stack(config).eval().embeddings
    rows = embeddings.position_embeddings.weight
    ids = torch.tensor([[5, 6, 1, 1]])
    words = embeddings.word_embeddings(ids) + embeddings.token_type_embeddings.weight[0]  # type: ignore[union-attr]
    expected = embeddings.norm(words + rows[[2, 3, 1, 1]])  # type: ignore[misc]
    assert torch.allclose(embeddings(ids), expected, atol=1e-6)
    continued = embeddings(ids[:, 1:2], start=1)
    assert torch.allclose(continued, expected[:, 1:2], atol=1e-6)


@pytest.mark.parametrize("config", [BertConfig(**SMALL), RobertaConfig(**SMALL)])
def test_more_tokens_than_positions_are_refused(config: StackConfig) -> None:
    embeddings = Stack(config).embeddings
    embeddings(torch.full((1, config.positions), 5))
    with pytest.raises(ValueError, match=f"model's {config.positions} positions"):
        embeddings(torch.full((1, config.positions + 1), 5))
    with pytest.raises(ValueError, match="positions"):
        embeddings(torch.full((1, 2), 5), start=config.positions - 1)


def test_fresh_weights_are_normal_with_the_configured_width() -> None:
    torch.manual_seed(0)
    config = BertGenerationConfig(**{**SMALL, "hidden_size": 64}, initializer_range=0.1)
    model = LanguageModel(config)
    layer = model.bert.stack[0]
    for weight in (layer.intermediate.weight, model.bert.embeddings.word_embeddings.weight):
        assert weight.std().item() == pytest.approx(0.1, rel=0.1)
    assert not layer.intermediate.bias.any()
    assert not model.lm_head.bias.any()  # type: ignore[union-attr]
    assert bool((layer.output_norm.weight == 1).all())


def test_gpt2_scales_its_attention_as_its_configuration_says() -> None:
    config = GPT2Config(
        **SMALL,
        bos_token_id=2,
        eos_token_id=3,
        is_decoder=True,
        scale_attn_weights=False,
        scale_attn_by_inverse_layer_idx=True,
    )
    assert [layer.attention.scale for layer in Stack(config).stack] == [1.0, 0.5]
