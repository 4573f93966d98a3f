"""Packed models say what the modules say, which say what the reference says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from engine.decoding import decoding_options, generate
from engine.seq2seq import EncoderDecoderModel
from engine.seq2seq.configuration import EncoderDecoderConfig
from engine.seq2seq.packed.loading import load_packed
from engine.seq2seq.packed.model import PackedModel
from tests.parity.flavours import FLAVOURS, batch, save
from tests.parity.test_generation_flavours import OPTIONS


def packed(folder: Path, precision: str) -> PackedModel:
    config = EncoderDecoderConfig.from_pretrained(folder)
    return load_packed(folder, config, torch.device("cpu"), precision)


def generated(model: PackedModel, ids: Tensor, mask: Tensor, options: dict[str, Any]) -> Any:
    chosen = decoding_options(options, model.generation_config, model.config.to_dict())
    return generate(model, ids, mask, chosen).tolist()


def all_logits(model: EncoderDecoderModel | PackedModel, case: tuple[Tensor, ...]) -> Tensor:
    """Logits of the targets in three passes: a beginning, one token, the rest."""
    ids, mask, targets, _ = case
    with torch.inference_mode():
        source = model.encode(ids, mask)
        past = model.new_cache(len(targets))
        parts = (targets[:, :4], targets[:, 4:5], targets[:, 5:])
        return torch.cat([model.decode(part, source, past) for part in parts], dim=1)


@pytest.mark.parametrize("name", FLAVOURS)
def test_the_same_tokens_of_every_flavour(name: str, tmp_path: Path) -> None:
    flavour = FLAVOURS[name]
    model = packed(save(flavour, tmp_path), "float64")
    oracle = EncoderDecoderModel.from_pretrained(tmp_path, dtype=torch.float64)
    for seed, options in enumerate(OPTIONS):
        ids, mask, _, _ = batch(flavour, seed)
        expected = oracle.generate(ids, mask, **options).tolist()
        assert generated(model, ids, mask, options) == expected, options


@pytest.mark.parametrize("name", FLAVOURS)
def test_float32_differs_by_rounding_alone(name: str, tmp_path: Path) -> None:
    flavour = FLAVOURS[name]
    model = packed(save(flavour, tmp_path), "float32")
    oracle = EncoderDecoderModel.from_pretrained(tmp_path)
    case = batch(flavour, 7)
    torch.testing.assert_close(
        all_logits(model, case), all_logits(oracle, case), atol=2e-4, rtol=2e-4
    )


@pytest.mark.parametrize("name", FLAVOURS)
def test_int8_stays_near(name: str, tmp_path: Path) -> None:
    flavour = FLAVOURS[name]
    model = packed(save(flavour, tmp_path), "int8")
    oracle = EncoderDecoderModel.from_pretrained(tmp_path)
    case = batch(flavour, 7)
    exact = all_logits(oracle, case)
    error = (all_logits(model, case) - exact).norm() / exact.norm()
    assert error < 0.1
