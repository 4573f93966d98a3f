"""The loss that is trained on is the one that the model's documented call gives."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from engine.seq2seq import (
    BertConfig,
    BertGenerationConfig,
    EncoderDecoderConfig,
    EncoderDecoderModel,
    GPT2Config,
    RobertaConfig,
)
from engine.seq2seq.configuration import StackConfig
from engine.seq2seq.training.batches import Batch, collate
from engine.seq2seq.training.examples import Example
from engine.seq2seq.training.loss import batch_loss
from engine.seq2seq.training.precision import working_in

CPU = torch.device("cpu")
SIZES = {
    "vocab_size": 300,
    "hidden_size": 24,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 40,
    "max_position_embeddings": 60,
    "initializer_range": 0.3,
}
GPT2 = GPT2Config(**{**SIZES, "intermediate_size": 96, "bos_token_id": 2, "eos_token_id": 3})
PAIRS: dict[str, tuple[StackConfig, StackConfig, bool]] = {
    "bert-generation": (BertGenerationConfig(**SIZES), BertGenerationConfig(**SIZES), False),
    "shared": (BertGenerationConfig(**SIZES), BertGenerationConfig(**SIZES), True),
    "untied head": (
        BertGenerationConfig(**SIZES),
        BertGenerationConfig(**SIZES, tie_word_embeddings=False),
        False,
    ),
    "bert": (BertConfig(**SIZES), BertConfig(**SIZES), False),
    "roberta": (RobertaConfig(**SIZES), RobertaConfig(**SIZES), False),
    "bert2gpt2": (BertConfig(**SIZES), GPT2, False),
}


def made(name: str, dtype: torch.dtype = torch.float64) -> tuple[EncoderDecoderModel, Batch]:
    torch.manual_seed(1)
    encoder, decoder, shared = PAIRS[name]
    config = EncoderDecoderConfig.from_encoder_decoder_configs(
        encoder,
        decoder,
        tie_encoder_decoder=shared,
        pad_token_id=encoder.pad_token_id or 0,
        decoder_start_token_id=2,
    )
    model = EncoderDecoderModel(config).to(dtype).eval()
    # More targets than are scored at once, so that there are several parts.
    pairs = [
        Example("a", list(range(5, 8 + i)), [9 + i * j % 90 for j in range(30 - i)], i)
        for i in range(9)
    ]
    return model, collate(pairs, config.pad_token_id or 0, 2, CPU)


def labels(batch: Batch) -> torch.Tensor:
    return batch.targets.masked_fill(~batch.counts, -100)


@pytest.mark.parametrize("name", PAIRS)
def test_without_smoothing_loss_and_gradients_are_those_of_forward(name: str) -> None:
    model, batch = made(name)
    output = model(batch.source, batch.mask, batch.inputs, labels=labels(batch))
    output.loss.backward()
    expected = {key: p.grad.clone() for key, p in model.named_parameters() if p.grad is not None}
    model.zero_grad()
    loss, plain = batch_loss(model, batch, 0.0)
    count = int(batch.counts.sum())
    (loss / count).backward()  # type: ignore[no-untyped-call]
    # Summed in float32, whatever the products are.
    assert float(plain / count) == pytest.approx(float(output.loss.detach()), rel=1e-5)
    assert not plain.requires_grad
    found = {key: p.grad for key, p in model.named_parameters() if p.grad is not None}
    assert found.keys() == expected.keys()
    for key, gradient in found.items():
        assert gradient is not None
        torch.testing.assert_close(gradient, expected[key], rtol=1e-4, atol=1e-6, msg=key)


@pytest.mark.parametrize("smoothing", [0.05, 0.3])
def test_smoothing_is_that_of_cross_entropy(smoothing: float) -> None:
    model, batch = made("shared")
    logits = model(batch.source, batch.mask, batch.inputs).logits
    wanted = F.cross_entropy(
        logits.flatten(0, 1), labels(batch).flatten(), label_smoothing=smoothing, reduction="sum"
    )
    wanted.backward()
    table = model.encoder.embeddings.word_embeddings.weight
    assert table.grad is not None
    expected = table.grad.clone()
    model.zero_grad()
    loss, _ = batch_loss(model, batch, smoothing)
    loss.backward()  # type: ignore[no-untyped-call]
    assert float(loss.detach()) == pytest.approx(float(wanted.detach()), rel=1e-5)
    torch.testing.assert_close(table.grad, expected, rtol=1e-4, atol=1e-5)


def test_in_bfloat16_loss_and_gradients_are_close_and_weights_stay_float32() -> None:
    model, batch = made("shared", torch.float32)
    table = model.encoder.embeddings.word_embeddings.weight
    losses, gradients = [], []
    for precision in ("float32", "bfloat16"):
        model.zero_grad()
        with working_in(precision, CPU):
            loss, _ = batch_loss(model, batch, 0.05)
        loss.backward()  # type: ignore[no-untyped-call]
        losses.append(float(loss.detach()))
        assert table.grad is not None
        assert table.grad.dtype == torch.float32
        gradients.append(table.grad.clone())
    assert losses[1] == pytest.approx(losses[0], rel=0.02)
    likeness = F.cosine_similarity(gradients[0].flatten(), gradients[1].flatten(), dim=0)
    assert float(likeness) > 0.99


def test_without_gradients_nothing_is_kept_for_them() -> None:
    model, batch = made("bert")
    with torch.no_grad():
        loss, plain = batch_loss(model, batch, 0.0)
    assert not loss.requires_grad
    assert float(loss) == float(plain)
