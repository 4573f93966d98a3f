"""Dropout by bytes does what torch's does, and leaves the model as it was."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.seq2seq.training.dropout import ByteDropout, training_dropout


@pytest.mark.parametrize("probability", [0.05, 0.1, 0.5])
def test_the_asked_part_is_dropped_and_the_expected_value_stays(probability: float) -> None:
    torch.manual_seed(0)
    x = torch.ones(401, 1000, requires_grad=True)
    out = ByteDropout(probability)(x)
    dropped = float((out == 0).float().mean())
    assert dropped == pytest.approx(round(probability * 256) / 256, abs=0.003)
    assert float(out.detach().mean()) == pytest.approx(1.0, abs=0.005)
    out.sum().backward()
    assert x.grad is not None
    assert torch.equal(x.grad, out.detach())


def test_neighbours_and_columns_drop_independently() -> None:
    torch.manual_seed(0)
    kept = (ByteDropout(0.5)(torch.ones(4000, 64)) > 0).float()
    likeness = torch.corrcoef(kept.t()) - torch.eye(64)
    assert float(likeness.abs().max()) < 0.1


def test_in_evaluation_nothing_drops() -> None:
    x = torch.ones(9)
    assert ByteDropout(0.5).eval()(x) is x
    assert ByteDropout(0.0)(x) is x


def test_a_seed_repeats_it() -> None:
    drawn = []
    for _ in range(2):
        torch.manual_seed(5)
        drawn.append(ByteDropout(0.3)(torch.ones(1001)))
    assert torch.equal(*drawn)


def test_the_model_has_its_own_dropout_again_afterwards() -> None:
    model = nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.Dropout(0.25)))
    before = list(model.modules())
    with training_dropout(model, torch.device("cpu"), 0.5):
        inner = model[1][0]  # type: ignore[index]
        assert isinstance(inner, ByteDropout)
        assert inner.dropped == 128
    assert list(model.modules()) == before
    with pytest.raises(KeyError), training_dropout(model, torch.device("cpu"), None):
        raise KeyError
    assert list(model.modules()) == before
