"""The script of a decoder's layers does what the layers do one by one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor

from engine.seq2seq.configuration import EncoderDecoderConfig
from engine.seq2seq.packed import stack
from engine.seq2seq.packed.beam_form import ALIKE, SCALED, stack_for_beams
from engine.seq2seq.packed.loading import load_packed
from engine.seq2seq.packed.model import PackedModel
from tests.parity.flavours import FLAVOURS, batch, save

CPU = torch.device("cpu")


def load(folder: Path, precision: str) -> PackedModel:
    return load_packed(folder, EncoderDecoderConfig.from_pretrained(folder), CPU, precision)


def one_by_one(model: PackedModel) -> PackedModel:
    return replace(model, decoder=replace(model.decoder, script=None, embedding_script=None))


def said(model: PackedModel, ids: Tensor, mask: Tensor, targets: Tensor, rows: int) -> Tensor:
    """Logits of the targets in three passes: a beginning, one token, the rest."""
    with torch.inference_mode():
        source = model.encode(ids, mask)
        past = model.new_cache(rows)
        parts = (targets[:, :4], targets[:, 4:5], targets[:, 5:])
        return torch.cat([model.decode(part, source, past) for part in parts], dim=1)


@pytest.mark.parametrize("precision", ["float32", "int8"])
@pytest.mark.parametrize("name", FLAVOURS)
def test_it_says_what_the_layers_say_bit_for_bit(name: str, precision: str, tmp_path: Path) -> None:
    flavour = FLAVOURS[name]
    model = load(save(flavour, tmp_path), precision)
    assert model.decoder.script is not None
    ids, mask, targets, _ = batch(flavour, 3)
    beams = targets.repeat_interleave(2, dim=0)
    beams[1::2] = beams[1::2].flip(1)
    for form in (ALIKE, SCALED):
        assert stack_for_beams(model.decoder, form).script is not None
        assert stack_for_beams(one_by_one(model).decoder, form).script is None
    cases = [(ids, mask, targets), (ids, mask, beams), (ids[:1], mask[:1], beams[:2])]
    for sources, sources_mask, given in cases:
        found = said(model, sources, sources_mask, given, len(given))
        plainly = said(one_by_one(model), sources, sources_mask, given, len(given))
        assert torch.equal(found, plainly)


@pytest.mark.parametrize("name", FLAVOURS)
def test_beams_in_eight_bits_are_nearly_the_same_in_a_batch(name: str, tmp_path: Path) -> None:
    flavour = FLAVOURS[name]
    model = load(save(flavour, tmp_path), "int8")
    exact = load(tmp_path, "float32")
    ids, mask, targets, _ = batch(flavour, 3)
    beams = targets.repeat_interleave(2, dim=0)
    beams[1::2] = beams[1::2].flip(1)
    whole = said(model, ids, mask, beams, len(beams))
    alone = said(model, ids[:1], mask[:1], beams[:2], 2)
    wanted = said(exact, ids, mask, beams, len(beams))
    assert (whole[:2] - alone).norm() < 0.05 * alone.norm()
    assert (whole - wanted).norm() < 0.1 * wanted.norm()


@pytest.mark.parametrize("name", FLAVOURS)
def test_long_sources_are_attended_to_alike(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flavour = FLAVOURS[name]
    model = load(save(flavour, tmp_path), "float32")
    case = batch(flavour, 3)
    fused = said_by_some(model, *case[:3])
    monkeypatch.setattr(stack, "_MANY_BYTES", 0)
    with torch.inference_mode():
        assert model.encode(*case[:2]).values[0].stride(3) > 1
    torch.testing.assert_close(said_by_some(model, *case[:3]), fused, atol=1e-4, rtol=1e-4)


def said_by_some(model: PackedModel, ids: Tensor, mask: Tensor, targets: Tensor) -> Tensor:
    """Logits of two beams a source, of which the first source leaves after some tokens."""
    beams = targets.repeat_interleave(2, dim=0)
    rows = list(range(2, len(beams)))
    with torch.inference_mode():
        source = model.encode(ids, mask)
        past = model.new_cache(len(beams))
        first = model.decode(beams[:, :4], source, past)[rows]
        past.keep(rows)
        rest = model.decode(beams[rows, 4:], source.select(range(1, len(ids))), past)
        return torch.cat([first, rest], dim=1)


@pytest.mark.parametrize("precision", ["float64", "bfloat16"])
def test_other_types_are_done_one_by_one(precision: str, tmp_path: Path) -> None:
    flavour = next(iter(FLAVOURS.values()))
    assert load(save(flavour, tmp_path), precision).decoder.script is None
