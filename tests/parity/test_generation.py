"""Greedy and beam search give the reference's tokens, every one."""

from __future__ import annotations

import itertools
from dataclasses import asdict
from pathlib import Path

import pytest
import torch
import transformers
from torch import Tensor

from engine.decoding import DecodingOptions, decode
from engine.seq2seq import EncoderDecoderModel
from tests.parity.oracle import (
    ours,
    random_batch,
    random_checkpoint,
    reference,
    without_filler,
)

GREEDY = DecodingOptions(max_length=40)
BEAM = DecodingOptions(num_beams=4, max_length=40)
OPTION_SETS = [
    DecodingOptions(
        num_beams=beams,
        max_length=30,
        length_penalty=length_penalty,
        early_stopping=early_stopping,  # type: ignore[arg-type]
        no_repeat_ngram_size=ngram,
        min_length=min_length,
        repetition_penalty=repetition_penalty,
    )
    for (beams, length_penalty, early_stopping), (ngram, min_length, repetition_penalty) in (
        itertools.product(
            [
                (1, 1.0, False),
                (2, 1.0, True),
                (3, 2.0, False),
                (4, 0.6, "never"),
                (5, -1.0, "never"),
                (6, 0.0, True),
            ],
            [(0, 0, 1.0), (2, 0, 1.0), (3, 8, 1.3), (1, 0, 0.8)],
        )
    )
]


def our_tokens(
    model: EncoderDecoderModel, ids: Tensor, mask: Tensor | None, options: DecodingOptions
) -> list[list[int]]:
    *_, last = decode(model, ids, mask, options)
    assert last.finished
    return [list(row) for row in last.hypotheses]


def reference_tokens(
    model: transformers.EncoderDecoderModel,
    ids: Tensor,
    mask: Tensor | None,
    options: DecodingOptions,
) -> list[list[int]]:
    settings = transformers.GenerationConfig(
        **asdict(options),
        decoder_start_token_id=2,
        bos_token_id=2,
        eos_token_id=1,
        pad_token_id=0,
    )
    mask = torch.ones_like(ids) if mask is None else mask
    rows = model.generate(ids, attention_mask=mask, generation_config=settings)
    return [without_filler(row) for row in rows.tolist()]


@pytest.mark.parametrize("options", [GREEDY, BEAM], ids=["greedy", "beam-4"])
@pytest.mark.parametrize("shared", [False, True], ids=["unshared", "shared"])
def test_fifty_random_sources_in_padded_batches(
    tmp_path: Path, shared: bool, options: DecodingOptions
) -> None:
    folder = random_checkpoint(tmp_path, shared=shared)
    mine, theirs = ours(folder), reference(folder)
    for seed in range(10):
        ids, mask = random_batch(seed)
        assert our_tokens(mine, ids, mask, options) == reference_tokens(theirs, ids, mask, options)


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(options, marks=() if index % 4 == 0 else pytest.mark.full, id=f"set{index}")
        for index, options in enumerate(OPTION_SETS)
    ],
)
def test_every_option_set_gives_the_same_tokens(tmp_path: Path, options: DecodingOptions) -> None:
    folder = random_checkpoint(tmp_path, shared=False, seed=7)
    mine, theirs = ours(folder), reference(folder)
    for seed in (20, 21):
        ids, mask = random_batch(seed)
        assert our_tokens(mine, ids, mask, options) == reference_tokens(theirs, ids, mask, options)


@pytest.mark.parametrize(
    "options",
    [
        DecodingOptions(max_length=32),
        DecodingOptions(num_beams=4, max_length=32, no_repeat_ngram_size=3),
    ],
    ids=["greedy", "beam-4"],
)
@pytest.mark.parametrize("texts", [12, pytest.param(60, marks=pytest.mark.full)])
def test_the_embedded_model_on_real_texts(
    embedded_model_folder: Path,
    sample_ids: list[list[int]],
    options: DecodingOptions,
    texts: int,
) -> None:
    mine, theirs = ours(embedded_model_folder), reference(embedded_model_folder)
    assert len(sample_ids) >= 50
    chosen = sample_ids[:: max(1, len(sample_ids) // texts)][:texts]
    for start in range(0, len(chosen), 6):
        rows = chosen[start : start + 6]
        longest = max(map(len, rows))
        ids = torch.tensor([row + [0] * (longest - len(row)) for row in rows])
        mask = (ids != 0).long()
        assert our_tokens(mine, ids, mask, options) == reference_tokens(theirs, ids, mask, options)


def test_a_source_decodes_alike_alone_and_in_a_batch(tmp_path: Path) -> None:
    model = ours(random_checkpoint(tmp_path, shared=True))
    ids, mask = random_batch(9)
    for options in (GREEDY, BEAM):
        together = our_tokens(model, ids, mask, options)
        for row, length in enumerate(mask.sum(1).tolist()):
            alone = our_tokens(model, ids[row : row + 1, :length], None, options)
            assert alone == [together[row]]
