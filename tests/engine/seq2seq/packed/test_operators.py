"""Private operators are used where they are there, right and fast, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from torch import Tensor

from engine.errors import PrecisionUnavailable
from engine.seq2seq import load_model
from engine.seq2seq.packed.linear import BlockedLinear, DenseLinear, Int8Linear, Int8Operator
from engine.seq2seq.packed.operators import operators


@pytest.fixture
def asked_anew() -> Iterator[None]:
    operators.cache_clear()
    yield
    operators.cache_clear()


@pytest.mark.parametrize("rows", [1, 2, 3, 4, 5, 30])
def test_a_blocked_weight_multiplies_any_number_of_rows(rows: int) -> None:
    weight, bias, x = torch.randn(70, 40), torch.randn(70), torch.randn(rows, 40)
    with torch.inference_mode():
        found = BlockedLinear(weight, bias)(x)
    torch.testing.assert_close(found, DenseLinear(weight, bias)(x), atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("rows", [1, 5])
def test_eight_bits_are_right_to_a_hundredth(rows: int) -> None:
    int8 = operators().int8
    assert int8 is not None
    weight, bias, x = torch.randn(70, 40), torch.randn(70), torch.randn(rows, 40)
    weight[3] = 0.0  # an output without weights has no scale
    packed = Int8Linear(weight, bias, int8)
    exact = DenseLinear(weight, bias)(x)
    assert (packed(x) - exact).norm() < 0.02 * exact.norm()
    torch.testing.assert_close(packed(x)[:, 3], bias[3].expand(rows))


@pytest.mark.parametrize("has_bias", [True, False])
def test_in_eight_bits_a_row_is_the_same_beside_a_larger_one(has_bias: bool) -> None:
    int8 = operators().int8
    assert int8 is not None
    weight, bias, x = torch.randn(70, 40), torch.randn(70), torch.randn(3, 40)
    packed = Int8Linear(weight, bias if has_bias else None, int8)
    beside = torch.cat([x, 1000 * x, torch.zeros(1, 40), torch.full((1, 40), 7.0)])
    torch.testing.assert_close(packed(beside)[:3], packed(x), atol=1e-4, rtol=1e-4)
    exact = DenseLinear(weight, bias if has_bias else None)(beside)
    assert ((packed(beside) - exact).norm(dim=1) <= 0.02 * exact.norm(dim=1) + 1e-4).all()


def test_packing_leaves_torchs_engine_as_it_was() -> None:
    before = torch.backends.quantized.engine
    Int8Linear(torch.randn(8, 8), None, Int8Operator("onednn", "int8 spread", False))
    assert torch.backends.quantized.engine == before


@pytest.mark.usefixtures("asked_anew")
def test_without_an_engine_floats_are_used_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch, embedded_model_folder: Path
) -> None:
    monkeypatch.setattr("engine.seq2seq.packed.operators._ENGINES", ())
    loaded = load_model(embedded_model_folder, device="cpu")
    assert loaded.precision == "float32"
    assert "float32" in loaded.note
    with pytest.raises(PrecisionUnavailable) as caught:
        load_model(embedded_model_folder, device="cpu", precision="int8")
    assert "float32" in str(caught.value)
    assert "int8," not in caught.value.available


@pytest.mark.usefixtures("asked_anew")
def test_an_operator_that_is_wrong_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    right = Int8Linear.__call__

    def saturating(self: Int8Linear, x: Tensor) -> Tensor:
        return right(self, x).clamp(max=50.0)

    monkeypatch.setattr(Int8Linear, "__call__", saturating)
    found = operators()
    assert found.int8 is None
    assert not found.int8_is_faster
    assert any("wrong by" in failure for failure in found.failures)


@pytest.mark.usefixtures("asked_anew")
def test_an_operator_that_fails_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(self: object, *arguments: object, **named: object) -> None:
        raise RuntimeError("this build has none\nwith a trace")

    monkeypatch.setattr(BlockedLinear, "__init__", failing)
    monkeypatch.setattr(Int8Linear, "__init__", failing)
    found = operators()
    assert found.int8 is None
    assert not found.blocked
    assert "blocked: this build has none" in found.failures


@pytest.mark.usefixtures("asked_anew")
def test_a_moment_in_which_others_have_the_cores_decides_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[type] = []

    def seconds(linear: object, x: Tensor) -> float:
        asked.append(type(linear))
        is_held_up = asked.count(type(linear)) == 1 and not isinstance(linear, DenseLinear)
        return 1.0 if isinstance(linear, DenseLinear) else 5.0 if is_held_up else 0.3

    monkeypatch.setattr("engine.seq2seq.packed.operators._seconds", seconds)
    assert operators().int8_is_faster
    assert operators().blocked
