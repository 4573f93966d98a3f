"""Encoder states and logits agree with the reference within 1e-4 in float32."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
import torch

from tests.parity.oracle import ours, random_batch, random_checkpoint, reference

TOLERANCE = 1e-4


@pytest.mark.parametrize("shared", [False, True], ids=["unshared", "shared"])
@torch.no_grad()
def test_encoder_states_and_logits_of_padded_batches_agree(tmp_path: Path, shared: bool) -> None:
    folder = random_checkpoint(tmp_path, shared=shared)
    mine, theirs = ours(folder), reference(folder)
    for seed in range(10):
        ids, mask = random_batch(seed)
        targets, _ = random_batch(seed + 100)
        states = theirs.encoder(ids, attention_mask=mask).last_hidden_state
        difference = (mine.encoder.encode(ids, mask) - states)[mask.bool()].abs().max()
        assert difference < TOLERANCE
        logits = theirs(input_ids=ids, attention_mask=mask, decoder_input_ids=targets).logits
        assert (mine(ids, mask, targets).logits - logits).abs().max() < TOLERANCE


@torch.no_grad()
def test_the_embedded_model_agrees_on_real_text(
    embedded_model_folder: Path, sample_ids: list[list[int]]
) -> None:
    mine, theirs = ours(embedded_model_folder), reference(embedded_model_folder)
    for ids in sample_ids[:12]:
        source = torch.tensor([ids])
        target = torch.tensor([[2, *ids[5:25]]])
        states = theirs.encoder(source).last_hidden_state
        assert (mine.encoder.encode(source) - states).abs().max() < TOLERANCE
        logits = theirs(input_ids=source, decoder_input_ids=target).logits
        assert (mine(source, None, target).logits - logits).abs().max() < TOLERANCE


@torch.no_grad()
def test_cached_steps_give_the_logits_of_the_whole_target(tmp_path: Path) -> None:
    model = ours(random_checkpoint(tmp_path, shared=True))
    ids, mask = random_batch(3)
    targets, _ = random_batch(4, longest=20)
    source = model.encode(ids, mask)
    whole = model.decode(targets, source)
    past = model.new_cache(len(targets))
    cuts = [0, 1, 2, 7, targets.shape[1]]  # single tokens and several at once
    parts = [
        model.decode(targets[:, start:end], source, past) for start, end in itertools.pairwise(cuts)
    ]
    assert (torch.cat(parts, dim=1) - whole).abs().max() < TOLERANCE


@torch.no_grad()
def test_beams_folded_into_the_query_equal_repeated_sources(tmp_path: Path) -> None:
    model = ours(random_checkpoint(tmp_path, shared=False))
    ids, mask = random_batch(5, rows=3)
    beams = 4
    targets, _ = random_batch(6, rows=3 * beams, longest=10)
    repeated = model(
        ids.repeat_interleave(beams, 0), mask.repeat_interleave(beams, 0), targets
    ).logits
    folded = model.decode(targets, model.encode(ids, mask))
    assert (folded - repeated).abs().max() < TOLERANCE
