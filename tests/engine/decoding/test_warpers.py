"""Each warper leaves the distribution that the reference's leaves."""

from __future__ import annotations

import math

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor
from transformers.generation import logits_process as theirs

from engine.decoding.processors import Processor
from engine.decoding.processors.warpers import (
    min_p,
    renormalize,
    temperature,
    top_k,
    top_p,
    typical_p,
)

many = settings(max_examples=80, deadline=None)
SHARES = st.floats(0.01, 0.99)
KEEP = st.integers(1, 4)


@st.composite
def scores(draw: st.DrawFn) -> Tensor:
    """Scores [R, V] with ties and forbidden tokens among them."""
    shape = draw(st.integers(1, 3)), draw(st.integers(5, 40))
    generator = torch.Generator().manual_seed(draw(st.integers(0, 10_000)))
    values = torch.randn(shape, generator=generator) * draw(st.floats(0.1, 8.0))
    if draw(st.booleans()):
        values = values.round()
    if draw(st.booleans()):
        values[:, ::2] = -math.inf
    return values


def agrees(ours: Processor, reference: theirs.LogitsProcessor, values: Tensor) -> bool:
    before = values.clone()
    mine = ours([[2]] * len(values), values)
    assert torch.equal(values, before)  # the caller's scores are left alone
    return torch.equal(mine, reference(torch.full((len(values), 1), 2), before))


@many
@given(scores(), st.floats(0.05, 20.0), st.integers(1, 60), KEEP)
def test_temperature_and_top_k(values: Tensor, heat: float, count: int, keep: int) -> None:
    assert agrees(temperature(heat), theirs.TemperatureLogitsWarper(heat), values)
    reference: theirs.LogitsProcessor = theirs.TopKLogitsWarper(count, min_tokens_to_keep=keep)
    assert agrees(top_k(count, keep), reference, values)


@many
@given(scores(), SHARES, KEEP)
def test_top_p_min_p_and_typical_p(values: Tensor, share: float, keep: int) -> None:
    reference: theirs.LogitsProcessor = theirs.TopPLogitsWarper(share, min_tokens_to_keep=keep)
    assert agrees(top_p(share, keep), reference, values)
    reference = theirs.MinPLogitsWarper(share, min_tokens_to_keep=keep)
    assert agrees(min_p(share, keep), reference, values)
    reference = theirs.TypicalLogitsWarper(share, min_tokens_to_keep=keep)
    assert agrees(typical_p(share, keep), reference, values)


@many
@given(scores())
def test_renormalizing(values: Tensor) -> None:
    assert agrees(renormalize(), theirs.LogitNormalization(), values)


def test_top_p_keeps_the_fewest_tokens_that_reach_the_mass() -> None:
    values = torch.tensor([[0.5, 0.3, 0.15, 0.05]]).log()
    kept = top_p(0.75)([[2]], values).isfinite()
    assert kept.tolist() == [[True, True, False, False]]
