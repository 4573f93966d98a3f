"""Greedy and beam search, and samples, give the reference's tokens, every one."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
import transformers
from torch import Tensor

from engine.decoding import DecodingOptions, decode, generate
from engine.seq2seq import EncoderDecoderModel
from tests.parity.generation import (
    lively_checkpoint,
    option_sets,
    reference_generate,
    sampled_from,
)
from tests.parity.oracle import (
    ours,
    random_batch,
    random_checkpoint,
    reference,
    without_filler,
)

GREEDY = DecodingOptions(max_length=40)
BEAM = DecodingOptions(num_beams=4, max_length=40)
OPTION_SETS = option_sets(240, seed=5)
SAMPLING_SETS = sampled_from(option_sets(60, seed=6), seed=6)

pytestmark = pytest.mark.filterwarnings("ignore:Unfeasible length constraints")

Pair = tuple[EncoderDecoderModel, transformers.EncoderDecoderModel]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """One random checkpoint on both sides, in float64: rounding decides no tie."""
    folder = lively_checkpoint(tmp_path_factory.mktemp("checkpoint"))
    return ours(folder).double(), reference(folder).double()


def sampled(sets: list[DecodingOptions], every: int) -> list[object]:
    """All sets; but for each `every`th, only in the full run."""
    return [
        pytest.param(
            options, marks=() if index % every == 0 else pytest.mark.full, id=f"set{index}"
        )
        for index, options in enumerate(sets)
    ]


@pytest.mark.parametrize("options", sampled(OPTION_SETS, every=19))
def test_every_option_set_gives_the_reference_s_tensor(
    pair: Pair, options: DecodingOptions
) -> None:
    mine, theirs = pair
    ids, mask = random_batch(seed=20)
    assert len(ids) == 5
    expected = reference_generate(theirs, ids, mask, options)
    assert generate(mine, ids, mask, options).tolist() == expected.tolist()


@pytest.mark.parametrize("options", sampled(SAMPLING_SETS, every=9))
def test_a_seed_draws_the_reference_s_samples(pair: Pair, options: DecodingOptions) -> None:
    mine, theirs = pair
    ids, mask = random_batch(seed=21)
    expected = reference_generate(theirs, ids, mask, options)
    assert generate(mine, ids, mask, options).tolist() == expected.tolist()
    assert generate(mine, ids, mask, options).tolist() == expected.tolist()


def test_the_checkpoint_tries_all_lengths(pair: Pair) -> None:
    """What the tests above are worth: outputs end by themselves, early and late, or not at all."""
    for beams in (1, 4):
        options = DecodingOptions(num_beams=beams, max_length=30)
        rows = [
            row
            for seed in range(20, 26)
            for row in our_tokens(pair[0], *random_batch(seed), options)
        ]
        lengths = {len(row) for row in rows}
        assert len(lengths) >= 10
        assert max(lengths) == 30
        assert sum(len(set(row)) for row in rows) > len(rows) * 3


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
    return [without_filler(row) for row in reference_generate(model, ids, mask, options).tolist()]


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
        DecodingOptions(max_length=32),
        DecodingOptions(num_beams=4, max_length=32, no_repeat_ngram_size=3),
    ],
    ids=["greedy", "beam-4"],
)
@pytest.mark.parametrize("texts", [6, pytest.param(60, marks=pytest.mark.full)])
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
